import type { Context } from '../../context.ts';
import { adoptRoadmap } from '../../domain/progress/adopt.ts';
import { standingOf } from '../../domain/progress/standing.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { recordFacts } from '../record.ts';
import type { RoadmapWish } from './command.ts';
import { ownGuide } from './own-guide.ts';

export interface AdoptOptions extends RoadmapWish {
  readonly hoursPerWeek?: number;
  readonly ignoreAssessment: boolean;
  readonly json: boolean;
}

/** Makes a roadmap the plan that progress is recorded against. */
export async function adoptPlan(context: Context, options: AdoptOptions): Promise<ExitCode> {
  const { roadmap } = await ownGuide(context, options);
  const hours = options.hoursPerWeek ?? roadmap.length.hoursPerWeek;
  const plan = adoptRoadmap(roadmap, hours);
  await recordFacts(context, [{ type: 'plan-adopted', plan }], options.json);
  return EXIT.done;
}

export async function dropPlan(context: Context, json: boolean): Promise<ExitCode> {
  const { plan } = standingOf((await context.store()).events());
  if (plan === null) await context.stdout.write('There is no plan to drop.\n');
  else await recordFacts(context, [{ type: 'plan-dropped' }], json);
  return EXIT.done;
}
