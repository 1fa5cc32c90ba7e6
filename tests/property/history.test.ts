import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromNumber, dayNumber, type IsoDate, weekStart } from '../../src/domain/calendar.ts';
import type { StoredEvent } from '../../src/domain/progress/event.ts';
import { nextSeq } from '../../src/domain/progress/history.ts';
import { type Standing, standingOf } from '../../src/domain/progress/standing.ts';
import { isRefuted } from './refuted.ts';

type Events = readonly StoredEvent[];
type StandingOf = (events: Events) => Standing;
type Merge = (mine: Events, theirs: Events) => Events;

/** From the first Monday of the year 1000 on, long before the count begins, to the last day. */
const anyNumber = fc.integer({ min: -354_280, max: 2_932_896 });
const anyDay = anyNumber.map(dayFromNumber);

const recordedDay = fc.integer({ min: 20_822, max: 20_900 }).map(dayFromNumber);
const task = fc.constantFrom('a', 'b', 'c');
const hours = fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4);
const text = fc.constantFrom('One.', 'Two.', 'Three.');

const plan = fc.subarray(['a', 'b', 'c'], { minLength: 1 }).map((ids) => ({
  roadmap: 'swe-project',
  version: 1,
  title: `A way over ${ids.join(', ')}`,
  from: 'swe',
  to: 'project',
  hoursPerWeek: 6,
  tasks: ids.map((id) => ({ id, title: id, month: 1, hours: 6, needs: [], skills: [] })),
}));

/** A fact, or which of the events so far is to be taken back. */
const draft = fc.oneof(
  fc.record({ type: fc.constant('plan-adopted' as const), plan }),
  fc.record({ type: fc.constant('plan-dropped' as const) }),
  fc.record({ type: fc.constant('task-started' as const), task, on: recordedDay }),
  fc.record(
    {
      type: fc.constant('task-done' as const),
      task,
      on: recordedDay,
      proofs: fc.constant([]),
      hours,
      note: text,
    },
    { requiredKeys: ['type', 'task', 'on', 'proofs'] },
  ),
  fc.record({ type: fc.constant('task-skipped' as const), task, on: recordedDay, why: text }),
  fc.record(
    { type: fc.constant('hours-logged' as const), hours, on: recordedDay, task },
    { requiredKeys: ['type', 'hours', 'on'] },
  ),
  fc.record({ type: fc.constant('noted' as const), text, on: recordedDay }),
  fc.record({
    type: fc.constant('setting-changed' as const),
    key: task,
    value: fc.option(text),
  }),
  fc.record({ type: fc.constant('drill-answered' as const) }),
  { weight: 3, arbitrary: fc.record({ type: fc.constant('undone' as const), place: fc.nat() }) },
);

/** With a clock that goes as it likes, and ids that come in no order. */
const draftEvent = fc.record({
  draft,
  day: recordedDay,
  prefix: fc.constantFrom('0', '7', 'a', 'f'),
});

type DraftEvent = typeof draftEvent extends fc.Arbitrary<infer Value> ? Value : never;

/** What was recorded on one machine after `earlier`. */
function goOn(earlier: Events, drafts: readonly DraftEvent[], machine: string): StoredEvent[] {
  const events = [...earlier];
  for (const { draft, day, prefix } of drafts) {
    const seq = nextSeq(events);
    const stamp = { id: `${prefix}-${machine}-${seq}`, seq, at: `${day}T09:00:00.000Z`, day };
    if (draft.type !== 'undone') events.push({ ...stamp, ...draft });
    else events.push({ ...stamp, type: 'undone', event: named(events, draft.place) });
  }
  return events;
}

function named(events: Events, place: number): string {
  return events[place % Math.max(1, events.length)]?.id ?? 'ghost';
}

const drafts = fc.array(draftEvent, { maxLength: 8 });

/** The histories of two machines that had the same records once. */
const twoHistories = fc.tuple(drafts, drafts, drafts).map(([shared, left, right]) => {
  const common = goOn([], shared, 'both');
  return [goOn(common, left, 'left'), goOn(common, right, 'right')] as const;
});

/** What the store does when it takes in the events of another copy: a union by id. */
const union: Merge = (mine, theirs) => [
  ...new Map([...mine, ...theirs].map((event) => [event.id, event])).values(),
];

const history = twoHistories.map(([mine, theirs]) => union(mine, theirs));

const twoOrders = history.chain((events) =>
  fc.tuple(
    fc.constant(events),
    fc.shuffledSubarray([...events], { minLength: events.length, maxLength: events.length }),
  ),
);

const someTakenBack = history.chain((events) =>
  fc.tuple(fc.constant(events), fc.subarray([...events])),
);

/** `events` and after them an undo of each of `ids`. */
function takeBack(events: Events, ...ids: string[]): StoredEvent[] {
  const after = [...events];
  for (const [index, event] of ids.entries()) {
    const at = '2027-01-04T09:00:00.000Z';
    const stamp = { id: `undo-${index}`, seq: nextSeq(after), at, day: '2027-01-04' as IsoDate };
    after.push({ ...stamp, type: 'undone', event });
  }
  return after;
}

function doesNotDependOnOrder(standing: StandingOf) {
  return fc.property(twoOrders, ([events, shuffled]) => {
    expect(standing(shuffled)).toEqual(standing(events));
  });
}

function undoneUndoRestores(standing: StandingOf) {
  return fc.property(history, fc.nat(), (events, place) => {
    const restored = takeBack(events, named(events, place), 'undo-0');
    expect(standing(restored)).toEqual(standing(events));
  });
}

