import type { Context } from '../../context.ts';
import { asAdopted } from '../../domain/progress/adopt.ts';
import type { StoredEvent } from '../../domain/progress/event.ts';
import { standingOf, type TaskStatus } from '../../domain/progress/standing.ts';
import type { Roadmap } from '../../domain/roadmap/roadmap.ts';
import type { RoadmapWish } from './command.ts';

/** The guide of the plan that a person has adopted, with how far they are. */
export interface ActivePlan {
  readonly roadmap: Roadmap;
  readonly hoursPerWeek: number;
  readonly statusOf: ReadonlyMap<string, TaskStatus>;
}

/**
 * The active plan, where no other way is named and one of the shipped roadmaps was adopted; else
 * null. A plan from a file of one's own is shown by naming the file.
 */
export async function activePlan(
  context: Context,
  { from, to, roadmap: file }: RoadmapWish,
): Promise<ActivePlan | null> {
  const isNamed = from !== undefined || to !== undefined || file !== undefined;
  if (isNamed || !context.hasDataFolder) return null;
  const { plan, tasks } = standingOf((await context.store()).events());
  const catalog = context.catalog();
  const isShipped = catalog.index().roadmaps.some(({ id }) => id === plan?.roadmap);
  if (plan === null || !isShipped) return null;
  return {
    roadmap: asAdopted(catalog.roadmap(plan.roadmap), plan, catalog.deepening()),
    hoursPerWeek: plan.hoursPerWeek,
    statusOf: new Map(tasks.map(({ task, status }) => [task.id, status])),
  };
}

/** The person's records; none where there is no place for them or they cannot be read. */
export async function readableEvents(context: Context): Promise<readonly StoredEvent[]> {
  if (!context.hasDataFolder) return [];
  try {
    return (await context.store()).events();
  } catch {
    // A guide can be read without records; the commands that need them say what is wrong.
    return [];
  }
}
