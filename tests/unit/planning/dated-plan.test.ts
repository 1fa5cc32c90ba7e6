import { describe, expect, test } from 'vitest';
import {
  createDatedPlan,
  type PlanTerms,
  type TaskProgress,
  tasksToSchedule,
} from '../../../src/domain/planning/dated-plan.ts';
import type { Month } from '../../../src/domain/roadmap/roadmap.ts';
import { aRoadmap, aTask } from '../../helpers/a-roadmap.ts';
import { aSkill, someSkills } from '../some-lists.ts';
import { day, daysOff, linesOf } from './some-schedules.ts';

const [firstMonth] = aRoadmap().months as [Month];
const frame = aTask({ id: 'frame', hours: 2 });
const ask = aTask({ id: 'ask', hours: 1, elapsedDays: 2, needs: ['frame'] });
const report = aTask({ id: 'report', hours: 3, needs: ['ask'] });
const roadmap = aRoadmap({
  months: [
    { ...firstMonth, tasks: [frame, ask] },
    { ...firstMonth, month: 2, tasks: [report] },
  ],
});
const terms: PlanTerms = { start: day('2026-11-23'), hoursPerWeek: 7, off: [], until: null };

function progress(entries: Record<string, TaskProgress>): ReadonlyMap<string, TaskProgress> {
  return new Map(Object.entries(entries));
}

describe('createDatedPlan', () => {
  test('gives every task its days', () => {
    const plan = createDatedPlan(roadmap, terms, someSkills());
    expect(plan.months).toEqual([
      {
        month: roadmap.months[0],
        hours: 3,
        tasks: [
          { task: frame, start: '2026-11-23', due: '2026-11-24', status: 'open' },
          { task: ask, start: '2026-11-25', due: '2026-11-27', status: 'open' },
        ],
      },
      {
        month: roadmap.months[1],
        hours: 3,
        tasks: [{ task: report, start: '2026-11-28', due: '2026-11-30', status: 'open' }],
      },
    ]);
    expect(plan.totals).toEqual({ tasks: 3, hours: 6, weeks: 2, finish: '2026-11-30' });
    expect(linesOf(plan.schedule)).toHaveLength(3);
    expect(plan.fit).toMatchObject({ fits: true, until: null });
  });

  test('tells what it rests on, days off joined', () => {
    const off = [
      daysOff('2026-12-24'),
      daysOff('2026-11-25', '2026-11-26'),
      daysOff('2026-11-23', '2026-11-24'),
    ];
    const plan = createDatedPlan(roadmap, { ...terms, off }, someSkills());
    expect(plan.assumptions).toEqual({
      hoursPerWeek: 7,
      start: '2026-11-23',
      off: ['2026-11-23..2026-11-26', '2026-12-24'],
    });
    expect(plan.months[0]?.tasks[0]?.start).toBe('2026-11-27');
  });

  test('holds the work against the wanted day', () => {
    const until = day('2026-11-28');
    const { fit } = createDatedPlan(roadmap, { ...terms, until }, someSkills());
    expect(fit).toMatchObject({ fits: false, until, hoursNeeded: 6, hoursAvailable: 6 });
    expect(fit?.cut).toEqual(['report']);
  });

  test('what is done or skipped has no days, and holds nothing up', () => {
    const known = progress({
      frame: { status: 'done', hours: 2 },
      ask: { status: 'skipped', hours: 0 },
    });
    const plan = createDatedPlan(roadmap, terms, someSkills(), known);
    expect(plan.months.flatMap(({ tasks }) => tasks)).toEqual([
      { task: frame, start: null, due: null, status: 'done' },
      { task: ask, start: null, due: null, status: 'skipped' },
      { task: report, start: '2026-11-23', due: '2026-11-25', status: 'open' },
    ]);
    expect(plan.totals).toEqual({ tasks: 3, hours: 6, weeks: 1, finish: '2026-11-25' });
  });

  test('has no dates where the work does not end', () => {
    const off = [daysOff('2026-11-23', '2126-11-23')];
    const plan = createDatedPlan(roadmap, { ...terms, off }, someSkills());
    expect(plan.schedule).toBeNull();
    expect(plan.totals).toMatchObject({ weeks: 0, finish: null });
    expect(plan.months[0]?.tasks[0]).toMatchObject({ start: null, due: null });
    expect(plan.fit).toMatchObject({ fits: false, finish: null });
  });
});

describe('tasksToSchedule', () => {
  test('takes month, needs, hours and waiting from the roadmap', () => {
    expect(tasksToSchedule(roadmap, someSkills())[1]).toEqual({
      id: 'ask',
      month: 1,
      hours: 1,
      needs: ['frame'],
      importance: 4,
      elapsedDays: 2,
      isOpen: false,
    });
  });

  test.each([
    ['a part of it', 2.25, 1, 1.25],
    ['an odd part of it, rounded up', 2.25, 1.1, 1.25],
    ['a sum that is 5 but for its last bit', 8, 0.6 + 3.8 + 0.6, 3],
    ['all of it, or more', 2.25, 9, 0.25],
    ['something, though it asks for nothing', 0, 1, 0],
  ])('of a task that was worked on for %s it leaves the rest', (_name, hours, worked, left) => {
    const one = aRoadmap({ months: [{ ...firstMonth, tasks: [{ ...frame, hours }] }] });
    const known = progress({ frame: { status: 'started', hours: worked } });
    expect(tasksToSchedule(one, someSkills(), known)).toMatchObject([
      { hours: left, isOpen: true },
    ]);
  });

  test('importance is the target level times the levels gained, over all skills', () => {
    const skills = someSkills({
      skills: [
        aSkill({ id: 'a', targets: { project: 3 }, starts: { swe: 1 } }),
        aSkill({ id: 'b', targets: { project: 2 }, starts: {} }),
        aSkill({ id: 'known', targets: { project: 4 }, starts: { swe: 3 } }),
        aSkill({ id: 'elsewhere', targets: { product: 4 }, starts: {} }),
      ],
    });
    const task = aTask({
      skills: [
        { id: 'a', level: 3 },
        { id: 'b', level: 1 },
        { id: 'known', level: 2 },
        { id: 'elsewhere', level: 2 },
        { id: 'unheard-of', level: 2 },
      ],
    });
    const one = aRoadmap({ months: [{ ...firstMonth, tasks: [task] }] });
    // 3 * (3 - 1) + 2 * (1 - 0), and nothing of the others.
    expect(tasksToSchedule(one, skills)).toMatchObject([{ importance: 8 }]);
  });
});
