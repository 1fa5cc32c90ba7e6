import { describe, expect, test } from 'vitest';
import { casesNeeded, sampleSize } from '../../../src/domain/drills/sample-size.ts';

describe('casesNeeded', () => {
  test.each([
    [0.5, 0.05, 385, '3.8416 x 0.25 / 0.0025 = 384.16'],
    [0.8, 0.05, 246, '3.8416 x 0.16 / 0.0025 = 245.8624'],
    [0.9, 0.02, 865, '3.8416 x 0.09 / 0.0004 = 864.36'],
    [0.5, 0.14, 49, '3.8416 x 0.25 / 0.0196 = 49, nothing to round'],
    [0.1, 0.02, 865, 'a rate and its complement need the same'],
  ])('at %f within %f are %i: %s', (passRate, margin, expected) => {
    expect(casesNeeded(passRate, margin)).toBe(expected);
  });

  test('takes the width of another interval: 2.706025 x 0.25 / 0.0025 = 270.6025', () => {
    expect(casesNeeded(0.5, 0.05, 1.645)).toBe(271);
  });
});

describe('sampleSize', () => {
  test('asks about 80% within 4 points where no draw will do', () => {
    const { safe } = sampleSize;
    expect(safe.prompt).toBe(
      'Reviewers mark each summary of an insurance claim as pass or fail. You expect a success ' +
        'rate of 80%. How many cases do you have to test so that its 95% interval is at most ' +
        '+-4 percentage points? Use the normal approximation: the interval reaches 1.96 ' +
        'standard errors to either side. Round up.',
    );
    expect(safe.data).toEqual({ passRate: 0.8, margin: 0.04, z: 1.96 });
    expect(safe).toMatchObject({ ask: 'cases', unit: 'cases', key: 385 });
    // 384.16 / 4, 384.16 x 4, 0.614656 / 0.04, 0.432964 / 0.0016
    expect(safe.rivals.map(({ value }) => value)).toEqual([97, 1537, 16, 271]);
    expect(safe.working).toContain(
      'n = z^2 x p x (1 - p) / margin^2 = 1.96^2 x 0.80 x 0.20 / 0.04^2',
    );
  });

  test('never asks where fewer than five failures are to be expected', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const { key, data } = sampleSize.create(String(seed));
      expect(key * (1 - Number(data['passRate']))).toBeGreaterThanOrEqual(5 - 1e-9);
    }
  });
});

test('sampleSize says what half of the cases would give', () => {
  // 4 x 1.41421
  expect(sampleSize.safe.decisionPoints[0]).toBe(
    '193 cases give about +-5.7 points in place of +-4: say which decision that still allows.',
  );
});
