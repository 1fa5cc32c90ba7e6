import type { IsoDate } from '../calendar.ts';
import type { TaskStatus } from '../progress/standing.ts';
import { type Month, type Roadmap, sumHours, type Task, tasksOf } from '../roadmap/roadmap.ts';
import type { Fit } from './fit.ts';
import type { Schedule } from './schedule.ts';

/** Hours a week that a plan may be made for. */
export const HOURS_PER_WEEK = { min: 0.25, max: 80 } as const;

export interface Assumptions {
  readonly hoursPerWeek: number;
  readonly start: IsoDate | null;
  readonly off: readonly string[];
}

export interface PlanTask {
  readonly task: Task;
  readonly start: IsoDate | null;
  readonly due: IsoDate | null;
  readonly status: TaskStatus;
}

export interface PlanMonth {
  readonly month: Month;
  readonly hours: number;
  readonly tasks: readonly PlanTask[];
}

/** A roadmap with a person's hours; dates are null until a start is given. */
export interface Plan {
  readonly roadmap: Roadmap;
  readonly assumptions: Assumptions;
  readonly months: readonly PlanMonth[];
  readonly totals: {
    readonly tasks: number;
    readonly hours: number;
    /** Whole weeks at the assumed hours. */
    readonly weeks: number;
    readonly finish: IsoDate | null;
  };
  /** Null while it has no dates, or where it does not end within sixty years. */
  readonly schedule: Schedule | null;
  /** Null while it has no dates. */
  readonly fit: Fit | null;
}

/**
 * The plan of a roadmap before it has dates.
 *
 * @param hoursPerWeek within `HOURS_PER_WEEK`; the roadmap's own assumption where it is left out
 * @param statusOf how far the tasks are, by id; open where nothing is known
 * @throws RangeError outside that range: callers refuse such a number before
 */
export function createUndatedPlan(
  roadmap: Roadmap,
  hoursPerWeek = roadmap.length.hoursPerWeek,
  statusOf: ReadonlyMap<string, TaskStatus> = new Map(),
): Plan {
  if (!(hoursPerWeek >= HOURS_PER_WEEK.min && hoursPerWeek <= HOURS_PER_WEEK.max)) {
    throw new RangeError(`hoursPerWeek is ${hoursPerWeek}`);
  }
  const tasks = tasksOf(roadmap);
  const hours = sumHours(tasks);
  return {
    roadmap,
    assumptions: { hoursPerWeek, start: null, off: [] },
    months: roadmap.months.map((month) => ({
      month,
      hours: sumHours(month.tasks),
      tasks: month.tasks.map((task) => ({
        task,
        start: null,
        due: null,
        status: statusOf.get(task.id) ?? 'open',
      })),
    })),
    totals: { tasks: tasks.length, hours, weeks: Math.ceil(hours / hoursPerWeek), finish: null },
    schedule: null,
    fit: null,
  };
}
