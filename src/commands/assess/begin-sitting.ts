import type { Context } from '../../context.ts';
import type { SittingPlan } from '../../domain/assessment/assessment-fact.ts';
import {
  type AssessmentRecord,
  assessmentRecordOf,
  openSitting,
  type Sitting,
} from '../../domain/assessment/assessment-record.ts';

/** Records the beginning; a sitting that is still open ends by it. */
export async function beginSitting(
  context: Context,
  plan: SittingPlan,
  isRestart: boolean,
): Promise<Sitting> {
  const store = await context.store();
  const open = openSitting(assessmentRecordOf(store.events()));
  await store.record([
    ...(open === null
      ? []
      : [{ type: 'assessment-ended' as const, sitting: open.id, reason: 'stopped' as const }]),
    { type: 'assessment-begun', isRestart, ...plan },
  ]);
  return latestSitting(assessmentRecordOf(store.events()));
}

function latestSitting({ sittings }: AssessmentRecord): Sitting {
  const latest = sittings.at(-1);
  if (latest === undefined) throw new RangeError('a sitting was begun and is not there');
  return latest;
}
