import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../src/domain/calendar.ts';
import { minutesOfDays } from '../../../src/domain/checklist/countdown-days.ts';

function days(from: number, to: string, minute: number, hours = 2): number[] {
  const now = { today: '2026-11-21' as IsoDate, minuteOfDay: from };
  return minutesOfDays(now, { day: to as IsoDate, minute }, hours);
}

describe('the minutes of the days', () => {
  test.each([
    [
      'whole days, half of one before, an hour on the day',
      days(900, '2026-11-24', 600),
      [120, 120, 60, 60],
    ],
    ['what is left of today', days(21 * 60 + 30, '2026-11-24', 600), [30, 120, 60, 60]],
    ['nothing after 22:00', days(22 * 60 + 1, '2026-11-24', 600), [0, 120, 60, 60]],
    ['on the day it ends an hour before', days(900, '2026-11-23', 7 * 60 + 20), [120, 120, 20]],
    ['nothing on the day of an early one', days(900, '2026-11-23', 5 * 60), [120, 120, 0]],
    ['today is the day: what is left but one hour', days(900, '2026-11-21', 16 * 60 + 25), [25]],
    ['today is the day, too late', days(900, '2026-11-21', 910), [0]],
    ['today is the day before', days(900, '2026-11-22', 600), [120, 60]],
    ['today is the day before, until six', days(17 * 60, '2026-11-22', 600), [60, 60]],
    ['today is the day before, at night', days(19 * 60, '2026-11-22', 600), [0, 60]],
    ['today is the day: all the hours that are left', days(540, '2026-11-21', 900, 4), [240]],
    ['less than an hour a day', days(900, '2026-11-23', 600, 0.35), [21, 21, 21]],
    ['no hours', days(900, '2026-11-23', 600, 0), [0, 0, 0]],
    ['the most hours, at night', days(3 * 60, '2026-11-23', 600, 12), [720, 720, 60]],
  ])('%s', (_name, minutes, expected) => {
    expect(minutes).toEqual(expected);
  });
});
