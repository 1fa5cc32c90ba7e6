import { dayFromNumber, dayNumber, type IsoDate } from '../domain/calendar.ts';
import type { PlanMonth, PlanTask } from '../domain/planning/plan.ts';
import { ganttPicture } from './gantt-picture.ts';
import { monthHoursPicture, weekHoursPicture } from './hours-picture.ts';
import { type Html, htmlSection, htmlTable, NOTHING } from './html-page.ts';
import {
  type MonthSpan,
  monthSpans,
  offRangesOf,
  scaleOf,
  type WeekRun,
  weekRuns,
} from './plan-span.ts';
import type { PlanView } from './plan-view.ts';

const NO_DATES = 'no dates';
const BELOW = 'The table below has the numbers.';

/** The months over the calendar; nothing without dates. */
export function calendarBlock({ plan }: PlanView, today: IsoDate): Html {
  const scale = scaleOf(plan);
  if (scale === null) return NOTHING;
  const spans = monthSpans(plan);
  const rows = spans.map(({ entry, days }) => ({ label: nameOf(entry), days }));
  const picture = ganttPicture({
    label: `The months of the guide over the calendar, each from the start of its first task to its last due day. ${BELOW}`,
    ...{ scale, off: offRangesOf(plan), rows, today, missing: NO_DATES },
  });
  return htmlSection(
    'The months on the calendar',
    picture,
    htmlTable(
      `Months of the guide; today is ${today}`,
      ['Month', 'Starts', 'Due', 'Hours', 'Tasks done'],
      spans.map(monthRow),
    ),
  );
}

function nameOf({ month }: PlanMonth): string {
  return `Month ${month.month}: ${month.theme}`;
}

function monthRow({ entry, days }: MonthSpan) {
  const dates = days === null ? [NO_DATES, NO_DATES] : [days.from, days.to];
  const hours = String(entry.hours);
  return { head: nameOf(entry), cells: [...dates, hours, doneInWords(entry.tasks)] };
}

function doneInWords(tasks: readonly PlanTask[]): string {
  const count = (wanted: PlanTask['status']) =>
    tasks.filter(({ status }) => status === wanted).length;
  const skipped = count('skipped') === 0 ? '' : `, ${count('skipped')} skipped`;
  return `${count('done')} of ${tasks.length}${skipped}`;
}

/** The hours of the weeks against those that there are; without dates the hours of the months. */
export function hoursBlock(view: PlanView): Html {
  const { plan } = view;
  const scale = scaleOf(plan);
  if (scale === null || plan.schedule === null) return monthHoursBlock(view);
  const { weeks } = plan.schedule;
  return htmlSection(
    'Hours a week',
    weekHoursPicture({
      label: `Hours planned in each week against the hours that there are. ${BELOW}`,
      ...{ scale, off: offRangesOf(plan), weeks },
    }),
    htmlTable(
      'Hours of a week; weeks alike stand together',
      ['Weeks', 'How many', 'Planned', 'Available'],
      weekRuns(weeks).map(runRow),
    ),
  );
}

function runRow({ from, to, weeks, load, capacity }: WeekRun) {
  const sunday = dayFromNumber(dayNumber(to) + 6);
  return { head: `${from} to ${sunday}`, cells: [weeks, load, capacity].map(String) };
}

function monthHoursBlock({ plan: { months } }: PlanView): Html {
  const rows = months.map((entry) => ({ label: nameOf(entry), hours: entry.hours }));
  if (rows.length === 0) return NOTHING;
  return htmlSection(
    'Hours of the months',
    monthHoursPicture({ label: `Hours of each month of the guide. ${BELOW}`, rows }),
    htmlTable(
      'Months of the guide',
      ['Month', 'Hours', 'Tasks', 'Tasks done'],
      months.map((entry) => ({
        head: nameOf(entry),
        cells: [String(entry.hours), String(entry.tasks.length), doneInWords(entry.tasks)],
      })),
    ),
  );
}
