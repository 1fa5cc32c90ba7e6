import { secondsBetween } from '../../domain/practice/answer-grade.ts';
import type { MockQuestion } from '../../domain/practice/mock-sequence.ts';
import { minutesInWords } from '../../render/practice-mock-view.ts';

/** What is left of a mock, from one answer to the next. */
export class MockClock {
  #minutes: number;
  #startMs: number;
  #usedSeconds = 0;

  /**
   * @param minutes that there are for all answers
   * @param startMs when the next answer begins, in milliseconds since 1970
   */
  constructor(minutes: number, startMs: number) {
    this.#minutes = minutes;
    this.#startMs = startMs;
  }

  /** Counts seconds that an earlier answer took. */
  use(seconds: number): void {
    this.#usedSeconds += seconds;
  }

  /** @returns the seconds that the answer took; null where the clock was moved meanwhile */
  stop(endMs: number): number | null {
    const taken = secondsBetween(this.#startMs, endMs);
    this.#startMs = endMs;
    this.use(taken ?? 0);
    return taken;
  }

  /**
   * An answer whose time is not known leaves nothing to count on: what is left gets the minutes that
   * were planned for it.
   *
   * @param open the questions that are left, at least one
   * @returns what is to be said of it
   */
  beginAnew(open: readonly MockQuestion[]): string {
    this.#minutes = open.reduce((sum, { minutes }) => sum + minutes, 0);
    this.#usedSeconds = 0;
    const questions =
      open.length === 1 ? 'the question that is left' : `the ${open.length} questions left`;
    return `The clock begins anew: ${minutesInWords(this.#minutes)} for ${questions}.`;
  }

  /** `6 of 16 minutes left`, `2 minutes over the 16 minutes` */
  leftInWords(): string {
    const left = Math.round(this.#minutes - this.#usedSeconds / 60);
    return left >= 0
      ? `${left} of ${minutesInWords(this.#minutes)} left`
      : `${minutesInWords(-left)} over the ${minutesInWords(this.#minutes)}`;
  }
}
