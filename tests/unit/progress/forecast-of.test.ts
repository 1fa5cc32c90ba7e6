import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../src/domain/calendar.ts';
import type { AdoptedPlan, AdoptedTask } from '../../../src/domain/progress/event.ts';
import { forecastOf } from '../../../src/domain/progress/forecast-of.ts';
import type { Standing, TaskStanding } from '../../../src/domain/progress/standing.ts';

const day = (text: string) => text as IsoDate;
/** A Monday. */
const MONDAY = day('2026-10-05');

function aTask(id: string, changes: Partial<TaskStanding> = {}, hours = 10): TaskStanding {
  const task: AdoptedTask = { id, title: id, month: 1, hours, needs: [], skills: [] };
  return { task, status: 'open', on: null, hours: 0, proofs: [], reviewer: null, ...changes };
}

type Log = readonly (readonly [on: string, hours: number, task?: string | null])[];

function aStanding(log: Log = [], changes: Partial<Standing> = {}, tasks = [aTask('a')]): Standing {
  const plan: AdoptedPlan = {
    roadmap: 'swe-project',
    version: 1,
    title: 'A way',
    from: 'swe',
    to: 'project',
    hoursPerWeek: 5,
    tasks: tasks.map(({ task }) => task),
  };
  return {
    plan,
    since: MONDAY,
    revision: 0,
    tasks,
    log: log.map(([on, hours, task = 'gone']) => ({ on: day(on), hours, task })),
    notes: [],
    changedOn: [],
    settings: new Map(),
    ...changes,
  };
}

function basisOf(today: string, ...rest: Parameters<typeof aStanding>) {
  return forecastOf(aStanding(...rest), day(today)).basis;
}

describe('forecastOf: what is left', () => {
  test('nothing can be said without a plan', () => {
    const nobody = aStanding([['2026-10-06', 3]], { plan: null, since: null, tasks: [] });
    expect(forecastOf(nobody, day('2026-11-02'))).toMatchObject({
      status: 'none',
      reason: 'noPlan',
    });
  });

  test('nothing is left where every task is done or skipped', () => {
    const tasks = [aTask('a', { status: 'done' }), aTask('b', { status: 'skipped' })];
    expect(forecastOf(aStanding([], {}, tasks), day('2026-11-02'))).toMatchObject({
      status: 'none',
      reason: 'nothingLeft',
    });
  });

  test('is the hours of open tasks and of those in hand, less what was worked on each', () => {
    const tasks = [
      aTask('a', { hours: 2 }),
      aTask('b', { status: 'started', hours: 4 }),
      aTask('c', { status: 'done' }),
      aTask('d', { status: 'skipped' }),
    ];
    expect(basisOf('2026-10-06', [], {}, tasks)?.hoursLeft).toBe(14);
  });

  test('a task over its estimate takes nothing from the others', () => {
    const tasks = [aTask('a', { status: 'started', hours: 30 }), aTask('b')];
    expect(basisOf('2026-10-06', [], {}, tasks)?.hoursLeft).toBeCloseTo(10, 0);
  });
});

describe('forecastOf: hours that were logged on no task', () => {
  const leftAfter = (log: Log, changes: Partial<Standing> = {}) =>
    basisOf('2026-10-20', log, changes, [aTask('a'), aTask('b')])?.hoursLeft;

  test('have been worked on the plan all the same', () => {
    expect(
      leftAfter([
        ['2026-10-05', 3, null],
        ['2026-10-12', 1.5, null],
        ['2026-10-13', 8, 'a'],
      ]),
    ).toBe(15.5);
  });

  test('were not, before it was adopted', () => {
    expect(leftAfter([['2026-10-04', 3, null]])).toBe(20);
    expect(leftAfter([['2026-10-05', 3, null]], { since: null })).toBe(20);
  });

  test('leave a little of every open task', () => {
    expect(leftAfter([['2026-10-05', 24, null]])).toBe(0.5);
  });
});

describe('forecastOf: the weeks of the log', () => {
  test('are the full ones, weeks of nothing among them', () => {
    const log: Log = [
      ['2026-10-05', 2],
      ['2026-10-11', 1],
      ['2026-10-20', 6],
      ['2026-10-27', 50],
    ];
    expect(basisOf('2026-10-28', log)).toMatchObject({
      weeks: 3,
      zeroWeeks: 1,
      loggedPerWeek: 3,
      hoursPerWeek: 5,
    });
  });

  test('begin with the first Monday since the plan was adopted', () => {
    const log: Log = [
      ['2026-10-04', 90],
      ['2026-10-08', 90],
      ['2026-10-12', 4],
    ];
    expect(basisOf('2026-10-19', log, { since: day('2026-10-06') })).toMatchObject({
      weeks: 1,
      loggedPerWeek: 4,
    });
  });

  test('begin with the first day of a plan that has dates', () => {
    const standing = aStanding([['2026-10-20', 6]]);
    const terms = { start: day('2026-10-19'), until: null, off: [] };
    const plan = standing.plan === null ? null : { ...standing.plan, terms };
    expect(forecastOf({ ...standing, plan }, day('2026-11-02')).basis).toMatchObject({
      weeks: 2,
      loggedPerWeek: 3,
    });
  });

  test.each([
    ['2026-10-05', 0],
    ['2026-10-11', 0],
    ['2026-10-12', 1],
    ['2026-10-18', 1],
    ['2026-10-19', 2],
  ])('there are on %s so many: %i', (today, weeks) => {
    expect(basisOf(today)?.weeks).toBe(weeks);
  });

  test('there are none where the plan is to begin later: the clock ran ahead', () => {
    expect(basisOf('2026-10-05', [['2026-10-05', 3]], { since: day('2027-01-04') })?.weeks).toBe(0);
  });

  test('there are none where no first day is known', () => {
    expect(basisOf('2026-11-30', [['2026-10-05', 3]], { since: null })?.weeks).toBe(0);
  });

  test('hours after the last full week do not count', () => {
    const without = basisOf('2026-10-20', [['2026-10-05', 2]]);
    const ahead = basisOf('2026-10-20', [
      ['2026-10-05', 2],
      ['2026-10-19', 9],
      ['2027-10-19', 9],
    ]);
    expect(ahead).toEqual(without);
  });

  test('go back ten years at most', () => {
    const old = basisOf('2026-10-05', [['2000-01-05', 9]], { since: day('2000-01-03') });
    expect(old).toMatchObject({ weeks: 520, zeroWeeks: 520 });
  });
});

describe('forecastOf: the answer', () => {
  test.each([
    ['2026-10-12', 'range'],
    ['2026-10-19', 'dates'],
  ])('two full weeks make dates: on %s it is %s', (today, status) => {
    const log: Log = [
      ['2026-10-06', 5],
      ['2026-10-13', 5],
    ];
    expect(forecastOf(aStanding(log), day(today)).status).toBe(status);
  });

  test('eight weeks of nothing have no end', () => {
    const idle = forecastOf(aStanding([['2026-10-05', 3]]), day('2026-12-07'));
    expect(idle).toMatchObject({ status: 'notConverging', reason: 'idle' });
  });

  test('is the same whenever it is asked on a day', () => {
    const standing = aStanding([['2026-10-06', 5]]);
    const again = forecastOf(standing, day('2026-10-26'));
    expect(forecastOf(standing, day('2026-10-26'))).toEqual(again);
  });
});
