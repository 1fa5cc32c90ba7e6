import type { Fit, FitOption } from '../domain/planning/fit.ts';
import { hoursInWords, type PlanView } from './plan-view.ts';

/** Whether the work fits into the time, and if not what would do; the first lines of a dated plan. */
export function fitInWords(fit: Fit, hoursPerWeek: number): string[] {
  const { fits, finish, until, hoursNeeded, hoursAvailable, options } = fit;
  if (finish === null) {
    return [
      `At ${hoursInWords(hoursPerWeek)} a week the work does not end within sixty years: ${hoursInWords(hoursNeeded)} are needed.`,
      ...options.map(optionInWords),
    ];
  }
  if (until === null) return [`Through on ${finish}: ${hoursInWords(hoursNeeded)} of work.`];
  const available = hoursInWords(hoursAvailable ?? 0);
  if (fits) {
    return [
      `It fits: ${hoursInWords(hoursNeeded)} are needed, ${available} are there until ${until}. Through on ${finish}.`,
    ];
  }
  // Enough hours and still too late: the days of waiting for others make it so.
  const waits = (hoursAvailable ?? 0) < hoursNeeded ? '' : ', but part of it waits for others';
  return [
    `It does not fit: ${hoursInWords(hoursNeeded)} are needed, ${available} are there until ${until}${waits}. What would do:`,
    ...options.map(optionInWords),
  ];
}

/** Said where the first day of a new plan lies in the past, so that nobody plans it by mistake. */
export function pastStartInWords({ plan, today }: PlanView): string | null {
  const { start } = plan.assumptions;
  if (plan.fit === null || start === null || start >= today) return null;
  return `The first day, ${start}, is over: work is laid on days that have passed. With --start ${today} it begins today.`;
}

function optionInWords(option: FitOption): string {
  switch (option.kind) {
    case 'later':
      return `A later day: with these hours you are through on ${option.finish}.`;
    case 'more-hours':
      return `More hours: ${hoursInWords(option.hoursPerWeek)} a week, through on ${option.finish}.`;
    case 'less-scope':
      return `Fewer tasks: leave out ${tasksInWords(option.cut.length)}; ${hoursInWords(option.hours)} remain, through on ${option.finish}. First to go: ${option.cut.join(', ')}.`;
  }
}

function tasksInWords(count: number): string {
  return count === 1 ? '1 task' : `${count} tasks`;
}
