import type { IsoDate } from '../domain/calendar.ts';
import type { Catalog } from '../domain/catalog.ts';
import type { Personal } from '../domain/planning/personal-roadmap.ts';
import type { Plan, PlanMonth, PlanTask } from '../domain/planning/plan.ts';
import type { Resource } from '../domain/resources.ts';
import type { Roadmap, Task } from '../domain/roadmap/roadmap.ts';
import { type SkillGap, skillGaps } from '../domain/skills.ts';
import { type Citation, citationsOf, sourceListsIn } from '../domain/sources.ts';

/** A plan as it is to be shown, the same for every form. */
export interface PlanView {
  readonly plan: Plan;
  /** One month, shown in full; null for all. */
  readonly month: number | null;
  /** Everything: strengths, gaps, why, links, self-check, sources. */
  readonly full: boolean;
  /** Where names, links and sources are looked up, as far as the form shows them. */
  readonly catalog: Catalog;
  /** The command that shows this guide, without the program's name. */
  readonly command: string;
  /** How the guide was made the person's own; null where it is as it was written. */
  readonly personal: Personal | null;
  /** One week of the schedule by its place, shown alone; null for all. */
  readonly week: number | null;
  readonly today: IsoDate;
  /** How often the plan was changed since it was adopted. */
  readonly revision: number;
  /** Whether it is the plan that the person has adopted. */
  readonly isActive?: boolean;
}

export function shownMonths({ plan, month }: PlanView): PlanMonth[] {
  return plan.months.filter((entry) => month === null || entry.month.month === month);
}

/** `1 hour`, `2.5 hours`. */
export function hoursInWords(hours: number): string {
  return `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
}

/** The hours of a task; one that is offered to be tested out has none left. */
export function taskHoursInWords({ hours }: Pick<Task, 'hours'>): string {
  return hours === 0 ? 'test out' : hoursInWords(hours);
}

/** `, 2027-01-04 to 2027-01-10`; empty where the task has no dates. */
export function datesInWords({ start, due }: Pick<PlanTask, 'start' | 'due'>): string {
  if (start === null || due === null) return '';
  return start === due ? `, ${start}` : `, ${start} to ${due}`;
}

/** How long it is and what that assumes: a first line of every guide. */
export function lengthInWords({ plan }: PlanView): string {
  const { totals, assumptions, roadmap } = plan;
  const perWeek = hoursInWords(assumptions.hoursPerWeek);
  return (
    `${roadmap.months.length} months, ${totals.tasks} tasks, ${hoursInWords(totals.hours)}. ` +
    (totals.weeks === 0
      ? `Assumes ${perWeek} a week.`
      : `Assumes ${perWeek} a week: ${totals.weeks} weeks${inMonths(totals.weeks, roadmap)}.`)
  );
}

/** A warning where the person's hours are not those that the texts were written for; else null. */
export function otherPaceInWords({ plan }: PlanView): string | null {
  const { roadmap, assumptions, totals } = plan;
  const { hoursPerWeek } = roadmap.length;
  if (assumptions.hoursPerWeek === hoursPerWeek) return null;
  const weeks = Math.round(totals.weeks / roadmap.months.length);
  const pace = weeks === 1 ? '1 week' : `${weeks} weeks`;
  return (
    `The texts below count on ${hoursInWords(hoursPerWeek)} a week. ` +
    `With yours, a month of this guide takes about ${pace}.`
  );
}

/** Where the hours make it another length than the roadmap's own: how long, in months. */
function inMonths(weeks: number, { months }: Roadmap): string {
  const calendarMonths = Math.round((weeks * 12) / 52);
  return calendarMonths === months.length ? '' : `, about ${calendarMonths} months`;
}

/** Where the way begins and ends, spelled out since "PM" is ambiguous. */
export function rolesInWords({ plan: { roadmap }, catalog }: PlanView): string {
  const { roles } = catalog.index();
  const origin = roles.origins.find(({ id }) => id === roadmap.from)?.title ?? roadmap.from;
  const target = roles.targets.find(({ id }) => id === roadmap.to)?.title ?? roadmap.to;
  return `You start as: ${origin} (${roadmap.from}). You become: ${target} (${roadmap.to}).`;
}

/** The command that makes this guide the active plan. */
export function adoptCommand({ command }: PlanView): string {
  return `ai-pm-path ${command.replace(/^plan/, 'plan adopt')}`;
}

/** `Problem framing 2, Data literacy 1`: the levels that a task leads to. */
export function skillsInWords({ skills }: Task, titles: ReadonlyMap<string, string>): string {
  return skills.map(({ id, level }) => `${titles.get(id) ?? id} ${level}`).join(', ');
}

export function resourcesOf({ resources }: Task, { catalog }: PlanView): Resource[] {
  const known = catalog.resources();
  return resources.flatMap((id) => known.get(id) ?? []);
}

/** A gap between the usual start and the target, with the roadmap's note on it. */
export interface NotedGap extends SkillGap {
  readonly note: { readonly text: string; readonly sources: readonly string[] } | null;
}

export function notedGaps({ plan: { roadmap }, catalog }: PlanView): NotedGap[] {
  return skillGaps(catalog.skills(), roadmap.from, roadmap.to).map((gap) => ({
    ...gap,
    note: roadmap.gaps.find(({ skill }) => skill === gap.skill.id) ?? null,
  }));
}

/** What the source ids that the reader sees stand for. */
export function shownCitations({ plan: { roadmap }, month, catalog }: PlanView): Citation[] {
  const shown = month === null ? roadmap : roadmap.months.filter((entry) => entry.month === month);
  const ids = sourceListsIn(shown).flatMap((list) => list.ids);
  return citationsOf(catalog.sources(), ids);
}
