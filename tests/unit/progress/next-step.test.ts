import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../src/domain/calendar.ts';
import type { AdoptedTask } from '../../../src/domain/progress/event.ts';
import { type NextStep, nextStep } from '../../../src/domain/progress/next-step.ts';
import type { Standing, TaskStanding } from '../../../src/domain/progress/standing.ts';

const first = '2027-01-04' as IsoDate;

type Changes = Partial<Omit<TaskStanding, 'task'>> & { readonly task?: Partial<AdoptedTask> };

/** An open task of six hours in the first month, but for the changes. */
function aTask(id: string, { task, ...changes }: Changes = {}): TaskStanding {
  return {
    task: { id, title: `Task ${id}`, month: 1, hours: 6, needs: [], skills: [], ...task },
    status: 'open',
    on: null,
    hours: 0,
    proofs: [],
    reviewer: null,
    ...changes,
  };
}

function inMonth(month: number): Changes {
  return { task: { month } };
}

function needing(...needs: string[]): Changes {
  return { task: { needs } };
}

function standingWith(...tasks: TaskStanding[]): Standing {
  const words = { roadmap: 'swe-project', title: 'A way', from: 'swe', to: 'project' };
  const plan = { ...words, version: 1, hoursPerWeek: 6, tasks: tasks.map(({ task }) => task) };
  const nothing = { log: [], notes: [], changedOn: [], settings: new Map() };
  return { plan, since: first, revision: 0, tasks, ...nothing };
}

/** What to do on the first day with as much time as it takes. */
function stepOf(...tasks: TaskStanding[]): NextStep | null {
  return nextStep(standingWith(...tasks), first, null);
}

function chosen(tasks: readonly TaskStanding[], minutes: number | null = null): string | undefined {
  return nextStep(standingWith(...tasks), first, minutes)?.task.task.id;
}

describe('nextStep: which task', () => {
  test('none where there is no plan, and none where nothing is open', () => {
    expect(nextStep({ ...standingWith(), plan: null, since: null }, first, 30)).toBeNull();
    expect(stepOf(aTask('a', { status: 'done' }), aTask('b', { status: 'skipped' }))).toBeNull();
  });

  test.each<[string, TaskStanding[], string]>([
    ['the order of the plan, where nothing else decides', [aTask('z'), aTask('a')], 'z'],
    ['the earlier month', [aTask('late', inMonth(10)), aTask('early', inMonth(9))], 'early'],
    [
      'what is in hand before an earlier month',
      [aTask('new'), aTask('begun', { ...inMonth(3), status: 'started' })],
      'begun',
    ],
    [
      'the earlier month of what is in hand',
      [
        aTask('late', { ...inMonth(3), status: 'started' }),
        aTask('early', { ...inMonth(2), status: 'started' }),
      ],
      'early',
    ],
    [
      'nothing that is settled',
      [aTask('a', { status: 'done' }), aTask('b', { status: 'skipped' }), aTask('c')],
      'c',
    ],
  ])('%s', (_name, tasks, id) => {
    expect(chosen(tasks)).toBe(id);
  });

  test.each<[string, TaskStanding[], string]>([
    ['open', [aTask('b', needing('a')), aTask('a', inMonth(2))], 'a'],
    ['begun', [aTask('b', needing('a')), aTask('a', { ...inMonth(2), status: 'started' })], 'a'],
    ['done', [aTask('b', needing('a')), aTask('c'), aTask('a', { status: 'done' })], 'b'],
    ['skipped', [aTask('b', needing('a')), aTask('c'), aTask('a', { status: 'skipped' })], 'b'],
    ['not in the plan', [aTask('b', needing('ghost')), aTask('c')], 'b'],
  ])('with a first task whose prerequisite is %s', (_name, tasks, id) => {
    expect(chosen(tasks)).toBe(id);
  });

  test('waits for every prerequisite, not for one of them', () => {
    const tasks = [aTask('c', needing('a', 'b')), aTask('a', { status: 'done' }), aTask('b')];
    expect(chosen(tasks)).toBe('b');
  });
});

describe('nextStep: the time there is', () => {
  const long = aTask('long');
  const short = aTask('short', { task: { hours: 1.5 } });

  test.each([
    [null, 'long'],
    [360, 'long'],
    [359, 'short'],
    [90, 'short'],
    [89, 'long'],
  ])('with %s minutes it is the first task that can be finished in them: %s', (minutes, id) => {
    expect(chosen([long, short], minutes)).toBe(id);
  });

  test('a task of an earlier month comes before one that can be finished', () => {
    expect(chosen([aTask('short', { task: { hours: 1, month: 2 } }), long], 60)).toBe('long');
  });

  test('what is in hand comes before what can be finished', () => {
    expect(chosen([short, aTask('begun', { status: 'started' })], 90)).toBe('begun');
  });

  test.each([
    ['as long as it takes', 6, 0, null, { minutes: 360, finishes: true }],
    ['more time than it takes', 6, 0, 400, { minutes: 360, finishes: true }],
    ['just the time it takes', 6, 0, 360, { minutes: 360, finishes: true }],
    ['less time than it takes', 6, 0, 25, { minutes: 25, finishes: false }],
    ['a part of it done', 6, 4.5, 100, { minutes: 90, finishes: true }],
    ['a part of an hour that is no whole minute', 1, 0.33, null, { minutes: 40, finishes: true }],
    ['ten minutes left of it', 1, 0.84, null, { minutes: 15, finishes: true }],
    ['more worked than it should take', 2, 9, null, { minutes: 15, finishes: true }],
    ['more worked, and little time', 2, 9, 5, { minutes: 5, finishes: false }],
  ])('with %s', (_name, hours, worked, minutes, step) => {
    const standing = standingWith(aTask('a', { task: { hours }, hours: worked }));
    expect(nextStep(standing, first, minutes)).toMatchObject(step);
  });
});

