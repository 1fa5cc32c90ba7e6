import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../src/domain/calendar.ts';
import type {
  AdoptedPlan,
  AdoptedTask,
  Fact,
  Proof,
  StoredEvent,
} from '../../../src/domain/progress/event.ts';
import { type Standing, standingOf } from '../../../src/domain/progress/standing.ts';

const [monday, tuesday, wednesday] = ['2027-01-04', '2027-01-05', '2027-01-06'] as [
  IsoDate,
  IsoDate,
  IsoDate,
];
const link: Proof = { kind: 'link', place: 'https://example.org/frames' };

function aTask(id: string): AdoptedTask {
  return { id, title: `Task ${id}`, month: 1, hours: 6, needs: [], skills: [] };
}

function aPlan(...ids: string[]): AdoptedPlan {
  const words = { roadmap: 'swe-project', title: 'A way', from: 'swe', to: 'project' };
  return { ...words, version: 1, hoursPerWeek: 6, tasks: ids.map(aTask) };
}

/** The standing after these facts, all recorded late on the Wednesday, in UTC on the Thursday. */
function standingAfter(...facts: (Fact | { readonly type: 'drill-answered' })[]): Standing {
  const events = facts.map(
    (fact, index): StoredEvent => ({
      id: `e${index + 1}`,
      seq: index + 1,
      at: '2027-01-07T02:00:00.000Z',
      day: wednesday,
      ...fact,
    }),
  );
  return standingOf(events);
}

const adopted: Fact = { type: 'plan-adopted', plan: aPlan('frame', 'measure') };
const started: Fact = { type: 'task-started', task: 'frame', on: monday };
const done: Fact = { type: 'task-done', task: 'frame', on: tuesday, proofs: [link] };
const skipped: Fact = { type: 'task-skipped', task: 'frame', on: tuesday, why: 'Known.' };
const untouched = { status: 'open', on: null, hours: 0, proofs: [], reviewer: null };

describe('standingOf: the plan', () => {
  test('nothing recorded is no plan, no task and no setting', () => {
    const nothing = {
      plan: null,
      since: null,
      revision: 0,
      tasks: [],
      log: [],
      notes: [],
      changedOn: [],
      settings: new Map(),
    };
    expect(standingOf([])).toEqual(nothing);
  });

  test('an adopted plan has begun on the day of its record, every task open', () => {
    const { plan, since, tasks } = standingAfter(adopted);
    expect(plan).toEqual(aPlan('frame', 'measure'));
    expect(since).toBe(wednesday);
    expect(tasks).toEqual([
      { task: aTask('frame'), ...untouched },
      { task: aTask('measure'), ...untouched },
    ]);
  });

  test('the plan that was adopted last is the one that counts', () => {
    const { plan, tasks } = standingAfter(adopted, {
      type: 'plan-adopted',
      plan: { ...aPlan('report'), title: 'Another way' },
    });
    expect(plan?.title).toBe('Another way');
    expect(tasks.map(({ task }) => task.id)).toEqual(['report']);
  });

  test('without the plan there are no tasks; the hours and notes stay', () => {
    const { plan, since, tasks, log, notes } = standingAfter(
      adopted,
      { type: 'hours-logged', hours: 2, on: monday, note: 'Slow.' },
      { type: 'plan-dropped' },
    );
    expect({ plan, since, tasks }).toEqual({ plan: null, since: null, tasks: [] });
    expect(log).toEqual([{ on: monday, hours: 2, task: null }]);
    expect(notes).toEqual([{ on: monday, text: 'Slow.', task: null }]);
  });

  test('a plan that is dropped and adopted again finds its tasks as they were', () => {
    const { tasks } = standingAfter(adopted, done, { type: 'plan-dropped' }, adopted);
    expect(tasks.map(({ status }) => status)).toEqual(['done', 'open']);
  });
});

describe('standingOf: a plan that was changed', () => {
  const replanned = (...ids: string[]): Fact => ({ type: 'plan-replanned', plan: aPlan(...ids) });
  const later = (index: number, fact: Fact): StoredEvent => ({
    id: `later${index}`,
    seq: 10 + index,
    at: '2027-02-01T12:00:00.000Z',
    day: '2027-02-01' as IsoDate,
    ...fact,
  });
  const first: StoredEvent = { ...later(-9, adopted), day: wednesday };
  const changed = [first, later(1, done), later(2, replanned('frame', 'report'))];

  test('has its new tasks, what is done among them, and the day on which it was adopted', () => {
    const { since, revision, tasks } = standingOf(changed);
    expect({ since, revision }).toEqual({ since: wednesday, revision: 1 });
    expect(tasks.map(({ task, status }) => [task.id, status])).toEqual([
      ['frame', 'done'],
      ['report', 'open'],
    ]);
  });

  test('counts every change, and none once it is adopted anew', () => {
    const again = later(3, replanned('frame'));
    expect(standingOf([...changed, again]).revision).toBe(2);
    expect(standingOf([...changed, again, later(4, adopted)])).toMatchObject({
      revision: 0,
      since: '2027-02-01',
    });
  });

  test('is as it was before when the change is taken back', () => {
    const back: Fact = { type: 'undone', event: 'later2' };
    const [frame, measure] = standingOf([...changed, later(3, back)]).tasks;
    expect(standingOf([...changed, later(3, back)])).toEqual(standingOf(changed.slice(0, 2)));
    expect([frame?.task.id, measure?.task.id]).toEqual(['frame', 'measure']);
  });

  test.each([
    ['its first day, where that is earlier', '2026-12-07', '2026-12-07'],
    ['the day of its adoption, where it begins later', '2027-03-01', wednesday],
  ])('a plan with dates has begun on %s', (_name, start, since) => {
    const terms = { start: start as IsoDate, until: null, off: [] };
    const plan = { ...aPlan('frame'), terms };
    expect(standingAfter({ type: 'plan-adopted', plan }).since).toBe(since);
    expect(standingAfter({ type: 'plan-replanned', plan }).since).toBe(since);
  });

  test('has begun with the change where the adoption is not among the records', () => {
    expect(standingOf(changed.slice(1))).toMatchObject({ since: '2027-02-01', revision: 1 });
  });
});

