import { describe, expect, test } from 'vitest';
import { checkRoadmap, checkSources } from '../../../src/domain/roadmap/check-roadmap.ts';
import type { Month, Roadmap, Task } from '../../../src/domain/roadmap/roadmap.ts';
import { aRoadmap, aTask } from '../../helpers/a-roadmap.ts';
import { aSkill, references, someSkills } from '../some-lists.ts';

const check = (changes: Partial<Roadmap>) => checkRoadmap(aRoadmap(changes), references);

/** Months that hold these tasks; 26 hours a month are an even share. */
function months(...tasks: Task[][]): Month[] {
  const [month] = aRoadmap().months as [Month];
  return tasks.map((list, index) => ({ ...month, month: index + 1, tasks: list }));
}

/** One month of tasks with these changes, sharing the 26 hours. */
function oneMonth(...changes: Partial<Task>[]): Pick<Roadmap, 'months'> {
  const hours = 26 / changes.length;
  return { months: months(changes.map((change) => aTask({ hours, ...change }))) };
}

const twoMonths = { months: 2, hoursPerWeek: 6, hours: 52 };

describe('checkRoadmap', () => {
  test('finds nothing wrong with a sound roadmap', () => {
    expect(check({})).toEqual([]);
  });

  test('finds an unknown origin and names the known ones', () => {
    expect(check({ from: 'nurse' })).toEqual([
      { path: ['from'], message: 'unknown origin "nurse"; known: swe, pm' },
    ]);
  });

  test('takes an origin by its id only, since the file is named after it', () => {
    expect(check({ from: 'engineer' })).toEqual([
      { path: ['from'], message: 'unknown origin "engineer"; known: swe, pm' },
    ]);
  });

  test('finds an unknown target and names the known ones', () => {
    expect(check({ to: 'Project' })).toEqual([
      { path: ['to'], message: 'unknown target "Project"; known: project, product' },
    ]);
  });
});

describe('checkRoadmap on months', () => {
  test('finds fewer months than the length claims', () => {
    expect(check({ length: { months: 2, hoursPerWeek: 3, hours: 26 } })).toContainEqual({
      path: ['length', 'months'],
      message: 'length says 2 months, but 1 are listed',
    });
  });

  test('finds every month that stands at the wrong place', () => {
    const [first, second] = months([aTask()], [aTask({ id: 'second' })]) as [Month, Month];
    expect(check({ length: twoMonths, months: [second, first] })).toEqual([
      { path: ['months', 0, 'month'], message: 'month 2 stands where month 1 is expected' },
      { path: ['months', 1, 'month'], message: 'month 1 stands where month 2 is expected' },
    ]);
  });

  test('finds a milestone after the last month', () => {
    const milestone = { title: 'Done', proof: 'A page.', sources: ['A1'] };
    const milestones = [
      { ...milestone, month: 1 },
      { ...milestone, month: 2 },
    ];
    expect(check({ milestones })).toEqual([
      { path: ['milestones', 1, 'month'], message: 'month 2 is not in this roadmap of 1 months' },
    ]);
  });
});

describe('checkRoadmap on hours', () => {
  test('finds tasks that add up to something else than the length claims', () => {
    expect(check(oneMonth({ hours: 25.75 }))).toEqual([
      {
        path: ['length', 'hours'],
        message: 'the tasks add up to 25.75 hours, but length claims 26',
      },
    ]);
  });

  test.each([21, 26])('lets %s hours stand for the 26 of a month', (hours) => {
    expect(
      check({ ...oneMonth({ hours }), length: { months: 1, hoursPerWeek: 6, hours } }),
    ).toEqual([]);
  });

  test.each([
    [20.75, 'do not fill 6 hours a week for 1 months: 21 at least'],
    [26.25, 'do not fit 6 hours a week for 1 months, which hold 26'],
  ])('finds %s hours too few or too many for the 26 of a month', (hours, fault) => {
    const length = { months: 1, hoursPerWeek: 6, hours };
    expect(check({ ...oneMonth({ hours }), length })).toEqual([
      { path: ['length', 'hoursPerWeek'], message: `${hours} hours of tasks ${fault}` },
    ]);
  });

  test('gives a month that is no whole number of hours the last one whole', () => {
    const length = { months: 1, hoursPerWeek: 5, hours: 22 };
    expect(check({ ...oneMonth({ hours: 22 }), length })).toEqual([]);
    expect(check({ ...oneMonth({ hours: 22.25 }), length: { ...length, hours: 22.25 } })).toEqual([
      {
        path: ['length', 'hoursPerWeek'],
        message: '22.25 hours of tasks do not fit 5 hours a week for 1 months, which hold 22',
      },
    ]);
  });

  test.each([
    [34.5, []],
    [
      34.75,
      [{ path: ['months', 1, 'tasks'], message: 'month 2 asks for 34.75 hours, more than 34' }],
    ],
  ])('holds a month of %s hours against four thirds of its share', (hours, findings) => {
    const tasks = [[aTask({ hours: 52 - hours })], [aTask({ id: 'second', hours })]];
    expect(check({ length: twoMonths, months: months(...tasks) })).toEqual(findings);
  });
});

