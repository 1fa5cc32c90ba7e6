import type { IsoDate } from '../../src/domain/calendar.ts';
import { createDatedPlan } from '../../src/domain/planning/dated-plan.ts';
import { createUndatedPlan, type PlanTask } from '../../src/domain/planning/plan.ts';
import type { Roadmap } from '../../src/domain/roadmap/roadmap.ts';
import type { PlanView } from '../../src/render/plan-view.ts';
import { aRoadmap, aTask } from './a-roadmap.ts';
import { createTestContext } from './create-test-context.ts';

const catalog = createTestContext().context.catalog();
const asWritten = {
  month: null,
  full: true,
  catalog,
  command: 'plan',
  personal: null,
  week: null,
  today: '2026-11-21' as IsoDate,
  revision: 0,
};

export function aPlanTask(
  task: Parameters<typeof aTask>[0] = {},
  changes: Partial<PlanTask> = {},
): PlanTask {
  const dates = { start: '2027-01-04' as IsoDate, due: '2027-01-10' as IsoDate };
  return { task: aTask(task), ...dates, status: 'open', ...changes };
}

/** A plan of one month with these tasks, whatever their dates. */
export function aPlanView(tasks: readonly PlanTask[], roadmap: Partial<Roadmap> = {}): PlanView {
  const plan = createUndatedPlan(aRoadmap(roadmap));
  const months = plan.months.map((month) => ({ ...month, tasks }));
  return { ...asWritten, plan: { ...plan, months } };
}

export const SHIPPED = catalog.index().roadmaps.map(({ id }) => id);

/** A roadmap of the program with dates, at six hours a week. */
export function shippedView(id: string, start: string): PlanView {
  const terms = { start: start as IsoDate, hoursPerWeek: 6, off: [], until: null };
  return {
    ...asWritten,
    plan: createDatedPlan(catalog.roadmap(id), terms, catalog.skills()),
  };
}
