import { dayFromNumber, dayNumber, type IsoDate } from '../../src/domain/calendar.ts';
import { forecastOf, START } from './coverage.ts';
import type { Person } from './people.ts';

export interface RangeCoverage {
  /** Weeks of log. */
  readonly length: number;
  readonly people: number;
  /** Shares, 0 to 1, of people who were done before the range, in it, and after it or never. */
  readonly before: number;
  readonly within: number;
  readonly after: number;
  /** Median of its length in weeks, where it has both ends. */
  readonly width: number;
}

/** How the range fares that is shown before there are dates. */
export function rangeCoverage(people: readonly Person[], length: number): RangeCoverage {
  const today = dayFromNumber(START + 7 * length - 1);
  const number = (date: IsoDate | null) =>
    date === null ? Number.POSITIVE_INFINITY : dayNumber(date);
  const places = people.map((person) => {
    const { finish } = person;
    const { status, basis } = forecastOf(person, length, today);
    if (status !== 'range') throw new Error(`person ${person.number} has ${status}`);
    const end = finish === null ? Number.POSITIVE_INFINITY : START - 1 + Math.ceil(7 * finish);
    const [earliest, latest] = [number(basis.earliest), number(basis.latest)];
    const isAfter = end > latest || end === Number.POSITIVE_INFINITY;
    return { isBefore: end < earliest, isAfter, width: (latest - earliest) / 7 };
  });
  const share = (count: number) => count / places.length;
  const before = share(places.filter(({ isBefore }) => isBefore).length);
  const after = share(places.filter(({ isAfter }) => isAfter).length);
  const widths = Float64Array.from(places, ({ width }) => width).sort();
  const width = widths[Math.floor(widths.length / 2)] ?? Number.NaN;
  return { length, people: places.length, before, within: 1 - before - after, after, width };
}
