import { copyFileSync, lstatSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { systemReason } from '../errors.ts';

export interface Moment {
  readonly now: Date;
  readonly processId: number;
}

/**
 * Keeps damaged bytes under a name of their own and says where. The file itself goes (`move`) or
 * stays (a journal that others may be writing to).
 */
export function setAside(file: string, { now, processId }: Moment, move: boolean): string {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const kept = `${file}.damaged-${time}-${processId}`;
  try {
    // A link stays: its target is replaced when the copy is written anew.
    if (move && !lstatSync(file).isSymbolicLink()) renameSync(file, kept);
    else copyFileSync(file, kept);
    return `kept as ${path.basename(kept)}`;
  } catch (error) {
    return `which could not be set aside: ${systemReason(error)}`;
  }
}

const DAY = 24 * 60 * 60 * 1000;

/** Takes away what an interrupted write left behind, once it is older than a day. */
export function sweepStrayFiles(folder: string, now: Date): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith('state.json.tmp-')) continue;
    const file = path.join(folder, name);
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (stats?.isFile() && now.getTime() - stats.mtimeMs > DAY) rmSync(file, { force: true });
  }
}

/**
 * Keeps both copies under names that say when: moved out of the way, or copied.
 *
 * @returns the new names; none where there were no copies
 * @throws the system's fault where that is not possible
 */
export function keepOldCopies(folder: string, { now, processId }: Moment, move: boolean): string[] {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
  return ['journal.jsonl', 'state.json'].flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file, { throwIfNoEntry: false }) === undefined) return [];
    const kept = `${name}.before-${time}-${processId}`;
    if (move) renameSync(file, path.join(folder, kept));
    else copyFileSync(file, path.join(folder, kept));
    return [kept];
  });
}
