import { confusionMatrix } from './confusion-matrix.ts';
import type { DrillFamily, DrillMaker } from './drill.ts';
import { forecast } from './forecast.ts';
import { inferenceCost } from './inference-cost.ts';
import { sampleSize } from './sample-size.ts';
import { threshold } from './threshold.ts';

const MAKERS: readonly DrillMaker[] = [
  confusionMatrix,
  threshold,
  sampleSize,
  inferenceCost,
  forecast,
];

export const DRILLS: ReadonlyMap<DrillFamily, DrillMaker> = new Map(
  MAKERS.map((maker) => [maker.family, maker]),
);
