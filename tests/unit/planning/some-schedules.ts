import type { IsoDate } from '../../../src/domain/calendar.ts';
import type { DayRange } from '../../../src/domain/planning/off-days.ts';
import type { Schedule, ScheduleTask } from '../../../src/domain/planning/schedule.ts';
import type { WorkingTime } from '../../../src/domain/planning/working-time.ts';

/** Two hours of the first month that nothing speaks for and nothing stands in the way of. */
export function aTask(id: string, changes: Partial<ScheduleTask> = {}): ScheduleTask {
  return {
    id,
    month: 1,
    hours: 2,
    needs: [],
    importance: 1,
    elapsedDays: 0,
    isOpen: false,
    ...changes,
  };
}

/** An hour a day from Monday 2026-11-23 on. */
export function someTime(changes: Partial<WorkingTime> = {}): WorkingTime {
  return { start: day('2026-11-23'), hoursPerWeek: 7, off: [], ...changes };
}

export function day(text: string): IsoDate {
  return text as IsoDate;
}

export function daysOff(from: string, to = from): DayRange {
  return { from: day(from), to: day(to) };
}

/** One line a task: id, first to last day, and the hours of its days of work. */
export function linesOf(schedule: Schedule | null): string[] {
  if (schedule === null) return ['never'];
  return schedule.tasks.map(({ id, start, due, blocks }) => {
    const hours = blocks.map((block) => `${block.day.slice(5)} ${block.hours}`).join(', ');
    return `${id} ${start.slice(5)}..${due.slice(5)}: ${hours || 'no work'}`;
  });
}
