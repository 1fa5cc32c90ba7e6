import { describe, expect, test } from 'vitest';
import {
  choleskyFactor,
  drawAbilities,
  quantile,
  shareFrom,
} from '../../../src/domain/assessment/distribution.ts';
import { equalNodes, normalNodes } from '../../../src/domain/assessment/quadrature.ts';

/** A standard normal distribution on nodes a twentieth apart. */
const nodes = normalNodes(equalNodes(-6, 6, 241), 0, 1).map(({ theta, weight }) => ({
  theta,
  weight: (weight * 0.05) / Math.sqrt(2 * Math.PI),
}));

/** Weights .2, .5, .3 on three nodes: even over [-.5, .5], [.5, 1.5], [1.5, 2.5]. */
const three = [
  { theta: 0, weight: 0.2 },
  { theta: 1, weight: 0.5 },
  { theta: 2, weight: 0.3 },
];

describe('quantile', () => {
  test.each([
    [0, -0.5],
    [0.1, 0],
    [0.2, 0.5],
    [0.45, 1],
    [0.85, 2],
    [1, 2.5],
  ])('below %d of three nodes lies %d', (share, expected) => {
    expect(quantile(three, share)).toBeCloseTo(expected, 12);
  });

  test.each([
    // Tables of the normal distribution.
    [0.1, -1.28155],
    [0.5, 0],
    [0.9, 1.28155],
    [0.975, 1.95996],
  ])('is that of the normal distribution for %d', (share, expected) => {
    expect(quantile(nodes, share)).toBeCloseTo(expected, 3);
  });

  test('passes over nodes without weight', () => {
    const middle = [{ theta: -1, weight: 0 }, { theta: 0, weight: 1 }, three[2]].flatMap(
      (node) => node ?? [],
    );
    expect(quantile(middle, 0)).toBeCloseTo(-0.5, 12);
  });

  test('ends at the last node where rounding leaves the weights short of the share', () => {
    expect(quantile([{ theta: 3, weight: 0.4 }], 0.9)).toBe(3);
    expect(quantile([], 0.9)).toBe(0);
  });
});

describe('shareFrom', () => {
  test.each([
    [-1, 1],
    [0, 0.9],
    [0.5, 0.8],
    [1.5, 0.3],
    [2, 0.15],
    [3, 0],
  ])('at or above %d lies %d of three nodes', (from, expected) => {
    expect(shareFrom(three, from)).toBeCloseTo(expected, 12);
  });

  test('is that of the normal distribution', () => {
    expect(shareFrom(nodes, 1)).toBeCloseTo(0.15866, 3);
    expect(shareFrom(nodes, -0.5)).toBeCloseTo(0.69146, 3);
  });

  test('of nothing is nothing', () => {
    expect(shareFrom([], 0)).toBe(0);
  });
});

describe('choleskyFactor', () => {
  test('times its transpose is the matrix', () => {
    expect(
      choleskyFactor([
        [4, 12, -16],
        [12, 37, -43],
        [-16, -43, 98],
      ]),
    ).toEqual([[2], [6, 1], [-8, 5, 3]]);
  });

  test('a row that is missing leaves no number', () => {
    expect(choleskyFactor([[1], []])).toEqual([[1], [0, 0]]);
  });
});

describe('drawAbilities', () => {
  const joint = {
    skills: ['a', 'b'],
    means: [1, -1],
    covariance: [
      [1, 0.6],
      [0.6, 4],
    ],
  };

  test('have the means and the covariance that they are drawn from', () => {
    const draws = drawAbilities(joint, 20_000, 'any');
    const mean = (of: (draw: number[]) => number) =>
      draws.reduce((sum, draw) => sum + of(draw), 0) / draws.length;
    // Three standard errors of a mean and of a variance of 20,000 draws.
    expect(Math.abs(mean(([a = 0]) => a) - 1)).toBeLessThan(0.022);
    expect(Math.abs(mean(([, b = 0]) => b) + 1)).toBeLessThan(0.043);
    expect(Math.abs(mean(([a = 0]) => (a - 1) ** 2) - 1)).toBeLessThan(0.03);
    expect(Math.abs(mean(([, b = 0]) => (b + 1) ** 2) - 4)).toBeLessThan(0.12);
    expect(Math.abs(mean(([a = 0, b = 0]) => (a - 1) * (b + 1)) - 0.6)).toBeLessThan(0.05);
  });

  test('are the same for the same seed, and others for another', () => {
    expect(drawAbilities(joint, 3, 'one')).toEqual(drawAbilities(joint, 3, 'one'));
    expect(drawAbilities(joint, 3, 'one')).not.toEqual(drawAbilities(joint, 3, 'two'));
    expect(drawAbilities(joint, 3, 'one')).toHaveLength(3);
  });

  test('a skill without a covariance stays at its mean', () => {
    const [draw] = drawAbilities({ ...joint, covariance: [[1]] }, 1, 'any');
    expect(draw?.[1]).toBe(-1);
  });
});
