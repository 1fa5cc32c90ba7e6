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
import type { AskedQuestion, Reply } from './prompter.ts';

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
    setPlace(movedTo(key, place, choices.length) ?? placeOf(key, choices.length) ?? place);
  });
  if (reply !== null) return doneLines(question, reply, config);
  const list = choices.flatMap(({ name }, index) => {
    const lines = wrap(name, columns - INDENT);
    const isHere = index === place;
    const mark = `${isHere ? '>' : ' '} ${letterOf(index, choices.length)}  `;
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
  const name = question.choices[index]?.name ?? WORDS[reply.kind];
  const lines = [
    ...messageLines(question, look),
    ...wrap(name, look.columns - 3).map((line) => look.style.command(`  ${line}`)),
  ];
  return lines.join('\n');
}

export const WORDS: Readonly<Record<Reply['kind'], string>> = {
  answer: '',
  unknown: "I don't know",
  back: 'back',
  stop: 'stopped',
};

function letterOf(index: number, count: number): string {
  return count <= LETTERS.length ? (LETTERS[index] ?? '') : String(index + 1);
}

/** Short lists go by letters; `s` and `b` would clash in longer ones. */
const LETTERS = 'abcd';

function placeOf(key: KeypressEvent, count: number): number | null {
  if (key.ctrl) return null;
  const isNumber = /^[1-9]$/.test(key.name ?? '');
  const place = isNumber ? Number(key.name) - 1 : LETTERS.indexOf(key.name || '?');
  const isThere = place >= 0 && place < count && (isNumber || count <= LETTERS.length);
  return isThere ? place : null;
}

/** A keypress event carries the typed character under `sequence`, which its type leaves out. */
function isQuestionMark(key: KeypressEvent & { readonly sequence?: string }): boolean {
  return key.sequence === '?' || key.name === '?';
}
