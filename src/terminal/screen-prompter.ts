import type { Style } from '../text/style.ts';
import { wrap } from '../text/wrap.ts';
import { choicePrompt } from './choice-prompt.ts';
import { interrupted, type ListenForSignals, type Prompter } from './prompter.ts';
import { ratingPrompt } from './rating-prompt.ts';
import { textPrompt } from './text-prompt.ts';

interface ScreenTerminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly columns: number;
  readonly style: Style;
}

/** The streams of a prompt and the signal that ends it. */
interface PromptWorld {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
}

/** The mark and the space before a prompt's message. */
const PREFIX_CELLS = 2;
/** Lines of choices at once: with the message and the keys they fit a terminal of 24 lines. */
const MOST_LINES = 18;

/** Lists to move in with the arrow keys, in our colours and in signs that every terminal has. */
export function createScreenPrompter(terminal: ScreenTerminal, listen: ListenForSignals): Prompter {
  const { input, output, columns, style } = terminal;
  const look = { columns, style };
  const run = async <Value>(ask: (world: PromptWorld) => Promise<Value>): Promise<Value> => {
    const { signal: killed, release } = listen();
    const ended = new AbortController();
    // Ctrl-D on an empty line closes the line editor without a word; all that shows it is this pause.
    const end = () => ended.abort('the input ended');
    input.once('pause', end);
    const signal = AbortSignal.any([killed, ended.signal]);
    try {
      return await ask({ input, output, signal });
    } catch (error) {
      const isEnd =
        error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name);
      if (isEnd) throw interrupted(signal.reason, error);
      throw error;
    } finally {
      input.off('pause', end);
      release();
    }
  };
  return {
    choose: async ({ message, choices }) => {
      // The assessment does without it, and its first question should stand there at once.
      const { select } = await import('@inquirer/prompts');
      const names = choices.map(({ name }) => wrap(name, columns - PREFIX_CELLS - 1));
      const question = {
        message: wrap(message, columns - PREFIX_CELLS).join('\n'),
        choices: choices.map(({ value }, place) => ({
          value,
          name: (names[place] ?? []).join(`\n${' '.repeat(PREFIX_CELLS)}`),
        })),
        // It counts lines, and would hide what a narrow screen breaks into more of them.
        pageSize: Math.min(MOST_LINES, names.flat().length),
        theme: selectTheme(look),
      };
      return run((world) => select(question, world));
    },
    ask: (question) => run((world) => choicePrompt({ question, ...look }, world)),
    type: (question) => run((world) => textPrompt({ question, ...look }, world)),
    rate: async (sheet) => {
      // One after the other, in the order of the keys; the sheet ends when all are kept.
      let kept = Promise.resolve();
      const keep = (row: number, rating: number) => {
        kept = kept.then(() => sheet.keep(row, rating));
        // A failure is thrown below, where somebody waits for it.
        kept.catch(() => undefined);
        return kept;
      };
      try {
        return await run((world) => ratingPrompt({ sheet: { ...sheet, keep }, ...look }, world));
      } finally {
        await kept;
      }
    },
    say: (text) => {
      output.write(`\n${wrap(text, columns).join('\n')}\n`);
    },
  };
}

function selectTheme({ columns, style }: { columns: number; style: Style }) {
  return {
    prefix: { idle: '?', done: '?' },
    icon: { cursor: '>' },
    style: {
      message: (text: string) => style.heading(text),
      answer: (text: string) => style.command(text),
      highlight: (text: string) => style.command(text),
      keysHelpTip: () =>
        wrap('Arrows move, Enter chooses | Ctrl-C: leave', columns - 1)
          .map((line) => style.faint(line))
          .join('\n'),
    },
  };
}
