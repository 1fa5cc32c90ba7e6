import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  dayFromNumber,
  dayNumber,
  type IsoDate,
  parseIsoDate,
  weekStart,
} from '../../src/domain/calendar.ts';

describe('parseIsoDate', () => {
  test.each(['2027-01-31', '2024-02-29', '1900-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(parseIsoDate(text)).toBe(text);
  });

  test.each(['2027-02-30', '2026-02-29', '2027-13-01', '2027-00-10', '2027-1-1', '31-01-2027', ''])(
    'refuses %s',
    (text) => {
      expect(parseIsoDate(text)).toBeNull();
    },
  );
});

/** Days and how many days they lie after 1970-01-01, as `date -u -d DAY +%s` counts them. */
const NUMBERED: [IsoDate, number][] = (
  [
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2000-03-01', 11_017],
    ['2027-01-04', 20_822],
    ['1900-01-01', -25_567],
    ['9999-12-31', 2_932_896],
  ] as const
).map(([day, number]) => [day as IsoDate, number]);

describe('dayNumber', () => {
  test.each(NUMBERED)('counts the days to %s: %i', (day, number) => {
    expect(dayNumber(day)).toBe(number);
  });

  test.each([
    ['in which the clocks go forward', '2027-03-13', '2027-03-15', 2],
    ['in which the clocks go back', '2027-11-06', '2027-11-08', 2],
    ['of a leap year', '2028-01-01', '2029-01-01', 366],
    ['of a century without a leap day', '2100-01-01', '2101-01-01', 365],
  ])('counts every day of a time %s', (_name, from, to, days) => {
    expect(dayNumber(to as IsoDate) - dayNumber(from as IsoDate)).toBe(days);
  });
});

describe('dayFromNumber', () => {
  test.each(NUMBERED)('gives %s for its number %i', (day, number) => {
    expect(dayFromNumber(number)).toBe(day);
  });
});

describe('dayNumber and dayFromNumber', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test.each([
    ['Pacific/Kiritimati', -14 * 60],
    ['Pacific/Pago_Pago', 11 * 60],
  ])('mean the same day in %s', (zone, offsetMinutes) => {
    vi.stubEnv('TZ', zone);
    expect(new Date('2027-01-04T00:00:00Z').getTimezoneOffset()).toBe(offsetMinutes);
    expect(dayNumber('2027-01-04' as IsoDate)).toBe(20_822);
    expect(dayFromNumber(20_822)).toBe('2027-01-04');
  });
});

describe('weekStart', () => {
  test.each([
    ['a Monday', '2027-01-04', '2027-01-04'],
    ['a Tuesday', '2027-01-05', '2027-01-04'],
    ['a Saturday', '2027-01-09', '2027-01-04'],
    ['a Sunday', '2027-01-10', '2027-01-04'],
    ['a day of the first week that began in the year before', '2027-01-03', '2026-12-28'],
    ['the first day of the count', '1970-01-01', '1969-12-29'],
    ['a Sunday before the count', '1969-12-28', '1969-12-22'],
    ['a Monday before the count', '1969-12-22', '1969-12-22'],
    ['a Friday at the end of the calendar', '9999-12-31', '9999-12-27'],
  ])('of %s is the Monday on or before it', (_name, day, monday) => {
    expect(weekStart(day as IsoDate)).toBe(monday);
  });
});
