import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromNumber, dayNumber, type IsoDate, weekStart } from '../../src/domain/calendar.ts';
import {
  type Schedule,
  type ScheduledTask,
  type ScheduleTask,
  scheduleTasks,
} from '../../src/domain/planning/schedule.ts';
import type { WorkingTime } from '../../src/domain/planning/working-time.ts';
import { isRefuted } from './refuted.ts';
import { someTasks, someTime } from './some-plans.ts';

type ScheduleFunction = typeof scheduleTasks;
type Holds = (schedule: Schedule, tasks: readonly ScheduleTask[], time: WorkingTime) => boolean;

/** A property of every schedule; the tasks always end, since they ask for 600 hours at most. */
function always(holds: Holds) {
  return (schedule: ScheduleFunction) =>
    fc.property(someTasks(60), someTime, (tasks, time) => {
      const result = schedule(tasks, time);
      return result !== null && holds(result, tasks, time);
    });
}

function isFree({ off, start }: WorkingTime, day: IsoDate): boolean {
  return day >= start && !off.some(({ from, to }) => from <= day && day <= to);
}

const keepsWeeks = always(({ tasks, weeks }, _tasks, time) => {
  const loads = new Map<IsoDate, number>();
  for (const block of tasks.flatMap(({ blocks }) => blocks)) {
    const week = weekStart(block.day);
    loads.set(week, (loads.get(week) ?? 0) + block.hours);
  }
  const areTold = weeks.every(({ start, capacity, load }) => {
    const days = Array.from({ length: 7 }, (_, index) => dayFromNumber(dayNumber(start) + index));
    const share = days.filter((day) => isFree(time, day)).length / 7;
    const isWithin = load <= capacity && capacity <= time.hoursPerWeek * share + 1e-9;
    return isWithin && load === (loads.get(start) ?? 0);
  });
  return areTold && [...loads.keys()].every((week) => weeks.some(({ start }) => start === week));
});

const keepsPrerequisites = always((schedule, tasks) => {
  const dated = byId(schedule);
  return tasks.every(({ id, needs, elapsedDays, isOpen, hours }) => {
    const own = dated.get(id);
    if (own === undefined) return false;
    const lastDay = own.blocks.at(-1)?.day ?? own.start;
    if (dayNumber(own.due) !== dayNumber(lastDay) + elapsedDays) return false;
    // What was begun before its needs were met goes on.
    if (isOpen && hours > 0) return true;
    return needs.every((need) => {
      const due = dated.get(need)?.due ?? own.due;
      const waits = tasks.find((task) => task.id === need)?.elapsedDays !== 0;
      return waits ? due < own.start : due <= own.start;
    });
  });
});

const placesHoursOnce = always((schedule, tasks) => {
  const dated = byId(schedule);
  return (
    schedule.tasks.length === tasks.length &&
    tasks.every(({ id, hours }) => {
      const blocks = dated.get(id)?.blocks ?? [];
      const days = new Set(blocks.map(({ day }) => day));
      const sum = blocks.reduce((total, block) => total + block.hours, 0);
      const areQuarters = blocks.every((block) => block.hours > 0 && (block.hours * 4) % 1 === 0);
      return sum === hours && areQuarters && days.size === blocks.length;
    })
  );
});

const worksOnFreeDays = always(({ tasks }, _tasks, time) =>
  tasks.every(
    ({ start, blocks }) => start >= time.start && blocks.every(({ day }) => isFree(time, day)),
  ),
);

const keepsMonths = always((schedule, tasks) => {
  const given = new Map(tasks.map((task) => [task.id, task]));
  const place = new Map(schedule.tasks.map(({ id }, index) => [id, index]));
  const monthOf = (id: string) => given.get(id)?.month ?? 0;
  const isThrough = (need: string, begun: ScheduledTask) => {
    const task = schedule.tasks[place.get(need) ?? -1];
    if (task === undefined) return false;
    if (given.get(need)?.elapsedDays !== 0) return task.due < begun.start;
    return (place.get(need) ?? 0) < (place.get(begun.id) ?? 0);
  };
  const begun = schedule.tasks.filter(({ id, blocks }) => blocks.length > 0 && !isOpen(given, id));
  return begun.every((one, index) =>
    begun.slice(index + 1).every((other) => {
      if (monthOf(other.id) >= monthOf(one.id)) return true;
      // It was begun later though its month is earlier: then it was not ready.
      return given.get(other.id)?.needs.some((need) => !isThrough(need, one)) ?? false;
    }),
  );
});

/** At the end of a day no more is half done than one task, unless it was open from the beginning. */
const finishesWhatIsOpen = always((schedule, tasks) => {
  const given = new Map(tasks.map((task) => [task.id, task]));
  const worked = schedule.tasks.filter(({ blocks }) => blocks.length > 0);
  const lastDay = ({ blocks, due }: ScheduledTask) => blocks.at(-1)?.day ?? due;
  return worked.every((one, index) =>
    worked.slice(index + 1).every((other) => {
      if (isOpen(given, other.id) && !isOpen(given, one.id)) return false;
      return lastDay(one) <= other.start;
    }),
  );
});

