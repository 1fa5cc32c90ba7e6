import { Option } from 'commander';
import type { Context } from '../../context.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import type { DayRange } from '../../domain/planning/off-days.ts';
import { HOURS_PER_WEEK } from '../../domain/planning/plan.ts';
import type { Keeps } from '../../domain/planning/replan.ts';
import { type AppError, type ExitCode, usageError } from '../../errors.ts';
import { quotable } from '../../text/clean.ts';
import type { CliCommand } from '../cli-command.ts';
import { originWords, targetIds } from '../completion/sources.ts';
import {
  addOutputOptions,
  type DocumentOptions,
  readDocumentOptions,
} from '../document-options.ts';
import { dayOption, numberBetween, oneOf, PROGRAM, shellWord } from '../usage.ts';
import { offOption, weekOption, weeksOption } from './time-options.ts';

const PLAN_FORMATS = ['text', 'md', 'json', 'ics', 'csv', 'html'] as const;
type PlanFormat = (typeof PLAN_FORMATS)[number];

/** Which way is meant. */
export interface RoadmapWish {
  readonly from?: string;
  readonly to?: string;
  /** A user's own roadmap file. */
  readonly roadmap?: string;
}

/** What a person says of their time. */
export interface TimeWish {
  readonly hoursPerWeek?: number;
  readonly start?: IsoDate;
  readonly until?: IsoDate;
  readonly off: readonly DayRange[];
}

export interface PlanOptions extends RoadmapWish, TimeWish, DocumentOptions<PlanFormat> {
  readonly month?: number;
  /** One week with its tasks, counted from 1; `now` for this one. */
  readonly week?: number | 'now';
  readonly full: boolean;
  /** Whether what the assessment says is left out. */
  readonly ignoreAssessment: boolean;
}

const KEEPS = ['date', 'scope'] as const;

type Run = (context: Context, options: PlanOptions) => Promise<ExitCode>;

const lazyRun: Run = async (context, options) => {
  const { runPlan } = await import('./run.ts');
  return runPlan(context, options);
};

export function createPlanCommand(program: CliCommand, context: Context, run = lazyRun): void {
  const plan = program.sub('plan');
  plan
    .description('the guide, month by month: tasks, hours, deliverables, how to know it is done')
    .usage('--from ORIGIN [options]')
    .examples(
      { term: 'plan --from swe', text: 'the whole guide for a software engineer' },
      { term: 'plan --from pm --month 2', text: 'one month in full: why, links, self-check' },
      { term: 'plan --from swe --hours 4', text: 'how long it takes at 4 hours a week' },
      {
        term: 'plan --from swe --start 2027-01-04 --hours 6 --off 2027-02-01..2027-02-14',
        text: 'with dates, and two weeks off',
      },
      { term: 'plan --week', text: 'what is laid on this week of your plan' },
      { term: 'plan --from swe --format md --output guide.md', text: 'a file to keep or share' },
      { term: 'plan --roadmap my-roadmap.yaml', text: 'the guide of your own roadmap' },
    )
    .enablePositionalOptions();
  addRoadmapOptions(plan)
    .option('--month <n>', 'one month, in full', numberBetween('--month', 1, 99, { whole: true }))
    .option('--week [n]', 'one week with its tasks, by default this one', weekOption)
    .option(
      '--full',
      'everything: gaps, why, links, self-check, sources; the other formats always are',
    );
  addOutputOptions(plan, PLAN_FORMATS);
  plan.allowExcessArguments().runs((flags, [extra]) => {
    if (extra !== undefined) throw strayWord(extra);
    return run(context, {
      ...readDocumentOptions(flags, PLAN_FORMATS, context),
      ...readRoadmapOptions(flags),
      ...pick(flags, 'month', 'month'),
      ...(flags['week'] === undefined
        ? {}
        : { week: typeof flags['week'] === 'number' ? flags['week'] : ('now' as const) }),
      full: flags['full'] === true,
    });
  });
  addDecisions(plan, context);
}

