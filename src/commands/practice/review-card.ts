import type { IsoDate } from '../../domain/calendar.ts';
import type { DrillFamily } from '../../domain/drills/drill.ts';
import { DRILLS } from '../../domain/drills/families.ts';
import { gradeNumber } from '../../domain/drills/grade-number.ts';
import { readNumber } from '../../domain/drills/read-number.ts';
import { ratingOfNumber, secondsBetween } from '../../domain/practice/answer-grade.ts';
import type { DueCard } from '../../domain/practice/due.ts';
import { remember, reviewsOf } from '../../domain/practice/memory.ts';
import { type PracticeFact, RATINGS, type Rating } from '../../domain/practice/practice-fact.ts';
import type { Store } from '../../domain/progress/store.ts';
import { noNumberInWords, numberQuestion } from '../../render/drill-number-words.ts';
import {
  renderAskedCard,
  renderDrillAnswer,
  renderQuestionPoints,
  renderTermAnswer,
} from '../../render/practice-card-text.ts';
import { daysUntil } from '../../render/practice-view.ts';
import type { Prompter } from '../../terminal/prompter.ts';
import type { Screen } from '../../text/screen.ts';
import type { ReviewContent } from './review-day.ts';

export interface Asking {
  readonly content: ReviewContent;
  readonly store: Store;
  readonly prompter: Prompter;
  readonly today: IsoDate;
  readonly screen: Screen;
  /** Writes what stays on the screen. */
  tell(text: string): Promise<void>;
  /** A clock in milliseconds, for how long an answer takes. */
  nowMs(): number;
}

type ReviewFact = Extract<PracticeFact, { readonly type: 'card-reviewed' }>;

/** What came of a card. */
export interface CardAnswer {
  /** What is to be recorded; null where nothing was answered. */
  readonly fact: ReviewFact | null;
  /** Whether the person wants to end here. */
  readonly isLast: boolean;
}

const STOPPED: CardAnswer = { fact: null, isLast: true };

/** @param place `Card 2 of 12` */
export function askCard(due: DueCard, place: string, asking: Asking): Promise<CardAnswer> {
  const { kind } = due.card;
  const head = `${place}: ${kind}${due.memory === null ? ', new' : ''}`;
  switch (kind) {
    case 'drill':
      return askDrill(due, head, asking);
    case 'question':
      return askQuestion(due, head, asking);
    case 'term':
      return askTerm(due, head, asking);
  }
}

async function askDrill(due: DueCard, head: string, asking: Asking): Promise<CardAnswer> {
  const { prompter, screen, store, today } = asking;
  const earlier = reviewsOf(store.events()).filter(({ drill }) => drill !== undefined).length;
  // The same records give the same question, and each one after it has other numbers.
  const seed = `${today}-${earlier}`;
  const maker = DRILLS.get(due.card.key as DrillFamily);
  if (maker === undefined) throw new RangeError(`no drill family ${due.card.key}`);
  const drill = maker.create(seed);
  await asking.tell(renderAskedCard(head, drill.prompt, screen));
  const start = asking.nowMs();
  const reply = await prompter.type({
    message: numberQuestion(drill.unit),
    explanation: 'A number that comes near enough is right. A calculator is allowed.',
    skipWords: "I don't know",
    canGoBack: false,
    canStop: true,
    refuse: (text) => (readNumber(text, drill.unit) === null ? noNumberInWords(drill.unit) : null),
  });
  if (reply.kind === 'stop') return STOPPED;
  const seconds = secondsBetween(start, asking.nowMs());
  const answer = reply.kind === 'answer' ? reply.value : '?';
  const value = reply.kind === 'answer' ? readNumber(reply.value, drill.unit) : null;
  const grade = value === null ? null : gradeNumber(drill, value);
  const isRight = grade?.isRight === true;
  await asking.tell(renderDrillAnswer(drill, { typed: answer, grade }, screen));
  const result = { seconds, drill: { seed, answer, isRight } };
  const followed = ratingOfNumber(isRight, seconds);
  const chosen = await askRating(due, followed, `It follows: ${followed}. Keep it?`, asking);
  // The number was answered: stopping here keeps what follows from it.
  const fact = factOf(due, chosen ?? followed, result, asking);
  return { fact, isLast: chosen === null };
}

async function askQuestion(due: DueCard, head: string, asking: Asking): Promise<CardAnswer> {
  const { content, screen } = asking;
  const question = content.bank.questions.find(({ id }) => id === due.card.key);
  if (question === undefined) throw new RangeError(`no question ${due.card.key}`);
  const answer = () => renderQuestionPoints(question, screen);
  return askRecall(due, renderAskedCard(head, question.question, screen), answer, asking);
}

async function askTerm(due: DueCard, head: string, asking: Asking): Promise<CardAnswer> {
  const { content, screen } = asking;
  const term = content.glossary.terms.find(({ id }) => id === due.card.key);
  if (term === undefined) throw new RangeError(`no term ${due.card.key}`);
  const answer = () => renderTermAnswer(term, screen);
  return askRecall(due, renderAskedCard(head, term.term, screen), answer, asking);
}

/** Shows what is asked, waits for Enter, shows the answer, and asks how well it was known. */
async function askRecall(
  due: DueCard,
  asked: string,
  answer: () => string,
  asking: Asking,
): Promise<CardAnswer> {
  await asking.tell(asked);
  const start = asking.nowMs();
  const reply = await asking.prompter.type({
    message: 'Answer aloud or in your head. Enter shows the answer',
    explanation: 'Whoever answers first and reads then remembers it longer.',
    skipWords: null,
    canGoBack: false,
    canStop: true,
    refuse: () => null,
  });
  if (reply.kind === 'stop') return STOPPED;
  const seconds = secondsBetween(start, asking.nowMs());
  await asking.tell(answer());
  const rating = await askRating(due, 'good', 'How well did you know it?', asking);
  if (rating === null) return STOPPED;
  return { fact: factOf(due, rating, { seconds }, asking), isLast: false };
}

const RATING_WORDS: Readonly<Record<Rating, string>> = {
  again: 'Again: not known',
  hard: 'Hard: known with effort, or in part',
  good: 'Good: known',
  easy: 'Easy: known at once',
};

/**
 * @param offered the rating that Enter takes
 * @returns null where the person stops
 */
async function askRating(
  { memory }: DueCard,
  offered: Rating,
  message: string,
  { prompter, today }: Asking,
): Promise<Rating | null> {
  const reply = await prompter.ask({
    message,
    choices: RATINGS.map((rating) => {
      const { due } = remember(memory, rating, today);
      return { value: rating, name: `${RATING_WORDS[rating]} (back ${daysUntil(due, today)})` };
    }),
    explanation: 'The grade decides when the card comes back. The keys 1 to 4 choose, too.',
    skipWords: null,
    canGoBack: false,
    canStop: true,
    given: offered,
  });
  return reply.kind === 'answer'
    ? (RATINGS.find((rating) => rating === reply.value) ?? offered)
    : null;
}

function factOf(
  { card }: DueCard,
  rating: Rating,
  result: Pick<ReviewFact, 'seconds' | 'drill'>,
  { today }: Asking,
): ReviewFact {
  return { type: 'card-reviewed', card: card.id, rating, on: today, ...result };
}
