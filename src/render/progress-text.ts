import type { Standing } from '../domain/progress/standing.ts';
import type { ProgressSummary } from '../domain/progress/summary.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { hoursInWords } from './plan-view.ts';

/** Weeks and tasks that fit a glance. */
const SHOWN_WEEKS = 4;
const SHOWN_TASKS = 3;

/** Where a person stands: the plan, the hours, what is in hand, what can come next, what waits. */
export function renderProgress(
  { plan, since, log }: Standing,
  summary: ProgressSummary,
  screen: Screen,
): string {
  const page = new Page(screen);
  if (plan === null) {
    page.text('No plan is adopted yet.');
    if (log.length > 0) page.text(`Recorded so far: ${hoursInWords(summary.actualHours)}.`);
    page.heading('Next').entries([
      {
        term: 'ai-pm-path plan adopt --from swe',
        text: 'decide for a guide; swe, multimodal or pm',
      },
    ]);
    return page.toString();
  }
  page.text(plan.title, { mark: screen.style.heading });
  page.text(`Since ${since}, at ${hoursInWords(plan.hoursPerWeek)} a week.`).gap();
  const skipped = summary.skipped === 0 ? '' : `, ${summary.skipped} skipped`;
  page.labelled('Tasks', `${summary.done} of ${summary.total} done${skipped}.`);
  page.labelled('Hours', hoursSentence(summary));
  if (summary.streakDays > 1) page.labelled('Days in a row', `${summary.streakDays}.`);
  const weeks = summary.weeks.slice(-SHOWN_WEEKS);
  if (weeks.length > 0) {
    const sums = weeks.map(({ start, hours }) => `${start}: ${hoursInWords(hours)}`);
    page.labelled('Weeks from', `${sums.join('; ')}.`);
  }
  addTasks(page, 'In hand', summary.started);
  addTasks(page, 'Can begin', summary.ready.slice(0, SHOWN_TASKS));
  if (summary.blocked.length > 0) {
    page.heading('Waiting').list(
      summary.blocked
        .slice(0, SHOWN_TASKS)
        .map(({ task, by }) => `${task.task.id} waits for ${by.join(', ')}`),
      2,
    );
  }
  const next = summary.started[0] ?? summary.ready[0];
  const command = summary.started.length > 0 ? 'done' : 'start';
  page
    .heading('Next')
    .entries([
      ...(next === undefined
        ? []
        : [{ term: `ai-pm-path progress ${command} ${next.task.id}`, text: next.task.title }]),
      { term: 'ai-pm-path progress log --hours 1', text: 'hours of today' },
    ]);
  return page.toString();
}

function hoursSentence({ actualHours, expectedHours }: ProgressSummary): string {
  const difference = Math.round((actualHours - expectedHours) * 10) / 10;
  const pace =
    Math.abs(difference) < 0.5
      ? 'as planned'
      : `${hoursInWords(Math.abs(difference))} ${difference < 0 ? 'behind' : 'ahead of'} the plan's pace`;
  return `${actualHours} worked, ${expectedHours} expected by today: ${pace}.`;
}

function addTasks(page: Page, heading: string, tasks: ProgressSummary['ready']): void {
  if (tasks.length === 0) return;
  page.heading(heading);
  for (const { task } of tasks) {
    page.labelled(task.id, `${task.title} (${hoursInWords(task.hours)})`, 2);
  }
}
