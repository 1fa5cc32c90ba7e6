import { describe, expect, test } from 'vitest';
import { forecast, mean, median, weeksLeft } from '../../../src/domain/drills/forecast.ts';

describe('mean and median', () => {
  test.each([
    [[5, 0, 8, 3, 0, 6, 9, 5], 4.5, 5],
    [[2, 0, 10, 0, 4, 0, 7, 1], 3, 1.5],
    [[10, 9, 2], 7, 9],
    [[4], 4, 4],
  ])('of %j are %f and %f', (values, average, middle) => {
    expect(mean(values)).toBe(average);
    expect(median(values)).toBe(middle);
  });
});

describe('weeksLeft', () => {
  test.each([
    [60, 4.5, 14, '13.33'],
    [40, 5, 8, 'exactly 8'],
    [60, 40 / 6, 9, 'exactly 9, though not in binary'],
    [1, 8, 1, 'an eighth of a week'],
  ])('for %i items at %f a week are %i: %s', (items, pace, expected) => {
    expect(weeksLeft(items, pace)).toBe(expected);
  });
});

describe('forecast', () => {
  test('asks about 60 items where no draw will do', () => {
    const { safe } = forecast;
    expect(safe.prompt).toBe(
      'A team moves claim forms to a new model. 60 forms are left. Done in each of the last 8 ' +
        'weeks: 5, 0, 8, 3, 0, 6, 9, 5. The weeks to come will be like these. At their mean ' +
        'throughput, how many weeks does the rest take? Round up.',
    );
    expect(safe.data).toEqual({
      items: 60,
      w1: 5,
      w2: 0,
      w3: 8,
      w4: 3,
      w5: 0,
      w6: 6,
      w7: 9,
      w8: 5,
    });
    expect(safe).toMatchObject({ ask: 'weeks', unit: 'weeks', key: 14 });
    expect(safe.rivals).toEqual([
      { value: 10, name: 'the time without the weeks at zero' },
      { value: 7, name: 'the time at the pace of the best week' },
      { value: 12, name: 'the time at the pace of the median week' },
    ]);
    expect(safe.working).toEqual([
      'mean, weeks at zero included: (5 + 0 + 8 + 3 + 0 + 6 + 9 + 5) / 8 = 4.5 a week',
      '60 / 4.5 = 13.33, rounded up 14 weeks',
    ]);
  });

  test('has one to three weeks at zero, and an answer that a rounded mean gives too', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const { key, data } = forecast.create(String(seed));
      const { items = 0, ...weeks } = data as Readonly<Record<string, number>>;
      const done = Object.values(weeks);
      expect(done).toHaveLength(8);
      expect([1, 2, 3]).toContain(done.filter((count) => count === 0).length);
      const pace = done.reduce((sum, count) => sum + count) / 8;
      expect(Math.ceil(items / (pace * 0.99))).toBe(key);
      expect(Math.ceil(items / (pace * 1.01))).toBe(key);
    }
  });
});

test('forecast speaks of the weeks at zero', () => {
  expect(forecast.safe.decisionPoints.slice(0, 2)).toEqual([
    'At the mean pace, later than week 14 is about as likely as earlier: give a later week as well.',
    'Say what stopped the work in 2 of the 8 weeks, and whether it will again.',
  ]);
});
