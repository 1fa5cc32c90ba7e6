import type { Context } from '../../context.ts';
import { type Keeps, type Replan, replan } from '../../domain/planning/replan.ts';
import { standingOf } from '../../domain/progress/standing.ts';
import { type AppError, EXIT, type ExitCode, failure, usageError } from '../../errors.ts';
import { renderReplan, renderReplanJson } from '../../render/replan-text.ts';
import { recordFacts, tellWarnings } from '../record.ts';
import { PROGRAM } from '../usage.ts';
import { type ActivePlan, activePlan } from './active-plan.ts';
import { neverEnds } from './never-ends.ts';

export interface ReplanOptions {
  readonly hoursPerWeek?: number;
  readonly keep?: Keeps;
  readonly missedWeeks: number;
  readonly apply: boolean;
  readonly json: boolean;
}

/** Shows both ways on, or makes one of them the plan. */
export async function replanPlan(context: Context, options: ReplanOptions): Promise<ExitCode> {
  const active = await activePlan(context, {});
  if (active === null) throw nothingToReplan(await hasOwnPlan(context));
  if (options.apply && options.keep === undefined) throw keepNeeded();
  const found = replanOf(context, active, options);
  if (options.apply) {
    const way = found.ways.find(({ keeps }) => keeps === options.keep);
    if (way === undefined || way.finish === null) throw neverEnds();
    if (way.keeps === 'date' && way.finish > found.date) throw dateLost(found.date);
    await recordFacts(context, [{ type: 'plan-replanned', plan: way.plan }], options.json);
    return EXIT.done;
  }
  const view = { ...found, ways: shownWays(found, options.keep), options: commandOptions(options) };
  await context.stdout.write(
    options.json ? renderReplanJson(view) : renderReplan(view, context.screen),
  );
  await tellWarnings(await context.store(), context);
  return EXIT.done;
}

function replanOf(context: Context, active: ActivePlan, options: ReplanOptions): Replan {
  const { plan, adopted, since, progressOf } = active;
  return replan(plan.roadmap, adopted, since, progressOf, context.catalog().skills(), {
    today: context.today,
    hoursPerWeek: options.hoursPerWeek,
    missedWeeks: options.missedWeeks,
  });
}

function shownWays({ ways }: Replan, keep: Keeps | undefined): Replan['ways'] {
  return keep === undefined ? ways : ways.filter(({ keeps }) => keeps === keep);
}

/** The options that lead to the same ways once more. */
function commandOptions({ hoursPerWeek, missedWeeks }: ReplanOptions): string {
  return [
    ...(missedWeeks === 0 ? [] : [` --missed ${missedWeeks}w`]),
    ...(hoursPerWeek === undefined ? [] : [` --hours ${hoursPerWeek}`]),
  ].join('');
}

/** Whether a plan was adopted from a file of the person's own, whose texts are not kept. */
async function hasOwnPlan(context: Context): Promise<boolean> {
  return standingOf((await context.store()).events()).plan !== null;
}

function nothingToReplan(isOwn: boolean): AppError {
  return failure({
    code: 'no-plan',
    message: isOwn
      ? 'Your plan comes from a roadmap file of your own; it gets new dates from that file.'
      : 'There is no plan to change.',
    hint: isOwn
      ? `Try: ${PROGRAM} plan adopt --roadmap FILE --start 2027-01-04`
      : `Decide for one with: ${PROGRAM} plan adopt --from swe --start 2027-01-04`,
  });
}

function keepNeeded(): AppError {
  return usageError({
    code: 'keep-needed',
    message: 'Say what stays when both cannot: every task (scope) or the day (date).',
    hint: `Try: ${PROGRAM} plan replan --keep scope --apply`,
  });
}

function dateLost(date: string): AppError {
  return failure({
    code: 'date-lost',
    message: `${date} cannot be kept, whatever falls. Nothing was changed.`,
    hint: `Try: ${PROGRAM} plan replan --keep scope --apply`,
  });
}
