import { describe, expect, test } from 'vitest';
import {
  createDatedPlan,
  type PlanTerms,
  type TaskProgress,
  tasksToSchedule,
} from '../../../src/domain/planning/dated-plan.ts';
import { createUndatedPlan } from '../../../src/domain/planning/plan.ts';
import { type ReplanWishes, replan } from '../../../src/domain/planning/replan.ts';
import { scheduleTasks } from '../../../src/domain/planning/schedule.ts';
import { adoptPlan } from '../../../src/domain/progress/adopt.ts';
import type { AdoptedPlan } from '../../../src/domain/progress/event.ts';
import type { Month } from '../../../src/domain/roadmap/roadmap.ts';
import { aRoadmap, aTask } from '../../helpers/a-roadmap.ts';
import { someSkills } from '../some-lists.ts';
import { day, daysOff } from './some-schedules.ts';

const [month] = aRoadmap().months as [Month];
/** Two weeks of an hour a day: two tasks a week. */
const roadmap = aRoadmap({
  months: [
    { ...month, tasks: [aTask({ id: 'frame', hours: 4 }), aTask({ id: 'ask', hours: 3 })] },
    {
      ...month,
      month: 2,
      tasks: [
        aTask({ id: 'report', title: 'Write the report', hours: 4, needs: ['frame'] }),
        aTask({ id: 'extra', title: 'One thing more', hours: 3, skills: [] }),
      ],
    },
  ],
});
const skills = someSkills();
const terms: PlanTerms = {
  start: day('2026-11-23'),
  hoursPerWeek: 7,
  off: [],
  until: null,
};
const since = day('2026-11-23');

function adopt(changes: Partial<PlanTerms> = {}): AdoptedPlan {
  const all = { ...terms, ...changes };
  return adoptPlan(createDatedPlan(roadmap, all, skills), all.until, all.off);
}

type Done = Readonly<Record<string, TaskProgress>>;

function replanned(wishes: Partial<ReplanWishes> = {}, done: Done = {}, adopted = adopt()) {
  const known = new Map(Object.entries(done));
  const all = { today: day('2026-11-30'), missedWeeks: 0, ...wishes };
  const found = replan(roadmap, adopted, since, known, skills, all);
  const [scope, date] = found.ways;
  if (scope === undefined || date === undefined) throw new Error('there are two ways');
  return { ...found, scope, dateKept: date };
}

const FRAME_DONE: Done = { frame: { status: 'done', hours: 4 } };

describe('replan: keeping every task', () => {
  test('moves what is left behind today and tells what moves', () => {
    const { scope, date, fits } = replanned({}, FRAME_DONE);
    expect({ date, fits, finish: scope.finish }).toEqual({
      date: '2026-12-06',
      fits: false,
      finish: '2026-12-09',
    });
    expect(scope).toMatchObject({ keeps: 'scope', hours: 10, cut: [] });
    expect(scope.moved.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['ask', '2026-11-29', '2026-12-02'],
      ['report', '2026-12-03', '2026-12-06'],
      ['extra', '2026-12-06', '2026-12-09'],
    ]);
    expect(scope.moved[2]?.title).toBe('One thing more');
  });

  test('what is done keeps the dates and the weeks that it had', () => {
    const before = adopt();
    const { scope, dateKept } = replanned({}, FRAME_DONE);
    for (const { plan } of [scope, dateKept]) {
      expect(plan.tasks.find(({ id }) => id === 'frame')).toEqual(before.tasks[0]);
    }
    expect(before.tasks[0]).toMatchObject({ start: '2026-11-23', due: '2026-11-26' });
  });

  test('a done task without hours of its own keeps its days', () => {
    const before = adopt();
    const [{ weeks: _gone, ...bare } = { weeks: [] }, ...others] = before.tasks;
    const { scope } = replanned({}, FRAME_DONE, {
      ...before,
      tasks: [bare as AdoptedPlan['tasks'][number], ...others],
    });
    expect(scope.plan.tasks[0]).toMatchObject({
      start: '2026-11-23',
      due: '2026-11-26',
      weeks: [],
    });
  });

  test('what was skipped stays skipped and is not laid out again', () => {
    const { scope } = replanned({}, { ask: { status: 'skipped', hours: 0 } });
    expect(scope.hours).toBe(11);
    expect(scope.moved.map(({ id }) => id)).not.toContain('ask');
    expect(scope.plan.tasks.find(({ id }) => id === 'ask')?.due).toBe('2026-11-29');
  });

  test('only what is left of a task in hand is laid out', () => {
    const { scope } = replanned({}, { frame: { status: 'started', hours: 3 } });
    expect(scope.hours).toBe(11);
    expect(scope.plan.tasks[0]).toMatchObject({
      start: '2026-11-30',
      due: '2026-11-30',
      weeks: [{ start: '2026-11-30', hours: 1 }],
    });
  });

  test('nothing lies before today, and the plan keeps the first day that it had', () => {
    const { scope } = replanned({}, FRAME_DONE);
    expect(scope.plan.terms?.start).toBe('2026-11-23');
    const laid = scope.plan.tasks.filter(({ id }) => id !== 'frame');
    expect(laid.every(({ start = '' }) => start >= '2026-11-30')).toBe(true);
  });

  test('fits where nothing is late, and then nothing moves or falls', () => {
    const today = { today: day('2026-11-23') };
    const { fits, scope, dateKept } = replanned(today);
    expect(fits).toBe(true);
    for (const way of [scope, dateKept]) {
      expect(way).toMatchObject({ finish: '2026-12-06', moved: [], cut: [] });
    }
  });

  test('says null where the work does not end', () => {
    const off = [daysOff('2026-11-01', '2099-12-31')];
    const { scope, fits } = replanned({}, {}, { ...adopt(), terms: { ...terms, off } });
    expect({ fits, finish: scope.finish, moved: scope.moved }).toEqual({
      fits: false,
      finish: null,
      moved: [],
    });
  });
});

