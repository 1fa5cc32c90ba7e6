import { dayFromNumber, dayNumber, type IsoDate } from '../domain/calendar.ts';
import type { PlanTask } from '../domain/planning/plan.ts';
import type { Schedule, ScheduledWeek } from '../domain/planning/schedule.ts';
import { weekHours } from '../domain/progress/adopt.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { hoursInWords, type PlanView } from './plan-view.ts';

/** A task's part of a week. */
export interface WeekTask {
  readonly entry: PlanTask;
  readonly hours: number;
}

/** The tasks that are laid on a week, in the order of the schedule. */
function tasksOfWeek({ plan }: PlanView, { start }: ScheduledWeek): WeekTask[] {
  const entries = new Map(plan.months.flatMap(({ tasks }) => tasks).map((e) => [e.task.id, e]));
  return (plan.schedule?.tasks ?? []).flatMap(({ id, blocks }) => {
    const entry = entries.get(id);
    const hours = weekHours(blocks).find((week) => week.start === start)?.hours;
    return entry === undefined || hours === undefined ? [] : [{ entry, hours }];
  });
}

/** One week of the plan: its days, its hours, its tasks and what each is to leave behind. */
export function renderWeek(view: PlanView, schedule: Schedule, screen: Screen): string {
  const page = new Page(screen);
  const place = view.week ?? 0;
  const week = schedule.weeks[place];
  if (week === undefined) return '';
  const sunday = dayFromNumber(dayNumber(week.start) + 6);
  page.text(`Week ${place + 1} of ${schedule.weeks.length}: ${week.start} to ${sunday}`, {
    mark: screen.style.heading,
  });
  page.text(`${hoursInWords(week.load)} of ${hoursInWords(week.capacity)} are laid out.`);
  const tasks = tasksOfWeek(view, week);
  if (tasks.length === 0) page.text('Nothing is laid on this week.');
  for (const { entry, hours } of tasks) taskBlock(page, entry, hours, sunday);
  const next = place + 2;
  page.heading('Next').entries([
    { term: 'ai-pm-path next', text: 'what to do now, and why' },
    ...(next <= schedule.weeks.length
      ? [
          {
            term: `ai-pm-path ${view.command.replace(/^plan --from \S+$/, 'plan')} --week ${next}`,
            text: 'the week after',
          },
        ]
      : []),
  ]);
  return page.toString();
}

function taskBlock(page: Page, { task, due, status }: PlanTask, hours: number, sunday: IsoDate) {
  const mark = status === 'open' ? '' : ` - ${status}`;
  const { label } = page.screen.style;
  page.gap().text(`${task.id}: ${task.title} (${hoursInWords(hours)})${mark}`, { mark: label });
  if (due !== null) page.labelled('Due', due <= sunday ? `${due}, this week.` : `${due}.`, 2);
  page.labelled('Deliverable', task.deliverable, 2);
  page.labelled('Done when', task.doneWhen, 2);
}
