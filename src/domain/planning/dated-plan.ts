import type { IsoDate } from '../calendar.ts';
import type { TaskStatus } from '../progress/standing.ts';
import { type Roadmap, sumHours, type Task, tasksOf } from '../roadmap/roadmap.ts';
import type { Skills } from '../skills.ts';
import { fitTasks } from './fit.ts';
import { type DayRange, joinRanges, rangeInWords } from './off-days.ts';
import type { Plan } from './plan.ts';
import { type ScheduleTask, scheduleTasks } from './schedule.ts';
import { QUARTERS } from './working-time.ts';

/** What a person says of their time. */
export interface PlanTerms {
  readonly start: IsoDate;
  /** Within `HOURS_PER_WEEK`. */
  readonly hoursPerWeek: number;
  readonly off: readonly DayRange[];
  /** The day by which they want to be through; null where none is wanted. */
  readonly until: IsoDate | null;
}

/** How far a task is. */
export interface TaskProgress {
  readonly status: TaskStatus;
  /** Hours worked on it. */
  readonly hours: number;
}

/** The plan of a roadmap with dates: what is done or skipped stays out of the schedule. */
export function createDatedPlan(
  roadmap: Roadmap,
  terms: PlanTerms,
  skills: Skills,
  progressOf: ReadonlyMap<string, TaskProgress> = new Map(),
): Plan {
  const off = joinRanges(terms.off);
  const time = { start: terms.start, hoursPerWeek: terms.hoursPerWeek, off };
  const tasks = tasksToSchedule(roadmap, skills, progressOf);
  const schedule = scheduleTasks(tasks, time);
  const dates = new Map(schedule?.tasks.map((task) => [task.id, task]));
  const all = tasksOf(roadmap);
  return {
    roadmap,
    assumptions: {
      hoursPerWeek: terms.hoursPerWeek,
      start: terms.start,
      off: off.map(rangeInWords),
    },
    months: roadmap.months.map((month) => ({
      month,
      hours: sumHours(month.tasks),
      tasks: month.tasks.map((task) => ({
        task,
        start: dates.get(task.id)?.start ?? null,
        due: dates.get(task.id)?.due ?? null,
        status: progressOf.get(task.id)?.status ?? 'open',
      })),
    })),
    totals: {
      tasks: all.length,
      hours: sumHours(all),
      weeks: schedule?.weeks.length ?? 0,
      finish: schedule?.finish ?? null,
    },
    schedule,
    fit: fitTasks(tasks, time, terms.until),
  };
}

/** What is left to do, each task with what it adds to the skills that the target asks for. */
export function tasksToSchedule(
  roadmap: Roadmap,
  skills: Skills,
  progressOf: ReadonlyMap<string, TaskProgress> = new Map(),
): ScheduleTask[] {
  const importance = importanceIn(roadmap, skills);
  return roadmap.months.flatMap(({ month, tasks }) =>
    tasks.flatMap((task) => {
      const { status, hours } = progressOf.get(task.id) ?? { status: 'open', hours: 0 };
      if (status === 'done' || status === 'skipped') return [];
      return {
        id: task.id,
        month,
        hours: hoursLeft(task, hours),
        needs: task.needs,
        importance: importance(task),
        elapsedDays: task.elapsedDays ?? 0,
        isOpen: status === 'started',
      };
    }),
  );
}

/** In quarter hours; a task over its estimate still asks for one. */
function hoursLeft({ hours }: Task, worked: number): number {
  if (hours === 0) return 0;
  // A sum of logged hours may fall short of the number that it is by a last bit.
  return Math.max(1, Math.ceil((hours - worked) * QUARTERS - 1e-9)) / QUARTERS;
}

/** Over the skills of a task: the target's level times the levels gained over the usual start. */
function importanceIn({ from, to }: Roadmap, { skills }: Skills): (task: Task) => number {
  const known = new Map(skills.map((skill) => [skill.id, skill]));
  return (task) =>
    task.skills.reduce((sum, { id, level }) => {
      const skill = known.get(id);
      const gained = Math.max(0, level - (skill?.starts[from] ?? 0));
      return sum + (skill?.targets[to] ?? 0) * gained;
    }, 0);
}
