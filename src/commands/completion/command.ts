import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import type { CliCommand } from '../cli-command.ts';
import { PROGRAM, wrongWord } from '../usage.ts';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

export function createCompletionCommand(program: CliCommand, context: Context): void {
  const completion = program.sub('completion');
  completion
    .description('a script that lets your shell complete commands, options and values')
    .usage('SHELL [options]')
    .examples(
      { term: 'completion bash', text: 'print it; load it with: source <(... )' },
      { term: 'completion fish', text: 'print it; load it with: ... | source' },
    )
    .argument('<shell>', SHELLS.join(', '))
    .completes({ shell: () => SHELLS })
    .runs(async (_flags, [typed = '']) => {
      const shell = SHELLS.find((name) => name === typed);
      if (shell === undefined) {
        throw wrongWord({
          code: 'unknown-shell',
          kind: 'shell',
          typed,
          allowed: SHELLS,
          command: (name) => `${PROGRAM} completion ${name}`,
        });
      }
      const { COMPLETION_SCRIPTS } = await import('./scripts.ts');
      await context.stdout.write(COMPLETION_SCRIPTS[shell]);
      return EXIT.done;
    });
}

/** What the scripts call. Hidden: a person has no use for it. */
export function createCompleteCommand(program: CliCommand, context: Context): void {
  const hidden = program.sub('complete', { hidden: true });
  hidden
    .description('the candidates for an unfinished command line')
    .usage('-- WORD...')
    .argument('[word...]')
    .runs(async (_flags, words): Promise<ExitCode> => {
      const { complete } = await import('./complete.ts');
      const candidates = complete(program, words, context.catalog());
      const lines =
        candidates === 'files'
          ? [':files']
          : candidates.map(({ word, text }) => (text === '' ? word : `${word}\t${text}`));
      await context.stdout.write(lines.map((line) => `${line}\n`).join(''));
      return EXIT.done;
    });
}
