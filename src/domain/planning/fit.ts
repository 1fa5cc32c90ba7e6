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
  /** The earliest honest day; null where the work has no end (`scheduleTasks`). */
  readonly finish: IsoDate | null;
  /** Tasks whose removal leaves a plan that fits; empty where it fits, and where no cut would do. */
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
  const hoursNeeded = hoursOf(tasks);
  const finish = schedule?.finish ?? null;
  const fits = finish !== null && (until === null || finish <= until);
  const base = { hoursNeeded, until, finish };
  const hoursAvailable = until === null ? null : hoursUntil(time, until);
  if (until === null || fits) return { ...base, fits, hoursAvailable, cut: [], options: [] };
  const cut = hoursAvailable === 0 ? [] : cutToFit(tasks, time, until);
  const options = [
    ...(finish === null ? [] : [{ kind: 'later' as const, finish }]),
    ...moreHours(tasks, time, until),
    ...lessScope(tasks, time, until, cut),
  ];
  return { ...base, fits, hoursAvailable, cut, options };
}

/**
 * The fewest hours a week, in quarter hours and above the present ones, that reach the day; none where
 * even 80 do not. More hours a week can end later (a task that waits for others is overtaken by a long
 * one, Graham 1969; or the day after the wait gets a quarter hour less), so all are tried in turn but
 * those that are too few in any order.
 */
function moreHours(tasks: readonly ScheduleTask[], time: WorkingTime, until: IsoDate): FitOption[] {
  const needed = hoursOf(tasks);
  const first = Math.floor(time.hoursPerWeek / STEP) + 1;
  for (let steps = first; steps <= MOST_HOURS / STEP; steps += 1) {
    const hoursPerWeek = steps * STEP;
    const more = { ...time, hoursPerWeek };
    if (hoursUntil(more, until) < needed) continue;
    const schedule = scheduleTasks(tasks, more);
    if (isInTime(schedule, until)) {
      return [{ kind: 'more-hours', hoursPerWeek, finish: schedule.finish }];
    }
  }
  return [];
}

function lessScope(
  tasks: readonly ScheduleTask[],
  time: WorkingTime,
  until: IsoDate,
  cut: readonly string[],
): FitOption[] {
  const kept = without(tasks, new Set(cut));
  const schedule = scheduleTasks(kept, time);
  if (kept.length === 0 || !isInTime(schedule, until)) return [];
  return [{ kind: 'less-scope', cut, hours: hoursOf(kept), finish: schedule.finish }];
}

/**
 * What would be cut first: again and again the task with the least importance per hour that nothing
 * else needs, until the rest fits; then whatever fits after all is taken back in.
 *
 * @returns task ids, the first to go first; empty where no cut would do
 */
export function cutToFit(
  tasks: readonly ScheduleTask[],
  time: WorkingTime,
  until: IsoDate,
): string[] {
  const removed = new Set<string>();
  const fits = () => isInTime(scheduleTasks(without(tasks, removed), time), until);
  while (!fits()) {
    const next = leastWorth(without(tasks, removed));
    if (next === null) return [];
    removed.add(next.id);
  }
  const order = [...removed];
  const needsOf = new Map(tasks.map(({ id, needs }) => [id, needs]));
  for (const id of order.toReversed()) {
    if (needsOf.get(id)?.some((need) => removed.has(need))) continue;
    removed.delete(id);
    if (!fits()) removed.add(id);
  }
  // To leave out everything is no plan.
  if (hoursOf(without(tasks, removed)) === 0) return [];
  return order.filter((id) => removed.has(id));
}

function isInTime(schedule: Schedule | null, until: IsoDate): schedule is Schedule {
  return schedule !== null && schedule.finish <= until;
}

function hoursOf(tasks: readonly ScheduleTask[]): number {
  return tasks.reduce((sum, { hours }) => sum + hours, 0);
}

function without(tasks: readonly ScheduleTask[], removed: ReadonlySet<string>): ScheduleTask[] {
  return tasks.filter(({ id }) => !removed.has(id));
}

/**
 * Work that has been begun is not thrown away, and a task without work left goes only to let go what
 * it needs.
 */
function leastWorth(tasks: readonly ScheduleTask[]): ScheduleTask | null {
  const needed = new Set(tasks.flatMap(({ needs }) => [...needs]));
  const [least] = tasks
    .filter(({ id, isOpen }) => !needed.has(id) && !isOpen)
    .sort((a, b) => worth(a) - worth(b) || (a.id < b.id ? 1 : -1));
  return least ?? null;
}

function worth({ importance, hours }: ScheduleTask): number {
  return hours === 0 ? Number.MAX_VALUE : importance / hours;
}
