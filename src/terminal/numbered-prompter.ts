import { on } from 'node:events';
import { createInterface } from 'node:readline';
import { wrap } from '../text/wrap.ts';
import { interrupted, type ListenForSignals, type Prompter, type Question } from './prompter.ts';

interface LineTerminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly columns: number;
}

/**
 * Numbered questions, answered by typing a number: output only grows, with no cursor or erase
 * sequence, so that a screen reader or a line printer can follow.
 */
export function createNumberedPrompter(terminal: LineTerminal, listen: ListenForSignals): Prompter {
  const { input, output, columns } = terminal;
  const say = (text: string) => output.write(`${wrap(text, columns).join('\n')}\n`);
  return {
    async choose({ message, choices }) {
      const ask = () => say(`Type a number from 1 to ${choices.length} and press Enter.`);
      const reader = createInterface({ input, terminal: false });
      const { signal, release } = listen();
      try {
        say(message);
        for (const [index, { name }] of choices.entries()) say(`${index + 1}. ${name}`);
        ask();
        // Lines that are typed ahead wait in the iterator.
        for await (const [line] of on(reader, 'line', { signal, close: ['close'] })) {
          const choice = choiceOf(String(line), choices);
          if (choice !== undefined) return choice;
          ask();
        }
        throw interrupted('the input ended');
      } catch (error) {
        throw signal.aborted ? interrupted(signal.reason, error) : error;
      } finally {
        release();
        reader.close();
      }
    },
  };
}

function choiceOf(typed: string, choices: Question['choices']): string | undefined {
  const number = /^\s*(\d{1,3})\s*$/.exec(typed)?.[1];
  return number === undefined ? undefined : choices[Number(number) - 1]?.value;
}
