import type { InterviewQuestion } from '../../domain/practice/interview-question.ts';
import { KEPT_CHARACTERS } from '../../domain/practice/question-answer.ts';
import type { Prompter } from '../../terminal/prompter.ts';

const HOW_TO_ANSWER =
  'Type as many lines as you want; an empty line ends the answer. Or say it aloud and press Enter when you are done.';

/**
 * An answer line by line until an empty one; no line where it was said aloud.
 *
 * @param lines takes each line at once, so that none is lost where the person leaves
 * @returns false where the person stops instead of answering
 */
export async function askAnswer(prompter: Prompter, lines: string[]): Promise<boolean> {
  for (;;) {
    const length = lines.join('\n').length;
    const reply = await prompter.type({
      message:
        lines.length === 0
          ? 'Your answer (Enter: said aloud)'
          : `Line ${lines.length + 1} (Enter: that was all)`,
      explanation: HOW_TO_ANSWER,
      skipWords: null,
      canGoBack: false,
      // Behind the first line a "q" alone is a part of the answer.
      canStop: lines.length === 0,
      refuse: (line) =>
        length + line.length < KEPT_CHARACTERS
          ? null
          : `An answer holds at most ${KEPT_CHARACTERS} characters. Press Enter to end it.`,
    });
    if (reply.kind !== 'answer') return false;
    if (reply.value === '') return true;
    lines.push(reply.value);
  }
}

const SEPARATORS = /[\s,;]+/;

/** The points that were said, from 1; null where the person stops. */
export async function askSaid(
  prompter: Prompter,
  { points }: InterviewQuestion,
): Promise<readonly number[] | null> {
  for (const [index, { point }] of points.entries()) prompter.say(`${index + 1}. ${point}`);
  const reply = await prompter.type({
    message: 'Which did you say? For instance 1,3 (Enter: none)',
    explanation:
      'A point counts when a listener who did not know it beforehand would have heard it.',
    skipWords: null,
    canGoBack: false,
    canStop: true,
    refuse: (text) =>
      placesIn(text).every((place) => /^\d$/.test(place) && isPlace(Number(place), points.length))
        ? null
        : `Type numbers from 1 to ${points.length} with commas between them, or Enter for none.`,
  });
  return reply.kind === 'answer' ? placesIn(reply.value).map(Number) : null;
}

function placesIn(text: string): string[] {
  return text.split(SEPARATORS).filter((part) => part !== '');
}

function isPlace(place: number, count: number): boolean {
  return place >= 1 && place <= count;
}
