import type { Context } from '../../context.ts';
import type { ExitCode } from '../../errors.ts';
import type { CliCommand } from '../cli-command.ts';
import { templateIds } from '../completion/sources.ts';

export interface TemplateOptions {
  /** A template's id; without it the templates are listed. */
  readonly id?: string;
  /** A file; the screen where it is left out. */
  readonly output?: string;
  readonly force: boolean;
  readonly json: boolean;
}

type Run = (context: Context, options: TemplateOptions) => Promise<ExitCode>;

const lazyRun: Run = async (context, options) => {
  const { runTemplate } = await import('./run.ts');
  return runTemplate(context, options);
};

export function createTemplateCommand(program: CliCommand, context: Context, run = lazyRun): void {
  program
    .sub('template')
    .description('working documents that deliverables start from: memos, plans, sheets, notes')
    .examples(
      { term: 'template', text: 'which there are, and which tasks start from them' },
      { term: 'template decision-memo', text: 'read one' },
      { term: 'template decision-memo --output memo.md', text: 'a file to fill in' },
    )
    .usage('[ID] [options]')
    .argument('[id]', 'a template; all are listed without it')
    .option('--output <file>', 'write it to a file, as Markdown; it must not exist yet')
    .option('--force', 'let --output replace a file that exists')
    .completes({ id: templateIds, '--output': 'files' })
    .runs(({ output, force, json }, [id]) =>
      run(context, {
        ...(id === undefined ? {} : { id }),
        ...(typeof output === 'string' ? { output } : {}),
        force: force === true,
        json: json === true,
      }),
    );
}
