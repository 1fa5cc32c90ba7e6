import { describe, expect, test } from 'vitest';
import { dayFromNumber, dayNumber } from '../../../src/domain/calendar.ts';
import { hoursUntil, weekQuarters } from '../../../src/domain/planning/working-time.ts';
import { day, daysOff, someTime } from './some-schedules.ts';

function weekOf(text: string, changes: Parameters<typeof someTime>[0]): number[] {
  return weekQuarters(someTime(changes))(dayNumber(day(text)));
}

describe('weekQuarters', () => {
  test('a week runs from Monday to Sunday', () => {
    expect(weekOf('2026-11-23', { hoursPerWeek: 7 })).toEqual([4, 4, 4, 4, 4, 4, 4]);
  });

  test('hours that seven days do not share evenly are spread, and none is lost', () => {
    expect(weekOf('2026-11-23', { hoursPerWeek: 6 })).toEqual([3, 3, 4, 3, 4, 3, 4]);
    expect(weekOf('2026-11-23', { hoursPerWeek: 0.25 })).toEqual([0, 0, 0, 0, 0, 0, 1]);
  });

  test.each([
    ['Thursday', '2026-11-26', [4, 4, 4, 4]],
    ['Sunday', '2026-11-29', [4]],
  ])('a week that begins on a %s has the share of its days', (_name, from, quarters) => {
    expect(weekOf(from, { hoursPerWeek: 7 })).toEqual(quarters);
  });

  test('a day off takes its share of the hours away, and gets none', () => {
    const off = [daysOff('2026-11-24', '2026-11-25')];
    expect(weekOf('2026-11-23', { hoursPerWeek: 7, off })).toEqual([4, 0, 0, 4, 4, 4, 4]);
  });

  test('what is left of a quarter hour is not worked', () => {
    const off = [daysOff('2026-11-28', '2026-11-29')];
    // 4 quarter hours, of which five days of seven are 2.86.
    expect(weekOf('2026-11-23', { hoursPerWeek: 1, off })).toEqual([0, 0, 1, 0, 1, 0, 0]);
    // 12.4 quarter hours.
    expect(weekOf('2026-11-23', { hoursPerWeek: 3.1 }).reduce((a, b) => a + b)).toBe(12);
  });

  test('a week off has seven days of nothing', () => {
    const off = [daysOff('2026-11-01', '2027-03-31')];
    expect(weekOf('2026-11-23', { hoursPerWeek: 80, off })).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('hoursUntil', () => {
  test('counts the first and the last day', () => {
    expect(hoursUntil(someTime(), day('2026-11-23'))).toBe(1);
    expect(hoursUntil(someTime(), day('2026-12-02'))).toBe(10);
  });

  test('there are none before the first day', () => {
    expect(hoursUntil(someTime(), day('2026-11-22'))).toBe(0);
  });

  test('holidays count for nothing', () => {
    const off = [daysOff('2026-11-27', '2026-12-03')];
    expect(hoursUntil(someTime({ off }), day('2026-12-06'))).toBe(7);
  });

  test.each([
    ['2026-11-23', 6, '2026-12-31'],
    ['2026-11-26', 0.25, '2027-06-15'],
    ['2026-11-29', 3.5, '2026-11-30'],
    ['2027-02-03', 80, '2028-03-01'],
  ])('from %s at %s hours a week until %s it is the sum of all days', (from, hours, until) => {
    const off = [daysOff('2027-02-10', '2027-02-17'), daysOff('2026-12-24', '2027-01-01')];
    const time = someTime({ start: day(from), hoursPerWeek: hours, off });
    let sum = 0;
    for (let number = dayNumber(time.start); dayFromNumber(number) <= until; number += 1) {
      // Each day out of the week that it lies in: from Monday, or from the first day.
      const monday = number - ((number + 3) % 7);
      const from = Math.max(monday, dayNumber(time.start));
      sum += (weekQuarters(time)(from)[number - from] ?? 0) / 4;
    }
    expect(sum).toBeGreaterThan(0);
    expect(hoursUntil(time, day(until))).toBe(sum);
  });
});
