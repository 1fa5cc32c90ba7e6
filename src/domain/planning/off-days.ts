import { dayNumber, type IsoDate } from '../calendar.ts';

/** Days without work, both ends included. */
export interface DayRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** `2027-02-01..2027-02-14`, or one day. */
export function rangeInWords({ from, to }: DayRange): string {
  return from === to ? from : `${from}..${to}`;
}

/** The ranges in the order of the calendar, those that touch or overlap joined. */
export function joinRanges(ranges: readonly DayRange[]): DayRange[] {
  const joined: { from: IsoDate; to: IsoDate }[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (last !== undefined && dayNumber(from) <= dayNumber(last.to) + 1) {
      if (to > last.to) last.to = to;
    } else {
      joined.push({ from, to });
    }
  }
  return joined;
}

/** Says of days, asked in the order of the calendar or not, whether they are off. */
export function offDayTest(ranges: readonly DayRange[]): (day: number) => boolean {
  const joined = joinRanges(ranges);
  const starts = joined.map(({ from }) => dayNumber(from));
  const ends = joined.map(({ to }) => dayNumber(to));
  return (day) => {
    // The last range that begins on or before the day is the only one that can hold it.
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= day) low = middle + 1;
      else high = middle;
    }
    return day <= (ends[low - 1] ?? Number.NEGATIVE_INFINITY);
  };
}
