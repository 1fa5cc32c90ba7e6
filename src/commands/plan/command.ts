import type { Context } from '../../context.ts';
import { HOURS_PER_WEEK } from '../../domain/planning/plan.ts';
import { type AppError, type ExitCode, usageError } from '../../errors.ts';
import { quotable } from '../../text/clean.ts';
import type { CliCommand } from '../cli-command.ts';
import { originWords, targetIds } from '../completion/sources.ts';
import {
  addOutputOptions,
  type DocumentOptions,
  readDocumentOptions,
} from '../document-options.ts';
import { numberBetween, PROGRAM, shellWord } from '../usage.ts';

const PLAN_FORMATS = ['text', 'md', 'json'] as const;
type PlanFormat = (typeof PLAN_FORMATS)[number];

/** Which way is meant. */
export interface RoadmapWish {
  readonly from?: string;
  readonly to?: string;
  /** A user's own roadmap file. */
  readonly roadmap?: string;
}

export interface PlanOptions extends RoadmapWish, DocumentOptions<PlanFormat> {
  readonly month?: number;
  readonly full: boolean;
  readonly hoursPerWeek?: number;
  /** Whether what the assessment says is left out. */
  readonly ignoreAssessment: boolean;
}

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
      { term: 'plan --from swe --format md --output guide.md', text: 'a file to keep or share' },
      { term: 'plan --roadmap my-roadmap.yaml', text: 'the guide of your own roadmap' },
    )
    .enablePositionalOptions();
  addRoadmapOptions(plan)
    .option('--month <n>', 'one month, in full', numberBetween('--month', 1, 99, { whole: true }))
    .option('--full', 'everything: gaps, why, links, self-check, sources; md and json always are');
  addOutputOptions(plan, PLAN_FORMATS);
  plan.allowExcessArguments().runs((flags, [extra]) => {
    if (extra !== undefined) throw strayWord(extra);
    return run(context, {
      ...readDocumentOptions(flags, PLAN_FORMATS, context),
      ...readRoadmapOptions(flags),
      ...pick(flags, 'month', 'month'),
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
    const { adoptPlan } = await import('./adopt.ts');
    return adoptPlan(context, { ...readRoadmapOptions(flags), json: flags['json'] === true });
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
    .option('--ignore-assessment', 'the guide as it is, whatever your answers showed')
    .completes({ '--from': originWords, '--to': targetIds, '--roadmap': 'files' });
}

function readRoadmapOptions(flags: Readonly<Record<string, unknown>>) {
  return {
    ...pick(flags, 'from', 'from'),
    ...pick(flags, 'to', 'to'),
    ...pick(flags, 'roadmap', 'roadmap'),
    ...pick(flags, 'hours', 'hoursPerWeek'),
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
