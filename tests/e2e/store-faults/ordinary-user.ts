import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, lchownSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packedProgram } from '../packed.ts';

/** A user whom permissions hold back, as they do not hold back root. */
export interface OrdinaryUser {
  /** What a command line begins with, to run as that user. */
  readonly by: readonly string[];
  /** The program, where that user may read it. */
  readonly bin: string;
}

const NOBODY = 65534;
const AS_NOBODY = ['--reuid', `${NOBODY}`, '--regid', `${NOBODY}`, '--clear-groups'];

export const isRoot = process.getuid?.() === 0;

/** Whether there is such a user here: who runs the tests, or somebody whom root can be. */
export const hasOrdinaryUser = isRoot
  ? spawnSync('setpriv', [...AS_NOBODY, process.execPath, '--version']).status === 0
  : process.getuid !== undefined;
if (!hasOrdinaryUser) {
  process.stderr.write('SKIPPED: no ordinary user, so missing permissions were not tested\n');
}

export function ordinaryUser(): OrdinaryUser {
  const { folder, bin } = packedProgram();
  if (!isRoot) return { by: [], bin };
  const open = mkdtempSync(path.join(tmpdir(), 'open-'));
  chmodSync(open, 0o755);
  cpSync(path.join(folder, 'node_modules/ai-pm-path'), open, { recursive: true });
  return { by: ['setpriv', ...AS_NOBODY], bin: path.join(open, 'bin/ai-pm-path.js') };
}

/** Hands a folder, what is in it and what it is in over to the ordinary user. */
export function handOver(folder: string): void {
  if (!isRoot) return;
  const below = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of below) lchownSync(path.join(folder, file), NOBODY, NOBODY);
  for (const place of [folder, path.dirname(folder)]) chownSync(place, NOBODY, NOBODY);
}
