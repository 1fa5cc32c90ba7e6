import { dayFromNumber, dayNumber } from '../domain/calendar.ts';
import type { PlanMonth } from '../domain/planning/plan.ts';
import { horizontalBars } from '../text/chart-bars.ts';
import { type GanttRow, ganttChart } from '../text/chart-gantt.ts';
import type { Page } from '../text/page.ts';
import { hoursInWords, type PlanView } from './plan-view.ts';

/** Weeks that fit a glance; the pictures for a browser have all of them. */
const SHOWN_WEEKS = 12;

/** The months on the calendar with today marked, and the load of the weeks; nothing without dates. */
export function addDates(page: Page, view: PlanView): void {
  const { schedule, months, assumptions } = view.plan;
  if (schedule === null || assumptions.start === null) return;
  const { screen } = page;
  const look = { ...screen, width: screen.columns };
  page.heading('The months on the calendar');
  addGantt(
    page,
    view,
    months.flatMap((month) => monthRow(month) ?? []),
  );
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
  const off = offRanges(plan.assumptions.off);
  const gantt = ganttChart(rows, { ...screen, width: screen.columns }, { today, off });
  if (screen.accessible) page.text(gantt.sentence);
  else page.drawing(gantt.lines);
}

function endOf(monday: string): string {
  return dayFromNumber(dayNumber(monday as Parameters<typeof dayNumber>[0]) + 6);
}

function monthRow({ month, tasks }: PlanMonth) {
  const starts = tasks.flatMap(({ start }) => start ?? []).sort();
  const ends = tasks.flatMap(({ due }) => due ?? []).sort();
  const [from] = starts;
  const to = ends.at(-1);
  return from === undefined || to === undefined
    ? null
    : { label: `Month ${month.month}`, from, to };
}

/** The ranges as they stand in the assumptions: `from..to`, or one day. */
function offRanges(off: readonly string[]) {
  return off.map((range) => {
    const [from = '', to = from] = range.split('..');
    return { from, to };
  });
}
