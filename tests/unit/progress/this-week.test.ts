import { expect, test } from 'vitest';
import type { IsoDate } from '../../../src/domain/calendar.ts';
import type { TaskStanding, TaskStatus } from '../../../src/domain/progress/standing.ts';
import { tasksOfThisWeek } from '../../../src/domain/progress/this-week.ts';

function taskOn(id: string, status: TaskStatus, ...mondays: string[]): TaskStanding {
  const weeks = mondays.map((start, place) => ({ start: start as IsoDate, hours: place + 1 }));
  const words = { title: id, month: 1, hours: 3, needs: [], skills: [] };
  const task = mondays.length === 0 ? { id, ...words } : { id, ...words, weeks };
  return { task, status, on: null, hours: 0, proofs: [], reviewer: null };
}

test('are the open tasks with hours in the week of the day, from Monday to Sunday', () => {
  const tasks = [
    taskOn('begun', 'started', '2027-01-04', '2027-01-11'),
    taskOn('next', 'open', '2027-01-11'),
    taskOn('later', 'open', '2027-01-18'),
    taskOn('done', 'done', '2027-01-11'),
    taskOn('undated', 'open'),
  ];
  for (const day of ['2027-01-11', '2027-01-17']) {
    const found = tasksOfThisWeek({ tasks }, day as IsoDate);
    expect(found.map(({ task, hours }) => [task.task.id, hours])).toEqual([
      ['begun', 2],
      ['next', 1],
    ]);
  }
  expect(tasksOfThisWeek({ tasks }, '2027-01-25' as IsoDate)).toEqual([]);
});
