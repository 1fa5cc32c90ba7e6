import { spawnSync } from 'node:child_process';
import { mkdtempSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A disk of its own, in memory, that fills up soon. */
export interface SmallDisk {
  readonly folder: string;
  /** Mounts it anew with other options, for instance `ro`. */
  remount(options: string): void;
  release(): void;
}

/** @returns null where this user may not mount one */
export function mountSmallDisk(options: string): SmallDisk | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'disk-'));
  if (!mount(['-t', 'tmpfs', '-o', options, 'tmpfs', folder])) return null;
  return {
    folder,
    remount: (changed) => {
      if (!mount(['-o', `remount,${changed}`, folder])) throw new Error(`no remount,${changed}`);
    },
    release: () => {
      spawnSync('umount', ['--lazy', folder]);
    },
  };
}

function mount(args: readonly string[]): boolean {
  return process.platform === 'linux' && spawnSync('mount', args).status === 0;
}

/** Whether disks can be mounted here; where not, it is said what goes untested. */
export function canMount(untested: string): boolean {
  const disk = mountSmallDisk('size=64k');
  disk?.release();
  if (disk === null) {
    process.stderr.write(`SKIPPED: no disk can be mounted here, so ${untested} was not tested\n`);
  }
  return disk !== null;
}

/** Takes all free space but some pages of 4096 bytes; the result is to be deleted to free it. */
export function fillUp({ folder }: SmallDisk, freePages = 0): string {
  const { bavail, bsize } = statfsSync(folder);
  const file = path.join(folder, 'filler');
  writeFileSync(file, Buffer.alloc(Math.max(0, bavail - freePages) * bsize));
  return file;
}