describe('checkRoadmap on tasks', () => {
  test('finds an id that stands twice, even in another month', () => {
    expect(check({ length: twoMonths, months: months([aTask()], [aTask()]) })).toEqual([
      { path: ['months', 1, 'tasks', 0, 'id'], message: 'the id "first" is used twice' },
    ]);
  });

  test('takes a need of the same month or an earlier one', () => {
    const second = aTask({ id: 'second', hours: 13, needs: ['first'] });
    const third = aTask({ id: 'third', hours: 13, needs: ['second', 'first'] });
    expect(check({ length: twoMonths, months: months([aTask()], [third, second]) })).toEqual([]);
  });

  test('finds a need that no task has', () => {
    expect(check(oneMonth({ needs: ['ghost'] }))).toEqual([
      {
        path: ['months', 0, 'tasks', 0, 'needs', 0],
        message: 'unknown task "ghost" in needs',
      },
    ]);
  });

  test('finds a need that comes in a later month', () => {
    const tasks = [[aTask({ needs: ['second'] })], [aTask({ id: 'second' })]];
    expect(check({ length: twoMonths, months: months(...tasks) })).toEqual([
      {
        path: ['months', 0, 'tasks', 0, 'needs', 0],
        message: '"second" comes in month 2, after this task in month 1',
      },
    ]);
  });

  test('names the circle that needs form, at the first task of it', () => {
    const tasks = oneMonth(
      { id: 'start' },
      { id: 'a', needs: ['start', 'b'] },
      { id: 'b', needs: ['c'] },
      { id: 'c', needs: ['a'] },
    );
    expect(check(tasks)).toEqual([
      {
        path: ['months', 0, 'tasks', 1, 'needs'],
        message: 'the prerequisites form a circle: a -> b -> c -> a',
      },
    ]);
  });

  test('finds a resource that is in no list', () => {
    expect(check(oneMonth({ resources: ['a-book', 'a-film'] }))).toEqual([
      {
        path: ['months', 0, 'tasks', 0, 'resources', 1],
        message: 'unknown resource "a-film"',
      },
    ]);
  });
});

describe('checkRoadmap on skills', () => {
  const sources = ['judgement'];

  test('finds unknown skills in tasks, gaps and what is left to the job', () => {
    const skills: Task['skills'] = [
      { id: 'problem-framing', level: 2 },
      { id: 'juggling', level: 1 },
    ];
    const findings = check({
      ...oneMonth({ skills }),
      gaps: [{ skill: 'ballet', text: 'Missing.', sources }],
      onTheJob: [{ skill: 'sword-play', why: 'Later.', sources }],
    });
    expect(findings).toEqual([
      {
        path: ['months', 0, 'tasks', 0, 'skills', 1, 'id'],
        message: 'unknown skill "juggling"',
      },
      { path: ['gaps', 0, 'skill'], message: 'unknown skill "ballet"' },
      { path: ['onTheJob', 0, 'skill'], message: 'unknown skill "sword-play"' },
    ]);
  });

  test('finds a target that the tasks do not reach', () => {
    expect(check(oneMonth({ skills: [{ id: 'problem-framing', level: 1 }] }))).toEqual([
      {
        path: ['onTheJob'],
        message:
          'problem-framing is to reach level 2, but the tasks lead to level 1; ' +
          'name it in onTheJob if only the job teaches it',
      },
    ]);
  });

  test('finds a target that no task trains, and is content once it is left to the job', () => {
    const skills = someSkills({ skills: [aSkill(), aSkill({ id: 'risk' })] });
    const onTheJob = [{ skill: 'risk', why: 'Only practice teaches it.', sources }];
    expect(checkRoadmap(aRoadmap(), { ...references, skills })).toEqual([
      {
        path: ['onTheJob'],
        message:
          'risk is to reach level 2, but no task trains it; ' +
          'name it in onTheJob if only the job teaches it',
      },
    ]);
    expect(checkRoadmap(aRoadmap({ onTheJob }), { ...references, skills })).toEqual([]);
  });

  test('misses no target of an unknown origin, whose usual starts are unknown too', () => {
    const skills = someSkills({ skills: [aSkill(), aSkill({ id: 'risk' })] });
    const findings = checkRoadmap(aRoadmap({ from: 'nurse' }), { ...references, skills });
    expect(findings.map(({ path }) => path)).toEqual([['from']]);
  });

  test('asks for no task where the usual start is at the target', () => {
    const known = aSkill({ id: 'risk', starts: { swe: 2, pm: 0 } });
    const skills = someSkills({ skills: [aSkill(), known] });
    expect(checkRoadmap(aRoadmap(), { ...references, skills })).toEqual([]);
  });
});

describe('checkSources', () => {
  const sourceIds = new Set(['A1', 'F2']);

  test.each([[['A1', 'F2']], [['judgement']], [[]]])('takes %j', (sources) => {
    expect(checkSources({ sources }, sourceIds)).toEqual([]);
  });

  test('finds each source that exists nowhere, at its place', () => {
    const document = { months: [{ sources: ['A9', 'A1', 'F9'] }] };
    expect(checkSources(document, sourceIds)).toEqual([
      { path: ['months', 0, 'sources', 0], message: 'unknown source "A9"' },
      { path: ['months', 0, 'sources', 2], message: 'unknown source "F9"' },
    ]);
  });

  test('finds judgement beside a source', () => {
    expect(checkSources({ sources: ['A1', 'judgement'] }, sourceIds)).toEqual([
      { path: ['sources'], message: '"judgement" stands alone or not at all' },
    ]);
  });

  test('is part of checking a roadmap', () => {
    expect(check(oneMonth({ sources: ['A9'] }))).toEqual([
      { path: ['months', 0, 'tasks', 0, 'sources', 0], message: 'unknown source "A9"' },
    ]);
  });
});
