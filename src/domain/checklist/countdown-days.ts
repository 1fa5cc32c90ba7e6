import { dayNumber } from '../calendar.ts';
import type { InterviewTime, Now } from './countdown-interview.ts';

/** Nobody is asked to prepare before this minute of the day, nor after the other one. */
const DAY_BEGINS = 6 * 60;
const DAY_ENDS = 22 * 60;
/** On the day itself: no more than this, and it ends so long before the interview. */
const MOST_ON_THE_DAY = 60;
const QUIET_BEFORE = 60;
/** Keeps a product such as 0.35 * 60 from falling below the whole number that it is. */
const TINY = 1e-9;

/**
 * Minutes that there are on each day from today to the interview, both included. Today has what is
 * left of it, the day before the interview half of a day, and the day itself an hour before it at most.
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
    const ends = index === last ? Math.min(minute - QUIET_BEFORE, DAY_ENDS) : DAY_ENDS;
    const wanted =
      index === last ? Math.min(whole, MOST_ON_THE_DAY) : index === last - 1 ? whole / 2 : whole;
    return Math.max(0, Math.min(Math.floor(wanted), ends - begins));
  });
}
