import { dayFromNumber, dayNumber, type IsoDate, parseIsoDate } from '../../domain/calendar.ts';
import type { DayRange } from '../../domain/planning/off-days.ts';
import { type AppError, usageError } from '../../errors.ts';
import { quotable } from '../../text/clean.ts';

const MOST_RANGES = 200;

/** `--off`: a day or `DATE..DATE`, added to those before it. */
export function offOption(typed: string, before: readonly DayRange[] = []): readonly DayRange[] {
  const [first = '', last = first, ...more] = typed.trim().split('..');
  const [from, to] = [parseIsoDate(first), parseIsoDate(last)];
  if (from === null || to === null || more.length > 0) {
    throw invalid(
      `--off takes a day or a range as 2027-02-01..2027-02-14, not "${quotable(typed)}".`,
      'Try: --off 2027-02-01..2027-02-14',
    );
  }
  if (to < from) {
    throw invalid(`--off ${from}..${to} ends before it begins.`, `Try: --off ${to}..${from}`);
  }
  if (before.length >= MOST_RANGES) {
    throw invalid(`There are more than ${MOST_RANGES} ranges with --off.`, 'Join some of them.');
  }
  return [...before, { from, to }];
}

/** `--week`: a number from 1. */
export function weekOption(typed: string): number {
  const week = /^[1-9]\d{0,3}$/.test(typed.trim()) ? Number(typed) : null;
  if (week !== null) return week;
  throw invalid(
    `--week takes the number of a week of the plan, not "${quotable(typed)}".`,
    'Try: --week 1, or --week alone for this week',
  );
}

/** `--missed`: `3w`, `3` or `21d`, in whole weeks. */
export function weeksOption(typed: string): number {
  const [, number = '', unit = 'w'] = /^(\d{1,3})([wd]?)$/.exec(typed.trim().toLowerCase()) ?? [];
  const weeks = unit === 'd' ? Math.ceil(Number(number) / 7) : Number(number);
  if (number !== '' && weeks >= 1 && weeks <= MOST_WEEKS) return weeks;
  throw invalid(
    `--missed takes weeks from 1w to ${MOST_WEEKS}w, not "${quotable(typed)}".`,
    'Try: --missed 3w',
  );
}

const MOST_WEEKS = 104;

const HALF_A_YEAR = 182;

/** The days of a plan make sense together. */
export function checkDays(start: IsoDate, until: IsoDate | undefined): void {
  if (until === undefined || until >= start) return;
  throw invalid(
    `--until ${until} lies before the first day, ${start}.`,
    `Try: --until ${dayFromNumber(dayNumber(start) + HALF_A_YEAR)}`,
  );
}

function invalid(message: string, hint: string): AppError {
  return usageError({ code: 'invalid-value', message, hint });
}
