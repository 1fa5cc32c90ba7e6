import type { IsoDate } from '../calendar.ts';
import type { Drill } from '../drills/drill.ts';
import { gradeNumber, type NumberGrade } from '../drills/grade-number.ts';
import { readNumber } from '../drills/read-number.ts';
import { ratingOfNumber } from './answer-grade.ts';
import type { PracticeFact, Rating } from './practice-fact.ts';

/** "I don't know", as an answer. */
export const UNKNOWN_NUMBER = '?';

/** A drill that was answered. */
export interface DrillAnswer extends NumberGrade {
  readonly drill: Drill;
  /** As it was typed, or `?`. */
  readonly answer: string;
  /** How long it took; null where it was not timed. */
  readonly seconds: number | null;
  readonly rating: Rating;
}

/**
 * The grade of a typed answer; `?` is an honest wrong one.
 *
 * @returns null where it is no number in the unit of the drill
 */
export function answerDrill(
  drill: Drill,
  typed: string,
  seconds: number | null,
): DrillAnswer | null {
  const answer = typed.trim();
  if (answer === UNKNOWN_NUMBER) {
    return { drill, answer, isRight: false, mistakenFor: null, seconds, rating: 'again' };
  }
  const value = readNumber(answer, drill.unit);
  if (value === null) return null;
  const grade = gradeNumber(drill, value);
  return { drill, answer, ...grade, seconds, rating: ratingOfNumber(grade.isRight, seconds) };
}

/** What is recorded of it. */
export function drillFact(
  { drill, answer, isRight, rating, seconds }: DrillAnswer,
  on: IsoDate,
): PracticeFact {
  return {
    type: 'card-reviewed',
    card: `drill:${drill.family}`,
    rating,
    on,
    seconds,
    drill: { seed: drill.seed, answer, isRight },
  };
}
