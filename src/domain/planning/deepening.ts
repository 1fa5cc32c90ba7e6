import type { Finding } from '../roadmap/check-roadmap.ts';
import type { Task } from '../roadmap/roadmap.ts';
import type { Skills } from '../skills.ts';

/** A task for somebody who starts below what a guide takes for granted in a skill. */
export type DeepeningTask = Omit<Task, 'needs' | 'elapsedDays'>;

export interface DeepeningReferences {
  readonly skills: Skills;
  readonly resourceIds: ReadonlySet<string>;
}

export function checkDeepening(
  tasks: readonly DeepeningTask[],
  { skills, resourceIds }: DeepeningReferences,
): Finding[] {
  const skillIds = new Set(skills.skills.map(({ id }) => id));
  const ids = tasks.map(({ id }) => id);
  const taught = new Set(tasks.flatMap((task) => task.skills.map(({ id }) => id)));
  return [
    ...tasks.flatMap((task, index) => [
      ...(ids.indexOf(task.id) === index
        ? []
        : [{ path: ['tasks', index, 'id'], message: `"${task.id}" is used twice` }]),
      ...task.skills
        .filter(({ id }) => !skillIds.has(id))
        .map(({ id }) => ({ path: ['tasks', index, 'skills'], message: `unknown skill "${id}"` })),
      ...task.resources
        .filter((id) => !resourceIds.has(id))
        .map((id) => ({
          path: ['tasks', index, 'resources'],
          message: `unknown resource "${id}"`,
        })),
    ]),
    ...skills.skills
      .filter(({ id }) => !taught.has(id))
      .map(({ id }) => ({ path: ['tasks'], message: `no task for the skill "${id}"` })),
  ];
}
