import { describe, expect, test } from 'vitest';
import {
  levelsReached,
  type Month,
  sumHours,
  tasksOf,
} from '../../../src/domain/roadmap/roadmap.ts';
import { aRoadmap, aTask } from '../../helpers/a-roadmap.ts';

describe('tasksOf', () => {
  test('lists the tasks of all months in their order', () => {
    const [month] = aRoadmap().months as [Month];
    const months = [
      { ...month, tasks: [aTask({ id: 'a' }), aTask({ id: 'b' })] },
      { ...month, month: 2, tasks: [] },
      { ...month, month: 3, tasks: [aTask({ id: 'c' })] },
    ];
    expect(tasksOf({ months }).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('sumHours', () => {
  test('adds the hours up', () => {
    expect(sumHours([{ hours: 1.25 }, { hours: 0.5 }, { hours: 3 }])).toBe(4.75);
  });

  test('is nothing for no tasks', () => {
    expect(sumHours([])).toBe(0);
  });
});

describe('levelsReached', () => {
  test('keeps the highest level of each skill, whichever task comes first', () => {
    const tasks = [
      aTask({
        skills: [
          { id: 'framing', level: 1 },
          { id: 'risk', level: 3 },
        ],
      }),
      aTask({ skills: [{ id: 'framing', level: 2 }] }),
      aTask({ skills: [{ id: 'risk', level: 2 }] }),
    ];
    expect([...levelsReached(tasks)]).toEqual([
      ['framing', 2],
      ['risk', 3],
    ]);
  });

  test('holds a skill that is led to level 0 only', () => {
    expect(levelsReached([aTask({ skills: [{ id: 'risk', level: 0 }] })]).get('risk')).toBe(0);
  });
});
