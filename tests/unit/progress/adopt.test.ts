import { describe, expect, test } from 'vitest';
import type { DeepeningTask } from '../../../src/domain/planning/deepening.ts';
import { createUndatedPlan } from '../../../src/domain/planning/plan.ts';
import { adoptPlan, asAdopted } from '../../../src/domain/progress/adopt.ts';
import type { Month, Roadmap } from '../../../src/domain/roadmap/roadmap.ts';
import { aRoadmap, aTask } from '../../helpers/a-roadmap.ts';

const [month] = aRoadmap().months as [Month];
const skills = [{ id: 'risk', level: 3 }] as const;

const roadmap = aRoadmap({
  id: 'pm-product',
  version: 7,
  title: 'Another way',
  from: 'pm',
  to: 'product',
  months: [
    {
      ...month,
      tasks: [
        aTask({ id: 'frame', title: 'Frame', hours: 2.25, skills }),
        aTask({ id: 'measure', title: 'Measure', hours: 8, needs: ['frame'], skills: [] }),
      ],
    },
    {
      ...month,
      month: 2,
      tasks: [aTask({ id: 'report', hours: 4, needs: ['frame', 'measure'] })],
    },
  ],
});

const adoptRoadmap = (guide: Roadmap, hours: number) =>
  adoptPlan(createUndatedPlan(guide, hours), null, []);

describe('adoptPlan', () => {
  test('keeps which roadmap it was, and the pace that the person chose', () => {
    expect(adoptRoadmap(roadmap, 3.5)).toMatchObject({
      roadmap: 'pm-product',
      version: 7,
      title: 'Another way',
      from: 'pm',
      to: 'product',
      hoursPerWeek: 3.5,
    });
  });

  test('keeps of every task, in order, what progress is measured by, and nothing else', () => {
    expect(adoptRoadmap(roadmap, 6).tasks).toStrictEqual([
      { id: 'frame', title: 'Frame', month: 1, hours: 2.25, needs: [], skills },
      { id: 'measure', title: 'Measure', month: 1, hours: 8, needs: ['frame'], skills: [] },
      {
        id: 'report',
        title: 'Frame a problem',
        month: 2,
        hours: 4,
        needs: ['frame', 'measure'],
        skills: [{ id: 'problem-framing', level: 2 }],
      },
    ]);
  });

  test('a roadmap without tasks is a plan without tasks', () => {
    expect(adoptRoadmap(aRoadmap({ months: [] }), 6).tasks).toEqual([]);
  });
});

describe('asAdopted', () => {
  const deepening: DeepeningTask = {
    ...aTask({ id: 'deepen-risk', hours: 5 }),
    resources: [],
    sources: ['judgement'],
  };
  const plan = adoptRoadmap(
    {
      ...roadmap,
      months: roadmap.months.map((entry) => ({
        ...entry,
        tasks:
          entry.month === 1
            ? [
                aTask({ id: 'deepen-risk', hours: 5 }),
                ...entry.tasks.map((task) => ({ ...task, hours: 0 })),
              ]
            : entry.tasks,
      })),
    },
    7,
  );

  test('brings back the hours and the deepening tasks of that day', () => {
    const { months } = asAdopted(roadmap, plan, [deepening, { ...deepening, id: 'deepen-other' }]);
    expect(months.map(({ tasks }) => tasks.map(({ id, hours }) => [id, hours]))).toEqual([
      [
        ['deepen-risk', 5],
        ['frame', 0],
        ['measure', 0],
      ],
      [['report', 4]],
    ]);
  });

  test('leaves out what the guide has been given since', () => {
    const newer = {
      ...roadmap,
      months: roadmap.months.map((entry) => ({
        ...entry,
        tasks: [...entry.tasks, aTask({ id: `new-${entry.month}` })],
      })),
    };
    const { months } = asAdopted(newer, plan, [deepening]);
    expect(months.flatMap(({ tasks }) => tasks.map(({ id }) => id))).toEqual([
      'deepen-risk',
      'frame',
      'measure',
      'report',
    ]);
  });
});
