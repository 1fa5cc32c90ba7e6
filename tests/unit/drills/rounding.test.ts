import { describe, expect, test } from 'vitest';
import { percentage, roundUp, toCents, written } from '../../../src/domain/drills/rounding.ts';

describe('roundUp', () => {
  test.each([
    [384.16, 385],
    [49, 49],
    [49.000_000_000_000_01, 49],
    [49.000_01, 50],
    [0.1, 1],
  ])('%f to %i', (value, expected) => {
    expect(roundUp(value)).toBe(expected);
  });
});

describe('toCents', () => {
  test.each([
    [1.7496, 1.75],
    [2.004, 2],
    [1_184_239.999_999_999_8, 1_184_240],
  ])('%f to %f', (value, expected) => {
    expect(toCents(value)).toBe(expected);
  });
});

describe('percentage', () => {
  test.each([
    [0.25, 0, '25%'],
    [0.125, 1, '12.5%'],
    [1, 0, '100%'],
  ])('%f with %i decimals is %s', (value, decimals, expected) => {
    expect(percentage(value, decimals)).toBe(expected);
  });
});

describe('written', () => {
  test.each([
    [7, 0, '7'],
    [999, 0, '999'],
    [1000, 0, '1,000'],
    [1_234_567, 0, '1,234,567'],
    [1234.5, 2, '1,234.50'],
    [0.6666, 3, '0.667'],
  ])('%f with %i decimals is %s', (value, decimals, expected) => {
    expect(written(value, decimals)).toBe(expected);
  });

  test('has no decimals unless they are asked for', () => {
    expect(written(12.3)).toBe('12');
  });
});
