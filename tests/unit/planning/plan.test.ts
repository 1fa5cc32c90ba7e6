import { describe, expect, test } from 'vitest';
import { createUndatedPlan } from '../../../src/domain/planning/plan.ts';
import type { Month, Roadmap } from '../../../src/domain/roadmap/roadmap.ts';
import { aRoadmap, aTask } from '../../helpers/a-roadmap.ts';

const [firstMonth] = aRoadmap().months as [Month];
const frame = aTask({ id: 'frame', hours: 10 });
const measure = aTask({ id: 'measure', hours: 2.25 });
const report = aTask({ id: 'report', hours: 8 });

const roadmap: Roadmap = aRoadmap({
  months: [
    { ...firstMonth, tasks: [frame, measure] },
    { ...firstMonth, month: 2, tasks: [report] },
  ],
});

describe('createUndatedPlan', () => {
  test('holds every task of every month, open and without dates', () => {
    const open = { start: null, due: null, status: 'open' };
    expect(createUndatedPlan(roadmap).months).toEqual([
      {
        month: roadmap.months[0],
        hours: 12.25,
        tasks: [
          { task: frame, ...open },
          { task: measure, ...open },
        ],
      },
      { month: roadmap.months[1], hours: 8, tasks: [{ task: report, ...open }] },
    ]);
  });

  test("assumes the roadmap's hours a week where none are given", () => {
    const plan = createUndatedPlan(roadmap);
    expect(plan.assumptions).toEqual({ hoursPerWeek: 6, start: null, off: [] });
    expect(plan.totals).toEqual({ tasks: 3, hours: 20.25, weeks: 4, finish: null });
  });

  test.each([
    [0.25, 81],
    [5, 5],
    [20.25, 1],
    [20, 2],
    [80, 1],
  ])('spreads 20.25 hours at %s a week over %s whole weeks', (hoursPerWeek, weeks) => {
    const plan = createUndatedPlan(roadmap, hoursPerWeek);
    expect(plan.assumptions.hoursPerWeek).toBe(hoursPerWeek);
    expect(plan.totals.weeks).toBe(weeks);
  });

  test.each([0, 0.24, -6, 80.5, Number.POSITIVE_INFINITY, Number.NaN])(
    'throws on %s hours a week, which callers refuse before',
    (hoursPerWeek) => {
      expect(() => createUndatedPlan(roadmap, hoursPerWeek)).toThrow(RangeError);
    },
  );
});
