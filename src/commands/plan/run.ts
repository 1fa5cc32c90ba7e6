import type { Context } from '../../context.ts';
import { type IsoDate, weekStart } from '../../domain/calendar.ts';
import { createDatedPlan } from '../../domain/planning/dated-plan.ts';
import { rangeInWords } from '../../domain/planning/off-days.ts';
import type { Personal } from '../../domain/planning/personal-roadmap.ts';
import { createUndatedPlan, type Plan } from '../../domain/planning/plan.ts';
import type { Roadmap } from '../../domain/roadmap/roadmap.ts';
import { type AppError, EXIT, type ExitCode, usageError } from '../../errors.ts';
import type { PlanView } from '../../render/plan-view.ts';
import { deliver } from '../deliver.ts';
import { shellWord } from '../usage.ts';
import { type ActivePlan, activePlan } from './active-plan.ts';
import type { PlanOptions } from './command.ts';
import { neverEnds } from './never-ends.ts';
import { ownGuide } from './own-guide.ts';
import { termsFor, termsOf } from './terms.ts';

export async function runPlan(context: Context, options: PlanOptions): Promise<ExitCode> {
  const { plan, personal, active } = await planFor(context, options);
  const view: PlanView = {
    plan,
    month: checkMonth(plan.roadmap, options.month),
    week: checkWeek(plan, options.week, context.today),
    full: options.full,
    catalog: context.catalog(),
    command: commandFor(options, plan.roadmap),
    personal,
    today: context.today,
    revision: active?.revision ?? 0,
    isActive: active !== null,
  };
  await deliver(await render(view, options, context), options, context);
  return EXIT.done;
}

/** A plan, what of it is the person's own, and the adopted one where that is meant. */
interface FoundPlan {
  readonly plan: Plan;
  readonly personal: Personal | null;
  readonly active: ActivePlan | null;
}

/** The active plan where nothing else is named; else the guide, with dates where days are named. */
async function planFor(context: Context, options: PlanOptions): Promise<FoundPlan> {
  const { hoursPerWeek } = options;
  const active = await activePlan(context, options);
  const terms = termsOf(options, context.today) ?? adoptedTerms(active, hoursPerWeek);
  if (active !== null && terms === null && hoursPerWeek === undefined) {
    return { plan: active.plan, personal: null, active };
  }
  const { roadmap, personal } =
    active === null
      ? await ownGuide(context, options)
      : { roadmap: active.plan.roadmap, personal: null };
  const skills = context.catalog().skills();
  const plan =
    terms === null
      ? createUndatedPlan(roadmap, hoursPerWeek, active?.statusOf)
      : createDatedPlan(roadmap, termsFor(terms, roadmap), skills, active?.progressOf);
  return { plan, personal, active };
}

/** The days of the adopted plan, where only its hours are asked to be others. */
function adoptedTerms(active: ActivePlan | null, hoursPerWeek: number | undefined) {
  const terms = active?.adopted.terms;
  return terms === undefined || hoursPerWeek === undefined ? null : { ...terms, hoursPerWeek };
}

async function render(
  view: PlanView,
  { format, output }: PlanOptions,
  context: Context,
): Promise<string> {
  switch (format) {
    case 'json': {
      const { renderPlanJson } = await import('../../render/plan-json.ts');
      return renderPlanJson(view);
    }
    case 'md': {
      const { renderPlanMarkdown } = await import('../../render/plan-markdown.ts');
      return renderPlanMarkdown(view);
    }
    case 'ics': {
      const { renderPlanIcs } = await import('../../render/plan-ics.ts');
      requireDates(view);
      return renderPlanIcs(view, { day: view.today, revision: view.revision });
    }
    case 'csv': {
      const { renderPlanCsv } = await import('../../render/plan-csv.ts');
      return renderPlanCsv(view);
    }
    case 'html': {
      const { renderPlanHtml } = await import('../../render/plan-html.ts');
      return renderPlanHtml(view, view.today);
    }
    case 'text': {
      const { renderPlanText } = await import('../../render/plan-text.ts');
      return renderPlanText(view, output === undefined ? context.screen : context.fileScreen);
    }
  }
}

function checkMonth({ months }: Roadmap, month: number | undefined): number | null {
  if (month === undefined) return null;
  if (month <= months.length) return month;
  throw usageError({
    code: 'invalid-value',
    message: `This roadmap has ${months.length} months; there is no month ${month}.`,
    hint: `Try: --month ${months.length}`,
  });
}

/** The week that is asked for, by its place in the schedule; null where none is. */
function checkWeek(
  { schedule, fit }: Plan,
  week: PlanOptions['week'],
  today: IsoDate,
): number | null {
  if (week === undefined) return null;
  if (schedule === null) throw fit === null ? datesNeeded('A week') : neverEnds();
  const { weeks } = schedule;
  const monday = weekStart(today);
  const place = week === 'now' ? weeks.findIndex(({ start }) => start === monday) : week - 1;
  if (weeks[place] !== undefined) return place;
  throw usageError({
    code: 'invalid-value',
    message:
      week === 'now'
        ? `This week is not one of the plan's ${weeks.length} weeks.`
        : `The plan has ${weeks.length} weeks; there is no week ${week}.`,
    hint: 'Try: --week 1',
  });
}

function requireDates({ plan }: PlanView): void {
  if (plan.schedule === null) throw plan.fit === null ? datesNeeded('A calendar') : neverEnds();
}

function datesNeeded(what: string): AppError {
  return usageError({
    code: 'dates-needed',
    message: `${what} needs a plan with dates.`,
    hint: 'Add a first day, for instance: --start 2027-01-04',
  });
}

/** The command that shows this guide, for the lines that point on from it. */
function commandFor(options: PlanOptions, roadmap: Roadmap): string {
  const hours = options.hoursPerWeek === undefined ? '' : ` --hours ${options.hoursPerWeek}`;
  const start =
    options.roadmap === undefined
      ? `--from ${roadmap.from}`
      : `--roadmap ${shellWord(options.roadmap)}`;
  const plain = options.ignoreAssessment ? ' --ignore-assessment' : '';
  return `plan ${start}${hours}${daysOf(options)}${plain}`;
}

function daysOf({ start, until, off }: PlanOptions): string {
  return [
    ...(start === undefined ? [] : [` --start ${start}`]),
    ...(until === undefined ? [] : [` --until ${until}`]),
    ...off.map((range) => ` --off ${rangeInWords(range)}`),
  ].join('');
}
