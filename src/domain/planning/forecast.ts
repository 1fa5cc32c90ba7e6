import { dayFromNumber, dayNumber, type IsoDate } from '../calendar.ts';
import { createRandom } from '../chance.ts';
import { HOURS_PER_WEEK } from './plan.ts';

export interface ForecastInput {
  /** Hours of each full week since the plan began, weeks of nothing included, oldest first. */
  readonly weeks: readonly number[];
  /** Hours of the tasks that are neither done nor skipped; at least 0. */
  readonly hoursLeft: number;
  /** What the plan assumes, within `HOURS_PER_WEEK`; null where there is no plan. */
  readonly hoursPerWeek: number | null;
  /** The work goes on from the day after it. */
  readonly today: IsoDate;
  /** The same input and seed give the same forecast. */
  readonly seed: string;
}

/** What the runs draw their weeks from; other values than `METHOD` are for eval/forecast only. */
export interface ForecastMethod {
  /** Weeks in plan-like pace that are drawn from besides the log; at least 0. */
  readonly pseudoWeeks: number;
  /** Pace of the pseudo-weeks of one run, uniform, as a share of the plan's hours a week. */
  readonly pace: readonly [number, number];
  /** Share of weeks of nothing among the pseudo-weeks of one run, uniform, 0 to 1. */
  readonly zeroShare: readonly [number, number];
  /**
   * Each run looks back over a stretch of its own, the latest weeks of the log: this share of it at
   * least, above 0 to 1, and never less than four weeks. 1: always over the whole log.
   */
  readonly leastWindow: number;
  /** Share of runs, 0 to 1, in which the person goes on more slowly than the log. */
  readonly slowerRuns: number;
  /** In such a run, the pace from now on as a share of the logged one, uniform. */
  readonly slowerPace: readonly [number, number];
}

/** What a forecast rests on. */
export interface ForecastBasis {
  /** Full weeks since the plan began; at least 0. */
  readonly weeks: number;
  /** Those of them with no hours. */
  readonly zeroWeeks: number;
  /** Mean hours of these weeks, weeks of nothing included; null before the first full week. */
  readonly loggedPerWeek: number | null;
  /** The hours that are still to be done; above 0. */
  readonly hoursLeft: number;
  /** Hours a week that the plan assumes, within `HOURS_PER_WEEK`. */
  readonly hoursPerWeek: number;
  /** How many futures were drawn. */
  readonly runs: number;
}

/** Two dates between which 80 % of the runs end; null: later than ten years from today. */
export interface RangeBasis extends ForecastBasis {
  /** By this day 10 % of the runs are done. */
  readonly earliest: IsoDate | null;
  /** By this day 90 % of the runs are done. */
  readonly latest: IsoDate | null;
}

/** Days by which so many per cent of the runs are done; null: later than ten years from today. */
interface Dates {
  readonly p50: IsoDate | null;
  readonly p80: IsoDate | null;
  readonly p95: IsoDate | null;
}

/** A pace that brings an end into sight again. */
export interface NeededPace {
  /** Hours a week from now on, in quarters, rounded up; may be more than anybody has. */
  readonly hoursPerWeek: number;
  /** The plan's own finish or a year from today, whichever is later. */
  readonly by: IsoDate;
}

/** When somebody is done, as far as it can be said. */
export type Forecast =
  | {
      readonly status: 'none';
      readonly reason: 'noPlan' | 'nothingLeft';
      readonly p50: null;
      readonly p80: null;
      readonly p95: null;
      readonly basis: null;
    }
  | {
      /**
       * Less than two full weeks: nothing is known of the person that would carry a date of theirs.
       * The range is that of the pseudo-weeks alone. A single week is left out of it: counted, it
       * held for 60 % of simulated people instead of 80 % (eval/forecast).
       */
      readonly status: 'range';
      readonly p50: null;
      readonly p80: null;
      readonly p95: null;
      readonly basis: RangeBasis;
    }
  | {
      readonly status: 'dates';
      readonly p50: IsoDate;
      readonly p80: IsoDate;
      readonly p95: IsoDate | null;
      readonly basis: ForecastBasis;
    }
  | (Dates & {
      readonly status: 'notConverging';
      /** Nothing logged in the last eight full weeks; or the 80 % date is absurdly far. */
      readonly reason: 'idle' | 'far';
      readonly needed: NeededPace;
      readonly basis: ForecastBasis;
    });

