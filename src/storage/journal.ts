import { closeSync, fsyncSync, openSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { StoredEvent } from '../domain/progress/event.ts';
import { crc32 } from './checksum.ts';
import { EMPTY_MARK, type JournalMark, markAfter } from './journal-mark.ts';

/** What the bytes of a journal hold. */
export interface JournalReading {
  /** Lines whose checksum fits: trusted without a validator. */
  readonly events: readonly StoredEvent[];
  /** Lines that are JSON but whose checksum does not fit. */
  readonly doubtful: readonly unknown[];
  /** Checksums of all lines that do not fit, so that each is reported once. */
  readonly damaged: readonly string[];
}

/** Eight hexadecimal digits: CRC-32 (ISO 3309), which finds every flipped bit and burst of 32. */
function checksum(text: string | Uint8Array): string {
  return crc32(text).toString(16).padStart(8, '0');
}

const CHECKSUM_LENGTH = 8;

/** One entry as it stands in the journal. The line break before it ends a line that was torn. */
function lineOf(entry: JournalEntry): string {
  const json = JSON.stringify(entry);
  return `\n${checksum(json)} ${json}\n`;
}

/** What one line holds: an event, or several that count together or not at all. */
export type JournalEntry = StoredEvent | readonly StoredEvent[];

export function readJournal(bytes: Uint8Array): JournalReading {
  const events = readSoundJournal(bytes);
  return events === null ? readDamagedJournal(bytes) : { events, doubtful: [], damaged: [] };
}

/**
 * A journal in which every line fits, read in one go; null where one does not. Thousands of records
 * are read at every command, so what is common has to be quick.
 */
export function readSoundJournal(bytes: Uint8Array): readonly StoredEvent[] | null {
  try {
    const lines = utf8.decode(bytes).split('\n');
    const records = lines.filter((line) => line !== '' && line !== '\r');
    const fitting = records.every(
      (line) =>
        line[CHECKSUM_LENGTH] === ' ' &&
        Number.parseInt(line.slice(0, CHECKSUM_LENGTH), 16) === crc32(jsonOf(line)),
    );
    if (!fitting) return null;
    const entries = JSON.parse(`[${records.map(jsonOf).join(',')}]`) as JournalEntry[];
    return entries.flat();
  } catch {
    return null;
  }
}

function jsonOf(line: string): string {
  return line.slice(CHECKSUM_LENGTH + 1, line.endsWith('\r') ? -1 : undefined);
}

/** Line by line, so that one bad byte spoils its own line and no other. */
function readDamagedJournal(bytes: Uint8Array): JournalReading {
  const events: StoredEvent[] = [];
  const doubtful: unknown[] = [];
  const damaged: string[] = [];
  // latin1 keeps every byte as it is.
  for (const raw of Buffer.from(bytes).toString('latin1').split(/\r?\n/)) {
    if (raw === '' || raw === BOM) continue;
    const { entries, fits } = readLine(raw);
    if (fits && entries.length > 0) {
      for (const event of entries) events.push(event as StoredEvent);
      continue;
    }
    for (const entry of entries) doubtful.push(entry);
    if (damaged.length < MAX_DAMAGED) damaged.push(checksum(Buffer.from(raw, 'latin1')));
  }
  return { events, doubtful, damaged };
}

function readLine(raw: string): { entries: readonly unknown[]; fits: boolean } {
  if (raw.length < SHORTEST_LINE) return { entries: [], fits: false };
  const json = Buffer.from(raw.slice(CHECKSUM_LENGTH + 1), 'latin1');
  const fits = raw[CHECKSUM_LENGTH] === ' ' && raw.startsWith(checksum(json));
  const entry = parseJson(json);
  if (entry === undefined) return { entries: [], fits };
  return { entries: Array.isArray(entry) ? entry : [entry], fits };
}

/** No event is shorter: its stamp alone takes more. */
const SHORTEST_LINE = 60;
/** A file with more lines than this is not a journal any more; naming each would take long. */
const MAX_DAMAGED = 1000;

/** A byte-order mark as latin1 reads it. */
const BOM = '\u00ef\u00bb\u00bf';

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    return undefined;
  }
}

/**
 * Appends entries in one write, and returns when the disk has them. Of a disk that takes only a part
 * of the bytes, the entry that was torn counts for nothing.
 *
 * @param mark the bytes that are there already, as far as is known
 * @returns what is there now, as far as is known
 */
export function appendToJournal(
  file: string,
  entries: readonly JournalEntry[],
  mark: JournalMark | null,
): AppendedJournal {
  const bytes = Buffer.from(entries.map(lineOf).join(''));
  const descriptor = openSync(file, 'a', 0o600);
  try {
    if (writeSync(descriptor, bytes) !== bytes.length) {
      throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  if (mark === null) flushFolder(path.dirname(file));
  return appended(file, bytes, mark ?? EMPTY_MARK);
}

/** A journal after something was appended. */
export interface AppendedJournal {
  /** Ends before what was appended where others wrote at the same time. */
  readonly mark: JournalMark;
  /** Whether all that was there before is still there: another process may have begun anew. */
  readonly isWhole: boolean;
}

function appended(file: string, bytes: Uint8Array, mark: JournalMark): AppendedJournal {
  const length = mark.bytes + bytes.length;
  const size = sizeOf(file) ?? Number.POSITIVE_INFINITY;
  return {
    mark: size === length ? markAfter(mark, bytes) : mark,
    isWhole: size >= length,
  };
}

/** Null where it cannot be told: what was saved is saved all the same. */
function sizeOf(file: string): number | null {
  try {
    return statSync(file).size;
  } catch {
    return null;
  }
}

/** Windows cannot open a folder, and flushes its entries by itself. */
function flushFolder(folder: string): void {
  if (path.sep === '\\') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
