import type { IsoDate } from '../../src/domain/calendar.ts';
import type { Fact, ProgressEvent, StoredEvent } from '../../src/domain/progress/event.ts';
import { inOrder, nextSeq } from '../../src/domain/progress/history.ts';
import type { Store } from '../../src/domain/progress/store.ts';

export interface MemoryWorld {
  readonly now?: Date;
  readonly today?: IsoDate;
}

/** Records that last as long as the test: no disk, and so no faults of one. */
export class MemoryStore implements Store {
  readonly place = 'memory';
  readonly warnings: readonly string[] = [];
  readonly #world: Required<MemoryWorld>;
  readonly #events = new Map<string, StoredEvent>();

  constructor(world: MemoryWorld = {}) {
    this.#world = {
      now: new Date('2026-11-21T15:00:00Z'),
      today: '2026-11-21' as IsoDate,
      ...world,
    };
  }

  events(): readonly StoredEvent[] {
    return inOrder(this.#events.values());
  }

  async record(facts: readonly Fact[]): Promise<readonly ProgressEvent[]> {
    const seq = nextSeq(this.#events.values());
    const stamp = { at: this.#world.now.toISOString(), day: this.#world.today };
    const events = facts.map(
      (fact, index): ProgressEvent => ({
        id: `m${seq + index}`,
        seq: seq + index,
        ...stamp,
        ...fact,
      }),
    );
    await this.merge(events);
    return events;
  }

  async merge(events: readonly StoredEvent[]): Promise<number> {
    const before = this.#events.size;
    for (const event of events) {
      if (!this.#events.has(event.id)) this.#events.set(event.id, event);
    }
    return this.#events.size - before;
  }

  async repair(): Promise<readonly string[]> {
    return [];
  }

  async reset(): Promise<readonly string[]> {
    this.#events.clear();
    return [];
  }
}
