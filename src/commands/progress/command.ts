import type { Context } from '../../context.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import type { ExitCode } from '../../errors.ts';
import { clean } from '../../text/clean.ts';
import type { CliCommand } from '../cli-command.ts';
import { dayOption, numberBetween, textOfAtMost } from '../usage.ts';

/** The most that one record may hold. */
const MAX_TEXT = 10_000;
const HOURS_A_DAY = { min: 0.05, max: 24 } as const;
const HOURS_A_TASK = { min: 0.05, max: 500 } as const;

export type ProgressOptions = { readonly json: boolean } & (
  | { readonly action: 'show' | 'history' | 'forecast' }
  | { readonly action: 'start'; readonly task: string; readonly on?: IsoDate }
  | {
      readonly action: 'done';
      readonly task: string;
      readonly hours?: number;
      readonly on?: IsoDate;
      /** Files or links as they were typed. */
      readonly proofs: readonly string[];
      readonly reviewer?: string;
      readonly note?: string;
    }
  | {
      readonly action: 'skip';
      readonly task: string;
      readonly why: string;
      readonly on?: IsoDate;
    }
  | {
      readonly action: 'log';
      readonly hours: number;
      readonly task?: string;
      readonly on?: IsoDate;
      readonly note?: string;
    }
  | {
      readonly action: 'note';
      readonly text: string;
      readonly task?: string;
      readonly on?: IsoDate;
    }
  | { readonly action: 'undo'; readonly event?: string }
);

type Run = (context: Context, options: ProgressOptions) => Promise<ExitCode>;

const lazyRun: Run = async (context, options) => {
  const { runProgress } = await import('./run.ts');
  return runProgress(context, options);
};

export function createProgressCommand(program: CliCommand, context: Context, run = lazyRun): void {
  const progress = program.sub('progress');
  progress
    .description('what you have done: record it in one line, see where you stand')
    .usage('[COMMAND] [options]')
    .examples(
      { term: 'progress', text: 'where you stand' },
      { term: 'progress log --hours 1.5 --task swe1-2', text: 'an evening of work' },
      { term: 'progress done swe1-2 --proof frames.md', text: 'a task, with what proves it' },
      { term: 'progress undo', text: 'take the last record back' },
    )
    .runs(({ json }) => run(context, { action: 'show', json: json === true }));
  addTaskCommands(progress, context, run);
  addJournalCommands(progress, context, run);
}

const text = (option: string) => textOfAtMost(option, MAX_TEXT);

function addTaskCommands(progress: CliCommand, context: Context, run: Run): void {
  progress
    .sub('start')
    .description('begin a task')
    .usage('TASK [options]')
    .examples({ term: 'progress start swe1-1', text: 'by its id; its title will do too' })
    .argument('<task>', 'a task of your plan')
    .option('--on <date>', 'the day, if it was not today', dayOption('--on'))
    .runs((flags, [task = '']) => run(context, { action: 'start', task, ...shared(flags) }));
  progress
    .sub('done')
    .description('finish a task, with what proves it')
    .usage('TASK [options]')
    .examples(
      { term: 'progress done swe1-2 --hours 5 --proof frames.md', text: 'hours and a file' },
      { term: 'progress done swe1-3 --proof https://example.org/map', text: 'a link' },
    )
    .argument('<task>', 'a task of your plan')
    .option(
      '--hours <n>',
      'hours that are not logged yet',
      numberBetween('--hours', HOURS_A_TASK.min, HOURS_A_TASK.max),
    )
    .option('--proof <file-or-url>', 'what proves it; can be given several times', collect)
    .option('--reviewer <name>', 'who has read it and agrees that it is done', text('--reviewer'))
    .option('--note <text>', 'what you want to remember', text('--note'))
    .option('--on <date>', 'the day, if it was not today', dayOption('--on'))
    .completes({ '--proof': 'files' })
    .runs((flags, [task = '']) =>
      run(context, {
        action: 'done',
        task,
        proofs: (flags['proof'] as string[] | undefined) ?? [],
        ...(typeof flags['reviewer'] === 'string' ? { reviewer: flags['reviewer'] } : {}),
        ...shared(flags),
      }),
    );
  progress
    .sub('skip')
    .description('leave a task out, and say why')
    .usage('TASK --why TEXT [options]')
    .examples({ term: 'progress skip swe2-3 --why "done at work last year"', text: 'one line' })
    .argument('<task>', 'a task of your plan')
    .requiredOption('--why <text>', 'the reason; you will want to know it', text('--why'))
    .option('--on <date>', 'the day, if it was not today', dayOption('--on'))
    .runs((flags, [task = '']) =>
      run(context, { action: 'skip', task, why: String(flags['why']), ...shared(flags) }),
    );
}

function addJournalCommands(progress: CliCommand, context: Context, run: Run): void {
  progress
    .sub('log')
    .description('record hours')
    .usage('--hours N [options]')
    .examples(
      { term: 'progress log --hours 2', text: 'today' },
      { term: 'progress log --hours 0.5 --task swe1-1 --on 2027-01-04', text: 'another day' },
    )
    .requiredOption(
      '--hours <n>',
      'how long, at most 24',
      numberBetween('--hours', HOURS_A_DAY.min, HOURS_A_DAY.max),
    )
    .option('--task <task>', 'what you worked on')
    .option('--on <date>', 'the day, if it was not today', dayOption('--on'))
    .option('--note <text>', 'what you want to remember', text('--note'))
    .runs((flags) =>
      run(context, { action: 'log', ...shared(flags), hours: Number(flags['hours']) }),
    );
  progress
    .sub('note')
    .description('write into the journal that case studies are made from')
    .usage('TEXT [options]')
    .examples({ term: 'progress note "Anna said no: too many false alarms"', text: 'quoted' })
    .argument('<text>', 'what you want to remember', text('TEXT'))
    .option('--task <task>', 'what it is about')
    .option('--on <date>', 'the day, if it was not today', dayOption('--on'))
    .runs((flags, [words = '']) =>
      run(context, { action: 'note', text: clean(words).trim(), ...shared(flags) }),
    );
  progress
    .sub('undo')
    .description('take a record back; an undo too')
    .usage('[EVENT] [options]')
    .examples(
      { term: 'progress undo', text: 'the last one' },
      { term: 'progress undo 3f9a1c', text: 'one of: progress history' },
    )
    .argument('[event]', 'the id of a record, or how it begins')
    .runs((flags, [event]) =>
      run(context, {
        action: 'undo',
        ...(event === undefined ? {} : { event }),
        json: flags['json'] === true,
      }),
    );
  progress
    .sub('forecast')
    .description('when you are done, if you go on as your log shows')
    .usage('[options]')
    .examples({ term: 'progress forecast', text: 'even odds, 4 in 5, and nearly sure' })
    .runs(({ json }) => run(context, { action: 'forecast', json: json === true }));
  progress
    .sub('history')
    .description('every record, newest last')
    .usage('[options]')
    .examples({ term: 'progress history --json', text: 'for other programs' })
    .runs(({ json }) => run(context, { action: 'history', json: json === true }));
}

/** The options that several records share, as far as they were given. */
function shared(flags: Readonly<Record<string, unknown>>) {
  const given = ['hours', 'on', 'note', 'task'].filter((name) => flags[name] !== undefined);
  return {
    ...(Object.fromEntries(given.map((name) => [name, flags[name]])) as {
      hours?: number;
      on?: IsoDate;
      note?: string;
      task?: string;
    }),
    json: flags['json'] === true,
  };
}

function collect(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, value];
}
