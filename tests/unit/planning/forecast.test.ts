import { describe, expect, test } from 'vitest';
import { dayNumber, type IsoDate } from '../../../src/domain/calendar.ts';
import {
  type Forecast,
  type ForecastInput,
  type ForecastMethod,
  forecastFinish,
  METHOD,
} from '../../../src/domain/planning/forecast.ts';

const today = '2026-03-01' as IsoDate;

function forecast(changes: Partial<ForecastInput> = {}, method?: ForecastMethod): Forecast {
  const input = { weeks: [6, 6, 6, 6], hoursLeft: 60, hoursPerWeek: 6, today, seed: 'one' };
  return forecastFinish({ ...input, ...changes }, method);
}

/** Only what was logged: every run can be worked out by hand. */
const LOG_ONLY: ForecastMethod = { ...METHOD, pseudoWeeks: 0, leastWindow: 1, slowerRuns: 0 };

/** Weeks from today to a date that there must be. */
function weeksTo(date: IsoDate | null): number {
  if (date === null) throw new Error('there is no date');
  return (dayNumber(date) - dayNumber(today)) / 7;
}

describe('forecastFinish says nothing', () => {
  const nothing = { status: 'none', p50: null, p80: null, p95: null, basis: null };

  test('without a plan', () => {
    expect(forecast({ hoursPerWeek: null })).toEqual({ ...nothing, reason: 'noPlan' });
  });

  test('where nothing is left', () => {
    expect(forecast({ hoursLeft: 0 })).toEqual({ ...nothing, reason: 'nothingLeft' });
  });
});

describe('forecastFinish, before two full weeks', () => {
  test('gives a range without dates of the person', () => {
    const result = forecast({ weeks: [] });
    expect(result).toMatchObject({ status: 'range', p50: null, p80: null, p95: null });
    expect(result.basis).toMatchObject({ weeks: 0, zeroWeeks: 0, loggedPerWeek: null, runs: 2000 });
    if (result.status !== 'range') throw new Error(result.status);
    // The plan's pace needs 10 weeks. By hand, without empty weeks: pace .35 to 1.25 of it, so that
    // 10 % and 90 % lie at 1.16 and .44: 8.6 and 22.7 weeks; 5 to 30 % of empty weeks make it later.
    expect(weeksTo(result.basis.earliest)).toBeGreaterThan(8.6);
    expect(weeksTo(result.basis.earliest)).toBeLessThan(12);
    expect(weeksTo(result.basis.latest)).toBeGreaterThan(22.7);
    expect(weeksTo(result.basis.latest)).toBeLessThan(36);
  });

  test('leaves a single week out of the range, and names it', () => {
    const ends = ({ basis }: Forecast) =>
      basis !== null && 'latest' in basis ? [basis.earliest, basis.latest] : [];
    expect(ends(forecast({ weeks: [0] }))).toEqual(ends(forecast({ weeks: [] })));
    expect(ends(forecast({ weeks: [20] }))).toEqual(ends(forecast({ weeks: [] })));
    expect(ends(forecast({ weeks: [] }))).toHaveLength(2);
    expect(forecast({ weeks: [20] }).basis).toMatchObject({ weeks: 1, loggedPerWeek: 20 });
  });

  test('has no end of the range beyond ten years', () => {
    const { status, basis } = forecast({ weeks: [], hoursLeft: 9000 });
    expect(status).toBe('range');
    expect(basis).toMatchObject({ earliest: null, latest: null });
  });
});

describe('forecastFinish, from two full weeks on', () => {
  test.each([
    [[6, 6], 60, '2026-05-10'],
    // 9.5 weeks are 66.5 days: the work is done on the 67th.
    [[6, 6, 6], 57, '2026-05-07'],
    [[4, 4, 4, 4, 4], 4, '2026-03-08'],
    // Six hours in seven days: the first hour on the second day.
    [[6, 6], 1, '2026-03-03'],
  ])('without doubts added, %j a week bring %s hours to %s', (weeks, hoursLeft, date) => {
    const dates = { status: 'dates', p50: date, p80: date, p95: date };
    expect(forecast({ weeks, hoursLeft }, LOG_ONLY)).toMatchObject(dates);
  });

  test('a week of nothing counts as a week', () => {
    const weeks = [6, 0, 6, 0, 6, 0, 6, 0];
    expect(weeksTo(forecast({ weeks }, LOG_ONLY).p50)).toBeGreaterThan(17);
    expect(weeksTo(forecast({ weeks }, LOG_ONLY).p50)).toBeLessThan(22);
    expect(forecast({ weeks }).basis).toMatchObject({ weeks: 8, zeroWeeks: 4, loggedPerWeek: 3 });
  });

  test('a steady log leads near hours left by pace, and later for those who slow down', () => {
    const { p50, p80, p95 } = forecast({ weeks: Array.from({ length: 26 }, () => 6) });
    // Ten weeks at that pace. Half of the runs keep it; two pseudo-weeks in 9 to 28 weigh little.
    expect(weeksTo(p50)).toBeGreaterThanOrEqual(10);
    expect(weeksTo(p50)).toBeLessThan(11.5);
    // Of the slower half (.4 to 1 of the pace) two in five reach below .64, one in ten below .46.
    expect(weeksTo(p80)).toBeGreaterThan(14);
    expect(weeksTo(p80)).toBeLessThan(17);
    expect(weeksTo(p95)).toBeGreaterThan(19);
    expect(weeksTo(p95)).toBeLessThan(25);
  });

  test('the log is resampled once per run', () => {
    // A quarter of the runs have the week of two hours only, and need 300 weeks for 600 hours; drawn
    // from the log as it is, every run would need about 100.
    const { p50, p80, p95 } = forecast({ weeks: [10, 2], hoursLeft: 600 }, LOG_ONLY);
    expect(weeksTo(p50)).toBeGreaterThan(80);
    expect(weeksTo(p50)).toBeLessThan(120);
    expect([weeksTo(p80), weeksTo(p95)]).toEqual([300, 300]);
  });

  test('no run looks back over less than four weeks', () => {
    const whole = { ...METHOD, leastWindow: 1 };
    const four = { weeks: [9, 6, 3, 0] };
    expect(forecast(four)).toEqual(forecast(four, whole));
    const eight = { weeks: [9, 9, 9, 9, 9, 6, 3, 0] };
    expect(forecast(eight)).not.toEqual(forecast(eight, whole));
  });

  test('the latest weeks count for more than those long ago', () => {
    const early = [...Array.from({ length: 10 }, () => 9), ...Array.from({ length: 10 }, () => 3)];
    const rising = forecast({ weeks: early.toReversed() });
    expect(weeksTo(forecast({ weeks: early }).p80)).toBeGreaterThan(weeksTo(rising.p80) + 5);
  });

  test('there may be no 95 % date within ten years', () => {
    const some = { weeks: [1, 1, 1, 1], hoursLeft: 290, hoursPerWeek: 1 };
    expect(forecast(some)).toMatchObject({ status: 'dates', p95: null });
  });

  test('another seed is another chance', () => {
    const weeks = [2, 9, 0, 5, 7, 1];
    const dates = ({ p50, p80, p95 }: Forecast) => [p50, p80, p95];
    expect(dates(forecast({ weeks, seed: 'two' }))).not.toEqual(dates(forecast({ weeks })));
  });
});

