import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { StoredEvent } from '../domain/progress/event.ts';

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

/** One event as it stands in the journal. The line break before it ends a line that was torn. */
function lineOf(event: StoredEvent): string {
  const json = JSON.stringify(event);
  return `\n${checksum(json)} ${json}\n`;
}

export function readJournal(bytes: Uint8Array): JournalReading {
  return readSoundJournal(bytes) ?? readDamagedJournal(bytes);
}

/**
 * A journal in which every line fits, read in one go; null where one does not. Thousands of records
 * are read at every command, so what is common has to be quick.
 */
function readSoundJournal(bytes: Uint8Array): JournalReading | null {
  try {
    const lines = utf8.decode(bytes).split('\n');
    const records = lines.filter((line) => line !== '' && line !== '\r');
    const fitting = records.every(
      (line) =>
        line[CHECKSUM_LENGTH] === ' ' &&
        Number.parseInt(line.slice(0, CHECKSUM_LENGTH), 16) === crc32(jsonOf(line)),
    );
    if (!fitting) return null;
    const events = JSON.parse(`[${records.map(jsonOf).join(',')}]`) as StoredEvent[];
    return { events, doubtful: [], damaged: [] };
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
    const { event, fits } = readLine(raw);
    if (fits && event !== undefined) {
      events.push(event as StoredEvent);
      continue;
    }
    if (event !== undefined) doubtful.push(event);
    if (damaged.length < MAX_DAMAGED) damaged.push(checksum(Buffer.from(raw, 'latin1')));
  }
  return { events, doubtful, damaged };
}

function readLine(raw: string): { event: unknown; fits: boolean } {
  if (raw.length < SHORTEST_LINE) return { event: undefined, fits: false };
  const json = Buffer.from(raw.slice(CHECKSUM_LENGTH + 1), 'latin1');
  const fits = raw[CHECKSUM_LENGTH] === ' ' && raw.startsWith(checksum(json));
  return { event: parseJson(json), fits };
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
 * Appends events in one write, and returns when the disk has them. A disk that takes only a part of
 * the bytes has taken nothing that counts.
 *
 * @param isNew whether the file is created by this, so that its folder's entry is flushed as well
 */
export function appendToJournal(
  file: string,
  events: readonly StoredEvent[],
  isNew: boolean,
): void {
  const bytes = Buffer.from(events.map(lineOf).join(''));
  const descriptor = openSync(file, 'a', 0o600);
  try {
    if (writeSync(descriptor, bytes) !== bytes.length) {
      throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  if (isNew) flushFolder(path.dirname(file));
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
