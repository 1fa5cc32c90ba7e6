import type { StoredEvent } from '../domain/progress/event.ts';
import { crc32 } from './checksum.ts';
import type { JournalMark } from './journal-mark.ts';

/** The number in `state.json`; a higher one was written by a newer version. */
export const SCHEMA = 1;

/** What `state.json` holds. */
export interface Snapshot {
  readonly schema: number;
  /** Settings as they stand; the events are what counts. */
  readonly preferences: Readonly<Record<string, string>>;
  readonly events: readonly unknown[];
  /** Checksums of journal lines that were found damaged and set aside before. */
  readonly setAside: readonly string[];
  /** The part of the journal whose events are all among these; null where the head does not tell. */
  readonly journal: JournalMark | null;
  /** Whether the events are, byte for byte, as they were written. */
  readonly isSound: boolean;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The snapshot in these bytes, or null where they hold none. A byte-order mark and CRLF are fine. */
export function parseSnapshot(bytes: Uint8Array): Snapshot | null {
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(bytes));
  } catch {
    return null;
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const { schema, preferences, events, setAside, journal, checksum } = value as Partial<
    Record<string, unknown>
  >;
  if (typeof schema !== 'number') return null;
  // A newer version may keep its events elsewhere; what is not understood is left alone.
  if (!Array.isArray(events) && schema <= SCHEMA) return null;
  return {
    schema,
    preferences: isStringRecord(preferences) ? preferences : {},
    events: Array.isArray(events) ? events : [],
    setAside: Array.isArray(setAside) ? setAside.map(String) : [],
    journal: isMark(journal) ? journal : null,
    isSound: checksum === checksumOfEvents(bytes),
  };
}

function isStringRecord(value: unknown): value is Record<string, string> {
  return (
    value !== null &&
    typeof value === 'object' &&
    Object.values(value).every((entry) => typeof entry === 'string')
  );
}

function isMark(value: unknown): value is JournalMark {
  const { bytes, checksum } = (value ?? {}) as Partial<Record<string, unknown>>;
  return Number.isSafeInteger(bytes) && Number.isSafeInteger(checksum);
}

/** The text of `state.json`: what a reader wants to know of the events, then the events. */
export function snapshotText(content: SnapshotContent): string {
  const eventsText = JSON.stringify(content.events);
  const head = JSON.stringify({
    schema: SCHEMA,
    preferences: Object.fromEntries(content.preferences),
    setAside: content.setAside,
    journal: content.journal,
    checksum: crc32(eventsText),
  });
  return `${head.slice(0, -1)}${EVENTS_KEY}${eventsText}}`;
}

export interface SnapshotContent {
  readonly preferences: ReadonlyMap<string, string>;
  readonly setAside: readonly string[];
  readonly journal: JournalMark;
  readonly events: readonly StoredEvent[];
}

const EVENTS_KEY = ',"events":';

/** Of the bytes between the head and the last brace. */
function checksumOfEvents(bytes: Uint8Array): number | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.indexOf(EVENTS_KEY);
  return head === -1 ? null : crc32(buffer.subarray(head + EVENTS_KEY.length, -1));
}