describe('nextStep: a plan with dates', () => {
  const dated = (id: string, start: string, due: string, month = 1): TaskStanding =>
    aTask(id, { task: { month, start: start as IsoDate, due: due as IsoDate } });
  const late = dated('late', '2027-01-11', '2027-01-13');
  const early = dated('early', '2027-01-04', '2027-01-06', 2);

  test('begins with what is laid first, before the month and the order of the plan', () => {
    expect(chosen([late, early])).toBe('early');
    expect(chosen([early, late])).toBe('early');
  });

  test('on the same day the month decides, and then what can be finished', () => {
    const same = dated('same', '2027-01-04', '2027-01-20', 1);
    expect(chosen([early, same])).toBe('same');
    const short = { ...same, task: { ...same.task, id: 'short', hours: 1 } };
    expect(chosen([same, short], 60)).toBe('short');
  });

  test('a task without dates stands where its month puts it', () => {
    expect(chosen([late, aTask('undated', inMonth(2))])).toBe('late');
    expect(chosen([aTask('undated'), early])).toBe('undated');
  });

  test('what is in hand still comes first', () => {
    expect(chosen([early, { ...late, status: 'started' }])).toBe('late');
  });

  test.each([
    ['before its last day', '2027-01-05', '2027-01-06', null],
    ['on its last day', '2027-01-06', '2027-01-06', null],
    ['on the day after', '2027-01-07', null, '2027-01-06'],
    ['long after', '2028-01-01', null, '2027-01-06'],
  ])('says when it is due and since when it is late: %s', (_name, today, due, lateSince) => {
    const step = nextStep(standingWith(early), today as IsoDate, null);
    expect(step).toMatchObject({ due, lateSince });
  });

  test('without dates nothing is due', () => {
    expect(stepOf(aTask('a'))?.due).toBeNull();
  });
});

describe('nextStep: what speaks for it', () => {
  test('whether it is in hand', () => {
    expect(stepOf(aTask('a'))?.isInHand).toBe(false);
    expect(stepOf(aTask('a', { status: 'started' }))?.isInHand).toBe(true);
  });

  test('carries the task as it stands', () => {
    const task = aTask('a', { status: 'started', on: first, hours: 2 });
    expect(stepOf(task)?.task).toEqual(task);
  });

  test.each<[string, TaskStanding[], string[]]>([
    ['nothing', [aTask('b')], []],
    ['what needs it', [aTask('c', needing('a')), aTask('b', needing('a'))], ['c', 'b']],
    [
      'what waits behind others, listed before them too',
      [aTask('d', needing('c')), aTask('c', needing('x', 'b')), aTask('b', needing('a'))],
      ['d', 'c', 'b'],
    ],
    [
      'a task that waits on two ways, once',
      [aTask('b', needing('a')), aTask('c', needing('a')), aTask('d', needing('b', 'c'))],
      ['b', 'c', 'd'],
    ],
    [
      'nothing that is settled, nor what waits for that alone',
      [aTask('b', { ...needing('a'), status: 'done' }), aTask('c', needing('b'))],
      [],
    ],
  ])('what waits for it: %s', (_name, others, unblocks) => {
    expect(stepOf(aTask('a'), ...others)?.unblocks).toEqual(unblocks);
  });

  test('what was begun too early is in hand all the same', () => {
    const early = aTask('b', { ...needing('a'), status: 'started' });
    expect(stepOf(aTask('a'), early)?.task.task.id).toBe('b');
  });

  test.each([
    ['on the day the month ends', 1, '2027-02-03', null],
    ['on the day after', 1, '2027-02-04', '2027-02-03'],
    ['long after', 1, '2028-01-01', '2027-02-03'],
    ['before a later month has ended', 12, '2028-01-04', null],
    ['after a year', 12, '2028-01-05', '2028-01-04'],
    ['after two years, one of them a leap year', 24, '2029-01-05', '2029-01-04'],
  ])('its month is over or not %s', (_name, month, today, end) => {
    const standing = standingWith(aTask('a', inMonth(month)));
    expect(nextStep(standing, today as IsoDate, null)?.lateSince).toBe(end);
  });

  test('a plan without a first day has no month that ended', () => {
    const standing = { ...standingWith(aTask('a')), since: null };
    expect(nextStep(standing, '2030-01-01' as IsoDate, null)?.lateSince).toBeNull();
  });

  const lifting = aTask('a', {
    task: {
      skills: [
        { id: 'framing', level: 2 },
        { id: 'risk', level: 1 },
      ],
    },
  });

  test.each<[string, Changes['status'], 1 | 2 | 3, string[]]>([
    ['nothing is done', 'open', 3, ['framing', 'risk']],
    ['a higher level was skipped', 'skipped', 3, ['framing', 'risk']],
    ['a lower level was reached', 'done', 1, ['framing', 'risk']],
    ['the same level was reached', 'done', 2, ['risk']],
    ['a higher level was reached', 'done', 3, ['risk']],
  ])('which skills it lifts where %s', (_name, status = 'open', level, lifts) => {
    const other = aTask('b', { status, task: { month: 2, skills: [{ id: 'framing', level }] } });
    expect(stepOf(lifting, other)?.lifts.map(({ id }) => id)).toEqual(lifts);
  });

  test('of several tasks that were done the highest level counts', () => {
    const done = [1, 2, 1].map((level, index) =>
      aTask(`done-${index}`, {
        status: 'done',
        task: { skills: [{ id: 'framing', level: level === 1 ? 1 : 2 }] },
      }),
    );
    expect(stepOf(lifting, ...done)?.lifts).toEqual([{ id: 'risk', level: 1 }]);
  });
});
