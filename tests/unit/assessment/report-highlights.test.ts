import { describe, expect, test } from 'vitest';
import type { SkillResult } from '../../../src/domain/assessment/assessment-report.ts';
import {
  gapsToClose,
  strengthsOf,
  unmeasuredOf,
} from '../../../src/domain/assessment/report-highlights.ts';
import { aRoadmap, aTask } from '../../helpers/a-roadmap.ts';
import { aSkill } from '../some-lists.ts';

function aResult(id: string, changes: Partial<SkillResult> = {}): SkillResult {
  return {
    skill: aSkill({ id }),
    target: 3,
    weight: 3,
    claimed: null,
    proved: null,
    items: 4,
    shown: { value: 1.6, low: 1, high: 2.2 },
    gap: 2,
    met: 0.1,
    ...changes,
  };
}

const idsOf = (results: readonly SkillResult[]) => results.map(({ skill }) => skill.id);
const gapsOf = (...skills: SkillResult[]) =>
  gapsToClose({ skills }, null).map(({ result }) => result.skill.id);

describe('gapsToClose', () => {
  test('are the three widest that are measured', () => {
    const results = [0.5, 3, 1, 2].map((gap) => aResult(`gap-${gap}`, { gap }));
    expect(gapsOf(...results)).toEqual(['gap-3', 'gap-2', 'gap-1']);
  });

  test('leave out what is not measured and what is surely met', () => {
    const open = aResult('open', { shown: null, gap: 9 });
    const met = aResult('met', { met: 0.8, gap: 9 });
    const nearly = aResult('nearly', { met: 0.79 });
    expect(gapsOf(open, met, nearly)).toEqual(['nearly']);
  });

  test('name the first two tasks that lead beyond what is shown', () => {
    const task = (id: string, level: 1 | 2 | 3, skill = 'framing') =>
      aTask({ id, skills: [{ id: skill, level }] });
    const [month] = aRoadmap().months;
    const tasks = [
      ...[task('too-low', 1), task('other', 3, 'writing'), task('one', 2)],
      ...[task('two', 3), task('three', 3)],
    ];
    const roadmap = aRoadmap({ months: month === undefined ? [] : [{ ...month, tasks }] });
    const [gap] = gapsToClose({ skills: [aResult('framing')] }, roadmap);
    expect(gap?.tasks.map(({ id }) => id)).toEqual(['one', 'two']);
    const [none] = gapsToClose({ skills: [aResult('framing')] }, null);
    expect(none?.tasks).toEqual([]);
  });

  test('a task at the very level that is shown does not lead beyond it', () => {
    const shown = { value: 2, low: 1, high: 3 };
    const result = aResult('problem-framing', { shown });
    expect(gapsToClose({ skills: [result] }, aRoadmap())[0]?.tasks).toEqual([]);
  });
});

describe('strengthsOf', () => {
  const met = (id: string, weight: number, probability = 0.9) =>
    aResult(id, { weight, met: probability });

  test('are the three that count most, the surest first among equals', () => {
    const skills = [met('c', 2, 0.85), met('d', 1), met('b', 2, 0.95), met('a', 3)];
    expect(idsOf(strengthsOf({ skills }))).toEqual(['a', 'b', 'c']);
  });

  test('leave out what is not measured and what is not surely met', () => {
    const open = aResult('open', { shown: null, met: 1 });
    expect(
      idsOf(strengthsOf({ skills: [open, met('near', 3, 0.79), met('sure', 1, 0.8)] })),
    ).toEqual(['sure']);
  });
});

describe('unmeasuredOf', () => {
  test('are all that are not measured, what counts most first, then the wider gap', () => {
    const open = (id: string, weight: number, gap: number) =>
      aResult(id, { shown: null, weight, gap });
    const skills = [open('c', 2, 1), open('d', 1, 9), aResult('known'), open('b', 2, 2)];
    expect(idsOf(unmeasuredOf({ skills: [...skills, open('a', 3, 0)] }))).toEqual([
      ...['a', 'b', 'c', 'd'],
    ]);
  });
});