function takenBackIsAsIfNeverBeen(standing: StandingOf) {
  return fc.property(someTakenBack, ([events, chosen]) => {
    const rest = events.filter((event) => !chosen.includes(event));
    const ids = chosen.map(({ id }) => id);
    expect(standing(takeBack(events, ...ids))).toEqual(standing(rest));
  });
}

function mergesEitherWay(merge: Merge) {
  return fc.property(twoHistories, ([mine, theirs]) => {
    const merged = standingOf(merge(mine, theirs));
    expect(standingOf(merge(theirs, mine))).toEqual(merged);
    expect(standingOf(merge(merge(mine, theirs), theirs))).toEqual(merged);
  });
}

function isMondayAtMostSixDaysBefore(start: typeof weekStart) {
  return fc.property(anyDay, (day) => {
    const monday = start(day);
    expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1);
    const days = dayNumber(day) - dayNumber(monday);
    expect(days).toBeGreaterThanOrEqual(0);
    expect(days).toBeLessThanOrEqual(6);
  });
}

function invertsDayNumber(fromNumber: typeof dayFromNumber) {
  return fc.property(anyNumber, (number) => {
    const day = new Date(0);
    day.setUTCDate(1 + number);
    const text = day.toISOString().slice(0, 10) as IsoDate;
    expect(fromNumber(dayNumber(text))).toBe(text);
    expect(dayNumber(fromNumber(number))).toBe(number);
  });
}

const many = { numRuns: 500 };

describe('a history', () => {
  test('leads to the same standing in whichever order its events are given', () => {
    fc.assert(doesNotDependOnOrder(standingOf), many);
  });

  test('leads to the same standing after an undo and the undo of that', () => {
    fc.assert(undoneUndoRestores(standingOf), many);
  });

  test('leads, with some events taken back, where it led had they never been', () => {
    fc.assert(takenBackIsAsIfNeverBeen(standingOf), many);
  });

  test('can be merged with another in either order, and twice', () => {
    fc.assert(mergesEitherWay(union), many);
  });
});

describe('the calendar', () => {
  test('has a Monday at most six days before any day', () => {
    fc.assert(isMondayAtMostSixDaysBefore(weekStart), many);
  });

  test('leads from a day to its number and back', () => {
    fc.assert(invertsDayNumber(dayFromNumber), many);
  });
});

/** Numbers the events in the order in which they come. */
function renumbered(events: Events): StoredEvent[] {
  return events.map((event, index) => ({ ...event, seq: index + 1 }));
}

/** The standing where an undo is final: nothing brings back what it names. */
const undoIsFinal: StandingOf = (events) => {
  const gone = new Set(events.flatMap((event) => ('event' in event ? [event.event] : [])));
  return standingOf(events.filter(({ id, type }) => type !== 'undone' && !gone.has(id)));
};

describe('the properties of a history refute', () => {
  test('taking the events as they come, or by the clock', () => {
    const byClock: StandingOf = (events) =>
      standingOf(renumbered(events.toSorted((a, b) => a.at.localeCompare(b.at))));
    expect(isRefuted(doesNotDependOnOrder((events) => standingOf(renumbered(events))))).toBe(true);
    expect(isRefuted(doesNotDependOnOrder(byClock))).toBe(true);
  });

  test('an order that leaves events of the same number as they come', () => {
    const bySeqAlone: StandingOf = (events) =>
      standingOf(renumbered(events.toSorted((a, b) => a.seq - b.seq)));
    expect(isRefuted(doesNotDependOnOrder(bySeqAlone))).toBe(true);
  });

  test('an undo that is final', () => {
    expect(isRefuted(undoneUndoRestores(undoIsFinal))).toBe(true);
  });

  test('an undo that leaves the hours, and one that does nothing', () => {
    const withoutUndos: StandingOf = (events) =>
      standingOf(events.filter(({ type }) => type !== 'undone'));
    const leavesHours: StandingOf = (events) => ({
      ...standingOf(events),
      log: withoutUndos(events).log,
    });
    expect(isRefuted(takenBackIsAsIfNeverBeen(leavesHours))).toBe(true);
    expect(isRefuted(takenBackIsAsIfNeverBeen(withoutUndos))).toBe(true);
  });

  test('a merge that puts the other’s events behind one’s own, or takes them twice', () => {
    const behind: Merge = (mine, theirs) => renumbered(union(mine, theirs));
    expect(isRefuted(mergesEitherWay(behind))).toBe(true);
    expect(isRefuted(mergesEitherWay((mine, theirs) => [...mine, ...theirs]))).toBe(true);
  });
});

describe('the properties of the calendar refute', () => {
  test('a week that begins on Sunday, and a remainder that is negative before 1970', () => {
    const onSunday = (day: IsoDate) => dayFromNumber(dayNumber(weekStart(day)) - 1);
    const negative = (day: IsoDate) => dayFromNumber(dayNumber(day) - ((dayNumber(day) + 3) % 7));
    expect(isRefuted(isMondayAtMostSixDaysBefore(onSunday))).toBe(true);
    expect(isRefuted(isMondayAtMostSixDaysBefore(negative))).toBe(true);
  });

  test('a day that is read off a local clock', () => {
    const local = (number: number) => {
      const date = new Date(number * 24 * 60 * 60 * 1000);
      const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
      return parts.map((part) => String(part).padStart(2, '0')).join('-') as IsoDate;
    };
    expect(isRefuted(invertsDayNumber(local))).toBe(true);
  });
});
