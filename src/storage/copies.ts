import path from 'node:path';
import type { StoredEvent } from '../domain/progress/event.ts';
import { inOrder } from '../domain/progress/history.ts';
import { type JournalReading, readJournal } from './journal.ts';
import { readOwnFile } from './plain-file.ts';
import { type Moment, setAside } from './set-aside.ts';
import {
  digestOf,
  parseSnapshot,
  SCHEMA,
  type Snapshot,
  type SnapshotHead,
  soundHead,
} from './snapshot.ts';

/** Both copies as they were found, put together. */
export interface FoundCopies {
  readonly events: Map<string, StoredEvent>;
  readonly missingInJournal: readonly StoredEvent[];
  readonly isSnapshotStale: boolean;
  readonly setAside: readonly string[];
  readonly hasJournal: boolean;
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
  const journalBytes = readOwnFile(journalFile);
  const journal = readJournal(journalBytes ?? new Uint8Array());
  const snapshotBytes = readOwnFile(snapshotFile);
  const ordered = inOrder(new Map(journal.events.map((event) => [event.id, event])).values());
  const head = snapshotBytes === null ? null : soundHead(snapshotBytes);
  if (head !== null && head.digest === digestOf(ordered) && isQuiet(journal, head)) {
    return sameCopies(ordered, head);
  }
  const warnings: string[] = [];
  const snapshot = readSnapshot(snapshotBytes, snapshotFile, moment, warnings);
  const isNewer = (snapshot?.schema ?? SCHEMA) > SCHEMA;
  const known = snapshot?.setAside ?? [];
  const damaged = journal.damaged.filter((line) => !known.includes(line));
  if (!isNewer) keepDamaged(journalFile, damaged.length, moment, warnings);
  const events = new Map(ordered.map((event) => [event.id, event]));
  const fromSnapshot = await validEvents(snapshot?.events ?? [], events);
  const refused = (snapshot?.events.length ?? 0) - fromSnapshot.known;
  if (refused > 0 && !isNewer) {
    const kept = setAside(snapshotFile, moment, true);
    warnings.push(`state.json had ${refused} damaged records, ${kept}.`);
  }
  const doubtful = await validEvents(journal.doubtful, events);
  return {
    events,
    missingInJournal: [...fromSnapshot.added, ...doubtful.added],
    isSnapshotStale: snapshot === null || fromSnapshot.known < events.size || damaged.length > 0,
    setAside: [...known, ...damaged],
    hasJournal: journalBytes !== null,
    newerSchema: newerThanKnown(snapshot?.schema ?? SCHEMA),
    warnings,
  };
}

function keepDamaged(file: string, count: number, moment: Moment, warnings: string[]): void {
  if (count === 0) return;
  const kept = setAside(file, moment, false);
  const lines = count === 1 ? '1 line' : `${count} lines`;
  warnings.push(`journal.jsonl had ${lines} damaged, ${kept}; the other copy was used.`);
}

function readSnapshot(
  bytes: Uint8Array | null,
  file: string,
  moment: Moment,
  warnings: string[],
): Snapshot | null {
  if (bytes === null) return null;
  const snapshot = parseSnapshot(bytes);
  if (snapshot !== null) return snapshot;
  const kept = setAside(file, moment, true);
  warnings.push(`state.json was damaged, ${kept}; your records were read from the journal.`);
  return null;
}

function newerThanKnown(schema: number): number | null {
  return schema > SCHEMA ? schema : null;
}

/** Whether all that is damaged in the journal has been reported before. */
function isQuiet({ damaged }: JournalReading, { setAside: known }: SnapshotHead): boolean {
  return damaged.every((line) => known.includes(line));
}

/** Both copies hold the same events: the usual case. */
function sameCopies(
  events: readonly StoredEvent[],
  { schema, setAside: known }: SnapshotHead,
): FoundCopies {
  return {
    events: new Map(events.map((event) => [event.id, event])),
    missingInJournal: [],
    isSnapshotStale: false,
    setAside: known,
    hasJournal: true,
    newerSchema: newerThanKnown(schema),
    warnings: [],
  };
}

/**
 * Adds to `events` what a copy without checksums has beyond it. A record that differs from one that
 * is there only in its id is that one with a flipped bit, and is left out.
 */
async function validEvents(
  candidates: readonly unknown[],
  events: Map<string, StoredEvent>,
): Promise<{ added: StoredEvent[]; known: number }> {
  const added: StoredEvent[] = [];
  let known = 0;
  let twins: Set<string> | undefined;
  for (const candidate of candidates) {
    const id = (candidate as { id?: unknown } | null)?.id;
    if (typeof id === 'string' && events.has(id)) {
      known += 1;
      continue;
    }
    const { parseEvent } = await import('./event-schema.ts');
    const event = parseEvent(candidate);
    if (event === null) continue;
    known += 1;
    twins ??= new Set(Array.from(events.values(), twinKey));
    if (twins.has(twinKey(event))) continue;
    events.set(event.id, event);
    added.push(event);
  }
  return { added, known };
}

/** All of an event but its id. */
function twinKey({ id: _id, ...rest }: StoredEvent): string {
  return JSON.stringify(rest);
}