/** How the forecast is made; eval/forecast/report.md says how well it does. */
export const METHOD: ForecastMethod = {
  pseudoWeeks: 2,
  pace: [0.35, 1.25],
  zeroShare: [0.05, 0.3],
  leastWindow: 0.25,
  slowerRuns: 0.5,
  slowerPace: [0.4, 1],
};

/** From so many full weeks on there are dates. */
const DATES_FROM_WEEKS = 2;
/** So many full weeks of nothing at the end of the log mean that the work has stopped. */
const IDLE_WEEKS = 8;
/** Weeks; a shorter stretch of the log says too little of anybody. */
const LEAST_WINDOW = 4;
const RUNS = 2000;
/** The 80 % date is absurd at more than so many times the time that the plan's own pace needs. */
const FAR_FACTOR = 3;
const YEAR_DAYS = 365;
/** Ten years: nothing is drawn beyond. */
const HORIZON_DAYS = 3652;
const LAST_DAY = dayNumber('9999-12-31' as IsoDate);
const MOST_WEEKS = 520;
/** More than any plan or week can hold: beyond, a number is a mistake. */
const MOST_HOURS = 100_000;

/**
 * Forecasts the finish by drawing futures. Each of 2,000 runs takes the latest weeks of the log, as
 * many as chance says; resamples them once (what else the same person might have logged; bootstrap,
 * Efron 1979); adds two pseudo-weeks; in half of the runs slows the person down, as many people slow
 * down whose log does not show it yet; and draws weeks until the hours left are done. With all else
 * equal, more hours in a logged week make no date later, and more hours left make none earlier.
 *
 * @throws RangeError where a number is not finite, negative or beyond all measure: callers refuse
 *   such input before
 */
export function forecastFinish(input: ForecastInput, method = METHOD): Forecast {
  const { weeks, hoursLeft, hoursPerWeek, today } = input;
  checkInput(input);
  const noDates = { p50: null, p80: null, p95: null } as const;
  if (hoursPerWeek === null) return { status: 'none', reason: 'noPlan', ...noDates, basis: null };
  if (hoursLeft === 0) return { status: 'none', reason: 'nothingLeft', ...noDates, basis: null };
  const logged = weeks.reduce((sum, hours) => sum + hours, 0);
  const basis: ForecastBasis = {
    weeks: weeks.length,
    zeroWeeks: weeks.filter((hours) => hours === 0).length,
    loggedPerWeek: weeks.length === 0 ? null : logged / weeks.length,
    hoursLeft,
    hoursPerWeek,
    runs: RUNS,
  };
  const hasDates = weeks.length >= DATES_FROM_WEEKS;
  const days = daysOfRuns(hasDates ? input : { ...input, weeks: [] }, hoursPerWeek, method);
  const dateOf = (share: number) => dateAfter(today, days.at(Math.ceil(share * RUNS) - 1));
  if (!hasDates) {
    const range = { earliest: dateOf(0.1), latest: dateOf(0.9) };
    return { status: 'range', ...noDates, basis: { ...basis, ...range } };
  }
  const [p50, p80, p95] = [dateOf(0.5), dateOf(0.8), dateOf(0.95)];
  const isIdle = weeks.length >= IDLE_WEEKS && weeks.slice(-IDLE_WEEKS).every((h) => h === 0);
  const needed = neededPace(basis, logged, today);
  if (!isIdle && p50 !== null && p80 !== null && !isFar(p80, basis, needed, today)) {
    return { status: 'dates', p50, p80, p95, basis };
  }
  const reason = isIdle ? 'idle' : 'far';
  return { status: 'notConverging', reason, p50, p80, p95, needed, basis };
}

