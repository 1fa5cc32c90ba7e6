import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { AppError, failure, systemCode, systemReason } from '../errors.ts';
import { quotable } from '../text/clean.ts';

/** A longer text is refused before anything is made of it. */
const MAX_BYTES = 256 * 1024;

/**
 * The text of a plain file of at most 256 kB in UTF-8.
 *
 * @param what the kind of file for the error, for instance "roadmap"
 * @param hint the command to type next where it cannot be read
 * @throws AppError `file-unreadable`, `file-too-large` or `file-not-text`, exit 1
 */
export function readTextFile(path: string, what: string, hint: string): string {
  const refuse = (code: string, reason: string, cause?: unknown) =>
    failure({
      code,
      message: `Cannot read the ${what} ${quotable(path)}: ${reason}.`,
      hint,
      cause,
    });
  try {
    const bytes = readAtMost(path, MAX_BYTES + 1, (reason) => refuse('file-unreadable', reason));
    if (bytes.length > MAX_BYTES) {
      throw refuse('file-too-large', `it is larger than ${MAX_BYTES / 1024} kB`);
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const isNotText = systemCode(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA';
    if (isNotText) throw refuse('file-not-text', 'it is not UTF-8 text', error);
    throw refuse('file-unreadable', systemReason(error), error);
  }
}

/** Windows has no such flag. */
const NO_WAITING = constants.O_NONBLOCK ?? 0;

/** Never waits: a pipe or a device is opened without blocking and then refused. */
function readAtMost(path: string, limit: number, refuse: (reason: string) => AppError): Uint8Array {
  const descriptor = openSync(path, constants.O_RDONLY | NO_WAITING);
  try {
    if (!fstatSync(descriptor).isFile()) throw refuse('it is not a plain file');
    const buffer = Buffer.alloc(limit);
    let length = 0;
    while (length < limit) {
      const count = readSync(descriptor, buffer, length, limit - length, null);
      if (count === 0) break;
      length += count;
    }
    return buffer.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}
