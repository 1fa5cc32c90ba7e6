import { describe, expect, test } from 'vitest';
import { dayFromNumber, dayNumber, type IsoDate } from '../../../src/domain/calendar.ts';
import type { AdoptedPlan, AdoptedTask } from '../../../src/domain/progress/event.ts';
import type { Standing, TaskStanding } from '../../../src/domain/progress/standing.ts';
import { summarise } from '../../../src/domain/progress/summary.ts';

const day = (text: string) => text as IsoDate;
/** A Monday. */
const MONDAY = day('2026-10-05');
const later = (days: number) => dayFromNumber(dayNumber(MONDAY) + days);

function aTask(id: string, changes: Partial<TaskStanding & AdoptedTask> = {}): TaskStanding {
  const { status = 'open', on = null, hours = 7, needs = [], skills = [] } = changes;
  const task = { id, title: id, month: 1, hours, needs, skills };
  return { task, status, on, hours: 0, proofs: [], reviewer: null };
}

function aStanding(
  tasks: readonly TaskStanding[] = [aTask('a'), aTask('b'), aTask('c')],
  changes: Partial<Standing> = {},
): Standing {
  const plan: AdoptedPlan = {
    roadmap: 'swe-project',
    version: 1,
    title: 'A way',
    from: 'swe',
    to: 'project',
    hoursPerWeek: 7,
    tasks: tasks.map(({ task }) => task),
  };
  const changedOn = tasks.flatMap(({ on }) => on ?? []);
  const nothing = { log: [], notes: [], changedOn, settings: new Map() };
  return { plan, since: MONDAY, revision: 0, tasks, ...nothing, ...changes };
}

const hoursOn = (...days: readonly string[]) =>
  days.map((on) => ({ on: day(on), hours: 1.5, task: null }));
const noteOn = (on: string) => ({ on: day(on), text: 'x', task: null });

describe('summarise: what is expected', () => {
  test('grows with the days of the plan, today among them, up to the whole plan', () => {
    const expected = (days: number) => summarise(aStanding(), later(days)).expectedHours;
    expect([0, 6, 7, 20, 21, 500].map(expected)).toEqual([1, 7, 8, 21, 21, 21]);
  });

  test('is rounded to hundredths of an hour', () => {
    const { plan } = aStanding();
    const standing = aStanding(undefined, { plan: plan && { ...plan, hoursPerWeek: 5 } });
    expect(summarise(standing, later(0)).expectedHours).toBe(0.71);
  });

  test('counts the tasks that these hours pay for, in the order of the plan', () => {
    const tasks = [aTask('a', { hours: 8 }), aTask('b', { hours: 1 }), aTask('c', { hours: 5 })];
    const expected = (days: number) => summarise(aStanding(tasks), later(days)).expectedTasks;
    expect([0, 6, 7, 8, 12, 13].map(expected)).toEqual([0, 0, 1, 2, 2, 3]);
  });

  test('is nothing without a plan, and all hours count', () => {
    const standing = aStanding([], { plan: null, since: null, log: hoursOn('2020-01-01', MONDAY) });
    expect(summarise(standing, later(3))).toMatchObject({
      expectedHours: 0,
      expectedTasks: 0,
      actualHours: 3,
      total: 0,
      burnUp: [],
      skills: [],
    });
  });

  test('is nothing while the day of adoption has not come: the clock ran ahead', () => {
    const standing = aStanding(undefined, { since: later(400), log: hoursOn(MONDAY) });
    const summary = summarise(standing, later(3));
    expect(summary).toMatchObject({ expectedHours: 0, actualHours: 1.5, burnUp: [] });
    expect(summary.total).toBe(3);
  });
});

