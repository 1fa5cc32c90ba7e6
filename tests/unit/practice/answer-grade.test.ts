import { describe, expect, test } from 'vitest';
import {
  ratingOfNumber,
  ratingOfPoints,
  ratingOfWritten,
  secondsBetween,
} from '../../../src/domain/practice/answer-grade.ts';

describe('ratingOfNumber', () => {
  test.each([
    [true, 0, 'easy'],
    [true, 44, 'easy'],
    [true, 45, 'good'],
    [true, 180, 'good'],
    [true, 181, 'hard'],
    [true, null, 'good'],
    [false, 1, 'again'],
    [false, 500, 'again'],
    [false, null, 'again'],
  ] as const)('right %s after %s s: %s', (isRight, seconds, rating) => {
    expect(ratingOfNumber(isRight, seconds)).toBe(rating);
  });
});

describe('ratingOfPoints', () => {
  test.each([
    [4, 4, 'easy'],
    [3, 4, 'good'],
    [2, 4, 'hard'],
    [1, 4, 'again'],
    [0, 4, 'again'],
    [4, 5, 'good'],
    [3, 5, 'hard'],
    [2, 5, 'again'],
    [5, 6, 'good'],
    [4, 6, 'hard'],
    [3, 6, 'hard'],
    [2, 6, 'again'],
  ] as const)('%i of %i: %s', (said, total, rating) => {
    expect(ratingOfPoints(said, total)).toBe(rating);
  });
});

describe('ratingOfWritten', () => {
  test.each([
    ['easy', null, 'easy'],
    ['again', null, 'again'],
    ['easy', 'vague', 'hard'],
    ['good', 'vague', 'hard'],
    ['hard', 'vague', 'hard'],
    ['again', 'vague', 'again'],
    ['easy', 'partial', 'good'],
    ['good', 'partial', 'good'],
    ['hard', 'partial', 'hard'],
    ['again', 'partial', 'again'],
    ['easy', 'specific', 'easy'],
    ['good', 'specific', 'good'],
    ['again', 'specific', 'again'],
  ] as const)('%s by its points, %s by its words: %s', (byPoints, band, rating) => {
    expect(ratingOfWritten(byPoints, band)).toBe(rating);
  });
});

describe('secondsBetween', () => {
  const DAY_MS = 86_400_000;
  test.each([
    [0, 0, 0],
    [1000, 62_400, 61],
    [5000, 4000, null],
    [0, DAY_MS, 86_400],
    [0, DAY_MS + 1000, null],
  ])('from %i to %i ms: %s', (start, end, seconds) => {
    expect(secondsBetween(start, end)).toBe(seconds);
  });
});
