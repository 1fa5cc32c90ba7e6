import { describe, expect, test } from 'vitest';
import { hoursDueBy, planAsAdopted } from '../../../src/domain/planning/adopted-plan.ts';
import { createDatedPlan } from '../../../src/domain/planning/dated-plan.ts';
import { createUndatedPlan } from '../../../src/domain/planning/plan.ts';
import { adoptPlan } from '../../../src/domain/progress/adopt.ts';
import type { AdoptedPlan, AdoptedTask } from '../../../src/domain/progress/event.ts';
import type { Month } from '../../../src/domain/roadmap/roadmap.ts';
import { aRoadmap, aTask } from '../../helpers/a-roadmap.ts';
import { someSkills } from '../some-lists.ts';
import { day, daysOff } from './some-schedules.ts';

const [month] = aRoadmap().months as [Month];
const roadmap = aRoadmap({
  months: [
    { ...month, tasks: [aTask({ id: 'frame', hours: 5 }), aTask({ id: 'ask', hours: 2 })] },
    { ...month, month: 2, tasks: [aTask({ id: 'report', hours: 8, needs: ['ask'] })] },
  ],
});
/** A Monday, an hour a day, the second week off. */
const off = [daysOff('2026-11-30', '2026-12-06')];
const terms = { start: day('2026-11-23'), hoursPerWeek: 7, off, until: null };
const plan = createDatedPlan(roadmap, terms, someSkills());
const adopted = adoptPlan(plan, null, off);

describe('planAsAdopted', () => {
  test('is the plan that was adopted, day by day and week by week', () => {
    const again = planAsAdopted(roadmap, adopted, new Map());
    expect(again.months).toEqual(plan.months);
    expect(again.totals).toEqual(plan.totals);
    expect(again.assumptions).toEqual(plan.assumptions);
    expect(again.schedule?.weeks).toEqual(plan.schedule?.weeks);
    expect(again.schedule?.finish).toBe('2026-12-14');
    expect(again.fit).toBeNull();
  });

  test('keeps the hours of each week of a task, on its first day or the Monday', () => {
    const { schedule } = planAsAdopted(roadmap, adopted, new Map());
    expect(schedule?.tasks.find(({ id }) => id === 'frame')?.blocks).toEqual([
      { day: '2026-11-25', hours: 5 },
    ]);
    expect(schedule?.tasks.find(({ id }) => id === 'report')?.blocks).toEqual([
      { day: '2026-12-07', hours: 7 },
      { day: '2026-12-14', hours: 1 },
    ]);
  });

  test('marks what is done, whose dates stay', () => {
    const { months } = planAsAdopted(roadmap, adopted, new Map([['frame', 'done']]));
    expect(months[0]?.tasks[0]).toMatchObject({
      status: 'done',
      start: '2026-11-25',
      due: '2026-11-29',
    });
    expect(months[0]?.tasks[1]?.status).toBe('open');
  });

  test('a plan without dates stays without', () => {
    const undated = adoptPlan(createUndatedPlan(roadmap, 4), null, []);
    expect(planAsAdopted(roadmap, undated, new Map([['ask', 'skipped']]))).toEqual(
      createUndatedPlan(roadmap, 4, new Map([['ask', 'skipped']])),
    );
  });

  test('a task that never had dates has none beside those that have', () => {
    const mixed = { ...adopted, tasks: adopted.tasks.map(without('frame')) };
    const { months, schedule, totals } = planAsAdopted(roadmap, mixed, new Map());
    expect(months[0]?.tasks[0]).toMatchObject({ start: null, due: null });
    expect(schedule?.tasks.map(({ id }) => id)).toEqual(['ask', 'report']);
    expect(schedule?.weeks[0]).toEqual({ start: '2026-11-23', capacity: 7, load: 2 });
    expect(totals).toMatchObject({ tasks: 3, hours: 15, finish: '2026-12-14' });
  });

  test('a task of another version of the guide has no dates', () => {
    const newer = aRoadmap({ months: [{ ...month, tasks: [aTask({ id: 'new' })] }] });
    expect(planAsAdopted(newer, adopted, new Map()).months[0]?.tasks[0]).toMatchObject({
      start: null,
      due: null,
    });
  });

  test('begins with the earliest task where that lies before the first day: done before a change', () => {
    const later = { ...adopted, terms: { start: day('2026-12-07'), until: null, off } };
    const { schedule, assumptions } = planAsAdopted(roadmap, later, new Map());
    expect(schedule?.weeks.map(({ start, load }) => [start, load])).toEqual([
      ['2026-11-23', 7],
      ['2026-11-30', 0],
      ['2026-12-07', 7],
      ['2026-12-14', 1],
    ]);
    expect(assumptions.start).toBe('2026-12-07');
  });

  test('a plan with a first day and nothing laid out ends on that day', () => {
    const bare = { ...adopted, tasks: adopted.tasks.map(({ id }) => ({ ...anUndated(id) })) };
    const { schedule } = planAsAdopted(roadmap, bare, new Map());
    expect(schedule).toMatchObject({ tasks: [], finish: '2026-11-23' });
    expect(schedule?.weeks).toHaveLength(1);
  });

  test('a task with days and no weeks has no work on them', () => {
    const dates = { start: day('2026-11-23'), due: day('2026-11-23') };
    const waiting = { ...adopted, tasks: [{ ...anUndated('ask'), ...dates }] };
    const { schedule } = planAsAdopted(roadmap, waiting, new Map());
    expect(schedule?.tasks).toEqual([{ id: 'ask', ...dates, blocks: [] }]);
    expect(hoursDueBy(day('2026-12-31'), waiting)).toBe(0);
  });
});

describe('hoursDueBy', () => {
  const dueBy = (text: string, of: AdoptedPlan = adopted) => hoursDueBy(day(text), of);

  test.each([
    ['2026-11-22', 0],
    ['2026-11-23', 1],
    ['2026-11-27', 5],
    ['2026-11-28', 6],
    ['2026-11-29', 7],
    ['2026-12-06', 7],
    ['2026-12-07', 8],
    ['2026-12-13', 14],
    ['2026-12-14', 15],
    ['2030-01-01', 15],
  ])('by %s it is %d hours', (text, hours) => {
    expect(dueBy(text)).toBeCloseTo(hours, 9);
  });

  test('never falls from one day to the next', () => {
    const days = Array.from({ length: 28 }, (_, n) => `2026-12-${String(n + 1).padStart(2, '0')}`);
    const sums = days.map((text) => dueBy(text));
    expect(sums.toSorted((a, b) => a - b)).toEqual(sums);
  });

  test('what was done before the dates were made is expected all along', () => {
    const mixed = { ...adopted, tasks: adopted.tasks.map(without('frame')) };
    expect(dueBy('2026-11-01', mixed)).toBe(5);
  });
});

function anUndated(id: string): AdoptedTask {
  return { id, title: id, month: 1, hours: 5, needs: [], skills: [] };
}

function without(id: string): (task: AdoptedTask) => AdoptedTask {
  return (task) => (task.id === id ? anUndated(id) : task);
}
