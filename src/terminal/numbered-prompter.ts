import { createInterface, type Interface } from 'node:readline';
import { wrap } from '../text/wrap.ts';
import { interrupted, type ListenForSignals, type Prompter } from './prompter.ts';

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
      say(message);
      for (const [index, { name }] of choices.entries()) say(`${index + 1}. ${name}`);
      const lines = createInterface({ input, terminal: false });
      const { signal, release } = listen();
      try {
        for (;;) {
          say(`Type a number from 1 to ${choices.length} and press Enter.`);
          const typed = (await nextLine(lines, signal)).trim();
          const choice = /^\d+$/.test(typed) ? choices[Number(typed) - 1] : undefined;
          if (choice !== undefined) return choice.value;
        }
      } finally {
        release();
        lines.close();
      }
    },
  };
}

function nextLine(lines: Interface, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const onLine = (line: string) => settle(() => resolve(line));
    const onEnd = () => settle(() => reject(interrupted(signal.reason)));
    const settle = (act: () => void) => {
      lines.off('line', onLine);
      lines.off('close', onEnd);
      signal.removeEventListener('abort', onEnd);
      act();
    };
    lines.on('line', onLine);
    lines.on('close', onEnd);
    signal.addEventListener('abort', onEnd);
  });
}
