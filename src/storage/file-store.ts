import path from 'node:path';
import type { IsoDate } from '../domain/calendar.ts';
import type { Fact, ProgressEvent, StoredEvent } from '../domain/progress/event.ts';
import { inOrder, nextSeq } from '../domain/progress/history.ts';
import { standingOf } from '../domain/progress/standing.ts';
import type { Store } from '../domain/progress/store.ts';
import { type AppError, failure, systemReason } from '../errors.ts';
import { quotable } from '../text/clean.ts';
import { backUp } from './backups.ts';
import { type FoundCopies, readCopies } from './copies.ts';
import { appendToJournal, type JournalEntry } from './journal.ts';
import type { JournalMark } from './journal-mark.ts';
import { makeFolder } from './make-folder.ts';
import { keepOldCopies, type Moment, sweepStrayFiles } from './set-aside.ts';

/** What a store needs of the world. */
export interface StoreWorld {
  /** Absolute; made when something is first recorded. */
  readonly folder: string;
  readonly processId: number;
  now(): Date;
  /** The person's calendar day. */
  today(): IsoDate;
  newId(): string;
}

/**
 * Records kept twice: an append-only journal and a snapshot. Each is a copy of the same set of
 * events, and reading is their union, so that a race, a torn line or a restored backup is put right
 * by the next command, with no lock that could go stale.
 *
 * @throws AppError `data-unreadable` where something else stands in the place of the files
 */
export async function openFileStore(world: StoreWorld): Promise<Store> {
  const moment = { now: world.now(), processId: world.processId };
  const found = await readCopies(world.folder, moment);
  const store = new FileStore(world, found);
  await store.heal();
  return store;
}

class FileStore implements Store {
  readonly #world: StoreWorld;
  readonly #found: FoundCopies;
  readonly #events: Map<string, StoredEvent>;
  readonly #warnings: string[];
  #journal: JournalMark | null;
  /** False once another process has begun anew: what was read then must not come back. */
  #isCurrent = true;

  constructor(world: StoreWorld, found: FoundCopies) {
    this.#world = world;
    this.#found = found;
    this.#events = found.events;
    this.#warnings = [...found.warnings];
    this.#journal = found.journal;
  }

  get place(): string {
    return this.#world.folder;
  }

  get warnings(): readonly string[] {
    return this.#warnings;
  }

  events(): readonly StoredEvent[] {
    return inOrder(this.#events.values());
  }

  async record(facts: readonly Fact[]): Promise<readonly ProgressEvent[]> {
    const { now, today, newId } = this.#world;
    const seq = nextSeq(this.#events.values());
    const stamp = { at: now().toISOString(), day: today() };
    const events = facts.map(
      (fact, index): ProgressEvent => ({ id: newId(), seq: seq + index, ...stamp, ...fact }),
    );
    await this.#save(events);
    return events;
  }

  async merge(events: readonly StoredEvent[]): Promise<number> {
    const added = events.filter(({ id }) => !this.#events.has(id));
    const unique = [...new Map(added.map((event) => [event.id, event])).values()];
    if (unique.length > 0) await this.#save(unique);
    return unique.length;
  }

  /** Nothing is taken away: the old copies are kept beside, and what they lack is written. */
  async repair(): Promise<readonly string[]> {
    return this.#replacing(async (moment) => {
      const kept = keepOldCopies(this.place, moment, false);
      if (this.#events.size > 0) {
        this.#append(this.events());
        await this.#writeSnapshot();
      }
      return kept;
    });
  }

  async reset(): Promise<readonly string[]> {
    return this.#replacing(async (moment) => {
      const kept = keepOldCopies(this.place, moment, true);
      this.#events.clear();
      this.#journal = null;
      return kept;
    });
  }

  async #replacing(
    act: (moment: Moment) => Promise<readonly string[]>,
  ): Promise<readonly string[]> {
    const { newerSchema } = this.#found;
    if (newerSchema !== null) throw newerData(this.place, newerSchema);
    try {
      return await act({ now: this.#world.now(), processId: this.#world.processId });
    } catch (error) {
      throw notSaved(this.place, error);
    }
  }

  /** Writes back what one copy lacks. Reading goes on where that is not possible. */
  async heal(): Promise<void> {
    const { missingInJournal, isSnapshotStale, newerSchema, setAside } = this.#found;
    const isFresh = this.#events.size === 0 && setAside.length === 0;
    if (newerSchema !== null || isFresh) return;
    try {
      if (missingInJournal.length > 0) this.#append(missingInJournal);
      if (isSnapshotStale) await this.#writeSnapshot();
    } catch {
      // A folder that cannot be written to can still be read from; the next record will say so.
    }
  }

  /** The journal first: what it has taken is saved. The rest is copies of it. */
  async #save(events: readonly StoredEvent[]): Promise<void> {
    const { newerSchema } = this.#found;
    if (newerSchema !== null) throw newerData(this.place, newerSchema);
    try {
      makeFolder(this.place);
      this.#append(events.length > 1 ? [events] : events);
    } catch (error) {
      throw notSaved(this.place, error);
    }
    for (const event of events) this.#events.set(event.id, event);
    try {
      await this.#writeSnapshot();
      const moment = { now: this.#world.now(), processId: this.#world.processId };
      sweepStrayFiles(this.place, moment.now);
      backUp(this.place, this.events(), moment);
    } catch (error) {
      this.#warnings.push(
        `Saved in the journal; the copy in state.json could not be written: ${systemReason(error)}.`,
      );
    }
  }

  #append(entries: readonly JournalEntry[]): void {
    const file = path.join(this.place, 'journal.jsonl');
    const { mark, isWhole } = appendToJournal(file, entries, this.#journal);
    this.#journal = mark;
    this.#isCurrent &&= isWhole;
  }

  async #writeSnapshot(): Promise<void> {
    if (!this.#isCurrent || this.#journal === null) return;
    const { writeSnapshot } = await import('./write-snapshot.ts');
    const events = this.events();
    const preferences = standingOf(events).settings;
    const { setAside } = this.#found;
    writeSnapshot(this.place, { preferences, setAside, journal: this.#journal, events });
  }
}

function notSaved(folder: string, cause: unknown): AppError {
  return failure({
    code: 'not-saved',
    message: `Not saved: ${quotable(folder, 1000)} cannot be written to, since ${systemReason(cause)}.`,
    hint: 'Free space or mend the permissions, then run the same command again; or use --data-dir DIR.',
    cause,
  });
}

function newerData(folder: string, schema: number): AppError {
  return failure({
    code: 'newer-data',
    message: `Not saved: the records in ${quotable(folder, 1000)} were written by a newer version (format ${schema}).`,
    hint: 'Update with: npm install --global ai-pm-path@latest',
  });
}
