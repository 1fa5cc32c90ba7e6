import { describe, expect, test } from 'vitest';
import { adoptRoadmap } from '../../../src/domain/progress/adopt.ts';
import type { Month } from '../../../src/domain/roadmap/roadmap.ts';
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

describe('adoptRoadmap', () => {
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
