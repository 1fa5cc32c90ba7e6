import {
  createPrompt,
  isEnterKey,
  type KeypressEvent,
  useKeypress,
  useState,
} from '@inquirer/core';
import type { Style } from '../text/style.ts';
import { wrap } from '../text/wrap.ts';
import { keysHelp, movedTo, wishOf } from './keys.ts';
import type { AskedQuestion, Choice, Reply } from './prompter.ts';

export interface PromptLook {
  readonly columns: number;
  readonly style: Style;
}

export interface ChoicePromptConfig extends PromptLook {
  readonly question: AskedQuestion;
}

const HOW = 'Arrows or letters move, Enter answers';
/** A mark, the choice's letter or number, and a space. */
const INDENT = 5;

/** A list in which the arrows, a letter or a number move and Enter answers. */
export const choicePrompt = createPrompt<Reply, ChoicePromptConfig>((config, done) => {
  const { question, columns, style } = config;
  const { choices } = question;
  const given = choices.findIndex(({ value }) => value === question.given);
  const [place, setPlace] = useState(Math.max(0, given));
  const [isExplained, setExplained] = useState(false);
  const [reply, setReply] = useState<Reply | null>(null);
  const finish = (answer: Reply) => {
    setReply(answer);
    done(answer);
  };
  useKeypress((key, line) => {
    line.clearLine(0);
    if (reply !== null) return;
    const wish = wishOf(key, question);
    if (wish !== null) return finish({ kind: wish });
    if (isEnterKey(key)) return finish({ kind: 'answer', value: choices[place]?.value ?? '' });
    if (isQuestionMark(key)) return setExplained(!isExplained);
    setPlace(movedTo(key, place, choices.length) ?? placeOf(key, choices) ?? place);
  });
  if (reply !== null) return doneLines(question, reply, config);
  const list = choices.flatMap(({ name }, index) => {
    const lines = wrap(name, columns - INDENT);
    const isHere = index === place;
    const mark = `${isHere ? '>' : ' '} ${signOf(index, choices)}  `;
    const marked = lines.map((line, row) => (row === 0 ? mark : ' '.repeat(INDENT)) + line);
    return isHere ? marked.map((line) => style.command(line)) : marked;
  });
  const explanation = isExplained ? wrap(question.explanation, columns - 1) : [];
  const help = wrap([HOW, ...keysHelp(question)].join(' | '), columns - 1).map((line) =>
    style.faint(line),
  );
  return [
    [...messageLines(question, config), ...list].join('\n'),
    [...explanation, ...help].join('\n'),
  ];
});

export function messageLines(
  { message }: Pick<AskedQuestion, 'message'>,
  { columns, style }: PromptLook,
): string[] {
  return wrap(`? ${message}`, columns - 1).map((line) => style.heading(line));
}

/** What stays on the screen once it is answered. */
function doneLines(question: AskedQuestion, reply: Reply, look: PromptLook): string {
  const index = question.choices.findIndex(
    (choice) => reply.kind === 'answer' && choice.value === reply.value,
  );
  const name = question.choices[index]?.name ?? wordsOf(reply, question);
  const lines = [
    ...messageLines(question, look),
    ...wrap(name, look.columns - 3).map((line) => look.style.command(`  ${line}`)),
  ];
  return lines.join('\n');
}

/** A reply as it stays on the screen. */
export function wordsOf(reply: Reply, { skipWords }: Pick<AskedQuestion, 'skipWords'>): string {
  switch (reply.kind) {
    case 'answer':
      return reply.value;
    case 'unknown':
      return skipWords ?? '';
    case 'back':
      return 'back';
    case 'stop':
      return 'stopped';
  }
}

/** Short lists go by letters; `s` and `q` would clash in longer ones. */
const LETTERS = 'abcd';

/**
 * What stands before a choice and chooses it: its own letter where it has one, so that a list with one
 * choice left out keeps the letters of the others.
 */
function signOf(index: number, choices: readonly Choice[]): string {
  const { value } = choices[index] ?? { value: '' };
  if (choices.every((choice) => LETTERS.includes(choice.value))) return value;
  return choices.length <= LETTERS.length ? (LETTERS[index] ?? '') : String(index + 1);
}

function placeOf({ name = '', ctrl }: KeypressEvent, choices: readonly Choice[]): number | null {
  if (ctrl || name === '') return null;
  const bySign = choices.findIndex((_, index) => signOf(index, choices) === name);
  if (bySign !== -1) return bySign;
  const place = /^[1-9]$/.test(name) ? Number(name) - 1 : choices.length;
  return place < choices.length ? place : null;
}

/** A keypress event carries the typed character under `sequence`, which its type leaves out. */
function isQuestionMark(key: KeypressEvent & { readonly sequence?: string }): boolean {
  return key.sequence === '?' || key.name === '?';
}
