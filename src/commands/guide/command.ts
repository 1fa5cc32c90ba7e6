import type { Context } from '../../context.ts';
import type { ExitCode } from '../../errors.ts';
import type { CliCommand } from '../cli-command.ts';
import { guideIds } from '../completion/sources.ts';

export interface GuideOptions {
  /** A guide's id, a term or a task's id; without it the guides are listed. */
  readonly topic?: string;
  readonly json: boolean;
}

type Run = (context: Context, options: GuideOptions) => Promise<ExitCode>;

const lazyRun: Run = async (context, options) => {
  const { runGuide } = await import('./run.ts');
  return runGuide(context, options);
};

export function createGuideCommand(program: CliCommand, context: Context, run = lazyRun): void {
  const guide = program.sub('guide');
  guide
    .description('reference pages with sources: the roles, the work, interviews, terms, tasks')
    .examples(
      { term: 'guide', text: 'which guides there are' },
      { term: 'guide roles', text: 'AI project manager and AI product manager side by side' },
      { term: 'guide mistakes', text: 'weak and strong answers' },
      { term: 'guide recall', text: 'a term of the glossary' },
      { term: 'guide swe1-2', text: 'a task with its steps' },
    )
    .usage('[TOPIC] [options]')
    .argument('[topic...]', 'a guide, a term or a task; the guides are listed without it')
    .completes({ topic: guideIds })
    .runs((flags, topic) =>
      run(context, {
        ...(topic.length === 0 ? {} : { topic: topic.join(' ') }),
        json: flags['json'] === true,
      }),
    );
}
