import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  coverageOf,
  type Forecaster,
  guessAll,
  ours,
  plain,
} from '../../eval/forecast/coverage.ts';
import { drawPeople, PEOPLE_PER_KIND } from '../../eval/forecast/people.ts';
import { AIM } from '../../eval/forecast/report.ts';
import { dayFromNumber } from '../../src/domain/calendar.ts';
import {
  type Forecast,
  type ForecastInput,
  forecastFinish,
} from '../../src/domain/planning/forecast.ts';
import { isRefuted } from './refuted.ts';

type Forecasting = (input: ForecastInput) => Forecast;

const hoursOfWeek = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 80 }).map((n) => n / 4),
);

const inputs: fc.Arbitrary<ForecastInput & { hoursPerWeek: number }> = fc.record({
  weeks: fc.array(hoursOfWeek, { maxLength: 12 }),
  hoursLeft: fc.integer({ min: 1, max: 1000 }).map((n) => n / 4),
  hoursPerWeek: fc.integer({ min: 8, max: 48 }).map((n) => n / 4),
  today: fc.integer({ min: 10_000, max: 40_000 }).map(dayFromNumber),
  seed: fc.string({ maxLength: 4 }),
});

/** Every date of a forecast, the ends of a range among them; what lies beyond is last of all. */
function datesOf({ p50, p80, p95, basis }: Forecast): string[] {
  const range = basis !== null && 'latest' in basis ? [basis.earliest, basis.latest] : [];
  return [p50, p80, p95, ...range].map((date) => date ?? '~');
}

function isInOrder(forecasting: Forecasting) {
  return fc.property(inputs, (input) => {
    const { p50, p80, p95, basis, ...rest } = forecasting(input);
    const dates = [input.today, p50, p80, p95].map((date) => date ?? '~');
    expect(dates).toEqual(dates.toSorted());
    if (basis !== null && 'latest' in basis) {
      expect((basis.earliest ?? '~') <= (basis.latest ?? '~')).toBe(true);
    }
    expect(rest.status === 'range').toBe(input.weeks.length < 2);
  });
}

function isRepeatable(forecasting: Forecasting) {
  return fc.property(inputs, (input) => {
    expect(forecasting(structuredClone(input))).toEqual(forecasting(input));
  });
}

function expectNoEarlier(later: Forecast, earlier: Forecast) {
  const before = datesOf(earlier);
  for (const [place, date] of datesOf(later).entries()) {
    expect(date >= (before[place] ?? '')).toBe(true);
  }
}

function moreLeftIsNoEarlier(forecasting: Forecasting) {
  return fc.property(inputs, fc.integer({ min: 1, max: 400 }), (input, quarters) => {
    const more = { ...input, hoursLeft: input.hoursLeft + quarters / 4 };
    expectNoEarlier(forecasting(more), forecasting(input));
  });
}

function moreDoneIsNoLater(forecasting: Forecasting) {
  const extra = fc.array(hoursOfWeek, { minLength: 12, maxLength: 12 });
  return fc.property(inputs, extra, (input, added) => {
    const weeks = input.weeks.map((hours, place) => hours + (added[place] ?? 0));
    expectNoEarlier(forecasting(input), forecasting({ ...input, weeks }));
  });
}

/** At the pace that is named the hours left are done by its day, and at a quarter of an hour less not. */
function neededPaceSuffices(forecasting: Forecasting) {
  return fc.property(inputs, (input) => {
    const forecast = forecasting(input);
    if (forecast.status !== 'notConverging') return;
    const { hoursPerWeek, by } = forecast.needed;
    const weeks = (Date.parse(by) - Date.parse(input.today)) / (7 * 24 * 60 * 60 * 1000);
    expect(weeks * hoursPerWeek).toBeGreaterThanOrEqual(input.hoursLeft);
    expect(weeks * (hoursPerWeek - 0.25)).toBeLessThan(input.hoursLeft);
  });
}

