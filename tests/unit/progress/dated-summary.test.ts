import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../src/domain/calendar.ts';
import type { AdoptedPlan, AdoptedTask } from '../../../src/domain/progress/event.ts';
import type { Standing, TaskStanding } from '../../../src/domain/progress/standing.ts';
import { summarise } from '../../../src/domain/progress/summary.ts';

const day = (text: string) => text as IsoDate;
/** A Monday. */
const MONDAY = day('2026-10-05');

function aTask(id: string, changes: Partial<AdoptedTask> = {}): TaskStanding {
  const task = { id, title: id, month: 1, hours: 7, needs: [], skills: [], ...changes };
  return { task, status: 'open', on: null, hours: 0, proofs: [], reviewer: null };
}

/** Seven hours in the first week, nothing in the second, seven in the third; one has no dates. */
const tasks = [
  aTask('begin', {
    start: MONDAY,
    due: day('2026-10-11'),
    weeks: [{ start: MONDAY, hours: 7 }],
  }),
  aTask('end', {
    start: day('2026-10-19'),
    due: day('2026-10-25'),
    weeks: [{ start: day('2026-10-19'), hours: 7 }],
  }),
];

function aStanding(all: readonly TaskStanding[] = tasks, start = MONDAY): Standing {
  const plan: AdoptedPlan = {
    roadmap: 'swe-project',
    version: 1,
    title: 'A way',
    from: 'swe',
    to: 'project',
    hoursPerWeek: 7,
    tasks: all.map(({ task }) => task),
    terms: { start, until: null, off: [{ from: day('2026-10-12'), to: day('2026-10-18') }] },
  };
  const nothing = { log: [], notes: [], changedOn: [], settings: new Map() };
  return { plan, since: MONDAY, revision: 0, tasks: all, ...nothing };
}

const summaryOn = (today: string, standing = aStanding()) => summarise(standing, day(today));

describe('summarise: a plan with dates', () => {
  test.each([
    ['2026-10-05', 1],
    ['2026-10-11', 7],
    ['2026-10-18', 7],
    ['2026-10-19', 8],
    ['2026-10-25', 14],
    ['2027-10-25', 14],
  ])('expects on %s the hours that are laid on the days so far: %i', (today, hours) => {
    expect(summaryOn(today).expectedHours).toBe(hours);
  });

  test('expects nothing before its first day', () => {
    const later = [aTask('end', { ...tasks[1]?.task, id: 'end' })];
    expect(summaryOn('2026-10-05', aStanding(later, day('2026-10-19')))).toMatchObject({
      expectedHours: 0,
      expectedTasks: 0,
    });
  });

  test.each([
    ['2026-10-10', 0],
    ['2026-10-11', 1],
    ['2026-10-24', 1],
    ['2026-10-25', 2],
  ])('expects on %s the tasks whose last day has come: %i', (today, count) => {
    expect(summaryOn(today).expectedTasks).toBe(count);
  });

  test('expects what never had dates all along', () => {
    const all = [...tasks, aTask('before', { hours: 2 })];
    expect(summaryOn('2026-10-05', aStanding(all))).toMatchObject({
      expectedHours: 3,
      expectedTasks: 1,
    });
  });

  test('is rounded to hundredths of an hour', () => {
    const week = { start: MONDAY, hours: 5 };
    const odd = [aTask('odd', { start: MONDAY, due: day('2026-10-11'), weeks: [week] })];
    expect(summaryOn('2026-10-05', aStanding(odd)).expectedHours).toBe(0.71);
  });

  test('burns up by its dates: a week off asks for nothing', () => {
    const expected = summaryOn('2026-10-25').burnUp.map(({ expectedHours }) => expectedHours);
    expect(expected).toEqual([7, 7, 14]);
  });
});
