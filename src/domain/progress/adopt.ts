import { type IsoDate, weekStart } from '../calendar.ts';
import type { DeepeningTask } from '../planning/deepening.ts';
import type { DayRange } from '../planning/off-days.ts';
import type { Plan } from '../planning/plan.ts';
import type { ScheduledTask, WorkBlock } from '../planning/schedule.ts';
import type { Roadmap, Task } from '../roadmap/roadmap.ts';
import type { AdoptedPlan, AdoptedTask, WeekHours } from './event.ts';

/** A plan as it is kept when a person decides for it; with its dates, where it has some. */
export function adoptPlan(
  plan: Plan,
  until: IsoDate | null,
  off: readonly DayRange[],
): AdoptedPlan {
  const { roadmap, assumptions, schedule } = plan;
  const { id, version, title, from, to } = roadmap;
  const scheduled = new Map(schedule?.tasks.map((task) => [task.id, task]));
  const tasks = roadmap.months.flatMap(({ month, tasks: own }) =>
    own.map((task) => adoptTask(task, month, scheduled.get(task.id))),
  );
  const { start, hoursPerWeek } = assumptions;
  const kept = { roadmap: id, version, title, from, to, hoursPerWeek, tasks };
  return start === null ? kept : { ...kept, terms: { start, until, off } };
}

function adoptTask(
  { id, title, hours, needs, skills }: Task,
  month: number,
  scheduled: ScheduledTask | undefined,
): AdoptedTask {
  const task = { id, title, month, hours, needs, skills };
  if (scheduled === undefined) return task;
  const { start, due, blocks } = scheduled;
  return { ...task, start, due, weeks: weekHours(blocks) };
}

/** The hours of each week, by its Monday. */
export function weekHours(blocks: readonly WorkBlock[]): WeekHours[] {
  const weeks = new Map<IsoDate, number>();
  for (const { day, hours } of blocks) {
    const start = weekStart(day);
    weeks.set(start, (weeks.get(start) ?? 0) + hours);
  }
  return Array.from(weeks, ([start, hours]) => ({ start, hours }));
}

/**
 * The guide as it was adopted: the hours of its tasks then, and the deepening tasks that came with it.
 * What has been added to the guide since stays out of a plan under way.
 */
export function asAdopted(
  roadmap: Roadmap,
  { tasks }: AdoptedPlan,
  deepening: readonly DeepeningTask[],
): Roadmap {
  const adopted = new Map(tasks.map((task) => [task.id, task]));
  const months = roadmap.months.map((month) => {
    const added = deepening.filter(({ id }) => adopted.get(id)?.month === month.month);
    const all: readonly Task[] = [...added.map((task) => ({ ...task, needs: [] })), ...month.tasks];
    return {
      ...month,
      tasks: all.flatMap((task) => {
        const then = adopted.get(task.id);
        return then === undefined ? [] : [{ ...task, hours: then.hours }];
      }),
    };
  });
  return { ...roadmap, months };
}
