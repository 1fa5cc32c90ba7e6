import { auc } from './auc.ts';
import { confusionMatrix } from './confusion-matrix.ts';
import type { DrillFamily, DrillMaker } from './drill.ts';
import { forecast } from './forecast.ts';
import { inferenceCost } from './inference-cost.ts';
import { kappa } from './kappa.ts';
import { latency } from './latency.ts';
import { marginalRoi } from './marginal-roi.ts';
import { psi } from './psi.ts';
import { sampleSize } from './sample-size.ts';
import { threshold } from './threshold.ts';

const MAKERS: readonly DrillMaker[] = [
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
];

/** Every family, by name: what can be practised. */
export const DRILLS: ReadonlyMap<DrillFamily, DrillMaker> = new Map(
  MAKERS.map((maker) => [maker.family, maker]),
);

/** The families that the assessment asks. How well it measures was found out with these. */
export const ASSESSED_FAMILIES: readonly DrillMaker[] = [
  confusionMatrix,
  threshold,
  sampleSize,
  inferenceCost,
  forecast,
];