describe('standingOf: the tasks', () => {
  test.each([
    ['begun', [started], { status: 'started', on: monday, proofs: [] }],
    ['done', [done], { status: 'done', on: tuesday, proofs: [link] }],
    ['skipped', [skipped], { status: 'skipped', on: tuesday, proofs: [] }],
    ['begun, then done', [started, done], { status: 'done', on: tuesday, proofs: [link] }],
    ['done, then skipped', [done, skipped], { status: 'skipped', on: tuesday, proofs: [] }],
    [
      'done and reviewed',
      [{ ...done, reviewer: 'Ada' }],
      { status: 'done', on: tuesday, proofs: [link], reviewer: 'Ada' },
    ],
    ['done, then begun again', [done, started], { status: 'started', on: monday, proofs: [] }],
  ])('a task that was %s', (_name, facts, standing) => {
    const [frame, measure] = standingAfter(adopted, ...facts).tasks;
    expect(frame).toEqual({ task: aTask('frame'), hours: 0, reviewer: null, ...standing });
    expect(measure).toEqual({ task: aTask('measure'), ...untouched });
  });

  test('keeps the proofs of the latest done only', () => {
    const file: Proof = { kind: 'file', place: '/proof.md', size: 1, sha256: 'ab' };
    const [frame] = standingAfter(adopted, done, { ...done, on: wednesday, proofs: [file] }).tasks;
    expect(frame).toMatchObject({ on: wednesday, proofs: [file] });
  });

  test('sums the hours of a task, the ones given with done among them', () => {
    const { tasks } = standingAfter(
      adopted,
      { type: 'hours-logged', hours: 1.5, on: monday, task: 'frame' },
      { type: 'hours-logged', hours: 4, on: monday, task: 'measure' },
      { type: 'hours-logged', hours: 8, on: monday },
      { ...done, hours: 2 },
    );
    expect(tasks.map(({ hours }) => hours)).toEqual([3.5, 4]);
  });

  test('a task that is not in the plan is left out, its hours are not', () => {
    const { tasks, log } = standingAfter(adopted, { ...done, task: 'retired', hours: 3 });
    expect(tasks.map(({ status }) => status)).toEqual(['open', 'open']);
    expect(log).toEqual([{ on: tuesday, hours: 3, task: 'retired' }]);
  });
});

describe('standingOf: hours, notes and settings', () => {
  test('lists every record of hours in the order of the events, not of the days', () => {
    const { log } = standingAfter(
      { type: 'hours-logged', hours: 2, on: tuesday, task: 'frame' },
      { type: 'hours-logged', hours: 0.25, on: monday },
      { ...done, hours: 0 },
      done,
    );
    expect(log).toEqual([
      { on: tuesday, hours: 2, task: 'frame' },
      { on: monday, hours: 0.25, task: null },
      { on: tuesday, hours: 0, task: 'frame' },
    ]);
  });

  test('lists every text that was written, whatever it was written with', () => {
    const { notes } = standingAfter(
      { type: 'noted', text: 'Alone.', on: wednesday },
      { type: 'noted', text: 'On a task.', on: monday, task: 'measure' },
      { ...done, note: 'With done.' },
      done,
      skipped,
      { type: 'hours-logged', hours: 1, on: monday, task: 'frame', note: 'With hours.' },
      { type: 'hours-logged', hours: 1, on: monday },
    );
    expect(notes).toEqual([
      { on: wednesday, text: 'Alone.', task: null },
      { on: monday, text: 'On a task.', task: 'measure' },
      { on: tuesday, text: 'With done.', task: 'frame' },
      { on: tuesday, text: 'Known.', task: 'frame' },
      { on: monday, text: 'With hours.', task: 'frame' },
    ]);
  });

  test('a setting has its latest value, and null takes it away', () => {
    const { settings } = standingAfter(
      { type: 'setting-changed', key: 'color', value: 'always' },
      { type: 'setting-changed', key: 'ascii', value: 'true' },
      { type: 'setting-changed', key: 'color', value: 'never' },
      { type: 'setting-changed', key: 'ascii', value: null },
      { type: 'setting-changed', key: 'unheard-of', value: null },
    );
    expect([...settings]).toEqual([['color', 'never']]);
  });
});

describe('standingOf: what does not count', () => {
  test('a record that was taken back leaves what was before it', () => {
    const back: Fact = { type: 'undone', event: 'e3' };
    const withAll: Fact = { ...done, hours: 2, note: 'With done.' };
    const standing = standingAfter(adopted, started, withAll, back);
    expect(standing).toEqual(standingAfter(adopted, started));
    expect(standing.tasks[0]?.status).toBe('started');
  });

  test('a record of another version changes nothing', () => {
    expect(standingAfter(adopted, { type: 'drill-answered' }, done)).toEqual(
      standingAfter(adopted, done),
    );
  });
});
