import { dayFromNumber, dayNumber, type IsoDate, weekStart } from '../calendar.ts';
import type { Countdown, CountdownDay } from './countdown.ts';
import type { CountdownEntry } from './countdown-layout.ts';

/** A day of a countdown, or days of one week together. */
export interface CountdownSpan extends Omit<CountdownDay, 'date'> {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The last days stand each for itself; what lies before them is too far away to be held to a day. */
const DAYS_APART = 14;

/**
 * The days of a countdown to be read: those long before the interview joined by their weeks, and those
 * on which there is nothing but practice joined too.
 */
export function spansOf({ days, interview }: Countdown): CountdownSpan[] {
  const apartFrom = dayFromNumber(dayNumber(interview.day) - DAYS_APART);
  const spans: CountdownSpan[] = [];
  for (const { date, minutes, entries } of days) {
    const latest = spans.at(-1);
    const isSameWeek =
      date < apartFrom && latest !== undefined && weekStart(latest.from) === weekStart(date);
    if (latest !== undefined && (isSameWeek || (isPractice(latest) && isPractice({ entries })))) {
      spans[spans.length - 1] = {
        from: latest.from,
        to: date,
        minutes: latest.minutes + minutes,
        entries: joined([...latest.entries, ...entries]),
      };
    } else {
      spans.push({ from: date, to: date, minutes, entries });
    }
  }
  return spans;
}

/** Whether there is nothing but practice. */
function isPractice({ entries }: Pick<CountdownDay, 'entries'>): boolean {
  return entries.every(({ kind }) => kind === 'practice');
}

/** Entries for the same thing as one, in the place of the first; practice, which comes daily, last. */
function joined(entries: readonly CountdownEntry[]): CountdownEntry[] {
  const sums = new Map<string, CountdownEntry>();
  for (const entry of entries) {
    const key = `${entry.kind} ${entry.item?.id}`;
    const minutes = (sums.get(key)?.minutes ?? 0) + entry.minutes;
    sums.set(key, { ...entry, minutes });
  }
  return [...sums.values()].toSorted(
    (a, b) => Number(a.kind === 'practice') - Number(b.kind === 'practice'),
  );
}
