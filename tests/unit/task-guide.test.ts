import { describe, expect, test } from 'vitest';
import type { Roadmap, Task } from '../../src/domain/roadmap/roadmap.ts';
import { createTaskGuide, findShippedTask } from '../../src/domain/task-guide.ts';
import { aRoadmap, aTask } from '../helpers/a-roadmap.ts';
import { roles, someSkills } from './some-lists.ts';

const aBook = {
  ...{ id: 'a-book', title: 'A book', author: 'Somebody', url: 'https://example.org' },
  ...{ kind: 'book', cost: 'free', level: 'beginner', skills: [], verified: 'result' },
  ...{ whom: 'All.', take: 'One page.', skip: 'The rest.' },
};

function aCatalog(task: Task) {
  const roadmap: Roadmap = aRoadmap();
  const [month] = roadmap.months;
  const months = month === undefined ? [] : [{ ...month, tasks: [task] }];
  const summary = { id: roadmap.id, title: roadmap.title, from: 'swe', to: 'project' };
  const sizes = { months: 1, tasks: 1, hours: 26, hoursPerWeek: 6 };
  const { needs: _needs, ...deepening } = aTask({ id: 'deepen-framing', hours: 1 });
  return {
    index: () => ({ roles, roadmaps: [{ ...summary, ...sizes }], guides: [], templates: [] }),
    roadmap: () => ({ ...roadmap, months }),
    deepening: () => [deepening],
    skills: () => someSkills(),
    resources: () => new Map([['a-book', aBook]]),
  };
}

const whole = aTask({
  ...{
    steps: ['Run `template charter --output page.md`.', 'Show it.'],
    template: 'charter',
    mistake: 'Too long.',
  },
  ...{ atWork: 'On Monday.', fallback: 'At a club.', in25Minutes: 'One line.' },
  ...{ needs: ['zeroth'], resources: ['a-book', 'lost'] },
});

function pageOf(task: Task, id = task.id) {
  const catalog = aCatalog(task);
  const found = findShippedTask(catalog, id);
  if (found === undefined) throw new Error(`no task ${id}`);
  return createTaskGuide(found, catalog);
}

describe('findShippedTask', () => {
  test('knows no task that is not shipped', () => {
    expect(findShippedTask(aCatalog(whole), 'second')).toBeUndefined();
  });

  test('says in which month of which roadmap a task stands', () => {
    expect(findShippedTask(aCatalog(whole), 'first')).toMatchObject({
      place: 'Month 1 of "A way"',
    });
  });

  test('finds a task that deepens a skill', () => {
    const found = findShippedTask(aCatalog(whole), 'deepen-framing');
    expect(found?.task.needs).toEqual([]);
    expect(found?.place).toContain('assessment');
  });
});

describe('createTaskGuide', () => {
  test('has everything that is known of the task, in the order of the work', () => {
    const page = pageOf(whole);
    expect(page.title).toBe('first: Frame a problem');
    expect(page.summary).toBe('Month 1 of "A way"; 26 hours, after zeroth.');
    expect(page.sections.map(({ title }) => title)).toEqual([
      ...['Why', 'Deliverable', 'Done when', 'Start from', 'Steps', 'Usual mistake'],
      ...[
        'Inside your present job',
        'If you cannot do it there',
        'With 25 free minutes',
        'To read',
      ],
    ]);
    expect(page.sections.find(({ title }) => title === 'Steps')?.blocks).toEqual([
      { kind: 'steps', items: ['Run `template charter --output page.md`.', 'Show it.'] },
    ]);
    expect(page.sections.at(-1)?.blocks).toEqual([{ kind: 'resource', resource: aBook }]);
    expect(page.next).toEqual(['template charter --output page.md', 'progress start first']);
  });

  test('leaves out what its author did not say', () => {
    const page = pageOf(aTask({ resources: [] }));
    expect(page.sections.map(({ title }) => title)).toEqual(['Why', 'Deliverable', 'Done when']);
    expect(page.next).toEqual(['progress start first']);
  });

  test('shows the template where an older file may go on', () => {
    const page = pageOf(aTask({ template: 'charter', steps: ['Open it.'] }));
    expect(page.next[0]).toBe('template charter');
  });

  test('speaks of one hour', () => {
    expect(pageOf(whole, 'deepen-framing').summary).toMatch(/; 1 hour\.$/);
  });
});