describe('summarise: hours', () => {
  test('counts those since the plan was adopted', () => {
    const log = hoursOn('2026-10-04', '2026-10-05', '2026-10-06');
    expect(summarise(aStanding(undefined, { log }), later(1)).actualHours).toBe(3);
  });

  test('leaves out days that have not come and days that no calendar has', () => {
    const log = hoursOn('2026-10-06', '2026-10-07', '2026-02-30', '2027-13-01', 'yesterday');
    const { actualHours, weeks, days } = summarise(
      aStanding(undefined, { log, since: day('2026-01-01') }),
      later(1),
    );
    expect(actualHours).toBe(1.5);
    expect(weeks).toEqual([{ start: MONDAY, hours: 1.5 }]);
    expect(days).toEqual([{ on: later(1), hours: 1.5 }]);
  });

  test('are summed by week from the first week with hours to this one', () => {
    const log = hoursOn('2026-10-11', '2026-09-23', '2026-09-21', '2026-10-05');
    expect(summarise(aStanding(undefined, { log }), later(8)).weeks).toEqual([
      { start: '2026-09-21', hours: 3 },
      { start: '2026-09-28', hours: 0 },
      { start: '2026-10-05', hours: 3 },
      { start: '2026-10-12', hours: 0 },
    ]);
  });

  test('have no weeks where there are none', () => {
    expect(summarise(aStanding(), later(30)).weeks).toEqual([]);
  });

  test('reach back ten years at most, whatever the clock said', () => {
    const { weeks } = summarise(aStanding(undefined, { log: hoursOn('1900-01-01') }), MONDAY);
    expect(weeks).toHaveLength(520);
    expect(weeks.at(-1)?.start).toBe(MONDAY);
  });
});

describe('summarise: burn-up', () => {
  test('sums up hours to the end of each week, and to today', () => {
    const log = hoursOn('2026-10-14', '2026-10-05', '2026-10-11', '2026-10-04', '2026-10-21');
    expect(summarise(aStanding(undefined, { log }), later(16)).burnUp).toEqual([
      { start: MONDAY, through: '2026-10-11', expectedHours: 7, actualHours: 3 },
      { start: '2026-10-12', through: '2026-10-18', expectedHours: 14, actualHours: 4.5 },
      { start: '2026-10-19', through: '2026-10-21', expectedHours: 17, actualHours: 6 },
    ]);
  });

  test('begins in the week of a plan that was adopted in its middle', () => {
    expect(summarise(aStanding(undefined, { since: later(5) }), later(8)).burnUp).toEqual([
      { start: MONDAY, through: '2026-10-11', expectedHours: 2, actualHours: 0 },
      { start: '2026-10-12', through: '2026-10-13', expectedHours: 4, actualHours: 0 },
    ]);
  });

  test('ends at what is expected and what was done', () => {
    const log = hoursOn('2026-10-06', '2026-10-14', '2026-11-02');
    const { burnUp, expectedHours, actualHours } = summarise(
      aStanding(undefined, { log }),
      later(200),
    );
    expect(burnUp.at(-1)).toMatchObject({ expectedHours, actualHours });
  });

  test('keeps the newest ten years, with the hours before them', () => {
    const log = hoursOn('2001-01-01', '2026-10-05');
    const { burnUp } = summarise(aStanding(undefined, { log, since: day('2000-01-01') }), MONDAY);
    expect(burnUp).toHaveLength(520);
    expect(burnUp[0]).toMatchObject({ expectedHours: 21, actualHours: 1.5 });
    expect(burnUp.at(-1)).toMatchObject({ start: MONDAY, actualHours: 3 });
  });
});

describe('summarise: days of work', () => {
  test('have their hours, or none where something else was recorded', () => {
    const tasks = [aTask('a', { status: 'done', on: later(2) }), aTask('b')];
    const standing = aStanding(tasks, {
      log: hoursOn('2026-10-08', '2026-10-05', '2026-10-08'),
      notes: [noteOn('2026-10-06')],
    });
    expect(summarise(standing, later(10)).days).toEqual([
      { on: '2026-10-05', hours: 1.5 },
      { on: '2026-10-06', hours: 0 },
      { on: '2026-10-07', hours: 0 },
      { on: '2026-10-08', hours: 3 },
    ]);
  });

  test('go back 26 weeks, whole ones', () => {
    // The Monday 25 weeks before the week of 2026-10-07, and the Sunday before it.
    const log = hoursOn('2026-04-13', '2026-04-12', '2026-10-07');
    expect(summarise(aStanding(undefined, { log }), day('2026-10-07')).days).toEqual([
      { on: '2026-04-13', hours: 1.5 },
      { on: '2026-10-07', hours: 1.5 },
    ]);
  });
});

