import { dayFromNumber, dayNumber, type IsoDate, weekStart } from '../calendar.ts';
import { SmallestFirst } from './smallest-first.ts';
import { linksOf, type OrderedTask, rankTasks } from './task-order.ts';
import { QUARTERS, type WorkingTime, weekQuarters } from './working-time.ts';

/** A task to be given dates; hours in quarter hours. */
export interface ScheduleTask extends OrderedTask {
  /** Days of waiting for others after the work; whole, 0 and up. */
  readonly elapsedDays: number;
  /** Whether it has been begun, so that it goes on before anything new. */
  readonly isOpen: boolean;
}

/** Hours of one task on one day. */
export interface WorkBlock {
  readonly day: IsoDate;
  readonly hours: number;
}

export interface ScheduledTask {
  readonly id: string;
  /** The first and the last day of the work, the waiting for others behind it included. */
  readonly start: IsoDate;
  readonly due: IsoDate;
  readonly blocks: readonly WorkBlock[];
}

/** A week from Monday to Sunday; the first may be short. */
export interface ScheduledWeek {
  readonly start: IsoDate;
  /** Hours that there are, by its free days, and hours that are laid on them. */
  readonly capacity: number;
  readonly load: number;
}

export interface Schedule {
  /** In the order in which the work begins. */
  readonly tasks: readonly ScheduledTask[];
  readonly weeks: readonly ScheduledWeek[];
  /** The last due day; the first day where there is nothing to do. */
  readonly finish: IsoDate;
}

/** Days that a schedule may reach ahead: sixty years. */
const HORIZON_DAYS = 21_915;

/**
 * Lays tasks on the free days of a person's weeks, in quarter hours (a serial schedule, Kolisch 1996):
 * what is open is finished before anything new is begun, and what is begun next is the first by
 * `rankTasks` whose prerequisites are finished. A task that only waits for others does not count as
 * open. The same input gives the same schedule.
 *
 * @returns null where the work does not end within sixty years
 */
export function scheduleTasks(tasks: readonly ScheduleTask[], time: WorkingTime): Schedule | null {
  return new Scheduler(tasks, time).run();
}

/** A task under way. */
interface Work {
  readonly task: ScheduleTask;
  quartersLeft: number;
  readonly blocks: WorkBlock[];
}

class Scheduler {
  readonly #time: WorkingTime;
  readonly #byRank: readonly ScheduleTask[];
  readonly #rankOf: ReadonlyMap<string, number>;
  readonly #waiting: Map<string, number>;
  readonly #dependents: ReadonlyMap<string, readonly ScheduleTask[]>;
  readonly #ready = new SmallestFirst();
  /** Tasks whose work is done and that wait for others: the day on which they are through. */
  readonly #through = new Map<number, ScheduleTask[]>();
  readonly #done: ScheduledTask[] = [];
  readonly #week: (day: number) => number[];
  #open: Work[] = [];
  #left: number;

  constructor(tasks: readonly ScheduleTask[], time: WorkingTime) {
    this.#time = time;
    this.#rankOf = rankTasks(tasks);
    this.#byRank = tasks.toSorted((a, b) => this.#rank(a) - this.#rank(b));
    const { waiting, dependents } = linksOf(tasks);
    this.#waiting = waiting;
    this.#dependents = dependents;
    this.#left = tasks.length;
    this.#week = weekQuarters(time);
  }

  #rank({ id }: ScheduleTask): number {
    return this.#rankOf.get(id) ?? 0;
  }

  run(): Schedule | null {
    const first = dayNumber(this.#time.start);
    const weeks: ScheduledWeek[] = [];
    for (const task of this.#byRank) {
      if (task.isOpen && task.hours > 0) this.#open.push(workOn(task));
      else if (this.#waiting.get(task.id) === 0) this.#release(task, first);
    }
    for (let day = first; this.#left > 0; ) {
      if (day - first > HORIZON_DAYS) return null;
      const days = this.#week(day);
      const before = days.reduce((sum, quarters) => sum + quarters, 0);
      let unused = 0;
      for (const [offset, quarters] of days.entries()) {
        unused += this.#work(day + offset, quarters);
      }
      const start = weekStart(dayFromNumber(day));
      weeks.push({ start, capacity: before / QUARTERS, load: (before - unused) / QUARTERS });
      day += days.length;
    }
    const tasks = this.#done.toSorted((a, b) => compareStarts(a, b, this.#rankOf));
    const finish = tasks.reduce((last, { due }) => (due > last ? due : last), this.#time.start);
    return { tasks, weeks, finish };
  }

  /** @returns the quarter hours of the day that nothing could be done in */
  #work(day: number, quarters: number): number {
    for (const task of this.#through.get(day - 1) ?? []) this.#finish(task, day);
    this.#through.delete(day - 1);
    let left = quarters;
    while (left > 0) {
      const work = this.#open[0] ?? this.#begin();
      if (work === undefined) return left;
      const spent = Math.min(left, work.quartersLeft);
      work.quartersLeft -= spent;
      work.blocks.push({ day: dayFromNumber(day), hours: spent / QUARTERS });
      left -= spent;
      if (work.quartersLeft === 0) this.#close(work, day);
    }
    return 0;
  }

  /** Opens the next task that is ready. */
  #begin(): Work | undefined {
    const rank = this.#ready.pop();
    const task = rank === undefined ? undefined : this.#byRank[rank];
    if (task !== undefined) this.#open.push(workOn(task));
    return this.#open[0];
  }

  #close(work: Work, day: number): void {
    this.#open = this.#open.filter((other) => other !== work);
    const { task, blocks } = work;
    const due = day + task.elapsedDays;
    const [first] = blocks;
    const start = first?.day ?? dayFromNumber(day);
    this.#done.push({ id: task.id, start, due: dayFromNumber(due), blocks });
    this.#left -= 1;
    if (task.elapsedDays === 0) this.#finish(task, day);
    else this.#through.set(due, [...(this.#through.get(due) ?? []), task]);
  }

  /** What it was needed for may begin. */
  #finish({ id }: ScheduleTask, day: number): void {
    for (const dependent of this.#dependents.get(id) ?? []) {
      const left = (this.#waiting.get(dependent.id) ?? 0) - 1;
      this.#waiting.set(dependent.id, left);
      if (left === 0) this.#release(dependent, day);
    }
  }

  /** A task without work left is through at once. */
  #release(task: ScheduleTask, day: number): void {
    if (task.isOpen && task.hours > 0) return;
    if (task.hours > 0) this.#ready.push(this.#rank(task));
    else this.#close(workOn(task), day);
  }
}

function workOn(task: ScheduleTask): Work {
  return { task, quartersLeft: Math.round(task.hours * QUARTERS), blocks: [] };
}

/** By the first day of work, then in the order in which tasks are begun. */
function compareStarts(
  a: ScheduledTask,
  b: ScheduledTask,
  rankOf: ReadonlyMap<string, number>,
): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  return (rankOf.get(a.id) ?? 0) - (rankOf.get(b.id) ?? 0);
}
