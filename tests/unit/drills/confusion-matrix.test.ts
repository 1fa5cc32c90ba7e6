import { describe, expect, test } from 'vitest';
import {
  accuracy,
  confusionMatrix,
  f1,
  precision,
  recall,
} from '../../../src/domain/drills/confusion-matrix.ts';

describe('precision, recall, F1 and accuracy', () => {
  test.each([
    [{ tp: 80, fp: 20, fn: 40, tn: 860 }, 80 / 100, 80 / 120, 160 / 220, 940 / 1000],
    [{ tp: 50, fp: 50, fn: 0, tn: 100 }, 0.5, 1, 2 / 3, 0.75],
    [{ tp: 30, fp: 10, fn: 90, tn: 870 }, 0.75, 0.25, 0.375, 0.9],
    [{ tp: 9, fp: 1, fn: 3, tn: 7 }, 0.9, 0.75, 18 / 22, 0.8],
  ])('of %j are %f, %f, %f and %f', (matrix, ...expected) => {
    const values = [precision(matrix), recall(matrix), f1(matrix), accuracy(matrix)];
    values.forEach((value, index) => {
      expect(value).toBeCloseTo(expected[index] ?? 0, 12);
    });
  });
});

describe('confusionMatrix', () => {
  test('asks for the precision of 80, 20, 40 and 860 where no draw will do', () => {
    const { safe } = confusionMatrix;
    expect(safe.prompt).toBe(
      'A model flags insurance claims for fraud. In a sample checked by hand it flagged 80 ' +
        'fraudulent claims and 20 honest claims; it left alone 40 fraudulent claims and 860 ' +
        'honest claims. What is its precision? Two decimals will do.',
    );
    expect(safe).toMatchObject({ ask: 'precision', unit: 'proportion', key: 0.8 });
    expect(safe.rivals.map(({ name, value }) => [name, value.toFixed(4)])).toEqual([
      ['recall', '0.6667'],
      ['F1 score', '0.7273'],
      ['accuracy', '0.9400'],
    ]);
    expect(safe.working).toEqual(['precision = TP / (TP + FP) = 80 / (80 + 20) = 0.800']);
  });

  test('asks for each of three quantities, and shows the way to each', () => {
    const drills = Array.from({ length: 60 }, (_, seed) => confusionMatrix.create(String(seed)));
    expect(new Set(drills.map(({ ask }) => ask))).toEqual(new Set(['precision', 'recall', 'f1']));
    for (const { ask, working, key } of drills) {
      expect(working).toHaveLength(ask === 'f1' ? 3 : 1);
      expect(working.at(-1)?.toLowerCase().startsWith(ask)).toBe(true);
      expect(working.at(-1)?.endsWith(`= ${key.toFixed(3)}`)).toBe(true);
    }
  });
});

test('confusionMatrix speaks of both errors in the numbers drawn', () => {
  expect(confusionMatrix.safe.decisionPoints.slice(0, 2)).toEqual([
    'Of what it flags, 20% are honest claims: say who looks at them and what that costs.',
    'It misses 33% of the fraudulent claims: say what one miss costs, and who would notice.',
  ]);
});
