import { createPrompt, isEnterKey, useKeypress, useState } from '@inquirer/core';
import { wrap } from '../text/wrap.ts';
import { messageLines, type PromptLook, wordsOf } from './choice-prompt.ts';
import { isBackKey, keysHelp, wishOf } from './keys.ts';
import type { Reply, TypedQuestion } from './prompter.ts';

export interface TextPromptConfig extends PromptLook {
  readonly question: TypedQuestion;
}

/** A line to type into; `s` alone is "I don't know" and `?` alone explains, where that is possible. */
export const textPrompt = createPrompt<Reply, TextPromptConfig>((config, done) => {
  const { question, columns, style } = config;
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [reply, setReply] = useState<Reply | null>(null);
  const finish = (answer: Reply) => {
    setReply(answer);
    done(answer);
  };
  useKeypress((key, line) => {
    if (reply !== null) return;
    const isBack = question.canGoBack && isBackKey(key);
    if (isBack) return finish({ kind: 'back' });
    if (!isEnterKey(key)) {
      setNote('');
      return setText(line.line);
    }
    const typed = text.trim();
    const wish = wishOf({ name: typed.toLowerCase(), ctrl: false, shift: false }, question);
    if (wish !== null) return finish({ kind: wish });
    const isExplained = typed === '?';
    const refusal = isExplained ? question.explanation : question.refuse(typed);
    if (refusal === null) return finish({ kind: 'answer', value: typed });
    setNote(refusal);
    // Enter has taken the line; what is wrong in it can be mended.
    const kept = isExplained ? '' : text;
    setText(kept);
    line.write(kept);
  });
  const message = messageLines(question, config).join('\n');
  if (reply !== null) {
    const answer = wordsOf(reply, question);
    return `${message}\n${style.command(`  ${answer}`)}`;
  }
  const notes = note === '' ? [] : wrap(note, columns - 1);
  const help = wrap(['Type and press Enter', ...keysHelp(question)].join(' | '), columns - 1).map(
    (line) => style.faint(line),
  );
  return [`${message}\n  ${text}`, [...notes, ...help].join('\n')];
});
