import { describe, expect, test } from 'vitest';
import { FORECAST_DAYS, forecastLoad } from '../../../src/domain/practice/load-forecast.ts';
import { remember } from '../../../src/domain/practice/memory.ts';
import { aCard, aDay, DECK, day } from './some-cards.ts';

describe('the load to come', () => {
  test('has a row a day from today on, and begins every card once', () => {
    const load = forecastLoad(aDay());
    expect(load).toHaveLength(FORECAST_DAYS);
    expect(load[0]).toEqual({ date: '2026-11-21', due: 0, fresh: 5, reviewed: 5, backlog: 0 });
    expect(load.at(-1)?.date).toBe('2026-12-04');
    expect(load.reduce((sum, { fresh }) => sum + fresh, 0)).toBe(DECK.length);
    // New on the first day, rated good, back after three days.
    expect(load[3]?.due).toBe(5);
  });

  test('what was done today counts on the first day only', () => {
    const load = forecastLoad(aDay({ done: { cards: 19, fresh: 0 } }));
    expect(load.slice(0, 2).map(({ reviewed }) => reviewed)).toEqual([1, 5]);
  });

  test('a backlog is carried over until it is worked off', () => {
    const deck = Array.from({ length: 7 }, (_, index) => aCard(`term:t${index}`));
    const memories = new Map(
      deck.map(({ id }) => [id, remember(null, 'again', day('2026-11-01'))]),
    );
    const load = forecastLoad(aDay({ deck, memories, limit: 3 }), 3);
    expect(load.map(({ due, reviewed, backlog }) => [due, reviewed, backlog])).toEqual([
      [7, 3, 4],
      [4, 3, 1],
      [1, 1, 0],
    ]);
  });

  test('changes nothing that it is given', () => {
    const memories = new Map([['term:t1', remember(null, 'again', day('2026-11-01'))]]);
    const before = structuredClone(memories);
    forecastLoad(aDay({ memories }));
    expect(memories).toEqual(before);
  });
});
