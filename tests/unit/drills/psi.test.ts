import { describe, expect, test } from 'vitest';
import {
  absoluteDifference,
  type Bin,
  divergence,
  psi,
  stabilityIndex,
} from '../../../src/domain/drills/psi.ts';

function bins(...shares: [base: number, recent: number][]): Bin[] {
  return shares.map(([base, recent], at) => ({ name: `bin ${at}`, base, recent }));
}

// ln 2 = 0.693147, ln 4 = 1.386294, ln 3 = 1.098612, ln 1.5 = 0.405465
describe('stabilityIndex, absoluteDifference and divergence', () => {
  test.each([
    [bins([50, 50], [30, 30], [20, 20]), 0, 0, 0],
    [bins([40, 20], [40, 40], [20, 40]), 0.277_259, 0.4, 0.138_629],
    [bins([80, 20], [20, 80]), 1.663_553, 1.2, 0.831_777],
    [bins([40, 60], [60, 40]), 0.162_186, 0.4, 0.081_093],
    [bins([10, 30], [60, 40], [30, 30]), 0.300_815, 0.4, 0.167_398],
  ])('of %j are %f, %f and %f', (shares, index, difference, nats) => {
    expect(stabilityIndex(shares)).toBeCloseTo(index, 5);
    expect(absoluteDifference(shares)).toBeCloseTo(difference, 12);
    expect(divergence(shares)).toBeCloseTo(nats, 5);
  });
});

describe('psi', () => {
  test('asks about claims where no draw will do', () => {
    const { safe } = psi;
    expect(safe.prompt).toBe(
      'Claims that a fraud model sees were at launch: motor 50%, home 30%, travel 20%; and are ' +
        'now: motor 40%, home 28%, travel 32%. What is the population stability index (PSI) of ' +
        'this shift, with shares as proportions? Two decimals will do.',
    );
    expect(safe).toMatchObject({ ask: 'psi', unit: 'number' });
    // 0.1 x ln 1.25 + 0.02 x ln(30 / 28) + 0.12 x ln 1.6 = 0.022314 + 0.00138 + 0.0564
    expect(safe.key).toBeCloseTo(0.080_094, 5);
    expect(safe.data).toEqual({ base: [50, 30, 20], recent: [40, 28, 32] });
    expect(safe.rivals.map(({ name, value }) => [name, value.toFixed(4)])).toEqual([
      ['the sum of the absolute differences', '0.2400'],
      ['the sum with logarithms to base 10, not natural ones', '0.0348'],
      ['the Kullback-Leibler divergence of now from launch', '0.0418'],
    ]);
    expect(safe.working).toEqual([
      'PSI = sum over the bins of (recent - base) x ln(recent / base)',
      'motor: (0.40 - 0.50) x ln(0.40 / 0.50) = 0.0223',
      'home: (0.28 - 0.30) x ln(0.28 / 0.30) = 0.0014',
      'travel: (0.32 - 0.20) x ln(0.32 / 0.20) = 0.0564',
      'PSI = 0.0223 + 0.0014 + 0.0564 = 0.080',
    ]);
    expect(safe.decisionPoints.slice(0, 2)).toEqual([
      '0.08 is below the usual 0.1: carry on, and look again next month.',
      'Most of it is "travel", 20% then and 32% now: ask what changed, the world or the data.',
    ]);
  });

  test('has shares that add up to 100, and a band that two decimals do not change', () => {
    const bands = new Set<string>();
    for (let seed = 0; seed < 400; seed += 1) {
      const { key, data, decisionPoints } = psi.create(String(seed));
      const { base = [], recent = [] } = data as Readonly<Record<string, number[]>>;
      for (const shares of [base, recent]) {
        expect(shares.reduce((sum, share) => sum + share)).toBe(100);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(3);
      }
      expect(key).toBeLessThanOrEqual(0.6);
      const rounded = Number(key.toFixed(2));
      const band = rounded < 0.1 ? 'below' : rounded < 0.25 ? 'between' : 'above';
      expect(decisionPoints[0]).toContain(` is ${band} the usual 0.`);
      bands.add(band);
    }
    expect(bands.size).toBe(3);
  });
});
