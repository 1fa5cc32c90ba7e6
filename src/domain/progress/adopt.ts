import type { Roadmap } from '../roadmap/roadmap.ts';
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
