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
const LAST_DAY = dayNumber('9999-12-31' as IsoDate);

/**
 * Lays tasks on the free days of a person's weeks, in quarter hours (a serial schedule, Kolisch 1996):
 * what is open is finished before anything new is begun, and what is begun next is the first by
 * `rankTasks` whose prerequisites are finished. A task that only waits for others does not count as
 * open. The same input gives the same schedule.
 *
 * @returns null where the work does not end within sixty years, or not within the calendar
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
  /** Tasks whose work is done and that wait for others, by the last day of it. */
  readonly #through = new Map<number, ScheduleTask[]>();
  readonly #done: ScheduledTask[] = [];
  readonly #week: (day: number) => number[];
  readonly #open: Work[];
  #left: number;
  /** The day that is worked on; written out once, since that costs more than the rest of it. */
  #date: IsoDate;
  #lastDue: number;

  constructor(tasks: readonly ScheduleTask[], time: WorkingTime) {
    this.#time = time;
    this.#rankOf = rankTasks(tasks);
    const byRank = [...tasks];
    for (const task of tasks) byRank[this.#rank(task)] = task;
    this.#byRank = byRank;
    // In the order of the ranks, so that the order of the list makes no difference.
    const { waiting, dependents } = linksOf(this.#byRank);
    this.#waiting = waiting;
    this.#dependents = dependents;
    this.#open = this.#byRank.filter(({ isOpen, hours }) => isOpen && hours > 0).map(workOn);
    this.#left = tasks.length;
    this.#date = time.start;
    this.#lastDue = dayNumber(time.start);
    this.#week = weekQuarters(time);
  }

  #rank({ id }: ScheduleTask): number {
    return this.#rankOf.get(id) as number;
  }

  run(): Schedule | null {
    const first = dayNumber(this.#time.start);
    const horizon = Math.min(first + HORIZON_DAYS, LAST_DAY - 6);
    const weeks: ScheduledWeek[] = [];
    this.#release(
      this.#byRank.filter(({ id }) => this.#waiting.get(id) === 0),
      first,
    );
    // Weeks at the end in which only others work are weeks of the plan too.
    const isWaiting = (day: number) => weeks.length > 0 && day <= Math.min(this.#lastDue, horizon);
    for (let day = first; this.#left > 0 || isWaiting(day); ) {
      if (day > horizon) return null;
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
    if (this.#lastDue > LAST_DAY) return null;
    // In the order of closing so far: a task without work may have been through amid another's.
    const tasks = this.#done.toSorted((a, b) =>
      a.start === b.start ? 0 : a.start < b.start ? -1 : 1,
    );
    return { tasks, weeks, finish: dayFromNumber(this.#lastDue) };
  }

  /** @returns the quarter hours of the day that nothing could be done in */
  #work(day: number, quarters: number): number {
    this.#date = dayFromNumber(day);
    for (const task of this.#through.get(day - 1) ?? []) this.#release(this.#freedBy(task), day);
    this.#through.delete(day - 1);
    let left = quarters;
    while (left > 0) {
      const work = this.#open[0] ?? this.#begin();
      if (work === undefined) return left;
      const spent = Math.min(left, work.quartersLeft);
      work.quartersLeft -= spent;
      work.blocks.push({ day: this.#date, hours: spent / QUARTERS });
      left -= spent;
      if (work.quartersLeft > 0) continue;
      this.#open.shift();
      if (this.#close(work, day)) this.#release(this.#freedBy(work.task), day);
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

  /** @returns whether the task is through; else it waits for others first */
  #close({ task, blocks }: Work, day: number): boolean {
    const due = day + task.elapsedDays;
    const dueDate = due === day ? this.#date : dayFromNumber(due);
    this.#done.push({ id: task.id, start: blocks[0]?.day ?? this.#date, due: dueDate, blocks });
    this.#left -= 1;
    this.#lastDue = Math.max(this.#lastDue, due);
    if (task.elapsedDays === 0) return true;
    const others = this.#through.get(due);
    if (others === undefined) this.#through.set(due, [task]);
    else others.push(task);
    return false;
  }

  /** The tasks that waited for this one last. */
  #freedBy({ id }: ScheduleTask): ScheduleTask[] {
    return (this.#dependents.get(id) ?? []).filter((dependent) => {
      const left = (this.#waiting.get(dependent.id) as number) - 1;
      this.#waiting.set(dependent.id, left);
      return left === 0;
    });
  }

  /** Lets tasks begin. One without work left is through at once, and so may be what needs it. */
  #release(tasks: readonly ScheduleTask[], day: number): void {
    const released = [...tasks];
    // The list grows while it is walked: a long chain of such tasks must not fill the stack.
    for (const task of released) {
      if (task.hours > 0) {
        if (!task.isOpen) this.#ready.push(this.#rank(task));
      } else if (this.#close(workOn(task), day)) {
        for (const freed of this.#freedBy(task)) released.push(freed);
      }
    }
  }
}

function workOn(task: ScheduleTask): Work {
  return { task, quartersLeft: Math.round(task.hours * QUARTERS), blocks: [] };
}