describe('forecastFinish says that the end does not come nearer', () => {
  test('after eight weeks of nothing, and not after seven', () => {
    const before = Array.from({ length: 40 }, () => 6);
    const idle = (weeks: number) => [...before, ...Array.from({ length: weeks }, () => 0)];
    const stopped = forecast({ weeks: idle(8), hoursLeft: 6 });
    expect(stopped).toMatchObject({ status: 'notConverging', reason: 'idle' });
    expect(forecast({ weeks: idle(7), hoursLeft: 6 }).status).toBe('dates');
  });

  test('where nothing was ever logged', () => {
    const never = forecast({ weeks: [0, 0, 0, 0] });
    expect(never).toMatchObject({ status: 'notConverging', reason: 'far' });
  });

  test('where the 80 % date is over three times as far as the plan would have it', () => {
    const slow = forecast({ weeks: [1, 1, 1, 1, 1, 1], hoursLeft: 120 });
    expect(slow).toMatchObject({ status: 'notConverging', reason: 'far' });
    expect(weeksTo(slow.p80)).toBeGreaterThan(60);
  });

  test('though not where the date lies within a year', () => {
    const near = forecast({ weeks: [1, 1, 1, 1, 1, 1], hoursLeft: 20 });
    expect(near.status).toBe('dates');
    // The plan's six hours a week would need three and a third.
    expect(weeksTo(near.p80)).toBeGreaterThan(3 * 3.4);
  });

  test('where the dates are beyond ten years, or beyond the calendar', () => {
    const beyond = { status: 'notConverging', reason: 'far', p80: null, p95: null };
    expect(forecast({ weeks: [1, 1], hoursLeft: 9000 })).toMatchObject({ ...beyond, p50: null });
    const weeks = [6, 6, 6, 6];
    const late = forecast({ weeks, today: '9999-12-01' as IsoDate });
    expect(late).toMatchObject({ ...beyond, needed: { by: '9999-12-31' } });
  });

  test('and names the hours a week that would do within a year', () => {
    const result = forecast({ weeks: [0, 0], hoursLeft: 100 });
    // The plan's own finish is nearer: 100 / 6 - 2 weeks. 100 hours in 365 days: 1.92 a week.
    expect(result).toMatchObject({ needed: { hoursPerWeek: 2, by: '2027-03-01' } });
  });

  test("or by the plan's own finish where that is later, and never beyond ten years", () => {
    const result = forecast({ weeks: [1, 1], hoursLeft: 598 });
    // 600 hours at 6 a week are 100 weeks, two of which are over: 686 days.
    expect(result).toMatchObject({ needed: { hoursPerWeek: 6.25, by: '2028-01-16' } });
    const endless = forecast({ weeks: [1, 1], hoursLeft: 90_000 });
    expect(endless).toMatchObject({ needed: { hoursPerWeek: 172.75, by: '2036-02-29' } });
  });
});

describe('forecastFinish throws on input that callers refuse before', () => {
  const bad = [Number.NaN, Number.POSITIVE_INFINITY, -1, 100_001];

  test.each(bad)('%s hours', (hours) => {
    expect(() => forecast({ hoursLeft: hours })).toThrow(`hours are ${hours}`);
    expect(() => forecast({ weeks: [6, hours, 6] })).toThrow(`hours are ${hours}`);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, -6, 0, 81])('%s hours a week', (hours) => {
    expect(() => forecast({ hoursPerWeek: hours })).toThrow(`hoursPerWeek is ${hours}`);
  });

  test('more than ten years of weeks', () => {
    const weeks = (count: number) => Array.from({ length: count }, () => 6);
    expect(() => forecast({ weeks: weeks(521) })).toThrow('there are 521 weeks');
    expect(forecast({ weeks: weeks(520) }).status).toBe('dates');
  });
});
