import { dayFromNumber, dayNumber, type IsoDate, parseIsoDate, weekStart } from '../calendar.ts';
import { hoursDueBy } from '../planning/adopted-plan.ts';
import type { Level } from '../skills.ts';
import type { AdoptedPlan } from './event.ts';
import type { LoggedHours, Standing, TaskStanding } from './standing.ts';

export interface WeekSum {
  /** Its Monday. */
  readonly start: IsoDate;
  readonly hours: number;
}

/** Sums from the plan's first day to the end of a week. */
export interface BurnUpWeek {
  /** Its Monday. */
  readonly start: IsoDate;
  /** The last day that is counted: its Sunday, or today. */
  readonly through: IsoDate;
  readonly expectedHours: number;
  readonly actualHours: number;
}

export interface WorkDay {
  readonly on: IsoDate;
  /** 0 where something was written down or a task changed, and no hours were recorded. */
  readonly hours: number;
}

export interface SkillStanding {
  readonly id: string;
  /** The highest level that the done tasks lead to; 0 before the first. */
  readonly level: Level;
  /** The highest level that the whole plan leads to. */
  readonly planLevel: Level;
}

/** What a person wants to know at a glance. */
export interface ProgressSummary {
  /** The day it is made for. */
  readonly today: IsoDate;
  /** Hours that the plan's pace asks for by the end of today, at most all of it. */
  readonly expectedHours: number;
  /** Hours recorded since the plan was adopted; without a plan, all hours. */
  readonly actualHours: number;
  /** Tasks that are due by today, or, without dates, that the expected hours pay for. */
  readonly expectedTasks: number;
  readonly done: number;
  readonly skipped: number;
  readonly total: number;
  /** Days in a row with a record of work, ending today or yesterday. */
  readonly streakDays: number;
  /** From the first week with hours to this one, oldest first, weeks without hours among them. */
  readonly weeks: readonly WeekSum[];
  /** From the plan's first week to this one, oldest first; empty without a plan. */
  readonly burnUp: readonly BurnUpWeek[];
  /** Days of the last 26 weeks with a record of work, oldest first. */
  readonly days: readonly WorkDay[];
  /** Every skill of the plan, in the order in which its tasks name them. */
  readonly skills: readonly SkillStanding[];
  readonly started: readonly TaskStanding[];
  /** Open tasks whose prerequisites are done or skipped, in the order of the plan. */
  readonly ready: readonly TaskStanding[];
  /** Open tasks that wait, each with what it waits for. */
  readonly blocked: readonly { readonly task: TaskStanding; readonly by: readonly string[] }[];
}

const MAX_WEEKS = 520;
const WORK_DAY_WEEKS = 26;

/**
 * The summary of a standing on a day. Records of days after it (a clock that was wrong), and of days
 * that are in no calendar, do not count.
 *
 * @param dayExists whether there was such a day where the person lives: a place that moves across the
 *   date line leaves one out, as Samoa did with 2011-12-30 (IANA time-zone database, Pacific/Apia)
 */
export function summarise(
  standing: Standing,
  today: IsoDate,
  dayExists: (day: IsoDate) => boolean = () => true,
): ProgressSummary {
  const { plan, tasks } = standing;
  const hasCome = (on: IsoDate | null): on is IsoDate =>
    on !== null && on <= today && parseIsoDate(on) !== null;
  const log = daySums(standing.log).filter(({ on }) => hasCome(on));
  // A plan that was adopted under a clock that ran ahead has no first day yet.
  const since = standing.since === null || standing.since > today ? null : standing.since;
  const inPlan = since === null ? log : log.filter(({ on }) => on >= since);
  const settled = new Set(
    tasks.filter(({ status }) => status === 'done' || status === 'skipped').map((t) => t.task.id),
  );
  const open = tasks.filter(({ status }) => status === 'open');
  const waitsFor = ({ task }: TaskStanding) => task.needs.filter((need) => !settled.has(need));
  const expectedHours = plan === null || since === null ? 0 : expectedBy(today, since, plan);
  const written = [...log, ...standing.notes].map(({ on }) => on);
  const days = new Set([...new Set([...written, ...standing.changedOn])].filter(hasCome));
  return {
    today,
    expectedHours,
    actualHours: rounded(sum(inPlan)),
    expectedTasks: plan?.terms ? dueBy(today, tasks) : tasksWithin(expectedHours, tasks),
    done: tasks.filter(({ status }) => status === 'done').length,
    skipped: tasks.filter(({ status }) => status === 'skipped').length,
    total: tasks.length,
    streakDays: streakOf(days, today, dayExists),
    weeks: weeksOf(log, today),
    burnUp: plan === null || since === null ? [] : burnUpOf(inPlan, plan, since, today),
    days: workDays(days, log, today),
    skills: skillsOf(tasks),
    started: tasks.filter(({ status }) => status === 'started'),
    ready: open.filter((task) => waitsFor(task).length === 0),
    blocked: open.map((task) => ({ task, by: waitsFor(task) })).filter(({ by }) => by.length > 0),
  };
}

