import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromNumber, dayNumber, type IsoDate } from '../../src/domain/calendar.ts';
import { type Fit, type FitOption, fitTasks } from '../../src/domain/planning/fit.ts';
import { type ScheduleTask, scheduleTasks } from '../../src/domain/planning/schedule.ts';
import type { WorkingTime } from '../../src/domain/planning/working-time.ts';
import { isRefuted } from './refuted.ts';
import { someTasks, someTime } from './some-plans.ts';

type FitFunction = typeof fitTasks;
type Holds = (
  fit: Fit,
  tasks: readonly ScheduleTask[],
  time: WorkingTime,
  until: IsoDate,
) => boolean;

function always(holds: Holds) {
  return (fitOf: FitFunction) =>
    fc.property(someTasks(20), someTime, fc.nat(200), (tasks, time, days) => {
      const until = dayFromNumber(dayNumber(time.start) + days);
      return holds(fitOf(tasks, time, until), tasks, time, until);
    });
}

function reaches(tasks: readonly ScheduleTask[], time: WorkingTime, until: IsoDate): boolean {
  const schedule = scheduleTasks(tasks, time);
  return schedule !== null && schedule.finish <= until;
}

function keptOf(tasks: readonly ScheduleTask[], cut: readonly string[]): ScheduleTask[] {
  return tasks.filter(({ id }) => !cut.includes(id));
}

/** What is begun, and all that it needs. */
function unavoidable(tasks: readonly ScheduleTask[]): ScheduleTask[] {
  const kept = new Set<string>();
  // Needs stand before the tasks that need them.
  for (const { id, isOpen } of tasks.toReversed()) {
    const isNeeded = tasks.some((task) => kept.has(task.id) && task.needs.includes(id));
    if (isOpen || isNeeded) kept.add(id);
  }
  return tasks.filter(({ id }) => kept.has(id));
}

/** Whether no work at all would be left: what is begun does not fit, or no task that can stand alone. */
function nothingIsLeft(tasks: readonly ScheduleTask[], time: WorkingTime, until: IsoDate): boolean {
  const begun = unavoidable(tasks);
  if (!reaches(begun, time, until)) return true;
  const alone = tasks.filter(({ needs, hours }) => needs.length === 0 && hours > 0);
  return alone.every((task) => !begun.includes(task) && !reaches([...begun, task], time, until));
}

const cutIsEnough = always(({ fits, cut }, tasks, time, until) => {
  if (fits) return cut.length === 0 && reaches(tasks, time, until);
  if (cut.length === 0) return nothingIsLeft(tasks, time, until);
  return reaches(keptOf(tasks, cut), time, until);
});

const cutKeepsNeedsWhole = always(({ cut }, tasks) =>
  keptOf(tasks, cut).every(({ needs }) => needs.every((need) => !cut.includes(need))),
);

const cutSparesWhatIsOpen = always(({ cut }, tasks) =>
  tasks.every(({ id, isOpen }) => !(isOpen && cut.includes(id))),
);

const moreHoursAreTheFewest = always(({ fits, options }, tasks, time, until) => {
  if (fits) return options.length === 0;
  const more = options.find(({ kind }) => kind === 'more-hours');
  const hours = more?.kind === 'more-hours' ? more.hoursPerWeek : 80.25;
  if (more !== undefined && !reaches(tasks, { ...time, hoursPerWeek: hours }, until)) return false;
  // Not only a quarter hour less, but whatever lies between does not reach the day.
  const between = Array.from(
    { length: Math.max(0, (hours - time.hoursPerWeek) * 4) },
    (_, index) => time.hoursPerWeek + index / 4,
  );
  return between.every((hoursPerWeek) => !reaches(tasks, { ...time, hoursPerWeek }, until));
});

const datesAreTrue = always(({ options }, tasks, time) =>
  options.every((option) => {
    const kept = option.kind === 'less-scope' ? keptOf(tasks, option.cut) : tasks;
    const more = option.kind === 'more-hours' ? { hoursPerWeek: option.hoursPerWeek } : {};
    return scheduleTasks(kept, { ...time, ...more })?.finish === option.finish;
  }),
);

/** The answer with something else in it. */
function altered(change: (fit: Fit, tasks: readonly ScheduleTask[]) => Partial<Fit>): FitFunction {
  return (tasks, time, until) => {
    const fit = fitTasks(tasks, time, until);
    return { ...fit, ...change(fit, tasks) };
  };
}

function withHours(step: number): FitFunction {
  const change = (option: FitOption) =>
    option.kind === 'more-hours' ? { ...option, hoursPerWeek: option.hoursPerWeek + step } : option;
  return altered(({ options }) => ({ options: options.map(change) }));
}

const NUM_RUNS = { numRuns: 100 };

describe('fitTasks', () => {
  test.each([
    ['what is cut is enough, and nothing is cut in vain', cutIsEnough],
    ['what is left has all that it needs', cutKeepsNeedsWhole],
    ['what has been begun is not cut', cutSparesWhatIsOpen],
    ['the hours a week are the fewest that do', moreHoursAreTheFewest],
    ['each option ends on the day that it says', datesAreTrue],
  ])('%s', (_name, property) => {
    fc.assert(property(fitTasks), NUM_RUNS);
  });
});

describe('the properties of fitTasks refute', () => {
  const everyOther = (tasks: readonly ScheduleTask[]) =>
    tasks.filter((_task, index) => index % 2 === 0).map(({ id }) => id);

  const cutEveryOther = altered((_fit, tasks) => ({ cut: everyOther(tasks) }));

  test.each([
    ['a cut that is too small', cutIsEnough(altered(({ cut }) => ({ cut: cut.slice(1) })))],
    ['a cut where all fits', cutIsEnough(cutEveryOther)],
    ['needs that are cut', cutKeepsNeedsWhole(cutEveryOther)],
    ['begun work that is cut', cutSparesWhatIsOpen(cutEveryOther)],
    ['too few hours', moreHoursAreTheFewest(withHours(-0.25))],
    ['too many hours', moreHoursAreTheFewest(withHours(0.25))],
    ['dates of other hours', datesAreTrue(withHours(-1))],
  ])('%s', (_name, property) => {
    expect(isRefuted(property)).toBe(true);
  });
});
