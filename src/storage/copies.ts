import path from 'node:path';
import type { StoredEvent } from '../domain/progress/event.ts';
import { inOrder } from '../domain/progress/history.ts';
import { prepareChecksums } from './checksum.ts';
import { type JournalReading, readJournal, readSoundJournal } from './journal.ts';
import { bytesAfter, type JournalMark, markAfter, markOf } from './journal-mark.ts';
import { readOwnFile } from './plain-file.ts';
import { type Moment, setAside } from './set-aside.ts';
import { parseSnapshot, SCHEMA, type Snapshot } from './snapshot.ts';

/** Both copies as they were found, put together. */
export interface FoundCopies {
  readonly events: Map<string, StoredEvent>;
  readonly missingInJournal: readonly StoredEvent[];
  readonly isSnapshotStale: boolean;
  readonly setAside: readonly string[];
  /** The bytes of the journal as it was found; null where there was none. */
  readonly journal: JournalMark | null;
  readonly newerSchema: number | null;
  readonly warnings: readonly string[];
}

/**
 * Reads both copies and puts them together. What is damaged is set aside and said once.
 *
 * @throws AppError `data-unreadable` where something else stands in the place of a file
 */
export async function readCopies(folder: string, moment: Moment): Promise<FoundCopies> {
  const journalFile = path.join(folder, 'journal.jsonl');
  const snapshotFile = path.join(folder, 'state.json');
  const firstBytes = readOwnFile(journalFile);
  const snapshotBytes = readOwnFile(snapshotFile);
  await prepareChecksums((firstBytes?.length ?? 0) + (snapshotBytes?.length ?? 0));
  const parsed = snapshotBytes === null ? null : parseSnapshot(snapshotBytes);
  const agreeing = firstBytes && parsed && agreeingCopies(firstBytes, parsed);
  if (agreeing) return agreeing;
  const warnings: string[] = [];
  const isDamaged = snapshotBytes !== null && parsed === null;
  if (isDamaged) warnings.push(keepDamagedSnapshot(snapshotFile, moment));
  const snapshot = parsed ?? NO_SNAPSHOT;
  const isNewer = snapshot.schema > SCHEMA;
  const { journal, bytes: journalBytes } = await readSettled(journalFile, firstBytes);
  const damaged = journal.damaged.filter((line) => !snapshot.setAside.includes(line));
  if (!isNewer) keepDamaged(journalFile, damaged.length, moment, warnings);
  const events = new Map(inOrder(journal.events).map((event) => [event.id, event]));
  const fromSnapshot = await validEvents(snapshot, events);
  const refused = snapshot.events.length - fromSnapshot.known;
  if (refused > 0 && !isNewer) {
    const kept = setAside(snapshotFile, moment, true);
    warnings.push(`state.json had ${refused} damaged records, ${kept}.`);
  }
  const doubtful = await validEvents({ events: journal.doubtful, isSound: false }, events);
  return {
    events,
    missingInJournal: [...fromSnapshot.added, ...doubtful.added],
    isSnapshotStale: parsed === null || fromSnapshot.known < events.size || damaged.length > 0,
    setAside: [...snapshot.setAside, ...damaged],
    journal: journalBytes && markOf(journalBytes),
    newerSchema: isNewer ? snapshot.schema : null,
    warnings,
  };
}

const TRIES = 5;
const PAUSE_MILLISECONDS = 20;
const LINE_BREAK = 10;

/**
 * The journal, read again while its last line is half there and it still grows: another process is
 * writing. What stays half there was torn.
 */
async function readSettled(file: string, first: Uint8Array | null) {
  let bytes = first;
  let journal = readJournal(bytes ?? new Uint8Array());
  for (let left = TRIES; left > 0 && isHalfWritten(journal, bytes); left -= 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
    const again = readOwnFile(file);
    if (again?.length === bytes?.length) break;
    bytes = again;
    journal = readJournal(bytes ?? new Uint8Array());
  }
  return { journal, bytes };
}

function isHalfWritten({ damaged }: JournalReading, bytes: Uint8Array | null): boolean {
  return damaged.length > 0 && bytes?.at(-1) !== LINE_BREAK;
}

const NO_SNAPSHOT: Snapshot = {
  schema: SCHEMA,
  preferences: {},
  events: [],
  setAside: [],
  journal: null,
  isSound: true,
};

/**
 * The usual case, and the quick one: the snapshot is as it was written, and so is the part of the
 * journal that it was written from. Only the lines after that part are read one by one. Null where
 * the copies have to be compared record by record.
 */
function agreeingCopies(bytes: Uint8Array, snapshot: Snapshot): FoundCopies | null {
  const { schema, journal, isSound, setAside: known } = snapshot;
  const rest = journal && isSound && schema === SCHEMA ? bytesAfter(journal, bytes) : null;
  const added = rest && readSoundJournal(rest);
  if (journal === null || rest === null || added === null) return null;
  const events = new Map((snapshot.events as StoredEvent[]).map((event) => [event.id, event]));
  const before = events.size;
  for (const event of added) events.set(event.id, event);
  return {
    events,
    missingInJournal: [],
    isSnapshotStale: events.size > before,
    setAside: known,
    journal: markAfter(journal, rest),
    newerSchema: null,
    warnings: [],
  };
}

function keepDamaged(file: string, count: number, moment: Moment, warnings: string[]): void {
  if (count === 0) return;
  const kept = setAside(file, moment, false);
  const lines = count === 1 ? '1 line' : `${count} lines`;
  warnings.push(`journal.jsonl had ${lines} damaged, ${kept}; the other copy was used.`);
}

function keepDamagedSnapshot(file: string, moment: Moment): string {
  const kept = setAside(file, moment, true);
  return `state.json was damaged, ${kept}; your records were read from the journal.`;
}

/**
 * Adds to `events` what a copy has beyond it. Where the copy is damaged, a record that is one of those
 * with a spoilt id is left out: a person's record would count twice.
 */
async function validEvents(
  copy: Pick<Snapshot, 'events' | 'isSound'>,
  events: Map<string, StoredEvent>,
): Promise<{ added: StoredEvent[]; known: number }> {
  const added: StoredEvent[] = [];
  let known = 0;
  let alike: Map<string, string[]> | undefined;
  for (const candidate of copy.events) {
    const id = (candidate as { id?: unknown } | null)?.id;
    if (typeof id === 'string' && events.has(id)) {
      known += 1;
      continue;
    }
    // The validator is loaded only where something has to be validated.
    const { parseEvent } = await import('./event-schema.ts');
    const event = parseEvent(candidate);
    if (event === null) continue;
    known += 1;
    if (!copy.isSound) {
      alike ??= idsByContent(events.values());
      if (alike.get(contentOf(event))?.some((other) => isSpoilt(event.id, other))) continue;
    }
    events.set(event.id, event);
    added.push(event);
  }
  return { added, known };
}

/** All of an event but its id. */
function contentOf({ id: _id, ...rest }: StoredEvent): string {
  return JSON.stringify(rest);
}

function idsByContent(events: Iterable<StoredEvent>): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const event of events) {
    const content = contentOf(event);
    ids.set(content, [...(ids.get(content) ?? []), event.id]);
  }
  return ids;
}

/** Characters by which a flipped bit or a burst of them can change an id; two of our ids differ more. */
const SPOILT_AT_MOST = 8;

/** Whether an id is another one with a few characters changed. */
function isSpoilt(id: string, other: string): boolean {
  if (other.length !== id.length) return false;
  const differing = [...id].filter((character, index) => character !== other[index]);
  return differing.length <= SPOILT_AT_MOST;
}
