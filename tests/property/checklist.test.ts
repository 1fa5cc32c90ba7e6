import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IsoDate } from '../../src/domain/calendar.ts';
import { checklistStanding } from '../../src/domain/checklist/checklist-standing.ts';
import { checklistVerdict } from '../../src/domain/checklist/checklist-verdict.ts';
import type { Fact, StoredEvent } from '../../src/domain/progress/event.ts';
import { aFile, anItem, eventsOf, TODAY, ticked } from '../unit/checklist/some-events.ts';
import { isRefuted } from './refuted.ts';

const ITEMS = Array.from({ length: 12 }, (_, place) =>
  anItem(`i${place}`, { isCore: place < 7, group: place % 2 === 0 ? 'a' : 'b' }),
);
const GROUPS = [
  { id: 'a', title: 'A' },
  { id: 'b', title: 'B' },
];

const item = fc.constantFrom(...ITEMS.map(({ id }) => id));
const name = fc.integer({ min: 0, max: 30 }).map((number) => `f${number}.md`);
const fact = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(item, name).map(([id, file]) => ticked(id, aFile(file))) },
  item.map((id): Fact => ({ type: 'checklist-unticked', item: id, on: TODAY })),
);
const history = fc.array(fact, { maxLength: 60 }).map((facts) => eventsOf(...facts));
const lost = fc.uniqueArray(name, { maxLength: 6 }).map((names) => new Set(names));

function standingOn(events: readonly StoredEvent[], names: ReadonlySet<string> = new Set()) {
  const gone = new Set(Array.from(names, (file) => aFile(file).place));
  const grounds = { events, today: TODAY as IsoDate, all: ITEMS, gone, points: new Map() };
  return checklistStanding(ITEMS, { ...grounds, assessment: null });
}

type Standings = ReturnType<typeof standingOn>;

function noFileProvesTwo(standings: Standings): boolean {
  const counting = standings.flatMap(({ proofs }) => proofs.filter(({ counts }) => counts));
  return new Set(counting.map(({ place }) => place)).size === counting.length;
}

test('no file proves two items', () => {
  fc.assert(fc.property(history, (events) => noFileProvesTwo(standingOn(events))));
  // A broken twin that lets every tick count.
  const lax = (events: readonly StoredEvent[]) =>
    standingOn(events).map((standing) => ({
      ...standing,
      proofs: standing.proofs.map((proof) => ({ ...proof, counts: true })),
    }));
  expect(isRefuted(fc.property(history, (events) => noFileProvesTwo(lax(events))))).toBe(true);
});

test('where they stand is a matter of the set of events, not of how they come in', () => {
  const states = (events: readonly StoredEvent[]) => standingOn(events).map(({ state }) => state);
  const property = (read: typeof states) =>
    fc.property(history, (events) => {
      expect(read([...events].reverse())).toEqual(read(events));
    });
  fc.assert(property(states));
  const byArrival = (events: readonly StoredEvent[]) =>
    states(events.map((event, place) => ({ ...event, seq: place + 1 })));
  expect(isRefuted(property(byArrival))).toBe(true);
});

test('a file that goes proves nothing more, and opens nothing', () => {
  const property = (goneOf: (names: Set<string>) => ReadonlySet<string>) =>
    fc.property(history, lost, (events, names) => {
      const before = standingOn(events);
      for (const [place, after] of standingOn(events, goneOf(names)).entries()) {
        const isLost = after.proofs.some(({ place: file }) =>
          [...names].some((lostName) => aFile(lostName).place === file),
        );
        const was = before[place]?.state;
        expect(after.state).toBe(isLost && was === 'proved' ? 'claimed' : was);
      }
    });
  fc.assert(property((names) => names));
  expect(isRefuted(property(() => new Set()))).toBe(true);
});

test('there is a verdict exactly where 60 % and every core item are proved', () => {
  const isExact = (share: number) =>
    fc.property(fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (proved) => {
      const standings = ITEMS.map((one, place) => ({
        ...{ item: one, proofs: [], reasons: [] },
        state: proved[place] ? ('proved' as const) : ('open' as const),
      }));
      const count = proved.filter(Boolean).length;
      const isAbove = count / 12 >= share && proved.slice(0, 7).every(Boolean);
      const { verdict, whyNone } = checklistVerdict(standings, GROUPS, null);
      expect([verdict !== null, whyNone !== null]).toEqual([isAbove, !isAbove]);
    });
  fc.assert(isExact(0.6), { numRuns: 3000 });
  expect(fc.check(isExact(0.4), { seed: 1, numRuns: 3000 }).failed).toBe(true);
});