describe('summarise: days in a row', () => {
  const streak = (days: readonly string[], today: string, dayExists?: (on: IsoDate) => boolean) =>
    summarise(aStanding(undefined, { log: hoursOn(...days) }), day(today), dayExists).streakDays;

  test.each([
    ['none', [], '2026-10-07', 0],
    ['today', ['2026-10-07'], '2026-10-07', 1],
    ['yesterday, since today is not over', ['2026-10-06'], '2026-10-07', 1],
    ['the day before yesterday', ['2026-10-05'], '2026-10-07', 0],
    ['three in a row', ['2026-10-05', '2026-10-06', '2026-10-07'], '2026-10-07', 3],
    ['a gap', ['2026-10-04', '2026-10-06', '2026-10-07'], '2026-10-07', 2],
    ['twice the same day', ['2026-10-07', '2026-10-07'], '2026-10-07', 1],
    ['the end of a month', ['2026-09-30', '2026-10-01'], '2026-10-01', 2],
    ['a leap day', ['2028-02-28', '2028-02-29', '2028-03-01'], '2028-03-01', 3],
    ['a clock that ran ahead', ['2026-10-06', '2026-10-07', '2031-01-01'], '2026-10-07', 2],
    ['a day of no calendar', ['2027-02-28', '2027-02-30', '2027-03-01'], '2027-03-01', 2],
    ['only days ahead', ['2031-01-01'], '2026-10-07', 0],
  ])('%s', (_name, days, today, length) => {
    expect(streak(days, today)).toBe(length);
  });

  test('counts notes and changed tasks as well as hours', () => {
    const tasks = [aTask('a', { status: 'started', on: later(0) })];
    const standing = aStanding(tasks, {
      notes: [noteOn('2026-10-06')],
      log: hoursOn('2026-10-07'),
    });
    expect(summarise(standing, later(2)).streakDays).toBe(3);
  });

  test('a day that never was does not break it', () => {
    // Samoa went from 2011-12-29 to 2011-12-31.
    const inApia = (on: IsoDate) => on !== '2011-12-30';
    const days = ['2011-12-28', '2011-12-29', '2011-12-31'];
    expect(streak(days, '2011-12-31', inApia)).toBe(3);
    expect(streak(days, '2012-01-01', inApia)).toBe(3);
    expect(streak(['2011-12-29'], '2011-12-31', inApia)).toBe(1);
    expect(streak(days, '2011-12-31')).toBe(1);
    expect(streak(['2011-12-28', '2011-12-31'], '2011-12-31', inApia)).toBe(1);
  });

  test('ends even where no day is said to exist', () => {
    expect(streak(['2026-10-01', '2026-10-05'], '2026-10-07', () => false)).toBe(2);
  });
});

describe('summarise: skills', () => {
  const step = (id: string, level: 1 | 2 | 3) => ({ id, level });

  test('has the highest level of the done tasks against the highest of the plan', () => {
    const tasks = [
      aTask('a', { status: 'done', skills: [step('framing', 2), step('data', 2)] }),
      aTask('b', { status: 'done', skills: [step('framing', 1), step('cost', 1)] }),
      aTask('c', { status: 'skipped', skills: [step('cost', 3)] }),
      aTask('d', { status: 'started', skills: [step('framing', 3), step('people', 1)] }),
    ];
    expect(summarise(aStanding(tasks), MONDAY).skills).toEqual([
      { id: 'framing', level: 2, planLevel: 3 },
      { id: 'data', level: 2, planLevel: 2 },
      { id: 'cost', level: 1, planLevel: 3 },
      { id: 'people', level: 0, planLevel: 1 },
    ]);
  });
});

describe('summarise: tasks', () => {
  const tasks = [
    aTask('a', { status: 'done' }),
    aTask('b', { status: 'skipped' }),
    aTask('c', { status: 'started' }),
    aTask('d', { needs: ['a', 'b'] }),
    aTask('e', { needs: ['a', 'c', 'd'] }),
    aTask('f'),
  ];
  const summary = summarise(aStanding(tasks), MONDAY);

  test('are counted', () => {
    expect(summary).toMatchObject({ today: MONDAY, done: 1, skipped: 1, total: 6 });
  });

  test('are in hand, can begin, or wait for others', () => {
    expect(summary.started.map(({ task }) => task.id)).toEqual(['c']);
    expect(summary.ready.map(({ task }) => task.id)).toEqual(['d', 'f']);
    expect(summary.blocked.map(({ task, by }) => [task.task.id, by])).toEqual([['e', ['c', 'd']]]);
  });
});
