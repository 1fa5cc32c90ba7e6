import { describe, expect, test } from 'vitest';
import { calibrationOf } from '../../../src/domain/assessment/calibration.ts';
import type { Level } from '../../../src/domain/skills.ts';
import { anAnswer, aRecord } from './some-items.ts';

/** Shown levels: framing 1, writing 4 (above the scale), data 0 (below it). */
const abilities = {
  skills: ['framing', 'writing', 'data'],
  means: [-1, 2.75, -2.5],
  covariance: [],
  marginals: [],
};

function calibrated(claims: Record<string, Level>, counts: Record<string, number>) {
  const answers = Object.entries(counts).flatMap(([skill, count]) =>
    Array.from({ length: count }, (_, index) => anAnswer({ item: `${skill}-${index}`, skill })),
  );
  return calibrationOf(abilities, aRecord(answers, { claims: new Map(Object.entries(claims)) }));
}

describe('calibrationOf', () => {
  test('nothing that was both claimed and answered is no difference', () => {
    const nothing = { difference: null, items: 0, leaning: null };
    expect(calibrated({}, { framing: 12 })).toEqual(nothing);
    expect(calibrated({ framing: 4 }, { writing: 12 })).toEqual(nothing);
  });

  test('weighs each skill by its items', () => {
    // framing 3 - 1 = 2 over nine items, writing 3 - 4 = -1 over three.
    const { difference, items } = calibrated(
      { framing: 3, writing: 3 },
      { framing: 9, writing: 3 },
    );
    expect(difference).toBeCloseTo((9 * 2 - 3) / 12, 12);
    expect(items).toBe(12);
  });

  test('holds what is shown to the ends of the scale', () => {
    expect(calibrated({ writing: 4, data: 0 }, { writing: 5, data: 5 }).difference).toBe(0);
  });

  test.each([
    [2, 10, 'over'],
    [2, 9, null],
    [1, 30, null],
    [0, 10, 'under'],
    [0, 9, null],
  ] as const)('a claim of %d over %d items leans %s', (claim, count, leaning) => {
    expect(calibrated({ framing: claim }, { framing: count })).toEqual({
      difference: claim - 1,
      items: count,
      leaning,
    });
  });

  test('a skill that has left the list is not compared', () => {
    expect(calibrated({ gone: 3 }, { gone: 10 })).toEqual({
      difference: null,
      items: 0,
      leaning: null,
    });
    expect(calibrated({ gone: 0, framing: 3 }, { gone: 10, framing: 10 })).toEqual({
      difference: 2,
      items: 10,
      leaning: 'over',
    });
  });
});
