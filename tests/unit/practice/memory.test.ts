import { type Card, createEmptyCard, FSRS, type Grade, generatorParameters, Rating } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { dayFromNumber, dayNumber } from '../../../src/domain/calendar.ts';
import { createRandom, wholeBetween } from '../../../src/domain/chance.ts';
import {
  memoriesOf,
  remember,
  retrievability,
  reviewsOf,
} from '../../../src/domain/practice/memory.ts';
import { RATINGS } from '../../../src/domain/practice/practice-fact.ts';
import { day, eventsOf, review } from './some-cards.ts';

/** The due day of a log by the library alone, with another hour and all of its card kept. */
function dueDirectly(log: readonly { rating: (typeof RATINGS)[number]; on: string }[]) {
  const library = new FSRS(
    generatorParameters({ enable_fuzz: false, enable_short_term: false, request_retention: 0.9 }),
  );
  let card: Card | null = null;
  for (const { rating, on } of log) {
    const at = new Date(`${on}T06:30:00Z`);
    const grade = { again: 1, hard: 2, good: 3, easy: 4 }[rating] as Grade;
    card = library.repeat(card ?? createEmptyCard(at), at)[grade].card;
  }
  return card;
}

function someLog(seed: string) {
  const random = createRandom(seed);
  let number = dayNumber(day('2026-11-21'));
  return Array.from({ length: wholeBetween(random, 1, 12) }, () => {
    const on = dayFromNumber(number);
    number += wholeBetween(random, 0, 60);
    return { card: 'term:a', rating: RATINGS[wholeBetween(random, 0, 3)] ?? 'good', on };
  });
}

describe('schedules replayed from the log', () => {
  test('are those of ts-fsrs used directly', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const log = someLog(`memory ${seed}`);
      const memory = memoriesOf(log).get('term:a');
      const direct = dueDirectly(log);
      expect(memory?.due).toBe(direct?.due.toISOString().slice(0, 10));
      expect(memory?.stability).toBe(direct?.stability);
      expect(memory?.difficulty).toBe(direct?.difficulty);
      expect([memory?.reviews, memory?.lapses]).toEqual([direct?.reps, direct?.lapses]);
    }
  });

  test('differ from those of a scheduler with short-term steps', () => {
    const at = new Date('2026-11-21T12:00:00Z');
    const { card } = new FSRS({}).next(createEmptyCard(at), at, Rating.Good);
    expect(remember(null, 'good', day('2026-11-21')).due).not.toBe(
      card.due.toISOString().slice(0, 10),
    );
  });

  test('a first review comes back in 1, 2, 3 or 8 days', () => {
    const dues = RATINGS.map((rating) => remember(null, rating, day('2026-11-21')).due);
    expect(dues).toEqual(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-29']);
  });

  test('do not depend on the order in which events are read', () => {
    const events = eventsOf([
      review('term:a', 'good', '2026-11-01'),
      review('term:b', 'again', '2026-11-02'),
      review('term:a', 'hard', '2026-11-05'),
    ]);
    const forwards = memoriesOf(reviewsOf(events));
    expect(memoriesOf(reviewsOf(events.toReversed()))).toEqual(forwards);
    expect(forwards.get('term:a')?.reviews).toBe(2);
    // The order of the numbers is the one that counts.
    const swapped = events.map((event) => ({ ...event, seq: 4 - event.seq }));
    expect(memoriesOf(reviewsOf(swapped)).get('term:a')).not.toEqual(forwards.get('term:a'));
  });

  test('a review that is taken back has not been; taken back again, it has', () => {
    const once = eventsOf([review('term:a', 'good', '2026-11-01')]);
    const twice = eventsOf([
      review('term:a', 'good', '2026-11-01'),
      review('term:a', 'again', '2026-11-04'),
      { type: 'undone', event: 'e2' },
    ]);
    expect(memoriesOf(reviewsOf(twice))).toEqual(memoriesOf(reviewsOf(once)));
    const redone = [...twice, ...eventsOf([{ type: 'undone', event: 'e3' }])].map(
      (event, index) => ({ ...event, id: `e${index + 1}`, seq: index + 1 }),
    );
    expect(memoriesOf(reviewsOf(redone)).get('term:a')?.reviews).toBe(2);
    const none = [...once, ...eventsOf([{ type: 'undone', event: 'e1' }])].map((event, index) => ({
      ...event,
      ...{ id: `e${index + 1}`, seq: index + 1 },
    }));
    expect(memoriesOf(reviewsOf(none)).size).toBe(0);
  });
});

describe('a clock that was set back', () => {
  const first = remember(null, 'good', day('2026-12-10'));

  test('a review before the last one counts as on its day', () => {
    const earlier = remember(first, 'good', day('2026-11-21'));
    expect(earlier).toEqual(remember(first, 'good', day('2026-12-10')));
    expect(earlier.last).toBe('2026-12-10');
  });

  test('recall is certain on the day of the last review and before it', () => {
    expect(retrievability(first, day('2026-12-10'))).toBe(1);
    expect(retrievability(first, day('2026-11-21'))).toBe(1);
  });
});

describe('recall', () => {
  test('falls from day to day, to about 90 % on the due day', () => {
    let memory = remember(null, 'good', day('2026-11-01'));
    for (let index = 0; index < 4; index += 1) memory = remember(memory, 'good', memory.due);
    const later = (days: number) =>
      retrievability(memory, dayFromNumber(dayNumber(memory.last) + days));
    expect(later(1)).toBeGreaterThan(later(2));
    expect(retrievability(memory, memory.due)).toBeCloseTo(0.9, 2);
  });

  test('no due day lies beyond the calendar', () => {
    expect(remember(null, 'easy', day('9999-12-30')).due).toBe('9999-12-31');
  });
});
