import { describe, expect, test } from 'vitest';
import {
  breakEvenPoints,
  type Gain,
  grossBenefit,
  marginalRoi,
  netBenefit,
  paybackMonths,
} from '../../../src/domain/drills/marginal-roi.ts';

const gain: Gain = {
  cases: 20_000,
  base: 75,
  points: 1.5,
  value: 6,
  monthlyCost: 600,
  oneOffCost: 9000,
};

describe('grossBenefit, netBenefit and breakEvenPoints', () => {
  test.each([
    [gain, 1800, 1200, 0.5],
    [{ ...gain, points: 1, value: 4 }, 800, 200, 0.75],
    [{ ...gain, cases: 4000, points: 3, value: 25, monthlyCost: 2000 }, 3000, 1000, 2],
    [{ ...gain, points: 0.5 }, 600, 0, 0.5],
  ])('of %j are %f, %f and %f', (of, gross, net, points) => {
    expect(grossBenefit(of)).toBeCloseTo(gross, 9);
    expect(netBenefit(of)).toBeCloseTo(net, 9);
    expect(breakEvenPoints(of)).toBeCloseTo(points, 12);
  });
});

describe('paybackMonths', () => {
  test.each([
    [9000, 1200, 7.5],
    [1000, 300, 3.3],
    [2000, 300, 6.7],
    [13_000, 4000, 3.3],
  ])('of EUR %i at EUR %i a month is %f', (once, monthly, expected) => {
    expect(paybackMonths(once, monthly)).toBe(expected);
  });
});

describe('marginalRoi', () => {
  test('asks for the net benefit of 2 points where no draw will do', () => {
    const { safe } = marginalRoi;
    expect(safe.prompt).toBe(
      'Retraining a claims model raises the share of claims settled without a clerk from 80% by ' +
        '2 percentage points. There are 10,000 claims a month; each one settled so saves EUR 10. ' +
        'The change costs EUR 12,000 once and EUR 500 more a month to run. What is the net ' +
        'benefit a month, in EUR, before the one-off cost?',
    );
    expect(safe).toMatchObject({ ask: 'net-benefit', unit: 'EUR', key: 1500 });
    expect(safe.data).toEqual({
      cases: 10_000,
      base: 80,
      points: 2,
      value: 10,
      monthlyCost: 500,
      oneOffCost: 12_000,
    });
    expect(safe.rivals.map(({ name, value }) => [name, value])).toEqual([
      ['the gross benefit, the running cost forgotten', 2000],
      ["the benefit with the points taken as per cent of today's share", 1100],
      ['the benefit less a twelfth of the one-off cost', 500],
    ]);
    expect(safe.working).toEqual([
      'gross benefit: 10,000 x 2 / 100 x EUR 10 = EUR 2,000 a month',
      'net benefit: 2,000 - 500 = EUR 1,500 a month',
    ]);
    expect(safe.decisionPoints.slice(0, 2)).toEqual([
      'It breaks even at 0.50 points: say how sure you are of more than that, from how many cases.',
      'The one-off cost is back after 8.0 months: name the longest wait you accept, and what else it could buy.',
    ]);
  });

  const drills = Array.from({ length: 300 }, (_, seed) => marginalRoi.create(String(seed)));

  test('asks for the net benefit and for the payback', () => {
    expect(new Set(drills.map(({ ask }) => ask))).toEqual(new Set(['net-benefit', 'payback']));
    for (const { ask, unit, working, prompt } of drills) {
      expect(unit).toBe(ask === 'payback' ? 'months' : 'EUR');
      expect(working).toHaveLength(ask === 'payback' ? 3 : 2);
      expect(prompt).toMatch(/ by (?:1 percentage point|[0-9.]+ percentage points)\. /);
    }
  });

  test('takes a payback for right that is not rounded', () => {
    for (const { key, tolerance } of drills.filter(({ ask }) => ask === 'payback')) {
      expect(tolerance).toBeGreaterThanOrEqual(0.05 - 1e-9);
      expect(key).toBeLessThanOrEqual(40);
    }
  });

  test('writes whole euros that are whole', () => {
    for (const { data } of drills) {
      const of = data as unknown as Gain;
      expect(grossBenefit(of)).toBeCloseTo(Math.round(grossBenefit(of)), 9);
    }
  });
});
