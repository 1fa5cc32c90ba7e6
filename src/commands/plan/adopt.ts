import type { Context } from '../../context.ts';
import { createDatedPlan } from '../../domain/planning/dated-plan.ts';
import { joinRanges } from '../../domain/planning/off-days.ts';
import { createUndatedPlan } from '../../domain/planning/plan.ts';
import { adoptPlan } from '../../domain/progress/adopt.ts';
import { standingOf } from '../../domain/progress/standing.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { recordFacts } from '../record.ts';
import type { RoadmapWish, TimeWish } from './command.ts';
import { neverEnds } from './never-ends.ts';
import { ownGuide } from './own-guide.ts';
import { termsFor, termsOf } from './terms.ts';

export interface AdoptOptions extends RoadmapWish, TimeWish {
  readonly ignoreAssessment: boolean;
  readonly json: boolean;
}

/** Makes a roadmap the plan that progress is recorded against, with dates where days are named. */
export async function adoptRoadmap(context: Context, options: AdoptOptions): Promise<ExitCode> {
  const { roadmap } = await ownGuide(context, options);
  const terms = termsOf(options, context.today);
  const plan =
    terms === null
      ? createUndatedPlan(roadmap, options.hoursPerWeek)
      : createDatedPlan(roadmap, termsFor(terms, roadmap), context.catalog().skills());
  if (plan.fit?.finish === null) throw neverEnds();
  const adopted = adoptPlan(plan, terms?.until ?? null, joinRanges(options.off));
  await recordFacts(context, [{ type: 'plan-adopted', plan: adopted }], options.json);
  return EXIT.done;
}

export async function dropPlan(context: Context, json: boolean): Promise<ExitCode> {
  const { plan } = standingOf((await context.store()).events());
  if (plan === null) await context.stdout.write('There is no plan to drop.\n');
  else await recordFacts(context, [{ type: 'plan-dropped' }], json);
  return EXIT.done;
}
