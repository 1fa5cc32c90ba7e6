import type { Context } from '../../context.ts';
import type { ExitCode } from '../../errors.ts';
import type { CliCommand } from '../cli-command.ts';
import { numberBetween } from '../usage.ts';

export interface NextOptions {
  /** The time there is; null for as long as the task takes. */
  readonly minutes: number | null;
  readonly json: boolean;
}

type Run = (context: Context, options: NextOptions) => Promise<ExitCode>;

const lazyRun: Run = async (context, options) => {
  const { runNext } = await import('./run.ts');
  return runNext(context, options);
};

const MINUTES = { min: 5, max: 1440 } as const;

export function createNextCommand(program: CliCommand, context: Context, run = lazyRun): void {
  program
    .sub('next')
    .description('the one task for now, and why this one')
    .usage('[options]')
    .examples(
      { term: 'next', text: 'what to do now' },
      { term: 'next --minutes 25', text: 'what fits into 25 minutes' },
    )
    .option(
      '--minutes <n>',
      'the time you have, from 5 on',
      numberBetween('--minutes', MINUTES.min, MINUTES.max, { whole: true }),
    )
    .runs(({ minutes, json }) =>
      run(context, {
        minutes: typeof minutes === 'number' ? minutes : null,
        json: json === true,
      }),
    );
}
