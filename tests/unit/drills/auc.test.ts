import { describe, expect, test } from 'vitest';
import { accuracyAt, areaUnderCurve, auc, shareAbove } from '../../../src/domain/drills/auc.ts';

const four = { positives: [0.9, 0.6, 0.4, 0.3], negatives: [0.7, 0.5, 0.2, 0.1] };

describe('areaUnderCurve', () => {
  test.each([
    [four, 11 / 16, '4 + 3 + 2 + 2 of 16 pairs'],
    [{ positives: [0.9, 0.8], negatives: [0.1, 0.2, 0.3] }, 1, 'every pair'],
    [{ positives: [0.1], negatives: [0.2, 0.3] }, 0, 'no pair'],
    [{ positives: [0.25, 0.75], negatives: [0.5] }, 0.5, 'one of two pairs'],
  ])('of %j is %f: %s', (cases, expected) => {
    expect(areaUnderCurve(cases)).toBeCloseTo(expected, 12);
  });
});

describe('accuracyAt', () => {
  test.each([
    [0.5, 4 / 8, '0.9 and 0.6 found, 0.2 and 0.1 left alone; 0.5 itself is flagged'],
    [0.25, 6 / 8, 'all positives found, 0.2 and 0.1 left alone'],
    [0.95, 4 / 8, 'nothing is flagged'],
  ])('at a threshold of %f is %f: %s', (threshold, expected) => {
    expect(accuracyAt(threshold, four)).toBeCloseTo(expected, 12);
  });
});

describe('shareAbove', () => {
  test.each([
    [0.375, 3 / 4],
    [0.7, 1 / 4],
    [0.9, 0],
  ])('%f is %f', (threshold, expected) => {
    expect(shareAbove(threshold, four.positives)).toBe(expected);
  });
});

describe('auc', () => {
  test('asks about nine claims where no draw will do', () => {
    const { safe } = auc;
    expect(safe.prompt).toBe(
      'A model scores insurance claims for fraud. Scores of 4 fraudulent claims: 0.91, 0.45, ' +
        '0.78, 0.38; of 5 honest claims: 0.12, 0.41, 0.30, 0.62, 0.25. What is its AUC (area ' +
        'under the ROC curve) on these? Two decimals will do.',
    );
    expect(safe).toMatchObject({ ask: 'auc', unit: 'proportion', key: 0.85 });
    expect(safe.data).toEqual({
      positives: [0.91, 0.45, 0.78, 0.38],
      negatives: [0.12, 0.41, 0.3, 0.62, 0.25],
    });
    expect(safe.rivals.map(({ name, value }) => [name, value.toFixed(3)])).toEqual([
      ['the share of pairs in which the negative scores higher', '0.150'],
      ['the accuracy at a threshold of 0.5', '0.667'],
      ['the share of positives above the mean negative', '1.000'],
      ['the share of positives above every negative', '0.500'],
    ]);
    expect(safe.working).toEqual([
      'negatives below each positive: 0.91: 5, 0.45: 4, 0.78: 5, 0.38: 3',
      'pairs in which the positive scores higher: 5 + 4 + 5 + 3, of 4 x 5',
      'AUC = (5 + 4 + 5 + 3) / (4 x 5) = 0.850',
    ]);
    expect(safe.decisionPoints[1]).toBe(
      'Here one pair the other way round moves it by 0.05: compare models on hundreds of cases.',
    );
  });

  test('has four to six cases of each kind, no two scores alike, in an order above chance', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const { key, data } = auc.create(String(seed));
      const { positives = [], negatives = [] } = data as Readonly<Record<string, number[]>>;
      for (const { length } of [positives, negatives]) expect([4, 5, 6]).toContain(length);
      const scores = [...positives, ...negatives];
      expect(new Set(scores).size).toBe(scores.length);
      expect(key).toBeGreaterThan(0.5);
      expect(key).toBeLessThan(1);
    }
  });
});
