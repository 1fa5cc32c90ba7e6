import { describe, expect, test } from 'vitest';
import { actingThreshold, threshold } from '../../../src/domain/drills/threshold.ts';

describe('actingThreshold', () => {
  test.each([
    [5, 95, 0.05],
    [40, 120, 0.25],
    [60, 40, 0.6],
    [10, 10, 0.5],
  ])('where a false alarm costs %i and a miss %i it is %f', (alarm, miss, expected) => {
    expect(actingThreshold(alarm, miss)).toBeCloseTo(expected, 12);
  });

  test('is where acting and waiting cost the same', () => {
    const p = actingThreshold(30, 50);
    expect((1 - p) * 30).toBeCloseTo(p * 50, 12);
  });
});

describe('threshold', () => {
  test('asks about 40 and 120 EUR where no draw will do', () => {
    const { safe } = threshold;
    expect(safe.prompt).toBe(
      'A model gives every insurance claim a probability of fraud. The probabilities are ' +
        'calibrated. Checking an honest claim costs EUR 40; paying a fraudulent one costs EUR ' +
        '120. Right decisions cost nothing. From which probability on is checking a claim the ' +
        'cheaper choice? Two decimals will do.',
    );
    expect(safe).toMatchObject({ ask: 'threshold', unit: 'proportion', key: 0.25 });
    expect(safe.rivals).toEqual([
      { value: 0.75, name: 'the cost of a miss over the sum of both costs' },
      { value: 1 / 3, name: 'the cost of a false alarm over the cost of a miss' },
      { value: 0.5, name: 'one half, which leaves the costs out' },
    ]);
    expect(safe.working.at(-1)).toBe('p = 40 / (40 + 120) = 0.250');
  });

  test('lies on either side of one half, and no rival is above 1', () => {
    const drills = Array.from({ length: 200 }, (_, seed) => threshold.create(String(seed)));
    expect(drills.some(({ key }) => key < 0.4)).toBe(true);
    const high = drills.filter(({ key }) => key > 0.6);
    expect(high.length).toBeGreaterThan(0);
    for (const { rivals } of high) {
      expect(rivals.map(({ name }) => name)).not.toContain(
        'the cost of a false alarm over the cost of a miss',
      );
    }
  });
});

test('threshold says what the costs mean', () => {
  expect(threshold.safe.decisionPoints[0]).toBe(
    'A miss costs 3.0 times a false alarm: that alone puts the line at 25%.',
  );
});
