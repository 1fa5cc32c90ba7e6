import type { DeepeningTask } from '../planning/deepening.ts';
import type { Roadmap, Task } from '../roadmap/roadmap.ts';
import type { AdoptedPlan } from './event.ts';

/** A roadmap as it is kept when a person decides for it. */
export function adoptRoadmap(roadmap: Roadmap, hoursPerWeek: number): AdoptedPlan {
  const { id, version, title, from, to } = roadmap;
  return {
    roadmap: id,
    version,
    title,
    from,
    to,
    hoursPerWeek,
    tasks: roadmap.months.flatMap(({ month, tasks }) =>
      tasks.map((task) => ({
        id: task.id,
        title: task.title,
        month,
        hours: task.hours,
        needs: task.needs,
        skills: task.skills,
      })),
    ),
  };
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
    const kept = all.filter(({ id }) => adopted.has(id));
    return {
      ...month,
      tasks: kept.map((task) => ({ ...task, hours: adopted.get(task.id)?.hours ?? task.hours })),
    };
  });
  return { ...roadmap, months };
}
