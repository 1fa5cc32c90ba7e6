import { dayNumber, type IsoDate, parseIsoDate } from '../domain/calendar.ts';
import type { DayRange } from '../domain/planning/off-days.ts';
import type { Plan, PlanMonth } from '../domain/planning/plan.ts';
import type { ScheduledWeek } from '../domain/planning/schedule.ts';
import type { DayScale } from '../text/day-scale.ts';

/** A month of a guide on the calendar. */
export interface MonthSpan {
  readonly entry: PlanMonth;
  /** From its first task's start to its last due day; null where none of its tasks has dates. */
  readonly days: DayRange | null;
}

export function monthSpans({ months }: Plan): MonthSpan[] {
  return months.map((entry) => {
    const starts = entry.tasks.flatMap(({ start }) => start ?? []).toSorted();
    const dues = entry.tasks.flatMap(({ due }) => due ?? []).toSorted();
    const [from, to] = [starts[0], dues.at(-1)];
    return { entry, days: from === undefined || to === undefined ? null : { from, to } };
  });
}

/** The days that a picture of a plan spans; null where it has none. */
export function scaleOf(plan: Plan): DayScale | null {
  const { start } = plan.assumptions;
  const { schedule } = plan;
  const [first] = schedule?.weeks ?? [];
  if (start === null || schedule === null || first === undefined) return null;
  const last = schedule.weeks.at(-1) ?? first;
  const days = monthSpans(plan).flatMap((span) => span.days ?? []);
  return {
    from: Math.min(dayNumber(first.start), ...days.map(({ from }) => dayNumber(from))),
    to: Math.max(dayNumber(last.start) + 7, ...days.map(({ to }) => dayNumber(to) + 1)),
  };
}

/** The days without work, as the plan says them. */
export function offRangesOf({ assumptions }: Plan): DayRange[] {
  return assumptions.off.flatMap((words) => {
    const [from, to = from] = words.split('..').map(parseIsoDate);
    return from === undefined || from === null || to === undefined || to === null
      ? []
      : [{ from, to }];
  });
}

/** Weeks one after another with the same hours. */
export interface WeekRun {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly weeks: number;
  /** Hours of one of them. */
  readonly load: number;
  readonly capacity: number;
}

export function weekRuns(weeks: readonly ScheduledWeek[]): WeekRun[] {
  const runs: WeekRun[] = [];
  for (const { start, load, capacity } of weeks) {
    const last = runs.at(-1);
    const isSame = last?.load === load && last.capacity === capacity;
    if (isSame) runs[runs.length - 1] = { ...last, to: start, weeks: last.weeks + 1 };
    else runs.push({ from: start, to: start, weeks: 1, load, capacity });
  }
  return runs;
}
