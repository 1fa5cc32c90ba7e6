import { dayFromNumber, dayNumber, type IsoDate } from '../domain/calendar.ts';
import type { PlanMonth } from '../domain/planning/plan.ts';
import { horizontalBars } from '../text/chart-bars.ts';
import { type GanttRow, ganttChart } from '../text/chart-gantt.ts';
import type { Page } from '../text/page.ts';
import { monthSpans, offRangesOf } from './plan-span.ts';
import { hoursInWords, type PlanView } from './plan-view.ts';

/** Weeks that fit a glance; the pictures for a browser have all of them. */
const SHOWN_WEEKS = 12;

/** The months on the calendar with today marked, and the load of the weeks; nothing without dates. */
export function addDates(page: Page, view: PlanView): void {
  const { schedule, assumptions } = view.plan;
  if (schedule === null || assumptions.start === null) return;
  const { screen } = page;
  const look = { ...screen, width: screen.columns };
  page.heading('The months on the calendar');
  const rows = monthSpans(view.plan).flatMap(({ entry, days }) =>
    days === null ? [] : [{ label: `Month ${entry.month.month}`, ...days }],
  );
  addGantt(page, view, rows);
  const first = Math.max(
    0,
    schedule.weeks.findIndex(({ start }) => endOf(start) >= view.today),
  );
  const weeks = schedule.weeks.slice(first, first + SHOWN_WEEKS);
  const bars = weeks.map(({ start, load, capacity }) => ({
    label: start,
    value: load,
    of: capacity,
  }));
  const load = horizontalBars(bars, look, {
    inWords: ({ value, of = 0 }) => `${value} of ${of} h`,
  });
  page.heading(`Hours a week, from ${weeks[0]?.start ?? assumptions.start}`);
  if (screen.accessible) page.text(load.sentence);
  else page.drawing(load.lines);
  const more = schedule.weeks.length - first - weeks.length;
  if (more === 0) return;
  const count = more === 1 ? '1 more week' : `${more} more weeks`;
  page.text(`and ${count}, at most ${hoursInWords(assumptions.hoursPerWeek)} each.`);
}

/** The tasks of one month on the calendar; nothing without dates. */
export function addMonthDates(page: Page, { month, tasks }: PlanMonth, view: PlanView): void {
  const rows = tasks.flatMap(({ task, start, due }) =>
    start === null || due === null ? [] : [{ label: task.id, from: start, to: due }],
  );
  if (rows.length === 0) return;
  page.heading(`Month ${month.month} on the calendar`);
  addGantt(page, view, rows);
}

function addGantt(page: Page, { plan, today }: PlanView, rows: readonly GanttRow[]): void {
  const { screen } = page;
  const off = offRangesOf(plan);
  const gantt = ganttChart(rows, { ...screen, width: screen.columns }, { today, off });
  if (screen.accessible) page.text(gantt.sentence);
  else page.drawing(gantt.lines);
}

function endOf(monday: IsoDate): IsoDate {
  return dayFromNumber(dayNumber(monday) + 6);
}
