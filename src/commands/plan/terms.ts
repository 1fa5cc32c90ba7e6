import type { IsoDate } from '../../domain/calendar.ts';
import type { PlanTerms } from '../../domain/planning/dated-plan.ts';
import type { Roadmap } from '../../domain/roadmap/roadmap.ts';
import type { TimeWish } from './command.ts';
import { checkDays } from './time-options.ts';

/** The days that were named; the hours a week are the roadmap's where none were. */
export type WishedTerms = Omit<PlanTerms, 'hoursPerWeek'> & {
  readonly hoursPerWeek: number | null;
};

/** What the options say of days; null where they name none, and the plan stays without dates. */
export function termsOf(
  { start, until, off, hoursPerWeek }: TimeWish,
  today: IsoDate,
): WishedTerms | null {
  if (start === undefined && until === undefined && off.length === 0) return null;
  const first = start ?? today;
  checkDays(first, until);
  return { start: first, until: until ?? null, off, hoursPerWeek: hoursPerWeek ?? null };
}

export function termsFor(wished: WishedTerms, { length }: Roadmap): PlanTerms {
  return { ...wished, hoursPerWeek: wished.hoursPerWeek ?? length.hoursPerWeek };
}