/** `plan adopt` and `plan drop`. */
function addDecisions(plan: CliCommand, context: Context): void {
  const adopt = plan.sub('adopt');
  adopt
    .description('make a guide your plan: from then on progress is recorded against it')
    .usage('--from ORIGIN [options]')
    .examples({ term: 'plan adopt --from swe --hours 5', text: 'with the hours you have' });
  addRoadmapOptions(adopt).runs(async (flags) => {
    const { adoptRoadmap } = await import('./adopt.ts');
    return adoptRoadmap(context, { ...readRoadmapOptions(flags), json: flags['json'] === true });
  });
  plan
    .sub('replan')
    .description('after life happened: both ways on, a later day or fewer tasks')
    .usage('[options]')
    .examples(
      { term: 'plan replan --missed 3w', text: 'three weeks were lost: what now' },
      { term: 'plan replan --hours 4 --keep scope --apply', text: 'fewer hours, a later day' },
    )
    .option('--missed <weeks>', 'weeks just past without work, for instance 3w', weeksOption)
    .option(
      '--hours <n>',
      'hours a week from now on',
      numberBetween('--hours', HOURS_PER_WEEK.min, HOURS_PER_WEEK.max),
    )
    .addOption(
      new Option('--keep <what>', 'date or scope: what stays when both cannot')
        .choices(KEEPS)
        .argParser(oneOf('--keep', KEEPS)),
    )
    .option('--apply', 'make it your plan; progress undo takes it back')
    .runs(async (flags) => {
      const { replanPlan } = await import('./replan.ts');
      return replanPlan(context, {
        ...pick(flags, 'hours', 'hoursPerWeek'),
        ...(flags['keep'] === undefined ? {} : { keep: flags['keep'] as Keeps }),
        missedWeeks: typeof flags['missed'] === 'number' ? flags['missed'] : 0,
        apply: flags['apply'] === true,
        json: flags['json'] === true,
      });
    });
  plan
    .sub('drop')
    .description('have no plan any more; what you recorded stays')
    .usage('[options]')
    .examples({ term: 'plan drop', text: 'progress undo brings it back' })
    .runs(async ({ json }) => {
      const { dropPlan } = await import('./adopt.ts');
      return dropPlan(context, json === true);
    });
}

function addRoadmapOptions(command: CliCommand): CliCommand {
  return command
    .option('--from <origin>', 'where you start: swe, multimodal or pm (product manager)')
    .option('--to <target>', 'where you go: project or product')
    .option('--roadmap <file>', 'your own roadmap instead of a built-in one')
    .option(
      '--hours <n>',
      'hours a week that you have',
      numberBetween('--hours', HOURS_PER_WEEK.min, HOURS_PER_WEEK.max),
    )
    .option('--start <date>', 'the first day: gives every task its dates', dayOption('--start'))
    .option('--until <date>', 'the day by which you want to be through', dayOption('--until'))
    .option('--off <range>', 'a day off, or DATE..DATE; can be said again', offOption)
    .option('--ignore-assessment', 'the guide as it is, whatever your answers showed')
    .completes({ '--from': originWords, '--to': targetIds, '--roadmap': 'files' });
}

function readRoadmapOptions(flags: Readonly<Record<string, unknown>>) {
  return {
    ...pick(flags, 'from', 'from'),
    ...pick(flags, 'to', 'to'),
    ...pick(flags, 'roadmap', 'roadmap'),
    ...pick(flags, 'hours', 'hoursPerWeek'),
    ...pick(flags, 'start', 'start'),
    ...pick(flags, 'until', 'until'),
    off: (flags['off'] as readonly DayRange[] | undefined) ?? [],
    ignoreAssessment: flags['ignoreAssessment'] === true,
  };
}

/** `plan pm` is what many type first. */
function strayWord(word: string): AppError {
  const shown = quotable(word);
  return usageError({
    code: 'excess-arguments',
    message: `The starting point goes behind --from; "${shown}" stands alone.`,
    hint: `Try: ${PROGRAM} plan --from ${shellWord(word.toLowerCase())}`,
  });
}

/** `{ [name]: flags[flag] }` where the flag was given, else nothing. */
function pick(flags: Readonly<Record<string, unknown>>, flag: string, name: keyof PlanOptions) {
  return flags[flag] === undefined ? {} : { [name]: flags[flag] };
}
