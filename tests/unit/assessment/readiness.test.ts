import { describe, expect, test } from 'vitest';
import { readinessFor } from '../../../src/domain/assessment/readiness.ts';

const shown = { value: 2, low: 1, high: 3 };

interface Row {
  readonly weight: number;
  readonly target: number;
  readonly met: number;
  readonly shown: typeof shown | null;
}

/** Skills that have nothing to do with each other, at these abilities and with unit variance. */
function independent(means: readonly number[]) {
  const covariance = means.map((_, row) => means.map((__, column) => Number(row === column)));
  return { skills: means.map((_, index) => `s${index}`), means, covariance };
}

function aRow(changes: Partial<Row> = {}): Row {
  return { weight: 2, target: 2, met: 0.5, shown, ...changes };
}

describe('readinessFor', () => {
  test('is the weighted share of the targets that are met', () => {
    const rows = [aRow({ weight: 3, met: 0.9 }), aRow({ weight: 1, met: 0.1 })];
    expect(readinessFor(independent([1, -2]), rows).value).toBeCloseTo(0.7, 12);
  });

  test('has a range of eighty in a hundred draws', () => {
    // Level 2 is met from -0.5 on, so each of eight is met with probability 1/2. Of the binomial
    // distribution with n = 8, 10 % lies within 2 (P(X <= 1) = .035, P(X <= 2) = .145) and 90 % within
    // 6 (P(X <= 5) = .855, P(X <= 6) = .965).
    const eight = Array.from({ length: 8 }, () => -0.5);
    const { low, high, value } = readinessFor(
      independent(eight),
      eight.map(() => aRow()),
    );
    expect({ low, high, value }).toEqual({ low: 2 / 8, high: 6 / 8, value: 0.5 });
  });

  test('the range holds the value where the draws are all or nothing', () => {
    expect(readinessFor(independent([3]), [aRow({ met: 0.97 })])).toMatchObject({
      low: 0.97,
      high: 1,
    });
    expect(readinessFor(independent([-4]), [aRow({ met: 0.03 })])).toMatchObject({
      low: 0,
      high: 0.03,
    });
  });

  test('is the same every time', () => {
    const rows = [aRow(), aRow({ weight: 3 })];
    const abilities = independent([-0.4, -0.7]);
    expect(readinessFor(abilities, rows)).toEqual(readinessFor(abilities, rows));
  });

  test.each([
    [1, 'ready'],
    [0.8, 'ready'],
    [0.79, 'close'],
    [0.6, 'close'],
    [0.59, 'on-the-way'],
    [0.35, 'on-the-way'],
    [0.34, 'early'],
    [0, 'early'],
  ])('a share of %d is %s', (met, verdict) => {
    expect(readinessFor(independent([0]), [aRow({ met })]).verdict).toBe(verdict);
  });

  test.each([
    [3, 7, 0.3, 'on-the-way'],
    [2.9, 7.1, 0.29, null],
    [0, 1, 0, null],
  ])('weights of %d measured and %d not are %d measured: %s', (known, open, measured, verdict) => {
    const rows = [aRow({ weight: known }), aRow({ weight: open, shown: null })];
    const readiness = readinessFor(independent([0, 0]), rows);
    expect(readiness.measured).toBeCloseTo(measured, 12);
    expect(readiness.verdict).toBe(verdict);
  });

  test('a share below nothing, which no rounding should give, is early', () => {
    expect(readinessFor(independent([0]), [aRow({ met: -1e-12 })]).verdict).toBe('early');
  });

  test('a target that asks for nothing has no readiness and no verdict', () => {
    const nothing = { value: 0, low: 0, high: 0, verdict: null, measured: 0 };
    expect(readinessFor(independent([3]), [aRow({ weight: 0, target: 0, met: 1 })])).toEqual(
      nothing,
    );
  });

  test('a skill of which nothing is known counts as standing at the usual starting point', () => {
    const nothing = { skills: [], means: [], covariance: [] };
    expect(readinessFor(nothing, [aRow({ target: 2, met: 0.5 })])).toMatchObject({
      low: 0.5,
      high: 1,
    });
  });
});
