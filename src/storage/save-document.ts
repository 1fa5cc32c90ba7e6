import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { AppError, failure, systemCode, systemReason } from '../errors.ts';
import { quotable } from '../text/clean.ts';

/**
 * Writes `text` to `file`, whole or not at all: it goes to a draft beside it first, and only the
 * draft's name moves. Without `force` an existing file is never replaced, not even one that appears
 * meanwhile. With `force` a linked file's target is replaced, and the link stays.
 *
 * @throws AppError `file-exists` or `file-not-written`, exit 1; then nothing has changed
 */
export function saveDocument(file: string, text: string, { force }: { force: boolean }): void {
  try {
    const target = writableTarget(file, force);
    const draft = path.join(path.dirname(target), `.${randomUUID()}.tmp`);
    const descriptor = openSync(draft, 'wx');
    try {
      writeWhole(descriptor, Buffer.from(text), modeOf(target));
      giveName(draft, target, force);
    } finally {
      rmSync(draft, { force: true });
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (systemCode(error) === 'EEXIST') throw alreadyThere(file, error);
    const isLost = systemCode(error) === 'ENOENT';
    const reason = isLost ? 'its folder does not exist' : systemReason(error);
    throw notWritten(file, reason, error);
  }
}

function writableTarget(file: string, force: boolean): string {
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return file;
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw notWritten(file, 'it is a folder');
  if (stats !== undefined && !stats.isFile()) throw notWritten(file, 'it is not a plain file');
  if (!force) throw alreadyThere(file);
  return stats === undefined ? file : realpathSync(file);
}

/** The permissions of the file that is replaced; a new one gets the usual ones. */
function modeOf(target: string): number | null {
  const stats = statSync(target, { throwIfNoEntry: false });
  return stats === undefined ? null : stats.mode & 0o777;
}

function writeWhole(descriptor: number, bytes: Uint8Array, mode: number | null): void {
  try {
    if (mode !== null) fchmodSync(descriptor, mode);
    let written = 0;
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A link, unlike a rename, fails where the name is taken; some file systems have no links. */
function giveName(draft: string, target: string, force: boolean): void {
  if (force) {
    renameSync(draft, target);
    return;
  }
  try {
    linkSync(draft, target);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error;
    if (lstatSync(target, { throwIfNoEntry: false }) !== undefined)
      throw alreadyThere(target, error);
    renameSync(draft, target);
  }
}

function alreadyThere(file: string, cause?: unknown): AppError {
  return failure({
    code: 'file-exists',
    message: `${quotable(file)} exists already. Nothing was written.`,
    hint: 'Name another file; --force would replace this one and what you wrote into it.',
    cause,
  });
}

function notWritten(file: string, reason: string, cause?: unknown): AppError {
  return failure({
    code: 'file-not-written',
    message: `Cannot write ${quotable(file)}: ${reason}. Nothing was written.`,
    hint: 'Name a file in a folder that you can write to.',
    cause,
  });
}
