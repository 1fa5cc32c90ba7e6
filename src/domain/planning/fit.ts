import type { IsoDate } from '../calendar.ts';
import { type Schedule, type ScheduleTask, scheduleTasks } from './schedule.ts';
import { hoursUntil, type WorkingTime } from './working-time.ts';

/** A way to make a plan fit. */
export type FitOption =
  | { readonly kind: 'later'; readonly finish: IsoDate }
  | { readonly kind: 'more-hours'; readonly hoursPerWeek: number; readonly finish: IsoDate }
  | {
      readonly kind: 'less-scope';
      /** Task ids, the first to go first. */
      readonly cut: readonly string[];
      readonly hours: number;
      readonly finish: IsoDate;
    };

/** Whether the work fits into the time, said plainly. */
export interface Fit {
  readonly fits: boolean;
  readonly hoursNeeded: number;
  /** Until the wanted day; null where none is wanted. */
  readonly hoursAvailable: number | null;
  readonly until: IsoDate | null;
  /** The earliest honest day; null where the work does not end within sixty years. */
  readonly finish: IsoDate | null;
  /** Tasks whose removal leaves a plan that fits; empty where it fits. */
  readonly cut: readonly string[];
  readonly options: readonly FitOption[];
}

/** Hours a week beyond which nobody is sent. */
const MOST_HOURS = 80;
const STEP = 0.25;

export function fitTasks(
  tasks: readonly ScheduleTask[],
  time: WorkingTime,
  until: IsoDate | null,
): Fit {
  const schedule = scheduleTasks(tasks, time);
  const hoursNeeded = tasks.reduce((sum, { hours }) => sum + hours, 0);
  const finish = schedule?.finish ?? null;
  const fits = finish !== null && (until === null || finish <= until);
  const base = { hoursNeeded, until, finish };
  const hoursAvailable = until === null ? null : hoursUntil(time, until);
  if (until === null || fits) return { ...base, fits, hoursAvailable, cut: [], options: [] };
  const cut = cutToFit(tasks, time, until);
  const options = [
    ...(finish === null ? [] : [{ kind: 'later' as const, finish }]),
    ...moreHours(tasks, time, until),
    ...lessScope(tasks, time, cut),
  ];
  return { ...base, fits, hoursAvailable, cut, options };
}

/** The fewest hours a week, in quarter hours, that reach the day; none where even 80 do not. */
function moreHours(tasks: readonly ScheduleTask[], time: WorkingTime, until: IsoDate): FitOption[] {
  const finishAt = (hoursPerWeek: number) =>
    scheduleTasks(tasks, { ...time, hoursPerWeek })?.finish ?? null;
  const reaches = (hoursPerWeek: number) => {
    const finish = finishAt(hoursPerWeek);
    return finish !== null && finish <= until;
  };
  if (!reaches(MOST_HOURS)) return [];
  let [low, high] = [Math.floor(time.hoursPerWeek / STEP), MOST_HOURS / STEP];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (reaches(middle * STEP)) high = middle;
    else low = middle;
  }
  const hoursPerWeek = high * STEP;
  return [{ kind: 'more-hours', hoursPerWeek, finish: finishAt(hoursPerWeek) ?? until }];
}

function lessScope(
  tasks: readonly ScheduleTask[],
  time: WorkingTime,
  cut: readonly string[],
): FitOption[] {
  const kept = without(tasks, new Set(cut));
  const hours = kept.reduce((sum, task) => sum + task.hours, 0);
  const finish = scheduleTasks(kept, time)?.finish;
  return finish === undefined || kept.length === 0
    ? []
    : [{ kind: 'less-scope', cut, hours, finish }];
}

/**
 * What would be cut first: again and again the task with the least importance per hour that nothing
 * else needs, until the rest fits; then whatever fits after all is taken back in.
 */
export function cutToFit(
  tasks: readonly ScheduleTask[],
  time: WorkingTime,
  until: IsoDate,
): string[] {
  const removed = new Set<string>();
  const fits = () => finishes(scheduleTasks(without(tasks, removed), time), until);
  while (!fits()) {
    const next = leastWorth(without(tasks, removed));
    if (next === null) break;
    removed.add(next.id);
  }
  for (const id of [...removed].reverse()) {
    const task = tasks.find((candidate) => candidate.id === id);
    if (task?.needs.some((need) => removed.has(need))) continue;
    removed.delete(id);
    if (!fits()) removed.add(id);
  }
  return [...removed];
}

function finishes(schedule: Schedule | null, until: IsoDate): boolean {
  return schedule !== null && schedule.finish <= until;
}

function without(tasks: readonly ScheduleTask[], removed: ReadonlySet<string>): ScheduleTask[] {
  return tasks.filter(({ id }) => !removed.has(id));
}

/** Work that has been begun is not thrown away, and a task without work costs nothing. */
function leastWorth(tasks: readonly ScheduleTask[]): ScheduleTask | null {
  const needed = new Set(tasks.flatMap(({ needs }) => [...needs]));
  const [least] = tasks
    .filter(({ id, isOpen, hours }) => !needed.has(id) && !isOpen && hours > 0)
    .sort((a, b) => a.importance / a.hours - b.importance / b.hours || (a.id < b.id ? 1 : -1));
  return least ?? null;
}
