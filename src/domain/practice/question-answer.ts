import type { IsoDate } from '../calendar.ts';
import type { Critique } from '../critique/critique.ts';
import { ratingOfPoints, ratingOfWritten } from './answer-grade.ts';
import type { InterviewQuestion, Point } from './interview-question.ts';
import type { PracticeFact, Rating } from './practice-fact.ts';

/** Characters of an answer that are kept. */
export const KEPT_CHARACTERS = 20_000;

/** An answer to a question whose points have been marked. */
export interface QuestionAnswer {
  readonly question: InterviewQuestion;
  /** Empty where it was said aloud, or not known. */
  readonly text: string;
  /** The points that were said, from 1, each once, in order. */
  readonly said: readonly number[];
  /** How long the answer took; null where it was not timed. */
  readonly seconds: number | null;
  readonly rating: Rating;
  /** What is said of its words; null where nothing was written, or too little to say anything of it. */
  readonly critique: Critique | null;
}

/** @param said places of points, from 1; those that the question does not have are left out */
export function answerQuestion(
  question: InterviewQuestion,
  { text, said, seconds }: Pick<QuestionAnswer, 'text' | 'said' | 'seconds'>,
  critique: Critique | null = null,
): QuestionAnswer {
  const places = question.points
    .map((_, index) => index + 1)
    .filter((place) => said.includes(place));
  const byPoints = ratingOfPoints(places.length, question.points.length);
  const rating = ratingOfWritten(byPoints, critique?.scored?.band ?? null);
  return { question, text, said: places, seconds, rating, critique };
}

/** The points that were not said, in their order. */
export function missingPoints({
  question,
  said,
}: Pick<QuestionAnswer, 'question' | 'said'>): readonly Point[] {
  return question.points.filter((_, index) => !said.includes(index + 1));
}

/** What is recorded of it. */
export function questionFact(
  { question, text, said, seconds, rating }: QuestionAnswer,
  on: IsoDate,
): PracticeFact {
  return {
    type: 'card-reviewed',
    card: `question:${question.id}`,
    rating,
    on,
    seconds,
    question: { text: firstCharacters(text), said },
  };
}

/** The beginning of a text; a character of two code units is kept whole or not at all. */
function firstCharacters(text: string): string {
  const kept = text.slice(0, KEPT_CHARACTERS);
  return text.length > KEPT_CHARACTERS ? kept.replace(/[\ud800-\udbff]$/, '') : kept;
}
