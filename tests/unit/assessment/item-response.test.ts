import { describe, expect, test } from 'vitest';
import {
  gradeProbabilities,
  type ItemModel,
  information,
  logLikelihood,
  reachedGrade,
} from '../../../src/domain/assessment/item-response.ts';

const twoPl: ItemModel = { model: '2pl', a: 1.2, b: -0.5 };
const threePl: ItemModel = { model: '3pl', a: 1.2, b: 0.5, c: 0.22 };
const graded: ItemModel = { model: 'graded', a: 0.9, thresholds: [-1.5, -0.5, 0.5] };

/**
 * Computed apart from this code, with Python 3 and numpy 2.4 in double precision, to eight decimals.
 * 2PL: P = 1 / (1 + exp(-a(theta - b))), I = a^2 P Q. 3PL: P = c + (1 - c) P(2PL),
 * I = a^2 (Q / P) ((P - c) / (1 - c))^2 (Lord 1980). Graded: P_k = P*_k - P*_(k+1), and
 * I = sum over k of P_k'^2 / P_k (Samejima 1969), the slopes P_k' as central differences of
 * P_k(theta +- 1e-5).
 */
const REFERENCES: readonly [string, ItemModel, number, readonly number[], number][] = [
  ['2pl', twoPl, -3, [0.95257413, 0.04742587], 0.06505439],
  ['2pl', twoPl, -0.5, [0.5, 0.5], 0.36],
  ['2pl', twoPl, 0, [0.35434369, 0.64565631], 0.32944931],
  ['2pl', twoPl, 1.25, [0.10909682, 0.89090318], 0.13996037],
  ['2pl', twoPl, 4, [0.00449627, 0.99550373], 0.00644552],
  ['3pl', threePl, -3, [0.76847626, 0.23152374], 0.00104327],
  ['3pl', threePl, -0.5, [0.59944933, 0.40055067], 0.11546929],
  ['3pl', threePl, 0, [0.50361192, 0.49638808], 0.18343684],
  ['3pl', threePl, 1.25, [0.22545939, 0.77454061], 0.2118674],
  ['3pl', threePl, 4, [0.01152374, 0.98847626], 0.01629527],
  ['graded', graded, -3, [0.79412963, 0.11052091, 0.05425819, 0.04109128], 0.13435456],
  ['graded', graded, -0.5, [0.2890505, 0.2109495, 0.2109495, 0.2890505], 0.2518898],
  ['graded', graded, 0, [0.20587037, 0.18349039, 0.22127847, 0.38936077], 0.24711326],
  ['graded', graded, 1.25, [0.07762946, 0.09387531, 0.16587339, 0.66262184], 0.18986541],
  ['graded', graded, 4, [0.00703359, 0.01009045, 0.02396724, 0.95890872], 0.0319309],
];

describe('gradeProbabilities', () => {
  test.each(REFERENCES)('of a %s item are those of the formula', (_name, item, theta, expected) => {
    const probabilities = gradeProbabilities(item, theta);
    expect(probabilities).toHaveLength(expected.length);
    for (const [grade, probability] of expected.entries()) {
      expect(probabilities[grade]).toBeCloseTo(probability, 7);
    }
  });

  test('a guess is right as often as c where nothing is known', () => {
    expect(gradeProbabilities(threePl, -1000)).toEqual([0.78, 0.22]);
    expect(gradeProbabilities(twoPl, -1000)).toEqual([1, 0]);
  });
});

describe('information', () => {
  test.each(REFERENCES)('of a %s item is that of the formula', (...reference) => {
    const [, item, theta, , expected] = reference;
    expect(information(item, theta)).toBeCloseTo(expected, 7);
  });

  test('is nothing where the grade is certain', () => {
    for (const item of [twoPl, threePl, graded]) {
      expect(information(item, 1000)).toBe(0);
      expect(information(item, -1000)).toBe(0);
    }
  });
});

describe('logLikelihood', () => {
  test('of a grade is the logarithm of its probability', () => {
    expect(logLikelihood(twoPl, reachedGrade(1, 2), 0)).toBeCloseTo(Math.log(0.64565631), 7);
    expect(logLikelihood(graded, reachedGrade(2, 4), 0)).toBeCloseTo(Math.log(0.22127847), 7);
  });

  test('of "I don\'t know" takes each grade to the power of its share', () => {
    const expected = 0.25 * Math.log(0.49638808) + 0.75 * Math.log(0.50361192);
    expect(logLikelihood(threePl, [0.75, 0.25], 0)).toBeCloseTo(expected, 7);
  });

  test('of a grade that has no weight leaves the others alone', () => {
    expect(logLikelihood(graded, [1], -3)).toBeCloseTo(Math.log(0.79412963), 7);
  });

  test('stays a number where the probability has vanished', () => {
    expect(logLikelihood(twoPl, reachedGrade(1, 2), -1000)).toBeCloseTo(Math.log(1e-300), 7);
  });
});

describe('reachedGrade', () => {
  test('puts all weight on one grade', () => {
    expect(reachedGrade(2, 4)).toEqual([0, 0, 1, 0]);
    expect(reachedGrade(0, 2)).toEqual([1, 0]);
  });
});