/** The hours of each day, earliest first: a few hundred days instead of thousands of records. */
function daySums(log: readonly LoggedHours[]): WorkDay[] {
  const sums = new Map<IsoDate, number>();
  for (const { on, hours } of log) sums.set(on, (sums.get(on) ?? 0) + hours);
  return Array.from(sums, ([on, hours]) => ({ on, hours })).sort((a, b) => (a.on < b.on ? -1 : 1));
}

function rounded(hours: number): number {
  return Math.round(hours * 100) / 100;
}

function sum(records: readonly { readonly hours: number }[]): number {
  return records.reduce((total, { hours }) => total + hours, 0);
}

/** Hours that the plan asks for to the end of `day`: by its dates, else by its pace since its first day. */
function expectedBy(day: IsoDate, since: IsoDate, plan: AdoptedPlan): number {
  const { hoursPerWeek, tasks, terms } = plan;
  if (terms !== undefined) return rounded(hoursDueBy(day, plan));
  const days = dayNumber(day) - dayNumber(since) + 1;
  return Math.min(sum(tasks), rounded((days / 7) * hoursPerWeek));
}

/** How many tasks a dated plan wants done by a day. */
function dueBy(day: IsoDate, tasks: readonly TaskStanding[]): number {
  return tasks.filter(({ task: { due } }) => due === undefined || due <= day).length;
}

/** How many tasks, in the order of the plan, fit these hours. */
function tasksWithin(hours: number, tasks: readonly TaskStanding[]): number {
  let used = 0;
  let count = 0;
  for (const { task } of tasks) {
    used += task.hours;
    if (used > hours) break;
    count += 1;
  }
  return count;
}

function streakOf(
  days: ReadonlySet<IsoDate>,
  today: IsoDate,
  dayExists: (day: IsoDate) => boolean,
): number {
  const numbers = new Set([...days].map(dayNumber));
  const last = dayNumber(today);
  let length = 0;
  for (let day = last; length < numbers.size; day -= 1) {
    if (numbers.has(day)) length += 1;
    // Today may still be worked on.
    else if (day !== last && dayExists(dayFromNumber(day))) break;
  }
  return length;
}

function weeksOf(log: readonly WorkDay[], today: IsoDate): WeekSum[] {
  const sums = new Map<string, number>();
  for (const { on, hours } of log) {
    const start = weekStart(on);
    sums.set(start, (sums.get(start) ?? 0) + hours);
  }
  const [first] = [...sums.keys()].sort();
  if (first === undefined) return [];
  return weekStarts(first as IsoDate, today).map((start) => ({
    start,
    hours: rounded(sums.get(start) ?? 0),
  }));
}

/** The Mondays from one day's week to another's, the last 520 at most. */
function weekStarts(first: IsoDate, today: IsoDate): IsoDate[] {
  const last = dayNumber(weekStart(today));
  const begin = Math.max(dayNumber(weekStart(first)), last - 7 * (MAX_WEEKS - 1));
  return Array.from({ length: (last - begin) / 7 + 1 }, (_, index) =>
    dayFromNumber(begin + 7 * index),
  );
}

function burnUpOf(
  log: readonly WorkDay[],
  plan: AdoptedPlan,
  since: IsoDate,
  today: IsoDate,
): BurnUpWeek[] {
  let counted = 0;
  let actual = 0;
  return weekStarts(since, today).map((start) => {
    const sunday = dayFromNumber(dayNumber(start) + 6);
    const through = sunday < today ? sunday : today;
    for (let next = log[counted]; next !== undefined && next.on <= through; ) {
      actual += next.hours;
      counted += 1;
      next = log[counted];
    }
    const expectedHours = expectedBy(through, since, plan);
    return { start, through, expectedHours, actualHours: rounded(actual) };
  });
}

function workDays(days: ReadonlySet<IsoDate>, log: readonly WorkDay[], today: IsoDate): WorkDay[] {
  const from = dayFromNumber(dayNumber(weekStart(today)) - 7 * (WORK_DAY_WEEKS - 1));
  const sums = new Map<IsoDate, number>();
  for (const day of [...days].filter((on) => on >= from).sort()) sums.set(day, 0);
  for (const { on, hours } of log) {
    const earlier = sums.get(on);
    if (earlier !== undefined) sums.set(on, earlier + hours);
  }
  return [...sums].map(([on, hours]) => ({ on, hours: rounded(hours) }));
}

function skillsOf(tasks: readonly TaskStanding[]): SkillStanding[] {
  const skills = new Map<string, SkillStanding>();
  for (const { task, status } of tasks) {
    for (const { id, level } of task.skills) {
      const { level: reached, planLevel } = skills.get(id) ?? { level: 0, planLevel: 0 };
      skills.set(id, {
        id,
        level: status === 'done' && level > reached ? level : reached,
        planLevel: level > planLevel ? level : planLevel,
      });
    }
  }
  return [...skills.values()];
}
