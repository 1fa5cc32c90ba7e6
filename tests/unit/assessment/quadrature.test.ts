import { describe, expect, test } from 'vitest';
import { type ItemModel, reachedGrade } from '../../../src/domain/assessment/item-response.ts';
import {
  equalNodes,
  estimateAbility,
  type ItemResponse,
  momentsOf,
  normalNodes,
  posteriorNodes,
} from '../../../src/domain/assessment/quadrature.ts';

function twoPl(a: number, b: number, grade: number): ItemResponse {
  return { item: { model: '2pl', a, b }, weights: reachedGrade(grade, 2) };
}
function threePl(a: number, b: number, c: number, weights: readonly number[]): ItemResponse {
  return { item: { model: '3pl', a, b, c }, weights };
}
function graded(a: number, thresholds: number[], weights: readonly number[]): ItemResponse {
  return { item: { model: 'graded', a, thresholds }, weights };
}

const [wrong, right] = [reachedGrade(0, 2), reachedGrade(1, 2)];
const [sixtyOne, fortyOne] = [equalNodes(-6, 6, 61), equalNodes(-4, 4, 41)];
const steps = [-1.5, -0.5, 0.5];

/**
 * Computed apart from this code, with Python 3 and numpy 2.4: the likelihood as a plain product of
 * P_k^weight at every node (P as in Lord 1980 and Samejima 1969, D = 1), times the normal density at
 * the node, divided by its sum; mean = sum of w theta, sd = root of the sum of w (theta - mean)^2
 * (Bock and Mislevy 1982). Nodes: 61 equally spaced in [-6, 6], or 41 in [-4, 4].
 */
const REFERENCES = [
  {
    name: 'three 2PL items: right, wrong, right',
    responses: [twoPl(1.2, -0.5, 1), twoPl(0.8, 0.5, 0), twoPl(1.6, 0, 1)],
    nodes: normalNodes(sixtyOne, 0, 1),
    mean: 0.48539483,
    sd: 0.73623577,
  },
  {
    name: 'three 3PL items: right, right, wrong',
    responses: [
      threePl(1.2, -0.5, 0.22, right),
      threePl(1.2, 0.5, 0.22, right),
      threePl(0.9, 1.5, 0.25, wrong),
    ],
    nodes: normalNodes(sixtyOne, 0, 1),
    mean: 0.32876635,
    sd: 0.86759533,
  },
  {
    name: 'two graded items: grade 2, grade 0, on other nodes and from a lower mean',
    responses: [
      graded(0.9, steps, reachedGrade(2, 4)),
      graded(1.4, [-0.5, 0.2, 1.1], reachedGrade(0, 4)),
    ],
    nodes: normalNodes(fortyOne, -1, 1),
    mean: -1.10343819,
    sd: 0.77835102,
  },
  {
    name: 'one 3PL item: not known',
    responses: [threePl(1.2, 0.5, 0.22, [0.75, 0.25])],
    nodes: normalNodes(sixtyOne, 0, 1),
    mean: -0.21267503,
    sd: 0.91657286,
  },
  {
    name: 'one item of each kind, two of them not known',
    responses: [
      twoPl(1.2, -0.5, 1),
      threePl(1.2, 0.5, 0.22, [0.75, 0.25]),
      graded(0.9, steps, reachedGrade(3, 4)),
      graded(0.9, steps, [0.25, 0.25, 0.25, 0.25]),
    ],
    nodes: normalNodes(sixtyOne, 0.5, 1),
    mean: 0.58439172,
    sd: 0.72748418,
  },
];

describe('estimateAbility', () => {
  test.each(REFERENCES)('$name', ({ responses, nodes, mean, sd }) => {
    const estimate = estimateAbility(responses, nodes);
    expect(estimate.mean).toBeCloseTo(mean, 7);
    expect(estimate.sd).toBeCloseTo(sd, 7);
  });

  test('without an answer it is the distribution before', () => {
    const { mean, sd } = estimateAbility([], normalNodes(sixtyOne, -1, 1));
    expect(mean).toBeCloseTo(-1, 5);
    expect(sd).toBeCloseTo(1, 4);
  });
});

describe('posteriorNodes', () => {
  test('add up to 1, however many answers have made the likelihood tiny', () => {
    const item: ItemModel = { model: '2pl', a: 3, b: 0 };
    const responses = Array.from({ length: 4000 }, (_, index) => ({
      item,
      weights: index % 2 === 0 ? right : wrong,
    }));
    const nodes = posteriorNodes(responses, normalNodes(sixtyOne, 0, 1));
    expect(nodes.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(momentsOf(nodes).mean).toBeCloseTo(0, 9);
  });
});

describe('equalNodes', () => {
  test('has both ends and equal steps', () => {
    expect(equalNodes(-1, 1, 5)).toEqual([-1, -0.5, 0, 0.5, 1]);
  });
});

describe('normalNodes', () => {
  test('weighs by the density, which is highest at the mean', () => {
    const nodes = normalNodes([0, 1, 3], 1, 2);
    expect(nodes).toEqual([
      { theta: 0, weight: Math.exp(-1 / 8) },
      { theta: 1, weight: 1 },
      { theta: 3, weight: Math.exp(-1 / 2) },
    ]);
  });
});

describe('momentsOf', () => {
  test('are the mean and the standard deviation', () => {
    const nodes = [
      { theta: 0, weight: 0.25 },
      { theta: 2, weight: 0.75 },
    ];
    expect(momentsOf(nodes)).toEqual({ mean: 1.5, sd: Math.sqrt(0.75) });
  });
});
