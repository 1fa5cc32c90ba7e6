import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawPeople, type Person } from '../../eval/review/people.ts';
import { type SimulatedYear, simulateYear } from '../../eval/review/year.ts';
import { dayFromNumber, dayNumber, type IsoDate } from '../../src/domain/calendar.ts';
import type { Card } from '../../src/domain/practice/card.ts';
import {
  type DueToday,
  dueToday,
  MOST_NEW_A_DAY,
  type ReviewDay,
} from '../../src/domain/practice/due.ts';
import { forecastLoad } from '../../src/domain/practice/load-forecast.ts';
import { type Memory, memoriesOf, remember, reviewsOf } from '../../src/domain/practice/memory.ts';
import { RATINGS } from '../../src/domain/practice/practice-fact.ts';
import type { ProgressEvent } from '../../src/domain/progress/event.ts';
import { isRefuted } from './refuted.ts';

const START = dayNumber('2026-11-21' as IsoDate);
const DECK: Card[] = Array.from({ length: 60 }, (_, index) => ({
  ...{ id: `term:t${index}`, kind: 'term', key: `t${index}`, title: 'T' },
  isOffered: index % 7 !== 0,
}));

const someReviews = fc.array(
  fc.record({
    card: fc.constantFrom(...DECK.slice(0, 40).map(({ id }) => id)),
    rating: fc.constantFrom(...RATINGS),
    // Backwards, too: the clock may be set back.
    on: fc.integer({ min: -60, max: 5 }).map((days) => dayFromNumber(START + days)),
  }),
  { maxLength: 80 },
);

const someDays = fc.record({
  memories: someReviews.map(memoriesOf),
  limit: fc.integer({ min: 1, max: 30 }),
  done: fc
    .record({ cards: fc.integer({ min: 0, max: 40 }), fresh: fc.integer({ min: 0, max: 40 }) })
    .map(({ cards, fresh }) => ({ cards, fresh: Math.min(cards, fresh) })),
  today: fc.constant(dayFromNumber(START)),
  deck: fc.constant(DECK),
});

type Choose = (day: ReviewDay) => DueToday;

const keepsTheLimit = (choose: Choose) =>
  fc.property(someDays, (day) => {
    const { cards } = choose(day);
    const fresh = cards.filter(({ memory }) => memory === null).length;
    expect(cards.length).toBeLessThanOrEqual(Math.max(0, day.limit - day.done.cards));
    expect(fresh).toBeLessThanOrEqual(Math.max(0, MOST_NEW_A_DAY - day.done.fresh));
  });

describe('what is due today', () => {
  test('never exceeds the limit, nor the new cards of a day', () => {
    fc.assert(keepsTheLimit(dueToday));
  });

  test('would, if what was done already did not count', () => {
    const forgetful: Choose = (day) => dueToday({ ...day, done: { cards: 0, fresh: 0 } });
    expect(isRefuted(keepsTheLimit(forgetful))).toBe(true);
  });

  const leavesNothingOut = (choose: Choose) =>
    fc.property(someDays, (day) => {
      const { cards, waiting } = choose(day);
      const due = DECK.filter(({ id }) => (day.memories.get(id)?.due ?? '9') <= day.today);
      const known = cards.filter(({ memory }) => memory !== null);
      expect(known.length + waiting).toBe(due.length);
      for (const card of known) expect(due).toContain(card.card);
      const chances = known.map(({ retrievability }) => retrievability ?? 2);
      expect(chances).toEqual(chances.toSorted((a, b) => a - b));
    });

  test('is all that is due, the least remembered first, or waits', () => {
    fc.assert(leavesNothingOut(dueToday));
  });

  test('would not be, by the order of the deck', () => {
    const byDeck: Choose = (day) => {
      const { cards, waiting } = dueToday(day);
      const place = new Map(DECK.map(({ id }, index) => [id, index]));
      const order = (id: string) => place.get(id) ?? 0;
      return { cards: cards.toSorted((a, b) => order(a.card.id) - order(b.card.id)), waiting };
    };
    expect(isRefuted(leavesNothingOut(byDeck))).toBe(true);
  });
});

describe('the load to come', () => {
  test('never exceeds the limit, and carries over what is left', () => {
    fc.assert(
      fc.property(someDays, (day) => {
        const load = forecastLoad(day);
        for (const [index, { reviewed, due, fresh, backlog }] of load.entries()) {
          expect(reviewed).toBeLessThanOrEqual(day.limit);
          expect(reviewed - fresh + backlog).toBe(due);
          expect(due).toBeGreaterThanOrEqual(load[index - 1]?.backlog ?? 0);
        }
      }),
      { numRuns: 30 },
    );
  });
});

type Replay = (events: readonly ProgressEvent[]) => ReadonlyMap<string, Memory>;

const ignoresReadingOrder = (replay: Replay) =>
  fc.property(someReviews, fc.infiniteStream(fc.nat()), (reviews, numbers) => {
    const events = reviews.map(
      (one, index): ProgressEvent => ({
        // Two machines give the same number; then the id decides.
        ...{ id: `e${String(index).padStart(3, '0')}`, seq: Math.floor(index / 2) },
        ...{ at: '2026-11-21T15:00:00.000Z', day: one.on, type: 'card-reviewed', seconds: null },
        ...one,
      }),
    );
    const shuffled = events
      .map((event) => ({ event, key: numbers.next().value ?? 0 }))
      .sort((a, b) => a.key - b.key)
      .map(({ event }) => event);
    expect(new Map([...replay(shuffled)].sort())).toEqual(new Map([...replay(events)].sort()));
  });

describe('a replay', () => {
  test('gives the same in whatever order the events are read', () => {
    fc.assert(ignoresReadingOrder((events) => memoriesOf(reviewsOf(events))));
  });

  test('would not, taken as they come', () => {
    const asTheyCome: Replay = (events) =>
      memoriesOf(events.filter((event) => event.type === 'card-reviewed'));
    expect(isRefuted(ignoresReadingOrder(asTheyCome))).toBe(true);
  });

  test('no review makes a card due on its own day or before', () => {
    fc.assert(
      fc.property(someReviews, (reviews) => {
        for (const { due, last } of memoriesOf(reviews).values()) expect(due > last).toBe(true);
      }),
    );
  });

  test('a better grade is never due earlier', () => {
    fc.assert(
      fc.property(someReviews, fc.integer({ min: 0, max: 90 }), (reviews, days) => {
        const on = dayFromNumber(START + 5 + days);
        for (const memory of memoriesOf(reviews).values()) {
          const dues = RATINGS.map((rating) => remember(memory, rating, on).due);
          expect(dues).toEqual(dues.toSorted());
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a year, in small', () => {
  const person = drawPeople().at(-1) as Person;
  const most = (year: SimulatedYear) => Math.max(...year.days.map(({ reviewed }) => reviewed));

  test('has no day over its limit, and a replay of it gives the same dates', () => {
    const year = simulateYear(person, DECK, 5);
    expect(most(year)).toBe(5);
    const replayed = memoriesOf(year.log);
    expect(replayed).toEqual(year.memories);
    expect(year.log.length).toBeGreaterThan(200);
  });

  test('would have, with another limit than it is told', () => {
    const loose: Choose = (day) => dueToday({ ...day, limit: day.limit + 1 });
    expect(most(simulateYear(person, DECK, 5, loose))).toBeGreaterThan(5);
  });
});
