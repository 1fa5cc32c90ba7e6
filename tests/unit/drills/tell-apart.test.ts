import { describe, expect, test } from 'vitest';
import {
  distinctRivals,
  isClearOf,
  isWithin,
  toleranceAt,
} from '../../../src/domain/drills/tell-apart.ts';

describe('toleranceAt', () => {
  test.each([
    ['proportion', 0.8, 0.01],
    ['proportion', 0.1, 0.01],
    ['number', 0.1, 0.01],
    ['EUR', 1200, 24],
    ['weeks', 10, 0.2],
  ])('of %s at %f is %f', (unit, value, expected) => {
    expect(toleranceAt(unit, value)).toBeCloseTo(expected, 12);
  });
});

describe('isWithin', () => {
  test.each([
    [0.01, 0.81, 0.8, true],
    [0.01, 0.79, 0.8, true],
    [0.01, 0.8101, 0.8, false],
    [24, 1224, 1200, true],
    [24, 1175.9, 1200, false],
    [1, Number.NaN, 1, false],
  ])('%f: %f and %f are %s', (tolerance, a, b, expected) => {
    expect(isWithin(tolerance, a, b)).toBe(expected);
  });
});

describe('isClearOf', () => {
  test.each([
    [0.5, 0.54, 'proportion', true],
    [0.5, 0.46, 'proportion', true],
    [0.5, 0.52, 'proportion', false],
    [0.1, 0.12, 'proportion', false],
    [0.1, 0.12, 'number', false],
    [1000, 1030, 'EUR', true],
    [1000, 970, 'EUR', true],
    [1000, 1029, 'EUR', false],
    [1000, Number.NaN, 'EUR', false],
  ])('key %f, rival %f in %s: %s', (key, rival, unit, expected) => {
    expect(isClearOf(key, rival, unit)).toBe(expected);
  });
});

describe('distinctRivals', () => {
  function kept(unit: string, ...values: number[]): number[] {
    const rivals = values.map((value) => ({ value, name: `${value}` }));
    return distinctRivals(rivals, unit).map(({ value }) => value);
  }

  test('leaves out what an answer could not tell from an earlier rival', () => {
    expect(kept('proportion', 0.5, 0.515, 0.53)).toEqual([0.5, 0.53]);
    expect(kept('EUR', 1000, 1040, 1045)).toEqual([1000, 1045]);
    expect(kept('weeks', 10, 10, 11)).toEqual([10, 11]);
  });

  test('keeps the order, and nothing of nothing', () => {
    expect(kept('cases', 300, 100, 200)).toEqual([300, 100, 200]);
    expect(kept('cases')).toEqual([]);
  });
});
