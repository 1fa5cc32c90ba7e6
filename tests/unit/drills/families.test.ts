import { describe, expect, test } from 'vitest';
import { auc } from '../../../src/domain/drills/auc.ts';
import { confusionMatrix } from '../../../src/domain/drills/confusion-matrix.ts';
import { ASSESSED_FAMILIES, DRILLS } from '../../../src/domain/drills/families.ts';
import { forecast } from '../../../src/domain/drills/forecast.ts';
import { inferenceCost } from '../../../src/domain/drills/inference-cost.ts';
import { kappa } from '../../../src/domain/drills/kappa.ts';
import { latency } from '../../../src/domain/drills/latency.ts';
import { marginalRoi } from '../../../src/domain/drills/marginal-roi.ts';
import { psi } from '../../../src/domain/drills/psi.ts';
import { sampleSize } from '../../../src/domain/drills/sample-size.ts';
import { isOnScale } from '../../../src/domain/drills/tell-apart.ts';
import { threshold } from '../../../src/domain/drills/threshold.ts';

describe('DRILLS', () => {
  test('holds each family under its name, with the skill and the level that it shows', () => {
    const rows = Array.from(DRILLS, ([name, { family, skill, level }]) => [
      name === family,
      name,
      skill,
      level,
    ]);
    expect(rows).toEqual([
      [true, 'confusion-matrix', 'metrics-and-thresholds', 1],
      [true, 'threshold', 'metrics-and-thresholds', 3],
      [true, 'auc', 'metrics-and-thresholds', 3],
      [true, 'sample-size', 'evaluation-design', 3],
      [true, 'inference-cost', 'system-and-cost-literacy', 2],
      [true, 'latency', 'system-and-cost-literacy', 2],
      [true, 'kappa', 'evaluation-design', 2],
      [true, 'psi', 'monitoring-and-lifecycle', 2],
      [true, 'marginal-roi', 'prioritization-roi', 3],
      [true, 'forecast', 'estimation-under-uncertainty', 2],
    ]);
  });

  test('draws from at least six settings in each family', () => {
    for (const maker of DRILLS.values()) {
      const scenes = Array.from({ length: 200 }, (_, seed) =>
        maker.create(String(seed)).prompt.split(' ').slice(0, 5).join(' '),
      );
      expect(new Set(scenes).size).toBeGreaterThanOrEqual(6);
    }
  });
});

test('ASSESSED_FAMILIES are the five that the assessment was evaluated with', () => {
  expect(ASSESSED_FAMILIES.map(({ family }) => family)).toEqual([
    'confusion-matrix',
    'threshold',
    'sample-size',
    'inference-cost',
    'forecast',
  ]);
});

describe('the safe question', () => {
  test.each([
    confusionMatrix,
    threshold,
    auc,
    sampleSize,
    inferenceCost,
    latency,
    kappa,
    psi,
    marginalRoi,
    forecast,
  ])('of $family keeps the rules for what is drawn', ({ safe: { prompt, key, rivals, unit } }) => {
    const least = isOnScale(unit) ? 0.03 : 0.03 * key;
    for (const { value } of rivals) expect(Math.abs(value - key)).toBeGreaterThanOrEqual(least);
    expect(prompt.split(' ').length).toBeLessThanOrEqual(70);
  });
});