function checkInput({ weeks, hoursLeft, hoursPerWeek }: ForecastInput): void {
  if (weeks.length > MOST_WEEKS) throw new RangeError(`there are ${weeks.length} weeks`);
  for (const hours of [hoursLeft, ...weeks]) {
    if (!(hours >= 0 && hours <= MOST_HOURS)) throw new RangeError(`hours are ${hours}`);
  }
  if (hoursPerWeek === null) return;
  if (!(hoursPerWeek >= HOURS_PER_WEEK.min && hoursPerWeek <= HOURS_PER_WEEK.max)) {
    throw new RangeError(`hoursPerWeek is ${hoursPerWeek}`);
  }
}

/** Days from today until each run is done, fewest first; infinite beyond ten years. */
function daysOfRuns(
  { weeks, hoursLeft, seed }: ForecastInput,
  hoursPerWeek: number,
  method: ForecastMethod,
): Float64Array {
  const days = Float64Array.from({ length: RUNS }, (_, run) => {
    // Chance of its own for every run, so that a run that takes longer leaves the others as they are.
    const random = createRandom(`${seed}/${run}`);
    return daysUntilDone(hoursLeft, createFuture(random, weeks, hoursPerWeek, method));
  });
  return days.sort();
}

/** The hours of one week after another, as one run draws them. */
function createFuture(
  random: () => number,
  weeks: readonly number[],
  hoursPerWeek: number,
  method: ForecastMethod,
): () => number {
  const least = Math.max(Math.min(weeks.length, LEAST_WINDOW), method.leastWindow * weeks.length);
  const window = weeks.slice(weeks.length - Math.round(between(random, [least, weeks.length])));
  const resampled = window.map(() => window[Math.floor(random() * window.length)]);
  const isSlower = random() < method.slowerRuns;
  const slowed = between(random, method.slowerPace);
  const share = isSlower ? slowed : 1;
  const pace = hoursPerWeek * between(random, method.pace);
  const zeroChance = between(random, method.zeroShare);
  const total = resampled.length + method.pseudoWeeks;
  return () => {
    const logged = resampled[Math.floor(random() * total)];
    if (logged !== undefined) return share * logged;
    return random() < zeroChance ? 0 : pace;
  };
}

function between(random: () => number, [low, high]: readonly [number, number]): number {
  return low + random() * (high - low);
}

function daysUntilDone(hoursLeft: number, nextWeek: () => number): number {
  let left = hoursLeft;
  for (let week = 0; 7 * week < HORIZON_DAYS; week += 1) {
    const hours = nextWeek();
    // The hours of a week are spread evenly over it.
    if (left <= hours) return Math.ceil(7 * (week + left / hours));
    left -= hours;
  }
  return Number.POSITIVE_INFINITY;
}

/** The day that so many days after today is; null beyond ten years and beyond the calendar. */
function dateAfter(today: IsoDate, days: number | undefined): IsoDate | null {
  const most = Math.min(HORIZON_DAYS, LAST_DAY - dayNumber(today));
  return days === undefined || days > most ? null : dayFromNumber(dayNumber(today) + days);
}

function isFar(
  p80: IsoDate,
  { hoursLeft, hoursPerWeek }: ForecastBasis,
  { by }: NeededPace,
  today: IsoDate,
): boolean {
  const weeks = (dayNumber(p80) - dayNumber(today)) / 7;
  return p80 > by && weeks > (FAR_FACTOR * hoursLeft) / hoursPerWeek;
}

function neededPace(basis: ForecastBasis, logged: number, today: IsoDate): NeededPace {
  const { hoursLeft, hoursPerWeek, weeks } = basis;
  const planDays = Math.ceil(7 * ((hoursLeft + logged) / hoursPerWeek - weeks));
  const days = Math.min(Math.max(YEAR_DAYS, planDays), HORIZON_DAYS);
  return {
    hoursPerWeek: Math.ceil((4 * hoursLeft) / (days / 7)) / 4,
    by: dayFromNumber(Math.min(dayNumber(today) + days, LAST_DAY)),
  };
}
