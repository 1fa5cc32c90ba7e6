import { select } from '@inquirer/prompts';
import { wrap } from '../text/wrap.ts';
import { interrupted, type ListenForSignals, type Prompter } from './prompter.ts';

interface SelectTerminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly columns: number;
}

/** The mark and the space before a prompt's message. */
const PREFIX_CELLS = 2;

/** Lists to move in with the arrow keys. */
export function createSelectPrompter(terminal: SelectTerminal, listen: ListenForSignals): Prompter {
  const { input, output, columns } = terminal;
  return {
    async choose({ message, choices }) {
      const { signal, release } = listen();
      try {
        return await select(
          {
            message: wrap(message, columns - PREFIX_CELLS).join('\n'),
            choices: choices.map(({ value, name }) => ({ value, name })),
          },
          { input, output, signal },
        );
      } catch (error) {
        const isEnd =
          error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name);
        if (isEnd) throw interrupted(signal.reason, error);
        throw error;
      } finally {
        release();
      }
    },
  };
}
