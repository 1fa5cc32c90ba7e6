import { dayFromNumber, dayNumber, type IsoDate } from '../calendar.ts';
import { adoptPlan } from '../progress/adopt.ts';
import type { AdoptedPlan, AdoptedTask } from '../progress/event.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Skills } from '../skills.ts';
import { createDatedPlan, type TaskProgress, tasksToSchedule } from './dated-plan.ts';
import { cutToFit } from './fit.ts';
import type { DayRange } from './off-days.ts';

/** What is kept when both cannot be: every task, or the day. */
export type Keeps = 'scope' | 'date';

/** What a person says of the time from now on. */
export interface ReplanWishes {
  readonly today: IsoDate;
  /** The plan's own where it is left out. */
  readonly hoursPerWeek?: number | undefined;
  /** Weeks just past in which nothing could be done. */
  readonly missedWeeks: number;
}

/** One way on. */
export interface ReplanWay {
  readonly keeps: Keeps;
  readonly plan: AdoptedPlan;
  /** Null where the work does not end within sixty years. */
  readonly finish: IsoDate | null;
  /** Hours that are left. */
  readonly hours: number;
  /** Tasks whose last day moves, in the order of the plan. */
  readonly moved: readonly {
    readonly id: string;
    readonly title: string;
    readonly from: IsoDate | null;
    readonly to: IsoDate;
  }[];
  /** Tasks that fall, the first to go first. */
  readonly cut: readonly { readonly id: string; readonly title: string; readonly hours: number }[];
}

export interface Replan {
  /** The day that is to be kept: the wanted one, else the one the plan would have ended on. */
  readonly date: IsoDate;
  /** Whether the day can be kept without losing a task. */
  readonly fits: boolean;
  readonly ways: readonly ReplanWay[];
}

const DAYS_PER_MONTH = 365.25 / 12;

/**
 * Both ways on from today: every task and a later day, or the day and fewer tasks. What is done or
 * skipped stays as it is; the rest is scheduled from today.
 *
 * @param roadmap the guide as it was adopted
 * @param since the day of the adoption
 */
export function replan(
  roadmap: Roadmap,
  adopted: AdoptedPlan,
  since: IsoDate,
  progressOf: ReadonlyMap<string, TaskProgress>,
  skills: Skills,
  wishes: ReplanWishes,
): Replan {
  const date = dateToKeep(adopted, since);
  const hoursPerWeek = wishes.hoursPerWeek ?? adopted.hoursPerWeek;
  const off = [...(adopted.terms?.off ?? []), ...missedRange(wishes)];
  const terms = { start: wishes.today, hoursPerWeek, off, until: adopted.terms?.until ?? null };
  const wayOf = (keeps: Keeps, cut: readonly string[]): ReplanWay => {
    const kept = withoutTasks(roadmap, cut);
    const plan = createDatedPlan(kept, terms, skills, progressOf);
    const tasks = tasksToSchedule(kept, skills, progressOf);
    const next = adoptPlan(plan, terms.until, off);
    return {
      keeps,
      plan: {
        ...next,
        tasks: next.tasks.map((task) => withOldDates(task, adopted)),
        // The plan goes on; only what is left of it begins today.
        terms: { start: adopted.terms?.start ?? since, until: terms.until, off },
      },
      finish: plan.totals.finish,
      hours: tasks.reduce((sum, task) => sum + task.hours, 0),
      moved: movedTasks(adopted, next),
      cut: cutTasks(adopted, cut),
    };
  };
  const everything = wayOf('scope', []);
  const fits = everything.finish !== null && everything.finish <= date;
  const time = { start: terms.start, hoursPerWeek, off };
  const cut = fits ? [] : cutToFit(tasksToSchedule(roadmap, skills, progressOf), time, date);
  return { date, fits, ways: [everything, wayOf('date', cut)] };
}

function dateToKeep({ terms, tasks }: AdoptedPlan, since: IsoDate): IsoDate {
  const last = tasks
    .map(({ due }) => due)
    .filter((due) => due !== undefined)
    .sort()
    .at(-1);
  const months = Math.max(0, ...tasks.map(({ month }) => month));
  const usual = dayFromNumber(dayNumber(since) + Math.round(months * DAYS_PER_MONTH));
  return terms?.until ?? last ?? usual;
}

function missedRange({ today, missedWeeks }: ReplanWishes): DayRange[] {
  if (missedWeeks === 0) return [];
  const number = dayNumber(today);
  return [{ from: dayFromNumber(number - 7 * missedWeeks), to: dayFromNumber(number - 1) }];
}

function withoutTasks(roadmap: Roadmap, cut: readonly string[]): Roadmap {
  const months = roadmap.months.map((month) => ({
    ...month,
    tasks: month.tasks.filter(({ id }) => !cut.includes(id)),
  }));
  return { ...roadmap, months };
}

/** What is done keeps the dates that it had. */
function withOldDates(task: AdoptedTask, { tasks }: AdoptedPlan): AdoptedTask {
  const old = tasks.find(({ id }) => id === task.id);
  if (task.start !== undefined || old?.start === undefined || old.due === undefined) return task;
  return { ...task, start: old.start, due: old.due, weeks: old.weeks ?? [] };
}

function movedTasks(before: AdoptedPlan, after: AdoptedPlan): ReplanWay['moved'] {
  const old = new Map(before.tasks.map(({ id, due }) => [id, due]));
  return after.tasks.flatMap(({ id, title, due }) => {
    const from = old.get(id) ?? null;
    return due === undefined || due === from ? [] : [{ id, title, from, to: due }];
  });
}

function cutTasks({ tasks }: AdoptedPlan, cut: readonly string[]): ReplanWay['cut'] {
  return cut.flatMap((id) => {
    const task = tasks.find((candidate) => candidate.id === id);
    return task === undefined ? [] : [{ id, title: task.title, hours: task.hours }];
  });
}
