import { dayFromNumber, dayNumber, type IsoDate } from '../calendar.ts';
import type { AdoptedPlan, AdoptedTask, AdoptedTerms } from '../progress/event.ts';
import type { TaskStatus } from '../progress/standing.ts';
import { type Roadmap, sumHours, tasksOf } from '../roadmap/roadmap.ts';
import { rangeInWords } from './off-days.ts';
import { createUndatedPlan, type Plan } from './plan.ts';
import type { Schedule, ScheduledTask } from './schedule.ts';
import { QUARTERS, weekQuarters } from './working-time.ts';

/**
 * The plan that a person has adopted, with the dates that it had then: a later version of the program
 * does not move them.
 *
 * @param roadmap the guide as it was adopted
 */
export function planAsAdopted(
  roadmap: Roadmap,
  adopted: AdoptedPlan,
  statusOf: ReadonlyMap<string, TaskStatus>,
): Plan {
  const undated = createUndatedPlan(roadmap, adopted.hoursPerWeek, statusOf);
  const { terms } = adopted;
  if (terms === undefined) return undated;
  const byId = new Map(adopted.tasks.map((task) => [task.id, task]));
  const schedule = scheduleOf(adopted, terms);
  return {
    ...undated,
    assumptions: {
      hoursPerWeek: adopted.hoursPerWeek,
      start: terms.start,
      off: terms.off.map(rangeInWords),
    },
    months: undated.months.map((month) => ({
      ...month,
      tasks: month.tasks.map((entry) => ({
        ...entry,
        start: byId.get(entry.task.id)?.start ?? null,
        due: byId.get(entry.task.id)?.due ?? null,
      })),
    })),
    totals: {
      tasks: tasksOf(roadmap).length,
      hours: sumHours(tasksOf(roadmap)),
      weeks: schedule.weeks.length,
      finish: schedule.finish,
    },
    schedule,
    fit: null,
  };
}

/** The schedule that the adopted dates make, week by week. */
function scheduleOf({ tasks, hoursPerWeek }: AdoptedPlan, terms: AdoptedTerms): Schedule {
  const dated = tasks.flatMap((task) => scheduledTask(task) ?? []);
  const start = dated.reduce((first, task) => (task.start < first ? task.start : first), FAR);
  const first = terms.start < start ? terms.start : start;
  const finish = dated.reduce((last, { due }) => (due > last ? due : last), first);
  const quarters = weekQuarters({ start: first, hoursPerWeek, off: terms.off });
  const loads = new Map<string, number>();
  for (const { start: week, hours } of tasks.flatMap(({ weeks = [] }) => weeks)) {
    loads.set(week, (loads.get(week) ?? 0) + hours);
  }
  const weeks: { start: IsoDate; capacity: number; load: number }[] = [];
  for (let day = dayNumber(first); day <= dayNumber(finish); ) {
    const days = quarters(day);
    const monday = dayFromNumber(day + days.length - 7);
    const capacity = days.reduce((sum, own) => sum + own, 0) / QUARTERS;
    weeks.push({ start: monday, capacity, load: loads.get(monday) ?? 0 });
    day += days.length;
  }
  return { tasks: dated, weeks, finish };
}

const FAR = '9999-12-31' as IsoDate;

function scheduledTask({ id, start, due, weeks = [] }: AdoptedTask): ScheduledTask | null {
  if (start === undefined || due === undefined) return null;
  const blocks = weeks.map((week) => ({
    day: week.start < start ? start : week.start,
    hours: week.hours,
  }));
  return { id, start, due, blocks };
}

/** Hours of the plan's tasks that lie on or before a day; each week's hours spread over its days. */
export function hoursDueBy(day: IsoDate, { tasks }: AdoptedPlan): number {
  const last = dayNumber(day);
  return tasks.reduce((sum, task) => sum + hoursOfTaskBy(last, task), 0);
}

function hoursOfTaskBy(last: number, { start, due, weeks = [], hours }: AdoptedTask): number {
  // Done before the dates were made: it was expected all along.
  if (start === undefined || due === undefined) return hours;
  return weeks.reduce((sum, week) => {
    const monday = dayNumber(week.start);
    const from = Math.max(monday, dayNumber(start));
    const to = Math.min(monday + 6, dayNumber(due));
    const share = (last - from + 1) / (to - from + 1);
    return sum + week.hours * Math.min(1, Math.max(0, share));
  }, 0);
}
