import type { Forecast } from '../domain/planning/forecast.ts';
import type { Movement } from '../domain/progress/movement.ts';
import type { Standing } from '../domain/progress/standing.ts';
import type { ProgressSummary } from '../domain/progress/summary.ts';

/** `ai-pm-path/progress@1` */
export function renderProgressJson(
  { plan, since, tasks }: Standing,
  summary: ProgressSummary,
  { readiness, proved }: Movement,
  forecast: Forecast,
): string {
  return `${JSON.stringify({
    schema: 'ai-pm-path/progress@1',
    plan:
      plan === null
        ? null
        : {
            roadmap: plan.roadmap,
            version: plan.version,
            title: plan.title,
            hoursPerWeek: plan.hoursPerWeek,
            since,
          },
    expectedHours: summary.expectedHours,
    actualHours: summary.actualHours,
    done: summary.done,
    total: summary.total,
    streakDays: summary.streakDays,
    forecast,
    weeks: summary.weeks,
    skipped: summary.skipped,
    tasks: tasks.map(({ task, status, on, hours, proofs }) => ({
      id: task.id,
      title: task.title,
      month: task.month,
      status,
      on,
      hours,
      proofs,
    })),
    blocked: summary.blocked.map(({ task, by }) => ({ id: task.task.id, by })),
    expectedTasks: summary.expectedTasks,
    burnUp: summary.burnUp,
    days: summary.days,
    skills: summary.skills,
    started: summary.started.map(({ task }) => task.id),
    ready: summary.ready.map(({ task }) => task.id),
    readiness: readiness.map(({ on, value }) => ({ on, value: Number(value.toFixed(3)) })),
    proved: Array.from(proved, ([id, level]) => ({ id, level })),
  })}\n`;
}
