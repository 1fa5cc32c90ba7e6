import type { Context } from '../../context.ts';
import { DEFAULT_SEED } from '../../domain/assessment/assessment-fact.ts';
import type { ExitCode } from '../../errors.ts';
import type { CliCommand } from '../cli-command.ts';
import { originWords, skillIds, targetIds } from '../completion/sources.ts';
import {
  addOutputOptions,
  type DocumentOptions,
  readDocumentOptions,
} from '../document-options.ts';
import { numberBetween, textOfAtMost } from '../usage.ts';

export const REPORT_FORMATS = ['text', 'json', 'html'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What a person says of themselves and of the sitting on the command line. */
export interface AssessOptions {
  readonly from?: string;
  readonly to?: string;
  readonly years?: number;
  readonly weeklyHours?: number;
  readonly minutes?: number;
  readonly quick: boolean;
  readonly skills?: readonly string[];
  readonly seed?: string;
  readonly restart: boolean;
  /** A file of answers, or `-`. */
  readonly answers?: string;
  readonly json: boolean;
}

export interface ShowOptions extends DocumentOptions<ReportFormat> {
  /** Whether each answer is shown with the reasons of its options. */
  readonly reasons: boolean;
}

export interface ItemsOptions {
  readonly seed: string;
  readonly reveal: boolean;
  readonly json: boolean;
}

type Run = (context: Context, options: AssessOptions) => Promise<ExitCode>;

const lazyRun: Run = async (context, options) => {
  const { runAssess } = await import('./run.ts');
  return runAssess(context, options);
};

export function createAssessCommand(program: CliCommand, context: Context, run = lazyRun): void {
  const assess = program.sub('assess');
  assess
    .description('where you stand: what you claim beside what your answers show, in 12 minutes')
    .usage('[options]')
    .examples(
      { term: 'assess', text: 'begin, or go on where you stopped' },
      { term: 'assess --from swe --quick', text: 'about 4 minutes, without claims' },
      { term: 'assess --skills data-literacy,decision-writing', text: 'more on two skills' },
      { term: 'assess --answers answers.yaml --json', text: 'from a file, without a question' },
      { term: 'assess show', text: 'the report again' },
    )
    .option('--from <origin>', 'where you start: swe, multimodal or pm (product manager)')
    .option('--to <target>', 'where you go: project, product or unsure')
    .option(
      '--origin-years <n>',
      'years in your present work',
      numberBetween('--origin-years', 0, 60),
    )
    .option(
      '--weekly-hours <n>',
      'hours a week that you can give',
      numberBetween('--weekly-hours', 0.25, 80),
    )
    .option(
      '--minutes <n>',
      'how long it may take; 12 by default',
      numberBetween('--minutes', 1, 1000),
    )
    .option('--quick', 'about 4 minutes: no claims, no questions on fit')
    .option(
      '--skills <list>',
      'only these skills, with commas between',
      textOfAtMost('--skills', 2000),
    )
    .option(
      '--seed <seed>',
      'draws the same questions and numbers again',
      textOfAtMost('--seed', 100),
    )
    .option('--restart', 'begin anew: earlier answers count no more')
    .option('--answers <file>', 'answer from a YAML or JSON file, - for stdin; never asks')
    .completes({
      '--from': originWords,
      '--to': targetIds,
      '--skills': skillIds,
      '--answers': 'files',
    })
    .enablePositionalOptions()
    .runs((flags) => run(context, readAssessOptions(flags)));
  addReports(assess, context);
}

function readAssessOptions(flags: Readonly<Record<string, unknown>>): AssessOptions {
  const given = (flag: string, name: keyof AssessOptions) =>
    flags[flag] === undefined ? {} : { [name]: flags[flag] };
  const { skills } = flags;
  return {
    ...given('from', 'from'),
    ...given('to', 'to'),
    ...given('originYears', 'years'),
    ...given('weeklyHours', 'weeklyHours'),
    ...given('minutes', 'minutes'),
    ...given('seed', 'seed'),
    ...given('answers', 'answers'),
    ...(typeof skills === 'string' ? { skills: skills.split(/[\s,]+/).filter(Boolean) } : {}),
    quick: flags['quick'] === true,
    restart: flags['restart'] === true,
    json: flags['json'] === true,
  };
}

/** `assess show`, `assess history` and `assess items`. */
function addReports(assess: CliCommand, context: Context): void {
  const show = assess.sub('show');
  show
    .description('the report on all answers so far')
    .usage('[options]')
    .examples(
      { term: 'assess show --reasons', text: 'each answer, and why it was the best or not' },
      { term: 'assess show --format html --output report.html', text: 'one file for a browser' },
    )
    .option('--reasons', 'each of your answers with the reasons of its options');
  addOutputOptions(show, REPORT_FORMATS);
  show.runs(async (flags) => {
    const { runShow } = await import('./show.ts');
    const options = readDocumentOptions(flags, REPORT_FORMATS, context);
    return runShow(context, { ...options, reasons: flags['reasons'] === true });
  });
  assess
    .sub('history')
    .description('what each sitting showed, and what changed')
    .usage('[options]')
    .examples({ term: 'assess history', text: 'oldest first' })
    .runs(async ({ json }) => {
      const { runHistory } = await import('./history.ts');
      return runHistory(context, json === true);
    });
  assess
    .sub('items')
    .description('the bank of questions')
    .usage('[options]')
    .examples({ term: 'assess items --reveal', text: 'with keys and reasons' })
    .option('--seed <seed>', 'for the numbers that are generated', textOfAtMost('--seed', 100))
    .option('--reveal', 'show the keys: best read after the assessment')
    .runs(async (flags) => {
      const { runItems } = await import('./items.ts');
      const seed = typeof flags['seed'] === 'string' ? flags['seed'] : DEFAULT_SEED;
      return runItems(context, {
        seed,
        reveal: flags['reveal'] === true,
        json: flags['json'] === true,
      });
    });
}
