import type { Sitting } from '../domain/assessment/assessment-record.ts';
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

/** An assessment that waits to be finished. */
export function renderUnfinished({ begunOn, asked, claimed }: Sitting, screen: Screen): string {
  const count = asked.length + claimed;
  return new Page(screen)
    .text(`An assessment of ${begunOn} is not finished; ${count} answers are saved.`)
    .entries([{ term: 'ai-pm-path assess', text: 'go on at the same question' }])
    .toString();
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
