import type { PlanMonth, PlanTask } from '../domain/planning/plan.ts';
import type { Page } from '../text/page.ts';
import { datesInWords, hoursInWords, type PlanView, taskHoursInWords } from './plan-view.ts';

/** The guide in a reading of five minutes: what it is, what it costs, and what each task leaves behind. */
export function addShortGuide(page: Page, { plan }: PlanView): void {
  const { overview, strengths, habits, realityCheck } = plan.roadmap;
  page.heading('What this is');
  for (const { text } of overview.slice(0, 1)) page.text(text);
  page.gap();
  const titles = ({ title }: { readonly title: string }) => title;
  addTitles(page, 'Carries over', strengths.map(titles), MOST_TITLES);
  addTitles(
    page,
    'To unlearn',
    habits.map(({ habit }) => habit),
    MOST_TITLES,
  );
  // All of it: whoever cannot pay this price should know it before they read on.
  addTitles(page, 'An honest look', realityCheck.map(titles), realityCheck.length);
  for (const month of plan.months) addMonth(page, month);
}

const MOST_TITLES = 4;

function addTitles(page: Page, label: string, titles: readonly string[], most: number): void {
  if (titles.length === 0) return;
  const more = titles.length > most ? [`and ${titles.length - most} more`] : [];
  page.labelled(label, `${[...titles.slice(0, most), ...more].join('; ')}.`);
}

function addMonth(page: Page, { month, hours, tasks }: PlanMonth): void {
  page.heading(`Month ${month.month}: ${month.theme} (${hoursInWords(hours)})`);
  for (const entry of tasks) addTask(page, entry);
}

function addTask(page: Page, entry: PlanTask): void {
  const { task, status } = entry;
  const mark = status === 'open' ? '' : `, ${status}`;
  const label = `${task.id} (${taskHoursInWords(task)}${datesInWords(entry)}${mark})`;
  if (task.inShort !== undefined) {
    page.labelled(label, task.inShort.deliverable);
    page.labelled('Done when', task.inShort.doneWhen, 2);
    return;
  }
  page.labelled(label, task.title);
  page.labelled('Deliverable', task.deliverable, 2);
  page.labelled('Done when', task.doneWhen, 2);
}
