import { dayFromNumber, dayNumber, type IsoDate, weekStart } from '../calendar.ts';
import type { Standing, TaskStanding } from './standing.ts';

export interface WeekSum {
  /** Its Monday. */
  readonly start: IsoDate;
  readonly hours: number;
}

/** What a person wants to know at a glance. */
export interface ProgressSummary {
  /** Hours that the plan's pace asks for by the end of today, at most all of it. */
  readonly expectedHours: number;
  /** Hours recorded since the plan was adopted; without a plan, all hours. */
  readonly actualHours: number;
  readonly done: number;
  readonly skipped: number;
  readonly total: number;
  /** Days in a row with a record of work, ending today or yesterday. */
  readonly streakDays: number;
  /** From the first week with hours to this one, oldest first, weeks without hours among them. */
  readonly weeks: readonly WeekSum[];
  readonly started: readonly TaskStanding[];
  /** Open tasks whose prerequisites are done or skipped, in the order of the plan. */
  readonly ready: readonly TaskStanding[];
  /** Open tasks that wait, each with what it waits for. */
  readonly blocked: readonly { readonly task: TaskStanding; readonly by: readonly string[] }[];
}

const MAX_WEEKS = 520;

/** The summary of a standing on a day. Records of days after it (a clock that was wrong) do not count. */
export function summarise(standing: Standing, today: IsoDate): ProgressSummary {
  const { plan, since, tasks } = standing;
  const log = standing.log.filter(({ on }) => on <= today);
  const inPlan = since === null ? log : log.filter(({ on }) => on >= since);
  const settled = new Set(
    tasks.filter(({ status }) => status === 'done' || status === 'skipped').map((t) => t.task.id),
  );
  const open = tasks.filter(({ status }) => status === 'open');
  const waitsFor = ({ task }: TaskStanding) => task.needs.filter((need) => !settled.has(need));
  const totalHours = tasks.reduce((sum, { task }) => sum + task.hours, 0);
  const days = since === null ? 0 : Math.max(0, dayNumber(today) - dayNumber(since) + 1);
  return {
    expectedHours: Math.min(totalHours, rounded((days / 7) * (plan?.hoursPerWeek ?? 0))),
    actualHours: rounded(inPlan.reduce((sum, { hours }) => sum + hours, 0)),
    done: tasks.filter(({ status }) => status === 'done').length,
    skipped: tasks.filter(({ status }) => status === 'skipped').length,
    total: tasks.length,
    streakDays: streakOf(workDays(standing, today), today),
    weeks: weeksOf(log, today),
    started: tasks.filter(({ status }) => status === 'started'),
    ready: open.filter((task) => waitsFor(task).length === 0),
    blocked: open.map((task) => ({ task, by: waitsFor(task) })).filter(({ by }) => by.length > 0),
  };
}

function rounded(hours: number): number {
  return Math.round(hours * 100) / 100;
}

/** Days on which hours were worked, something was written down or a task changed. */
function workDays({ log, notes, tasks }: Standing, today: IsoDate): Set<number> {
  const days = [...log, ...notes, ...tasks].flatMap(({ on }) => on ?? []);
  return new Set(days.filter((day) => day <= today).map(dayNumber));
}

function streakOf(days: ReadonlySet<number>, today: IsoDate): number {
  const last = dayNumber(today);
  let day = days.has(last) ? last : last - 1;
  let length = 0;
  while (days.has(day)) {
    length += 1;
    day -= 1;
  }
  return length;
}

function weeksOf(log: Standing['log'], today: IsoDate): WeekSum[] {
  const sums = new Map<string, number>();
  for (const { on, hours } of log) {
    const start = weekStart(on);
    sums.set(start, (sums.get(start) ?? 0) + hours);
  }
  const [first] = [...sums.keys()].sort();
  if (first === undefined) return [];
  const last = dayNumber(weekStart(today));
  const begin = Math.max(dayNumber(first as IsoDate), last - 7 * (MAX_WEEKS - 1));
  return Array.from({ length: (last - begin) / 7 + 1 }, (_, index) => {
    const start = dayFromNumber(begin + 7 * index);
    return { start, hours: rounded(sums.get(start) ?? 0) };
  });
}
