import { describe, expect, test } from 'vitest';
import { compareMocks } from '../../../src/domain/practice/mock-comparison.ts';
import type { ScoredMock } from '../../../src/domain/practice/mock-record.ts';
import type { MockScores } from '../../../src/domain/practice/practice-fact.ts';
import { DAY, scoresOf } from './some-mocks.ts';

function aMock(scores: MockScores, round: string | null = null, scorer: string | null = null) {
  const mock: ScoredMock = {
    ...{ id: 'e1', begunOn: DAY, round, minutes: 45, seed: 's', questions: [], answers: [] },
    scoring: { scores, scorer, on: DAY },
  };
  return mock;
}

describe('mocks of a kind', () => {
  test('none of the kind is nothing to compare', () => {
    expect(compareMocks([aMock(scoresOf(3), 'case')], null)).toBeNull();
  });

  test('the last and the mean of each part, of the kind alone', () => {
    const mocks = [aMock(scoresOf(1)), aMock(scoresOf(4), 'case'), aMock(scoresOf(4, 3, 2, 3, 3))];
    const comparison = compareMocks(mocks, null);
    expect(comparison).toMatchObject({ scored: 2, direction: null, selfScored: 2 });
    expect(comparison?.parts[0]).toEqual({
      part: 'structure',
      last: 4,
      mean: 2.5,
      direction: null,
    });
    expect(comparison?.weakest).toMatchObject({ part: 'judgement', last: 2 });
  });

  test('two scored mocks of a kind claim no trend, even where a third is of another', () => {
    const mocks = [aMock(scoresOf(1)), aMock(scoresOf(2)), aMock(scoresOf(4), 'case')];
    expect(compareMocks(mocks, null)?.direction).toBeNull();
  });

  test.each([
    [[1, 2, 3], 'up'],
    [[1, 1, 2], 'up'],
    [[4, 3, 3], 'down'],
    [[2, 2, 2], 'level'],
    [[2, 4, 2], 'mixed'],
    [[2, 1, 3], 'mixed'],
    [[4, 1, 2, 3], 'up'],
  ] as const)('%j goes %s', (values, direction) => {
    const comparison = compareMocks(
      values.map((value) => aMock(scoresOf(value))),
      null,
    );
    expect(comparison?.direction).toBe(direction);
    expect(comparison?.parts.every((part) => part.direction === direction)).toBe(true);
  });

  test('of equally low parts the one with the lower mean is the weakest', () => {
    const mocks = [aMock(scoresOf(3, 3, 3, 1, 3)), aMock(scoresOf(2))];
    expect(compareMocks(mocks, null)?.weakest.part).toBe('communication');
    expect(compareMocks([aMock(scoresOf(2))], null)?.weakest.part).toBe('structure');
  });

  test('counts how many of the last three were scored by nobody else', () => {
    const three = [null, 'Ada', null].map((scorer) => aMock(scoresOf(3), null, scorer));
    expect(compareMocks([aMock(scoresOf(3)), ...three], null)?.selfScored).toBe(2);
  });
});
