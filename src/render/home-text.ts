import type { Sitting } from '../domain/assessment/assessment-record.ts';
import type { AdoptedPlan } from '../domain/progress/event.ts';
import type { NextStep } from '../domain/progress/next-step.ts';
import type { ProgressSummary } from '../domain/progress/summary.ts';
import type { tasksOfThisWeek } from '../domain/progress/this-week.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { interviewInWords } from './countdown-words.ts';
import { hoursInWords } from './plan-view.ts';

export interface HomeView {
  readonly plan: AdoptedPlan;
  readonly summary: ProgressSummary;
  /** Null where nothing is open. */
  readonly step: NextStep | null;
  /** What a dated plan lays on this week and is not done. */
  readonly week: ReturnType<typeof tasksOfThisWeek>;
  /** Days to the interview that is set; null without one, or after it. */
  readonly interviewInDays: number | null;
}

/** Where a person stands, in a few lines, and the one next step. */
export function renderHome({ plan, summary, step, week }: HomeView, screen: Screen): string {
  const { done, total, actualHours, expectedHours } = summary;
  const page = new Page(screen).text(plan.title, { mark: screen.style.heading });
  page.text(
    `${done} of ${total} tasks done. ${actualHours} hours worked, ${expectedHours} expected by today.`,
  );
  if (step === null) return page.text('Every task is done or skipped.').toString();
  if (week.length > 0) {
    page.gap().text('This week', { mark: screen.style.label });
    page.list(
      week.map(
        ({ task: { task: own }, hours }) => `${own.id}, ${own.title} (${hoursInWords(hours)})`,
      ),
      2,
    );
  }
  const { task } = step.task;
  page.gap().labelled(step.isInHand ? 'In hand' : 'Next', `${task.id}, ${task.title}`);
  page.entries([
    { term: 'ai-pm-path next --minutes 25', text: 'what fits now, and why' },
    { term: 'ai-pm-path progress', text: 'the whole picture' },
  ]);
  return page.toString();
}

/** The interview that is set, 0 days away on its day. */
export function renderInterview(days: number, screen: Screen): string {
  return new Page(screen).text(`${interviewInWords(days)}: ai-pm-path checklist`).toString();
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
export function renderHomeJson(view: HomeView): string {
  const { plan, summary, step, week, interviewInDays } = view;
  const { roadmap, title } = plan;
  const { done, total, actualHours, expectedHours } = summary;
  return `${JSON.stringify({
    schema: 'ai-pm-path/home@1',
    plan: { roadmap, title, done, total, actualHours, expectedHours },
    week: week.map(({ task, hours }) => ({ id: task.task.id, hours })),
    next: step === null ? [] : [`ai-pm-path progress start ${step.task.task.id}`],
    interviewInDays,
  })}\n`;
}
