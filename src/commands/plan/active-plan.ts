import type { Context } from '../../context.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import { planAsAdopted } from '../../domain/planning/adopted-plan.ts';
import type { TaskProgress } from '../../domain/planning/dated-plan.ts';
import type { Plan } from '../../domain/planning/plan.ts';
import { asAdopted } from '../../domain/progress/adopt.ts';
import type { AdoptedPlan, StoredEvent } from '../../domain/progress/event.ts';
import { standingOf, type TaskStatus } from '../../domain/progress/standing.ts';
import type { RoadmapWish } from './command.ts';

/** The plan that a person has adopted, with how far they are. */
export interface ActivePlan {
  readonly plan: Plan;
  readonly adopted: AdoptedPlan;
  /** The day of the adoption. */
  readonly since: IsoDate;
  readonly revision: number;
  readonly statusOf: ReadonlyMap<string, TaskStatus>;
  readonly progressOf: ReadonlyMap<string, TaskProgress>;
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
  const { plan: adopted, since, tasks, revision } = standingOf((await context.store()).events());
  const catalog = context.catalog();
  const isShipped = catalog.index().roadmaps.some(({ id }) => id === adopted?.roadmap);
  if (adopted === null || since === null || !isShipped) return null;
  const roadmap = asAdopted(catalog.roadmap(adopted.roadmap), adopted, catalog.deepening());
  const statusOf = new Map(tasks.map(({ task, status }) => [task.id, status]));
  return {
    plan: planAsAdopted(roadmap, adopted, statusOf),
    adopted,
    since,
    revision,
    statusOf,
    progressOf: new Map(tasks.map(({ task, status, hours }) => [task.id, { status, hours }])),
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
