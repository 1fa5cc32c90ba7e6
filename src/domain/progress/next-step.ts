import { dayFromNumber, dayNumber, type IsoDate } from '../calendar.ts';
import type { SkillStep } from '../roadmap/roadmap.ts';
import type { AdoptedTask } from './event.ts';
import type { Standing, TaskStanding } from './standing.ts';

/** The one thing to do now, and what speaks for it. */
export interface NextStep {
  readonly task: TaskStanding;
  /** Minutes to work on it now: what is left of it, or the time there is. */
  readonly minutes: number;
  /** Whether the task can be finished in that time. */
  readonly finishes: boolean;
  readonly isInHand: boolean;
  /** Open tasks that wait for it, directly or behind others. */
  readonly unblocks: readonly string[];
  /** The day it was due, or on which its month ended, where that day is over; else null. */
  readonly lateSince: IsoDate | null;
  /** The day it is due, where the plan has dates and that day is not over. */
  readonly due: IsoDate | null;
  /** Skills that it lifts above what the finished tasks have reached. */
  readonly lifts: readonly SkillStep[];
}

const DAYS_PER_MONTH = 365.25 / 12;
/** A task over its estimate still asks for a little time. */
const LEAST_MINUTES = 15;

/**
 * One task for the time there is: what is in hand before what is new, then the earliest month, then a
 * task that can be finished in the time, then the order of the plan.
 *
 * @param minutes the time there is; null for as long as the task takes
 * @returns null where nothing is open, or where there is no plan
 */
export function nextStep(
  standing: Standing,
  today: IsoDate,
  minutes: number | null,
): NextStep | null {
  const open = standing.tasks.filter(({ status }) => status === 'open' || status === 'started');
  const openIds = new Set(open.map(({ task }) => task.id));
  const [first] = open
    .filter(({ status, task }) => status === 'started' || task.needs.every((n) => !openIds.has(n)))
    .map((task) => describe(task, open, standing, today, minutes))
    .sort(compareSteps);
  return first ?? null;
}

/** What comes first is smaller; the sort keeps the order of the plan where both are alike. */
function compareSteps(a: NextStep, b: NextStep): number {
  return (
    Number(b.isInHand) - Number(a.isInHand) ||
    compareDays(a.task.task.start, b.task.task.start) ||
    a.task.task.month - b.task.task.month ||
    Number(b.finishes) - Number(a.finishes)
  );
}

/** Without dates the month decides. */
function compareDays(a: IsoDate | undefined, b: IsoDate | undefined): number {
  if (a === undefined || b === undefined || a === b) return 0;
  return a < b ? -1 : 1;
}

function describe(
  standingTask: TaskStanding,
  open: readonly TaskStanding[],
  standing: Standing,
  today: IsoDate,
  minutes: number | null,
): NextStep {
  const { task, status, hours } = standingTask;
  const left = Math.max(LEAST_MINUTES, Math.round((task.hours - hours) * 60));
  return {
    task: standingTask,
    minutes: minutes === null ? left : Math.min(left, minutes),
    finishes: minutes === null || left <= minutes,
    isInHand: status === 'started',
    unblocks: waitingFor(task.id, open),
    lateSince: lateSince(standing, task, today),
    due: task.due !== undefined && task.due >= today ? task.due : null,
    lifts: liftsOf(standingTask, standing),
  };
}

/** The open tasks that cannot begin before `id` is done, in the order of the plan. */
function waitingFor(id: string, open: readonly TaskStanding[]): string[] {
  const waiting = new Set([id]);
  for (let size = 0; size < waiting.size; ) {
    size = waiting.size;
    for (const { task } of open) {
      if (task.needs.some((need) => waiting.has(need))) waiting.add(task.id);
    }
  }
  return open.map(({ task }) => task.id).filter((other) => other !== id && waiting.has(other));
}

function lateSince(
  { since }: Standing,
  { due, month }: AdoptedTask,
  today: IsoDate,
): IsoDate | null {
  if (due !== undefined) return due < today ? due : null;
  if (since === null) return null;
  const end = dayFromNumber(dayNumber(since) + Math.round(month * DAYS_PER_MONTH));
  return end < today ? end : null;
}

function liftsOf({ task }: TaskStanding, { tasks }: Standing): SkillStep[] {
  const done = tasks.filter(({ status }) => status === 'done');
  const reached = (id: string) =>
    Math.max(
      0,
      ...done.flatMap((d) => d.task.skills.filter((s) => s.id === id)).map((s) => s.level),
    );
  return task.skills.filter(({ id, level }) => level > reached(id));
}
