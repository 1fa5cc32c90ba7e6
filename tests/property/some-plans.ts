import fc from 'fast-check';
import { dayFromNumber, dayNumber } from '../../src/domain/calendar.ts';
import type { DayRange } from '../../src/domain/planning/off-days.ts';
import type { ScheduleTask } from '../../src/domain/planning/schedule.ts';
import type { WorkingTime } from '../../src/domain/planning/working-time.ts';
import { day } from '../unit/planning/some-schedules.ts';

const FIRST = dayNumber(day('2026-11-16'));

const draft = fc.record({
  month: fc.integer({ min: 1, max: 6 }),
  quarters: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 1, max: 40 }) }, fc.constant(0)),
  needs: fc.array(fc.nat(), { maxLength: 3 }),
  importance: fc.nat(12),
  elapsedDays: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 10 })),
});

/** Tasks that need some of those before them; two of them open at most. */
export function someTasks(maxLength: number): fc.Arbitrary<ScheduleTask[]> {
  return fc
    .tuple(fc.array(draft, { minLength: 1, maxLength }), fc.array(fc.nat(), { maxLength: 2 }))
    .map(([drafts, open]) =>
      drafts.map(({ quarters, needs, ...rest }, index) => ({
        ...rest,
        id: `t${index}`,
        hours: quarters / 4,
        needs: index === 0 ? [] : needs.map((need) => `t${need % index}`),
        isOpen: open.some((place) => place % drafts.length === index),
      })),
    );
}

const range: fc.Arbitrary<DayRange> = fc
  .record({ from: fc.integer({ min: -10, max: 400 }), days: fc.nat(90) })
  .map(({ from, days }) => ({
    from: dayFromNumber(FIRST + from),
    to: dayFromNumber(FIRST + from + days),
  }));

/** Any first day of two weeks, 0.25 to 80 hours a week in quarters, and up to five holidays. */
export const someTime: fc.Arbitrary<WorkingTime> = fc
  .record({
    start: fc.nat(13),
    quarters: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 320 })),
    off: fc.array(range, { maxLength: 5 }),
  })
  .map(({ start, quarters, off }) => ({
    start: dayFromNumber(FIRST + start),
    hoursPerWeek: quarters / 4,
    off,
  }));
