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
          say('That is not one of the answers.');
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

/** The choice with this number; its name or its value in letters will do too. */
function choiceOf(typed: string, choices: Question['choices']): string | undefined {
  const word = typed.trim().toLowerCase();
  if (/^\d{1,3}$/.test(word)) return choices[Number(word) - 1]?.value;
  return choices.find(({ name, value }) => [name.toLowerCase(), value].includes(word))?.value;
}
