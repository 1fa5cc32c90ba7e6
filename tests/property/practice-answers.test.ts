import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/domain/calendar.ts';
import { ratingOfPoints } from '../../src/domain/practice/answer-grade.ts';
import { drillSeries } from '../../src/domain/practice/drill-series.ts';
import { RATINGS } from '../../src/domain/practice/practice-fact.ts';
import { chooseQuestion, type LastAnswer } from '../../src/domain/practice/question-choice.ts';
import { aQuestion } from '../unit/practice/some-questions.ts';
import { aReview } from '../unit/practice/some-reviews.ts';
import { isRefuted } from './refuted.ts';

describe('ratingOfPoints', () => {
  /** One more point never makes the rating worse. */
  const neverWorse = (rate: typeof ratingOfPoints) =>
    fc.property(fc.integer({ min: 4, max: 6 }), fc.nat({ max: 5 }), (total, said) => {
      const [less, more] = [Math.min(said, total - 1), Math.min(said, total - 1) + 1];
      return RATINGS.indexOf(rate(more, total)) >= RATINGS.indexOf(rate(less, total));
    });

  test('grows with the points said', () => {
    fc.assert(neverWorse(ratingOfPoints));
  });

  test('rejecting twin: every point a "hard" but for the last one', () => {
    expect(isRefuted(neverWorse((said, total) => (said === total ? 'again' : 'hard')))).toBe(true);
  });
});

describe('chooseQuestion', () => {
  const BANK = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => aQuestion(id));
  const someAnswers = fc
    .array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
        rating: fc.constantFrom(...RATINGS),
        on: fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-03'),
      }),
      { maxLength: 14 },
    )
    .map(
      (list) =>
        new Map<string, LastAnswer>(
          list.map(({ id, rating, on }) => [id, { rating, on: on as IsoDate }]),
        ),
    );

  /** No other is unanswered where this one is not, nor worse, nor as bad and older. */
  const mostNeeded = (choose: typeof chooseQuestion) =>
    fc.property(someAnswers, fc.string(), (answers, seed) => {
      const chosen = choose(BANK, answers, seed);
      const mine = answers.get(chosen?.id ?? '');
      if (mine === undefined) return chosen !== null;
      return BANK.every(({ id }) => {
        const other = answers.get(id);
        if (other === undefined) return false;
        const worse = RATINGS.indexOf(mine.rating) - RATINGS.indexOf(other.rating);
        return worse < 0 || (worse === 0 && mine.on <= other.on);
      });
    });

  test('takes the one that needs it most', () => {
    fc.assert(mostNeeded(chooseQuestion));
  });

  test('rejecting twin: always the first', () => {
    expect(isRefuted(mostNeeded((questions) => questions[0] ?? null))).toBe(true);
  });
});

describe('drillSeries', () => {
  const TODAY = '2026-11-21' as IsoDate;

  /** Whoever stops after some answers goes on with the rest of the same questions. */
  const goesOn = (series: typeof drillSeries) =>
    fc.property(
      fc.nat({ max: 15 }),
      fc.integer({ min: 1, max: 12 }),
      fc.nat(),
      (done, count, k) => {
        const stopped = k % count;
        const events = Array.from({ length: done + stopped }, (_, seq) =>
          aReview(seq, 'drill:kappa'),
        );
        const wish = { family: null, seed: null };
        const whole = series({ ...wish, count }, events.slice(0, done), TODAY);
        const rest = series({ ...wish, count: count - stopped }, events, TODAY);
        const ids = whole.slice(stopped).map(({ family, seed }) => `${family} ${seed}`);
        return ids.join() === rest.map(({ family, seed }) => `${family} ${seed}`).join();
      },
    );

  test('goes on where it was left', () => {
    fc.assert(goesOn(drillSeries));
  });

  test('rejecting twin: begins anew', () => {
    expect(isRefuted(goesOn((wish, _events, today) => drillSeries(wish, [], today)))).toBe(true);
  });
});
