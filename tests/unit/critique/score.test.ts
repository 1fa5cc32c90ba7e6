import { describe, expect, test } from 'vitest';
import { bandOf, scoreOf, weighted } from '../../../src/domain/critique/score.ts';
import { MODEL } from './some-lexicon.ts';

/** The sum of the features is `total`; partial begins at -1, specific at 2. */
const scored = (total: number, heldBackBy: Parameters<typeof scoreOf>[3] = null) =>
  scoreOf({ decision: total }, 'answer', MODEL, heldBackBy);

describe('scoreOf', () => {
  test.each([
    [-1.01, 39.9, 'vague'],
    [-1, 40, 'partial'],
    [1.98, 69.8, 'partial'],
    [2, 70, 'specific'],
    [60, 100, 'specific'],
    [-60, 0, 'vague'],
  ])('a sum of %f is %f, %s', (total, score, band) => {
    expect(scored(total)).toEqual({ score, band, heldBackBy: null });
  });

  test.each([
    [60, 'hold', 69.9, 'hold'],
    [2, 'hold', 55, 'hold'],
    // It would not be specific anyway: nothing is told of it, but the pace is the same.
    [1, 'hold', 50.3, null],
    [-1, 'hold', 40, null],
    [-3, 'hold', 22.4, null],
    // A template that is not filled in is not its author's yet, whatever there is of it.
    [60, 'unfilled', 39.9, 'unfilled'],
    [-1, 'unfilled', 16, 'unfilled'],
  ] as const)('a sum of %f held back by %s is %f', (total, reason, score, told) => {
    expect(scored(total, reason)).toMatchObject({ score, heldBackBy: told });
  });

  test('is held back without a step: more is never less', () => {
    const sums = Array.from({ length: 200 }, (_, at) => at / 10 - 10);
    const scores = sums.map((total) => scored(total, 'hold').score);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(Math.max(...scores)).toBeLessThan(70);
  });
});

test('weighted leaves out what a text does not have and what has no weight', () => {
  expect(weighted({ decision: 2, buzzword: 1, unknown: 9 }, MODEL.weights)).toBe(0);
});

test.each([
  [0, 'vague'],
  [39.9, 'vague'],
  [40, 'partial'],
  [69.9, 'partial'],
  [70, 'specific'],
  [100, 'specific'],
])('bandOf %f: %s', (score, band) => {
  expect(bandOf(score)).toBe(band);
});
