import { describe, expect, test } from 'vitest';
import {
  type AgreementTable,
  cohensKappa,
  expectedAgreement,
  kappa,
  observedAgreement,
  wordFor,
} from '../../../src/domain/drills/kappa.ts';

function table(...[a, b, c, d]: [number, number, number, number]): AgreementTable {
  return [
    [a, b],
    [c, d],
  ];
}

describe('observed agreement, expected agreement and kappa', () => {
  test.each([
    [table(20, 5, 10, 15), 0.7, 0.5, 0.4],
    [table(45, 15, 25, 15), 0.6, 0.54, 0.06 / 0.46],
    [table(25, 35, 5, 35), 0.6, 0.46, 0.14 / 0.54],
    [table(80, 10, 10, 0), 0.8, 0.82, -1 / 9],
    [table(50, 0, 0, 50), 1, 0.5, 1],
  ])('of %j are %f, %f and %f', (labels, observed, expected, value) => {
    expect(observedAgreement(labels)).toBeCloseTo(observed, 12);
    expect(expectedAgreement(labels)).toBeCloseTo(expected, 12);
    expect(cohensKappa(labels)).toBeCloseTo(value, 12);
  });
});

describe('wordFor', () => {
  test.each([
    [0.1, 'slight'],
    [0.204, 'slight'],
    [0.206, 'fair'],
    [0.41, 'moderate'],
    [0.6, 'moderate'],
    [0.61, 'substantial'],
    [0.8, 'substantial'],
    [0.81, 'almost perfect'],
    [1, 'almost perfect'],
  ])('%f is %s', (value, word) => {
    expect(wordFor(value)).toBe(word);
  });
});

describe('kappa', () => {
  test('asks about 100 claims where no draw will do', () => {
    const { safe } = kappa;
    expect(safe.prompt).toBe(
      'Two adjusters label the same 100 insurance claims as "fraud" or not. Both say "fraud" for ' +
        "30, only the first for 10, only the second for 10, neither for 50. What is Cohen's " +
        'kappa? Two decimals will do.',
    );
    expect(safe).toMatchObject({ ask: 'kappa', unit: 'number' });
    expect(safe.key).toBeCloseTo(0.28 / 0.48, 12);
    expect(safe.data).toEqual({
      table: [
        [30, 10],
        [10, 50],
      ],
    });
    expect(safe.rivals.map(({ name, value }) => [name, value.toFixed(3)])).toEqual([
      ['the observed agreement, chance not taken off', '0.800'],
      ['the agreement expected by chance', '0.520'],
      ['observed minus expected agreement, not divided', '0.280'],
    ]);
    expect(safe.working).toEqual([
      'observed agreement = (30 + 50) / 100 = 0.8000',
      'expected by chance = (40 x 40 + 60 x 60) / 100^2 = 0.5200',
      'kappa = (observed - expected) / (1 - expected) = (0.8000 - 0.5200) / (1 - 0.5200) = 0.583',
    ]);
    expect(safe.decisionPoints).toEqual([
      '0.58 is commonly called moderate, but what is enough depends on what the labels decide.',
      'Read the 20 disputed insurance claims with both, mend the labelling guide, label afresh and measure again.',
      'The disputes fall evenly on both: look for cases that the guide leaves open.',
    ]);
  });

  test('says who says yes alone more often', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const { data, decisionPoints } = kappa.create(String(seed));
      const [, b = 0, c = 0] = [data['table'] ?? 0].flat(2);
      const expected =
        b > c ? `first says yes alone more often than the second (${b} to ${c})` : `(${c} to ${b})`;
      expect(decisionPoints[2]).toContain(b === c ? 'evenly' : expected);
    }
  });
});
