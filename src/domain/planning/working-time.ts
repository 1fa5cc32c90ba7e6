import { dayFromNumber, dayNumber, type IsoDate, weekStart } from '../calendar.ts';
import { type DayRange, offDayTest } from './off-days.ts';

/** Work is laid in quarter hours. */
export const QUARTERS = 4;
/** Keeps a product such as 0.1 * 3 from falling below the whole number that it is. */
const TINY = 1e-9;

/** When a person can work. */
export interface WorkingTime {
  readonly start: IsoDate;
  /** In quarter hours. */
  readonly hoursPerWeek: number;
  readonly off: readonly DayRange[];
}

/**
 * Gives the quarter hours of each day from a day to its Sunday: the week's hours by the share of its
 * days that are free, spread evenly over them. Days are numbers as of `dayNumber`.
 */
export function weekQuarters({ hoursPerWeek, off }: WorkingTime): (day: number) => number[] {
  const isOff = offDayTest(off);
  return (day) => {
    const monday = dayNumber(weekStart(dayFromNumber(day)));
    const days = Array.from({ length: monday + 7 - day }, (_, offset) => day + offset);
    const free = days.filter((candidate) => !isOff(candidate)).length;
    const quarters = Math.floor((hoursPerWeek * QUARTERS * free) / 7 + TINY);
    let place = 0;
    return days.map((candidate) => {
      if (isOff(candidate)) return 0;
      place += 1;
      return Math.floor((quarters * place) / free) - Math.floor((quarters * (place - 1)) / free);
    });
  };
}

/** The hours that there are from the first day to `until`, that day included. */
export function hoursUntil(time: WorkingTime, until: IsoDate): number {
  const week = weekQuarters(time);
  const last = dayNumber(until);
  let quarters = 0;
  for (let day = dayNumber(time.start); day <= last; ) {
    const days = week(day);
    quarters += days.slice(0, last - day + 1).reduce((sum, own) => sum + own, 0);
    day += days.length;
  }
  return quarters / QUARTERS;
}
