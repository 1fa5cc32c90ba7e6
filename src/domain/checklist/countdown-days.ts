import { dayNumber } from '../calendar.ts';
import type { InterviewTime, Now } from './countdown-interview.ts';

/** Nobody is asked to prepare before this minute of the day, nor after the other one. */
const DAY_BEGINS = 6 * 60;
const DAY_ENDS = 22 * 60;
/** From this minute of the day before on there is rest. */
const REST_FROM = 18 * 60;
/** On a day that begins with the interview ahead: no more than this, and it ends so long before it. */
const MOST_ON_THE_DAY = 60;
const QUIET_BEFORE = 60;
/** Keeps a product such as 0.35 * 60 from falling below the whole number that it is. */
const TINY = 1e-9;

/**
 * Minutes that there are on each day from today to the interview, both included. Today has what is
 * left of it; the day before the interview ends at six in the evening and is half a day, unless hardly
 * any other is left; and the day itself has an hour at most, unless it is today.
 */
export function minutesOfDays(
  { today, minuteOfDay }: Now,
  { day, minute }: InterviewTime,
  hoursPerDay: number,
): number[] {
  const last = dayNumber(day) - dayNumber(today);
  const whole = Math.floor(hoursPerDay * 60 + TINY);
  return Array.from({ length: last + 1 }, (_, index) => {
    const begins = index === 0 ? Math.max(minuteOfDay, DAY_BEGINS) : DAY_BEGINS;
    const ends = index === last ? Math.min(minute - QUIET_BEFORE, DAY_ENDS) : endOf(last - index);
    const wanted = wantedOn(last - index, last, whole);
    return Math.max(0, Math.min(wanted, ends - begins));
  });
}

/** With so few days to go every hour is used; with more, the day before is half a day. */
export const SHORT_NOTICE_DAYS = 2;

function wantedOn(daysBefore: number, last: number, whole: number): number {
  if (daysBefore === 0 && last > 0) return Math.min(whole, MOST_ON_THE_DAY);
  return daysBefore === 1 && last > SHORT_NOTICE_DAYS ? Math.floor(whole / 2) : whole;
}

function endOf(daysBefore: number): number {
  return daysBefore === 1 ? REST_FROM : DAY_ENDS;
}
