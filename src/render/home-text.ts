import type { AdoptedPlan } from '../domain/progress/event.ts';
import type { NextStep } from '../domain/progress/next-step.ts';
import type { ProgressSummary } from '../domain/progress/summary.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';

/** Where a person stands, in a few lines, and the one next step. */
export function renderHome(
  plan: AdoptedPlan,
  { done, total, actualHours, expectedHours }: ProgressSummary,
  step: NextStep | null,
  screen: Screen,
): string {
  const page = new Page(screen).text(plan.title, { mark: screen.style.heading });
  page.text(
    `${done} of ${total} tasks done. ${actualHours} hours worked, ${expectedHours} expected by today.`,
  );
  if (step === null) return page.text('Every task is done or skipped.').toString();
  const { task } = step.task;
  page.gap().labelled(step.isInHand ? 'In hand' : 'Next', `${task.id}, ${task.title}`);
  page.entries([
    { term: 'ai-pm-path next --minutes 25', text: 'what fits now, and why' },
    { term: 'ai-pm-path progress', text: 'the whole picture' },
  ]);
  return page.toString();
}

/** `ai-pm-path/home@1` */
export function renderHomeJson(
  { roadmap, title }: AdoptedPlan,
  { done, total, actualHours, expectedHours }: ProgressSummary,
  step: NextStep | null,
): string {
  return `${JSON.stringify({
    schema: 'ai-pm-path/home@1',
    plan: { roadmap, title, done, total, actualHours, expectedHours },
    next: step === null ? [] : [`ai-pm-path progress start ${step.task.task.id}`],
  })}\n`;
}