describe('replan: keeping the day', () => {
  test('lets go what adds least, and names it with its hours', () => {
    const { dateKept } = replanned({}, FRAME_DONE);
    expect(dateKept.cut).toEqual([{ id: 'extra', title: 'One thing more', hours: 3 }]);
    expect(dateKept).toMatchObject({ keeps: 'date', hours: 7, finish: '2026-12-06' });
    expect(dateKept.plan.tasks.map(({ id }) => id)).toEqual(['frame', 'ask', 'report']);
  });

  test('leaves a rest that fits when it is laid out on its own', () => {
    const { dateKept, date } = replanned({ hoursPerWeek: 3 });
    const cut = dateKept.cut.map(({ id }) => id);
    const rest = tasksToSchedule(roadmap, skills).filter(({ id }) => !cut.includes(id));
    const time = { start: day('2026-11-30'), hoursPerWeek: 3, off: [] };
    const schedule = scheduleTasks(rest, time);
    expect(cut.length).toBeGreaterThan(0);
    expect(String(schedule?.finish) <= date).toBe(true);
    expect(schedule?.finish).toBe(dateKept.finish);
  });

  test('no task falls where none could bring it back: the day is over', () => {
    const { dateKept, fits } = replanned({ today: day('2027-01-04') });
    expect({ fits, cut: dateKept.cut }).toEqual({ fits: false, cut: [] });
    expect(String(dateKept.finish) > '2026-12-06').toBe(true);
  });
});

describe('replan: which day, which hours', () => {
  test('the wanted day comes before the one on which the plan would have ended', () => {
    const until = day('2026-12-20');
    const { date, fits, scope } = replanned({}, {}, adopt({ until }));
    expect({ date, fits }).toEqual({ date: until, fits: true });
    expect(scope.plan.terms?.until).toBe(until);
  });

  test('a plan without dates has its months to keep', () => {
    const undated = adoptPlan(createUndatedPlan(roadmap, 7), null, []);
    const { date, scope } = replanned({}, FRAME_DONE, undated);
    expect(date).toBe('2027-01-23');
    expect(scope.plan.terms).toEqual({ start: '2026-11-23', until: null, off: [] });
    expect(scope.moved[0]).toMatchObject({ id: 'ask', from: null, to: '2026-12-02' });
    expect(scope.plan.tasks[0]).not.toHaveProperty('due');
  });

  test('a plan without tasks ends on the day that it was adopted', () => {
    const empty = { ...adopt(), tasks: [] };
    expect(
      replan({ ...roadmap, months: [] }, empty, since, new Map(), skills, {
        today: day('2026-11-30'),
        missedWeeks: 0,
      }).date,
    ).toBe(since);
  });

  test('other hours are the ones of the new plan; else it keeps its own', () => {
    const more = replanned({ hoursPerWeek: 14 });
    expect(more.fits).toBe(true);
    expect(more.scope.plan.hoursPerWeek).toBe(14);
    expect(replanned().scope.plan.hoursPerWeek).toBe(7);
  });

  test('days off that lie ahead stay off', () => {
    const off = [daysOff('2026-12-01', '2026-12-02')];
    const { scope } = replanned({}, FRAME_DONE, adopt({ off }));
    expect(scope.plan.terms?.off).toEqual(off);
    expect(scope.plan.tasks[1]).toMatchObject({ start: '2026-11-30', due: '2026-12-04' });
  });

  test('lost weeks are remembered as days off up to yesterday', () => {
    const { scope, dateKept } = replanned({ missedWeeks: 1 });
    for (const { plan } of [scope, dateKept]) {
      expect(plan.terms?.off).toEqual([{ from: '2026-11-23', to: '2026-11-29' }]);
    }
  });

  test('a task that is in no plan of old is not named among what falls', () => {
    const adopted = adopt();
    const older = { ...adopted, tasks: adopted.tasks.filter(({ id }) => id !== 'extra') };
    const { dateKept } = replanned({}, FRAME_DONE, older);
    expect(dateKept.cut.map(({ id }) => id)).not.toContain('extra');
  });

  test('a task that keeps its day does not move', () => {
    const { scope } = replanned({ today: day('2026-11-27') }, FRAME_DONE);
    expect(scope.moved).toEqual([]);
    expect(scope.finish).toBe('2026-12-06');
  });
});