describe('the forecast', () => {
  test('has its dates in order, and dates only from two weeks on', () => {
    fc.assert(isInOrder(forecastFinish), { numRuns: 150 });
  });

  test('is the same for the same input and seed', () => {
    fc.assert(isRepeatable(forecastFinish), { numRuns: 50 });
  });

  test('is no earlier with more hours left', () => {
    fc.assert(moreLeftIsNoEarlier(forecastFinish), { numRuns: 150 });
  });

  test('is no later with more hours done in any week', () => {
    fc.assert(moreDoneIsNoLater(forecastFinish), { numRuns: 150 });
  });

  test('names a pace that suffices, and no more than that', () => {
    fc.assert(neededPaceSuffices(forecastFinish), { numRuns: 150 });
  });
});

describe('the properties of the forecast refute', () => {
  test('dates that are interchanged', () => {
    const swapped: Forecasting = (input) => {
      const forecast = forecastFinish(input);
      if (forecast.status !== 'dates') return forecast;
      return { ...forecast, p50: forecast.p80, p80: forecast.p50 };
    };
    expect(isRefuted(isInOrder(swapped))).toBe(true);
  });

  test('dates after one week', () => {
    const early: Forecasting = (input) =>
      forecastFinish(input.weeks.length === 1 ? { ...input, weeks: [6, 6] } : input);
    expect(isRefuted(isInOrder(early))).toBe(true);
  });

  test('chance that is not from the seed', () => {
    let calls = 0;
    const restless: Forecasting = (input) => {
      calls += 1;
      return forecastFinish({ ...input, seed: `${calls}` });
    };
    expect(isRefuted(isRepeatable(restless))).toBe(true);
  });

  test('chance that hangs on the hours left, and on the hours done', () => {
    const byLeft: Forecasting = (input) => forecastFinish({ ...input, seed: `${input.hoursLeft}` });
    expect(isRefuted(moreLeftIsNoEarlier(byLeft))).toBe(true);
    const byDone: Forecasting = (input) => forecastFinish({ ...input, seed: `${input.weeks}` });
    expect(isRefuted(moreDoneIsNoLater(byDone))).toBe(true);
  });

  test('a trend that takes early zeal for a fall', () => {
    const falling: Forecasting = (input) => {
      const [first = 0] = input.weeks;
      return forecastFinish({ ...input, hoursLeft: input.hoursLeft + first });
    };
    expect(isRefuted(moreDoneIsNoLater(falling))).toBe(true);
  });

  test('a pace that is too low, and one that is too high', () => {
    const changed =
      (by: number): Forecasting =>
      (input) => {
        const forecast = forecastFinish(input);
        if (forecast.status !== 'notConverging') return forecast;
        const hoursPerWeek = forecast.needed.hoursPerWeek + by;
        return { ...forecast, needed: { ...forecast.needed, hoursPerWeek } };
      };
    expect(isRefuted(neededPaceSuffices(changed(-0.25)))).toBe(true);
    expect(isRefuted(neededPaceSuffices(changed(0.25)))).toBe(true);
  });
});

describe('the 80 % date, for 200 of the simulated people', () => {
  // Even numbers only: the odd ones chose the method. Fifty of each kind.
  const some = drawPeople().filter(
    ({ number }) => number % 2 === 0 && (number - 1) % PEOPLE_PER_KIND < 100,
  );
  const coverage = (forecaster: Forecaster, length: number) =>
    coverageOf(guessAll(some, length, forecaster)).p80;
  /** 200 people measure a share of .83 within about .027 (one standard error): two of them. */
  const SLACK = 0.054;

  test.each([2, 12])('holds as often as it should after %s weeks', (length) => {
    expect(some).toHaveLength(200);
    expect(coverage(ours(), length)).toBeGreaterThanOrEqual(AIM.low - SLACK);
    expect(coverage(ours(), length)).toBeLessThanOrEqual(AIM.high + SLACK);
  });

  test('does not where it is drawn from the log alone', () => {
    expect(coverage(plain, 2)).toBeLessThan(AIM.low - SLACK);
    expect(coverage(plain, 12)).toBeLessThan(AIM.low - SLACK);
  });
});
