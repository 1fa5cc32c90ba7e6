import { dayFromNumber, dayNumber, type IsoDate, weekStart } from '../calendar.ts';
import { type Forecast, forecastFinish } from '../planning/forecast.ts';
import type { Standing } from './standing.ts';

/** When the plan is done if the person goes on as their log shows. */
export function forecastOf(standing: Standing, today: IsoDate): Forecast {
  const { plan, since, log } = standing;
  return forecastFinish({
    // Weeks before the first day of a plan are no weeks of nothing.
    weeks: since === null ? [] : fullWeeks(log, plan?.terms?.start ?? since, today),
    hoursLeft: hoursLeftIn(standing),
    hoursPerWeek: plan?.hoursPerWeek ?? null,
    today,
    seed: `${plan?.roadmap ?? ''}/${today}`,
  });
}

/** A task over its estimate still asks for a little time. */
const LEAST_HOURS = 0.25;

/** Of the open tasks; hours that were logged on no task have been worked on them all the same. */
function hoursLeftIn({ since, tasks, log }: Standing): number {
  const open = tasks.filter(({ status }) => status === 'open' || status === 'started');
  const left = open.map(({ task, hours }) => Math.max(LEAST_HOURS, task.hours - hours));
  const unassigned = log.filter(({ task, on }) => task === null && since !== null && on >= since);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const worked = sum(unassigned.map(({ hours }) => hours));
  return Math.max(LEAST_HOURS * open.length, sum(left) - worked);
}

/** The hours of each week from Monday to Sunday that lies wholly between `since` and today. */
function fullWeeks(log: Standing['log'], since: IsoDate, today: IsoDate): number[] {
  const first = dayNumber(weekStart(dayFromNumber(dayNumber(since) + 6)));
  const count = Math.max(0, (dayNumber(weekStart(today)) - first) / 7);
  const sums = new Map<number, number>();
  for (const { on, hours } of log) {
    const week = Math.floor((dayNumber(on) - first) / 7);
    sums.set(week, (sums.get(week) ?? 0) + hours);
  }
  const weeks = Array.from({ length: count }, (_, week) => sums.get(week) ?? 0);
  return weeks.slice(-MOST_WEEKS);
}

/** Ten years: what lies before says nothing of the pace now. */
const MOST_WEEKS = 520;
