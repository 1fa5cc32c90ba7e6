import { lstatSync, readFileSync, statSync } from 'node:fs';
import { type AppError, failure, systemCode, systemReason } from '../errors.ts';
import { quotable } from '../text/clean.ts';

/** Far more than the records of a life, and less than the longest text that Node can hold. */
const MAX_BYTES = 400e6;

/**
 * The bytes of a file of ours, or null where there is none. A folder, a pipe or a device in its
 * place is refused, never waited for.
 *
 * @throws AppError `data-unreadable`, exit 1
 */
export function readOwnFile(file: string): Uint8Array | null {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) {
      const link = lstatSync(file, { throwIfNoEntry: false });
      // Another process may have made the file between the two looks; a link stays one.
      if (link !== undefined && !link.isSymbolicLink()) return readOwnFile(file);
      if (link !== undefined) throw unreadable(file, 'it is a link that leads nowhere');
      return null;
    }
    if (!stats.isFile()) throw unreadable(file, 'something else stands in its place');
    if (stats.size > MAX_BYTES) throw unreadable(file, `it is larger than ${MAX_BYTES / 1e6} MB`);
    return readFileSync(file);
  } catch (error) {
    if (systemCode(error) === 'data-unreadable') throw error;
    throw unreadable(file, systemReason(error), error);
  }
}

function unreadable(file: string, reason: string, cause?: unknown): AppError {
  return failure({
    code: 'data-unreadable',
    message: `Cannot read your records in ${quotable(file, 1000)}: ${reason}.`,
    hint: 'Move it away or mend its permissions; nothing was changed.',
    cause,
  });
}
