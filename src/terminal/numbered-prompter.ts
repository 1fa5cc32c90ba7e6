import { on } from 'node:events';
import { createInterface } from 'node:readline';
import { wrap } from '../text/wrap.ts';
import {
  type AskedQuestion,
  type Choice,
  interrupted,
  type ListenForSignals,
  type Prompter,
  type RatingSheet,
  type Reply,
  type TypedQuestion,
} from './prompter.ts';

interface LineTerminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly columns: number;
}

/** Reads a line of a person's: what it means, or null where it means nothing and is asked again. */
type ReadLine<Value> = (line: string) => Value | null;

/**
 * Numbered questions, answered by typing a number: output only grows, with no cursor or erase
 * sequence, so that a screen reader or a line printer can follow.
 */
export function createNumberedPrompter(terminal: LineTerminal, listen: ListenForSignals): Prompter {
  const { input, output, columns } = terminal;
  const say = (text: string) => {
    output.write(`${wrap(text, columns).join('\n')}\n`);
  };
  const readUntil = async <Value>(ask: () => void, read: ReadLine<Value>): Promise<Value> => {
    const reader = createInterface({ input, terminal: false });
    const { signal, release } = listen();
    try {
      ask();
      // Lines that are typed ahead wait in the iterator.
      for await (const [line] of on(reader, 'line', { signal, close: ['close'] })) {
        const value = read(String(line));
        if (value !== null) return value;
        ask();
      }
      throw interrupted('the input ended');
    } catch (error) {
      throw signal.aborted ? interrupted(signal.reason, error) : error;
    } finally {
      release();
      reader.close();
    }
  };
  const list = (choices: readonly Choice[], first = 1) => {
    for (const [index, { name }] of choices.entries()) say(`${index + first}. ${name}`);
  };
  const notOne = () => {
    say('That is not one of the answers.');
    return null;
  };
  return {
    say: (text) => say(`\n${text}`),
    choose: ({ message, choices }) => {
      say(message);
      list(choices);
      const ask = () => say(`Type a number from 1 to ${choices.length} and press Enter.`);
      return readUntil(ask, (line) => choiceOf(line, choices) ?? notOne());
    },
    ask: (question) => {
      say(question.message);
      list(question.choices);
      const ask = () => say(askHelp(`a number from 1 to ${question.choices.length}`, question));
      return readUntil(ask, (line) => {
        const value = choiceOf(line, question.choices);
        if (value !== undefined) return { kind: 'answer', value };
        return commandOf(line, question, say) ?? (line.trim() === '?' ? null : notOne());
      });
    },
    type: (question) => {
      say(question.message);
      return readUntil(
        () => say(askHelp('your answer', question)),
        (line) => readTyped(line, question, say),
      );
    },
    rate: async (sheet) => {
      say(sheet.title);
      for (let row = 0; row < sheet.rows.length; row += 1) {
        const rating = await rateRow(sheet, row, { say, readUntil });
        if (typeof rating === 'number') await sheet.keep(row, rating);
        else if (rating === 'stop') return 'stop';
        else if (row === 0) return 'back';
        else row -= 2;
      }
      return 'rated';
    },
  };
}

interface LineReader {
  say(text: string): void;
  readUntil<Value>(ask: () => void, read: ReadLine<Value>): Promise<Value>;
}

/** @returns the step, or what the person wants instead */
async function rateRow(
  { rows, canGoBack }: RatingSheet,
  row: number,
  { say, readUntil }: LineReader,
): Promise<number | 'back' | 'stop'> {
  const { name, scale } = rows[row] ?? { name: '', scale: [] };
  const isBack = canGoBack || row > 0;
  say(`${row + 1} of ${rows.length}: ${name}`);
  for (const [step, sentence] of scale.entries()) say(`${step}. ${sentence}`);
  const range = `a number from 0 to ${scale.length - 1}`;
  const back = isBack ? ', b to go back' : '';
  const ask = () => say(`Type ${range}${back} or q to stop, and press Enter.`);
  return readUntil<number | 'back' | 'stop'>(ask, (line) => {
    const word = line.trim().toLowerCase();
    if (isBack && word === 'b') return 'back';
    if (word === 'q') return 'stop';
    if (/^\d$/.test(word) && Number(word) < scale.length) return Number(word);
    say('That is not one of the answers.');
    return null;
  });
}

function readTyped(line: string, question: TypedQuestion, say: (text: string) => void) {
  const command = commandOf(line, question, say);
  if (command !== null) return command;
  const text = line.trim();
  if (text === '?') return null;
  const refusal = question.refuse(text);
  if (refusal === null) return { kind: 'answer' as const, value: text };
  say(refusal);
  return null;
}

/** `b`, `s` and `?`, where the question takes them. */
function commandOf(
  line: string,
  { canGoBack, skipWords, canStop, explanation }: Omit<AskedQuestion, 'choices'>,
  say: (text: string) => void,
): Reply | null {
  const word = line.trim().toLowerCase();
  if (canGoBack && word === 'b') return { kind: 'back' };
  if (skipWords !== null && word === 's') return { kind: 'unknown' };
  if (canStop && word === 'q') return { kind: 'stop' };
  if (word === '?') say(explanation === '' ? 'There is nothing to explain here.' : explanation);
  return null;
}

function askHelp(answer: string, question: Omit<AskedQuestion, 'choices'>): string {
  const others = [
    ...(question.skipWords === null ? [] : [`s for "${question.skipWords}"`]),
    ...(question.explanation === '' ? [] : ['? for an explanation']),
    ...(question.canGoBack ? ['b to go back'] : []),
    ...(question.canStop ? ['q to stop'] : []),
  ];
  const words = [answer, ...others];
  const last = words.length > 1 ? ` or ${words.at(-1)}` : '';
  const listed = words.length > 1 ? words.slice(0, -1).join(', ') : answer;
  return `Type ${listed}${last} and press Enter.`;
}

/** The choice with this number; its name or its value in letters will do too. */
function choiceOf(typed: string, choices: readonly Choice[]): string | undefined {
  const word = typed.trim().toLowerCase();
  if (/^\d{1,3}$/.test(word)) return choices[Number(word) - 1]?.value;
  return choices.find(({ name, value }) =>
    [name.toLowerCase(), ...(value.length > 1 ? [value] : [])].includes(word),
  )?.value;
}
