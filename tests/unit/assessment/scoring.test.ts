import { describe, expect, test } from 'vitest';
import type { OptionId } from '../../../src/domain/assessment/item.ts';
import {
  gradeSituation,
  modelOf,
  reachedFrom,
  weightsOf,
} from '../../../src/domain/assessment/scoring.ts';
import { aSituation, settings } from './some-items.ts';

describe('reachedFrom', () => {
  test('is half a level below the centre of the level, which lies at the level less two', () => {
    expect([0, 2, 3, 4].map(reachedFrom)).toEqual([-2.5, -0.5, 0.5, 1.5]);
  });
});

describe('modelOf', () => {
  const skill = 'framing';

  test('a choice is a 3PL item, half a level below its own', () => {
    const model = { model: '3pl', a: 1.2, b: 0.5, c: 0.22 };
    expect(modelOf({ kind: 'choice', skill, level: 3 }, settings)).toEqual(model);
  });

  test('a number cannot be guessed', () => {
    const model = { model: '2pl', a: 1.2, b: -1.5 };
    expect(modelOf({ kind: 'number', skill, level: 1 }, settings)).toEqual(model);
  });

  test('a situation has a threshold below each grade but the lowest', () => {
    const model = { model: 'graded', a: 0.9, thresholds: [-1.5, -0.5, 0.5] };
    expect(modelOf({ kind: 'situation', skill, level: 2 }, settings)).toEqual(model);
  });
});

describe('weightsOf', () => {
  test.each([
    ['choice', 1, [0, 1]],
    ['choice', 0, [1, 0]],
    ['choice', null, [0.75, 0.25]],
    ['number', 1, [0, 1]],
    ['number', null, [1, 0]],
    ['situation', 3, [0, 0, 0, 1]],
    ['situation', 0, [1, 0, 0, 0]],
    ['situation', null, [0.25, 0.25, 0.25, 0.25]],
  ] as const)('of a %s with the grade %s', (kind, grade, weights) => {
    expect(weightsOf({ kind, grade })).toEqual(weights);
  });
});

describe('gradeSituation', () => {
  // The effects of a, b, c, d are 2, 0, 3, 1. The share is (difference + 3) / 6, cut in four.
  test.each<[OptionId, OptionId, number]>([
    ['c', 'b', 3],
    ['a', 'b', 3],
    ['c', 'd', 3],
    ['c', 'a', 2],
    ['a', 'd', 2],
    ['d', 'b', 2],
    ['d', 'a', 1],
    ['a', 'c', 1],
    ['b', 'd', 1],
    ['b', 'a', 0],
    ['d', 'c', 0],
    ['b', 'c', 0],
  ])('most %s, least %s is grade %d', (most, least, grade) => {
    expect(gradeSituation(aSituation(), most, least)).toBe(grade);
  });

  test('an option that is not there has no effect', () => {
    const { options } = aSituation();
    expect(gradeSituation({ options: options.slice(0, 3) }, 'c', 'd')).toBe(3);
  });
});
