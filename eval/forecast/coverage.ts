import { dayFromNumber, dayNumber, type IsoDate } from '../../src/domain/calendar.ts';
import {
  type Forecast,
  type ForecastMethod,
  forecastFinish,
  METHOD,
} from '../../src/domain/planning/forecast.ts';
import type { Person } from './people.ts';
import { plainBootstrap } from './plain.ts';

/** Weeks of log at which everybody is forecast. */
export const LENGTHS = [2, 4, 8, 12, 26] as const;

/** Everybody's plan begins on this Monday. */
export const START = dayNumber('2026-01-05' as IsoDate);

/** What was forecast for one person, in weeks from the day of the forecast; infinite: no date. */
export interface Guess {
  readonly person: Person;
  readonly p50: number;
  readonly p80: number;
  readonly p95: number;
  /** When they were done, in the same weeks; infinite: never. */
  readonly truth: number;
  /** Whether the program would show the dates, rather than say that the end does not come nearer. */
  readonly isShown: boolean;
}

export type Forecaster = (person: Person, length: number) => Omit<Guess, 'person' | 'truth'>;

export function ours(method: ForecastMethod = METHOD): Forecaster {
  return (person, length) => {
    const today = dayFromNumber(START + 7 * length - 1);
    const forecast = forecastOf(person, length, today, method);
    const weeksTo = (date: IsoDate | null) =>
      date === null ? Number.POSITIVE_INFINITY : (dayNumber(date) - dayNumber(today)) / 7;
    return {
      p50: weeksTo(forecast.p50),
      p80: weeksTo(forecast.p80),
      p95: weeksTo(forecast.p95),
      isShown: forecast.status === 'dates',
    };
  };
}

/** What the program would say to a person after so many weeks. */
export function forecastOf(
  person: Person,
  length: number,
  today: IsoDate,
  method: ForecastMethod = METHOD,
): Forecast {
  const weeks = person.weeks.slice(0, length);
  return forecastFinish(
    {
      weeks,
      hoursLeft: hoursLeftOf(person, weeks),
      hoursPerWeek: person.hoursPerWeek,
      today,
      seed: `forecast ${person.number} ${length}`,
    },
    method,
  );
}

function hoursLeftOf({ hours }: Person, weeks: readonly number[]): number {
  return Math.max(
    0,
    weeks.reduce((left, done) => left - done, hours),
  );
}

export const plain: Forecaster = (person, length) => {
  const log = person.weeks.slice(0, length);
  const seed = `plain ${person.number} ${length}`;
  const [p50, p80, p95] = plainBootstrap(log, hoursLeftOf(person, log), seed);
  return { p50, p80, p95, isShown: Number.isFinite(p80) };
};

/** The date of the plan, whatever was logged since. */
export const planDate: Forecaster = ({ hours, hoursPerWeek }, length) => {
  const weeks = Math.ceil((7 * hours) / hoursPerWeek) / 7 - length;
  return { p50: weeks, p80: weeks, p95: weeks, isShown: true };
};

/** Everybody who is not done after so many weeks. */
export function guessAll(
  people: readonly Person[],
  length: number,
  forecaster: Forecaster,
): Guess[] {
  return people
    .filter(({ finish }) => finish === null || finish > length)
    .map((person) => {
      const { finish } = person;
      const truth = finish === null ? Number.POSITIVE_INFINITY : Math.ceil(7 * finish) / 7 - length;
      return { person, truth, ...forecaster(person, length) };
    });
}

export interface Coverage {
  readonly people: number;
  /** Shares, 0 to 1, of the people who were done by the date; without a date: not. */
  readonly p50: number;
  readonly p80: number;
  readonly p95: number;
  /** Median weeks from the day of the forecast to the P80 date. */
  readonly weeksToP80: number;
  /** Median weeks from the P50 date to the P95 date. */
  readonly width: number;
  /** Share of people to whom the dates would be shown. */
  readonly shown: number;
  /** P80 coverage among these. */
  readonly p80Shown: number;
}

export function coverageOf(guesses: readonly Guess[]): Coverage {
  const shown = guesses.filter(({ isShown }) => isShown);
  return {
    people: guesses.length,
    p50: shareDone(guesses, ({ p50 }) => p50),
    p80: shareDone(guesses, ({ p80 }) => p80),
    p95: shareDone(guesses, ({ p95 }) => p95),
    weeksToP80: median(guesses.map(({ p80 }) => p80)),
    width: median(guesses.map(({ p50, p95 }) => (Number.isFinite(p95) ? p95 - p50 : p95))),
    shown: shown.length / guesses.length,
    p80Shown: shareDone(shown, ({ p80 }) => p80),
  };
}

function shareDone(guesses: readonly Guess[], dateOf: (guess: Guess) => number): number {
  const done = guesses.filter((guess) => {
    const date = dateOf(guess);
    // Days are sevenths of weeks: allow for the rounding of the division.
    return Number.isFinite(date) && guess.truth <= date + 1e-6;
  });
  return done.length / guesses.length;
}

/** The middle value; of an even count, the upper of the two in the middle. */
function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
