import type { Context } from '../../context.ts';
import { secondsBetween } from '../../domain/practice/answer-grade.ts';
import { clockInWords, renderTypingIntro } from '../../render/practice-question-text.ts';
import { clean } from '../../text/clean.ts';

/** An answer on the way; what is in it when the person leaves is kept. */
export interface Draft {
  readonly lines: string[];
  /** Whether the answer is over and its points come next. */
  isDone: boolean;
  /** Whether the person said that they do not know. */
  isUnknown: boolean;
  /** Points marked as said, from 1. */
  said: number[];
  seconds: number | null;
}

const TYPE_EXPLANATION =
  'Answer as you would speak. Enter ends a line, an empty line ends the answer; Esc takes back the line before.';

/** One line per Enter until an empty one. */
export async function typeAnswer(context: Context, draft: Draft): Promise<void> {
  const prompter = await context.prompter();
  await context.stderr.write(renderTypingIntro(context.errorScreen));
  for (;;) {
    const place = draft.lines.length + 1;
    const isFirst = place === 1;
    const reply = await prompter.type({
      message: isFirst
        ? 'Your answer; an empty line ends it'
        : `Line ${place}; an empty line ends it`,
      explanation: TYPE_EXPLANATION,
      skipWords: isFirst ? "I don't know" : null,
      canGoBack: !isFirst,
      canStop: false,
      refuse: (text) =>
        isFirst && clean(text).trim() === '' ? 'Type an answer, or s for "I don\'t know".' : null,
    });
    if (reply.kind === 'back') draft.lines.pop();
    else if (reply.kind !== 'answer') {
      draft.isUnknown = true;
      return;
    } else if (reply.value === '') return;
    else draft.lines.push(clean(reply.value));
  }
}

const SPEAK_EXPLANATION =
  'Speak as you would to an interviewer, standing up if you can. Nothing listens; only the time is taken.';

/** The time from one Enter to the next; no picture of a clock, so that the screen stays still. */
export async function speakAnswer(context: Context, minutes: number, draft: Draft): Promise<void> {
  const prompter = await context.prompter();
  const words = minutes === 1 ? '1 minute' : `${minutes} minutes`;
  const ask = (message: string, isRunning: boolean) =>
    prompter.type({
      message,
      explanation: SPEAK_EXPLANATION,
      skipWords: isRunning ? null : "I don't know",
      canGoBack: isRunning,
      canStop: false,
      refuse: () => null,
    });
  for (;;) {
    const begun = await ask(`You have ${words}. Press Enter and speak`, false);
    if (begun.kind !== 'answer') {
      draft.isUnknown = true;
      return;
    }
    const start = context.nowMs();
    const ended = await ask(`The clock runs, ${words}. Press Enter when you are done`, true);
    if (ended.kind === 'back') continue;
    draft.seconds = secondsBetween(start, context.nowMs());
    prompter.say(clockInWords(draft.seconds, minutes));
    return;
  }
}
