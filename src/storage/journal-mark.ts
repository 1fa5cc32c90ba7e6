import { crc32 } from './checksum.ts';

/** The first bytes of a journal, told apart from any others by their checksum. */
export interface JournalMark {
  readonly bytes: number;
  readonly checksum: number;
}

export const EMPTY_MARK: JournalMark = { bytes: 0, checksum: 0 };

export function markOf(bytes: Uint8Array): JournalMark {
  return markAfter(EMPTY_MARK, bytes);
}

/** The mark that ends where these bytes do, which follow the others. */
export function markAfter(mark: JournalMark, bytes: Uint8Array): JournalMark {
  return { bytes: mark.bytes + bytes.length, checksum: crc32(bytes, mark.checksum) };
}

/** What comes after the marked bytes, or null where the journal does not begin with them. */
export function bytesAfter(mark: JournalMark, bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < mark.bytes) return null;
  const begins = crc32(bytes.subarray(0, mark.bytes)) === mark.checksum;
  return begins ? bytes.subarray(mark.bytes) : null;
}
