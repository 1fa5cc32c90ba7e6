import type { IsoDate } from '../calendar.ts';
import { createRandom } from '../chance.ts';
import type { StoredEvent } from '../progress/event.ts';
import { effectiveEvents } from '../progress/history.ts';
import type { InterviewQuestion } from './interview-question.ts';
import { RATINGS, type Rating } from './practice-fact.ts';

/** How a question was answered the last time. */
export interface LastAnswer {
  readonly rating: Rating;
  readonly on: IsoDate;
}

const CARD = /^question:(.+)$/;

/** The last answer to each question, by its id; those that were taken back do not count. */
export function lastAnswers(events: Iterable<StoredEvent>): ReadonlyMap<string, LastAnswer> {
  const answers = new Map<string, LastAnswer>();
  for (const event of effectiveEvents(events)) {
    if (event.type !== 'card-reviewed') continue;
    const id = CARD.exec(event.card)?.[1];
    if (id !== undefined) answers.set(id, { rating: event.rating, on: event.on });
  }
  return answers;
}

/** The seed where none was given: another one with every answer, the same until then. */
export function questionSeed(answers: Iterable<StoredEvent>, today: IsoDate): string {
  const count = Array.from(answers).filter(({ type }) => type === 'card-reviewed').length;
  return `${today}-${count}`;
}

export interface QuestionWish {
  /** Null for any. */
  readonly topic: string | null;
  readonly round: string | null;
  /** The target that a person has decided for. */
  readonly target: string | null;
}

/**
 * The questions that fit the wish, in the order of the bank: those that are asked for the target, or
 * all that fit else where none is, since topic and round were asked for and the target was not.
 */
export function fittingQuestions(
  questions: readonly InterviewQuestion[],
  { topic, round, target }: QuestionWish,
): readonly InterviewQuestion[] {
  const fitting = questions.filter(
    (question) =>
      (topic === null || question.topic === topic) && (round === null || question.round === round),
  );
  const ofTarget = fitting.filter(({ targets }) => target === null || targets.includes(target));
  return ofTarget.length > 0 ? ofTarget : fitting;
}

/**
 * The question to ask: one that was never answered, else one of those that were answered worst, and of
 * these one of those that were answered longest ago.
 *
 * @returns null where there are no questions
 */
export function chooseQuestion(
  questions: readonly InterviewQuestion[],
  answers: ReadonlyMap<string, LastAnswer>,
  seed: string,
): InterviewQuestion | null {
  const ranks = questions.map(({ id }) => rankOf(answers.get(id)));
  const first = ranks.reduce((least, rank) => (rank < least ? rank : least), LAST_RANK);
  const best = questions.filter((_, index) => ranks[index] === first);
  const place = Math.floor(createRandom(`question ${seed}`)() * best.length);
  return best[place] ?? null;
}

/** A text that sorts as the questions come up: never answered, then by grade and day. */
function rankOf(answer: LastAnswer | undefined): string {
  return answer === undefined ? '' : `${RATINGS.indexOf(answer.rating)} ${answer.on}`;
}

/** Behind every other: grades are digits. */
const LAST_RANK = 'z';
