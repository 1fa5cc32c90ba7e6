import type { Band } from '../critique/score.ts';
import { RATINGS, type Rating } from './practice-fact.ts';

/**
 * Under this a right number was known by heart, over the other it was worked out with effort. Our
 * judgement: reading a prompt of 70 words takes about 20 seconds, a calculation by hand two minutes.
 */
const FAST_SECONDS = 45;
const SLOW_SECONDS = 180;

/**
 * How well a number was known: wrong again, slow hard, right good, fast easy.
 *
 * @param seconds how long it took; null where nobody took the time, which is neither fast nor slow
 */
export function ratingOfNumber(isRight: boolean, seconds: number | null): Rating {
  if (!isRight) return 'again';
  if (seconds === null) return 'good';
  if (seconds > SLOW_SECONDS) return 'hard';
  return seconds < FAST_SECONDS ? 'easy' : 'good';
}

/** From these shares of the points on; all of them is easy. */
const GOOD_SHARE = 3 / 4;
const HARD_SHARE = 1 / 2;

/**
 * How well a question was answered, from the points that were said.
 *
 * @param said how many, 0 to `total`
 * @param total how many there are, 1 or more
 */
export function ratingOfPoints(said: number, total: number): Rating {
  if (said >= total) return 'easy';
  const share = said / total;
  if (share >= GOOD_SHARE) return 'good';
  return share >= HARD_SHARE ? 'hard' : 'again';
}

/** A written answer that is vague is not known well, whatever points it touches; a partial one not by heart. */
const BEST_OF_BAND: Readonly<Record<Band, Rating>> = {
  vague: 'hard',
  partial: 'good',
  specific: 'easy',
};

/** The lower of what the points say and of what the words say; null where nothing was written. */
export function ratingOfWritten(byPoints: Rating, band: Band | null): Rating {
  if (band === null) return byPoints;
  const best = BEST_OF_BAND[band];
  return RATINGS.indexOf(byPoints) <= RATINGS.indexOf(best) ? byPoints : best;
}

/** Longer than anybody sits at one question: the machine slept, or the clock was moved. */
const MOST_SECONDS = 24 * 60 * 60;

/**
 * Whole seconds between two readings of a clock; null where the clock was set back or a day went by,
 * so that nothing can be told from it.
 */
export function secondsBetween(startMs: number, endMs: number): number | null {
  const seconds = Math.round((endMs - startMs) / 1000);
  return seconds >= 0 && seconds <= MOST_SECONDS ? seconds : null;
}
