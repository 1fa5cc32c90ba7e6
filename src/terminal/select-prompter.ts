import { select } from '@inquirer/prompts';
import type { Style } from '../text/style.ts';
import { wrap } from '../text/wrap.ts';
import { interrupted, type ListenForSignals, type Prompter } from './prompter.ts';

interface SelectTerminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly columns: number;
  readonly style: Style;
}

/** The mark and the space before a prompt's message. */
const PREFIX_CELLS = 2;

/** Lists to move in with the arrow keys, in our colours and in signs that every terminal has. */
export function createSelectPrompter(terminal: SelectTerminal, listen: ListenForSignals): Prompter {
  const { input, output, columns, style } = terminal;
  const theme = {
    prefix: { idle: '?', done: '?' },
    icon: { cursor: '>' },
    style: {
      message: (text: string) => style.heading(text),
      answer: (text: string) => style.command(text),
      highlight: (text: string) => style.command(text),
      keysHelpTip: () => wrap('Arrow keys move, Enter chooses, Ctrl-C stops.', columns).join('\n'),
    },
  };
  return {
    async choose({ message, choices }) {
      const { signal, release } = listen();
      try {
        return await select(
          {
            message: wrap(message, columns - PREFIX_CELLS).join('\n'),
            choices: choices.map(({ value, name }) => ({ value, name })),
            theme,
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
