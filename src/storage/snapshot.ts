import { crc32 } from 'node:zlib';
import type { StoredEvent } from '../domain/progress/event.ts';

/** The number in `state.json`; a higher one was written by a newer version. */
export const SCHEMA = 1;

/** What the beginning of `state.json` says of the events behind it. */
export interface SnapshotHead {
  readonly schema: number;
  /** Of the ids of its events, see `digestOf`. */
  readonly digest: string;
  /** Checksums of journal lines that were found damaged and set aside before. */
  readonly setAside: readonly string[];
}

/** What `state.json` holds. */
export interface Snapshot {
  readonly schema: number;
  /** Settings as they stand; the events are what counts. */
  readonly preferences: Readonly<Record<string, string>>;
  readonly events: readonly unknown[];
  /** Checksums of journal lines that were found damaged and set aside before. */
  readonly setAside: readonly string[];
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
  const { schema, preferences, events, setAside } = value as Partial<Record<string, unknown>>;
  if (typeof schema !== 'number') return null;
  // A newer version may keep its events elsewhere; what is not understood is left alone.
  if (!Array.isArray(events) && schema <= SCHEMA) return null;
  return {
    schema,
    preferences: isStringRecord(preferences) ? preferences : {},
    events: Array.isArray(events) ? events : [],
    setAside: Array.isArray(setAside) ? setAside.map(String) : [],
  };
}

function isStringRecord(value: unknown): value is Record<string, string> {
  return (
    value !== null &&
    typeof value === 'object' &&
    Object.values(value).every((entry) => typeof entry === 'string')
  );
}

const EVENTS_KEY = ',"events":';

/**
 * The text of `state.json`: what every reader needs first, then a checksum and a digest of the events,
 * then the events. A reader that has the same events already need not parse them again.
 */
export function snapshotText(
  preferences: ReadonlyMap<string, string>,
  setAside: readonly string[],
  events: readonly StoredEvent[],
): string {
  const eventsText = JSON.stringify(events);
  const head = JSON.stringify({
    schema: SCHEMA,
    preferences: Object.fromEntries(preferences),
    setAside,
    digest: digestOf(events),
    checksum: checksumOf(eventsText),
  });
  return `${head.slice(0, -1)}${EVENTS_KEY}${eventsText}}`;
}

/** Tells two sets of events apart: the checksum of their ids, in order. */
export function digestOf(events: readonly StoredEvent[]): string {
  return `${events.length}-${checksumOf(events.map(({ id }) => id).join(' '))}`;
}

function checksumOf(text: string | Uint8Array): string {
  return crc32(text).toString(16).padStart(8, '0');
}

/** The head of a snapshot whose events are as they were written, or null: then it has to be parsed. */
export function soundHead(bytes: Uint8Array): SnapshotHead | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.indexOf(EVENTS_KEY);
  if (end === -1) return null;
  try {
    const head = JSON.parse(`${utf8.decode(buffer.subarray(0, end))}}`) as Record<string, unknown>;
    const { schema, digest, checksum, setAside } = head;
    const eventsText = buffer.subarray(end + EVENTS_KEY.length, -1);
    const isSound = checksum === checksumOf(eventsText) && buffer.at(-1) === '}'.charCodeAt(0);
    if (!isSound || typeof schema !== 'number' || typeof digest !== 'string') return null;
    return { schema, digest, setAside: Array.isArray(setAside) ? setAside.map(String) : [] };
  } catch {
    return null;
  }
}