function sameInAnyOrder(schedule: ScheduleFunction) {
  const list = someTasks(60).chain((tasks) =>
    fc.tuple(
      fc.constant(tasks),
      fc.shuffledSubarray(tasks, { minLength: tasks.length, maxLength: tasks.length }),
    ),
  );
  return fc.property(list, someTime, ([tasks, shuffled], time) => {
    const first = JSON.stringify(schedule(tasks, time));
    return (
      first === JSON.stringify(schedule(tasks, time)) &&
      first === JSON.stringify(schedule(shuffled, { ...time, off: time.off.toReversed() }))
    );
  });
}

function byId({ tasks }: Schedule): ReadonlyMap<string, ScheduledTask> {
  return new Map(tasks.map((task) => [task.id, task]));
}

function isOpen(given: ReadonlyMap<string, ScheduleTask>, id: string): boolean {
  return given.get(id)?.isOpen ?? false;
}

/** The scheduler, told something else of the tasks or the time than what is asked. */
function deceived(
  changeTask: (task: ScheduleTask, index: number) => Partial<ScheduleTask>,
  changeTime: (time: WorkingTime) => Partial<WorkingTime> = () => ({}),
): ScheduleFunction {
  return (tasks, time) =>
    scheduleTasks(
      tasks.map((task, index) => ({ ...task, ...changeTask(task, index) })),
      { ...time, ...changeTime(time) },
    );
}

/** The scheduler, its answer changed. */
function altered(change: (tasks: readonly ScheduledTask[]) => ScheduledTask[]): ScheduleFunction {
  return (tasks, time) => {
    const schedule = scheduleTasks(tasks, time);
    return schedule === null ? null : { ...schedule, tasks: change(schedule.tasks) };
  };
}

/** Two people who share the tasks, each with the whole time. */
const inParallel: ScheduleFunction = (tasks, time) => {
  const schedule = scheduleTasks(tasks, time);
  if (schedule === null) return null;
  const halves = [0, 1].map((half) => tasks.filter((_task, index) => index % 2 === half));
  const all = halves.flatMap((half) => scheduleTasks(half, time)?.tasks ?? []);
  return { ...schedule, tasks: all.toSorted((a, b) => (a.start < b.start ? -1 : 1)) };
};

describe('scheduleTasks', () => {
  test.each([
    ['works no more in a week than its hours by its free days', keepsWeeks],
    ['begins nothing before what it needs is through, its waiting included', keepsPrerequisites],
    ['places every hour once', placesHoursOnce],
    ['works on free days only, from the first day on', worksOnFreeDays],
    ['keeps the order of the months where needs allow', keepsMonths],
    ['finishes what is open before it begins anything', finishesWhatIsOpen],
  ])('%s', (_name, property) => {
    fc.assert(property(scheduleTasks), { numRuns: 300 });
  });

  test('gives the same for the same tasks, whatever the order of the list', () => {
    fc.assert(sameInAnyOrder(scheduleTasks), { numRuns: 300 });
  });
});

describe('the properties of scheduleTasks refute', () => {
  const nothing = () => ({});
  const dropLast = (tasks: readonly ScheduledTask[]) =>
    tasks.map((task) => ({ ...task, blocks: task.blocks.slice(0, -1) }));
  const isLong = ({ blocks }: ScheduledTask) => blocks.length > 1;
  const leaveLongOnes = (tasks: readonly ScheduledTask[]) => tasks.filter((task) => !isLong(task));
  const dayBefore = ({ start }: WorkingTime) => ({ start: dayFromNumber(dayNumber(start) - 1) });
  const more = ({ hoursPerWeek }: WorkingTime) => ({ hoursPerWeek: hoursPerWeek + 0.25 });

  const withoutOff = deceived(nothing, () => ({ off: [] }));
  const inTurn = deceived((_task, importance) => ({ importance }));

  test.each([
    ['a quarter hour a week too much', keepsWeeks(deceived(nothing, more))],
    ['hours of days off', keepsWeeks(withoutOff)],
    ['loads that are not the hours', keepsWeeks(altered(dropLast))],
    ['needs left out', keepsPrerequisites(deceived(() => ({ needs: [] })))],
    ['waiting left out', keepsPrerequisites(deceived(() => ({ elapsedDays: 0 })))],
    ['hours that get lost', placesHoursOnce(altered(dropLast))],
    ['tasks that get lost', placesHoursOnce(altered(leaveLongOnes))],
    ['a task that comes twice', placesHoursOnce(altered((tasks) => [...tasks, ...tasks]))],
    ['work on days off', worksOnFreeDays(withoutOff)],
    ['work before the first day', worksOnFreeDays(deceived(nothing, dayBefore))],
    ['months left out', keepsMonths(deceived(() => ({ month: 1 })))],
    ['two at a time', finishesWhatIsOpen(inParallel)],
    ['open tasks taken for new', finishesWhatIsOpen(deceived(() => ({ isOpen: false })))],
  ])('%s', (_name, property) => {
    expect(isRefuted(property)).toBe(true);
  });

  test('the order of the list', () => {
    expect(isRefuted(sameInAnyOrder(inTurn))).toBe(true);
  });
});
