import { describe, expect, test } from 'vitest';
import type { DeepeningTask } from '../../../src/domain/planning/deepening.ts';
import {
  hoursOfChanges,
  personalise,
  type SkillFinding,
} from '../../../src/domain/planning/personal-roadmap.ts';
import type { Month } from '../../../src/domain/roadmap/roadmap.ts';
import { aRoadmap, aTask } from '../../helpers/a-roadmap.ts';
import { aSkill, someSkills } from '../some-lists.ts';

const [month] = aRoadmap().months as [Month];
const roadmap = aRoadmap({
  months: [
    { ...month, tasks: [aTask({ id: 'talk', hours: 3, skills: [{ id: 'talking', level: 1 }] })] },
    {
      ...month,
      month: 2,
      tasks: [
        aTask({ id: 'frame', hours: 4, skills: [{ id: 'problem-framing', level: 2 }] }),
        aTask({ id: 'read', hours: 2, skills: [] }),
      ],
    },
  ],
});
const skills = someSkills({
  skills: [
    aSkill({ id: 'problem-framing', starts: { swe: 2 } }),
    aSkill({ id: 'talking', starts: { swe: 0 } }),
  ],
});
const deepening: readonly DeepeningTask[] = ['problem-framing', 'talking'].map((id) => ({
  id: `deepen-${id}`,
  title: `Deepen ${id}`,
  hours: 5,
  why: 'Because.',
  deliverable: 'A page.',
  doneWhen: 'A colleague restates it.',
  skills: [{ id, level: 2 }],
  resources: [],
  sources: ['judgement'],
}));

/** Somebody of whom it is known with this probability that any level is reached. */
function finding(probability: number, changes: Partial<SkillFinding> = {}): SkillFinding {
  return { shown: 1.5, proved: null, reaches: () => probability, ...changes };
}

function personal(findings: Readonly<Record<string, SkillFinding>>) {
  return personalise(roadmap, new Map(Object.entries(findings)), deepening, skills);
}

describe('personalise', () => {
  test('leaves the guide as it is where nothing is known', () => {
    expect(personal({})).toEqual({ roadmap, changes: [] });
  });

  test('offers a task whose skills are almost surely met to be tested out', () => {
    const { roadmap: own, changes } = personal({ 'problem-framing': finding(0.8) });
    expect(changes).toMatchObject([{ kind: 'test-out', task: { id: 'frame', hours: 4 } }]);
    expect(own.months[1]?.tasks.map(({ id, hours }) => [id, hours])).toEqual([
      ['frame', 0],
      ['read', 2],
    ]);
  });

  test('but not one that is met with less, or whose skill is not measured', () => {
    expect(personal({ 'problem-framing': finding(0.79) }).changes).toEqual([]);
    expect(personal({ 'problem-framing': finding(0.99, { shown: null }) }).changes).toEqual([]);
  });

  test('takes a proof of the level for enough', () => {
    const proved = finding(0.5, { shown: null, proved: 2 });
    expect(personal({ 'problem-framing': proved }).changes).toHaveLength(1);
    expect(personal({ 'problem-framing': { ...proved, proved: 1 } }).changes).toEqual([]);
  });

  test('adds the deepening task before the first task that asks for the skill', () => {
    const { roadmap: own, changes } = personal({ 'problem-framing': finding(0.2) });
    expect(changes).toMatchObject([
      { kind: 'deepening', month: 2, start: 2, shown: 1.5, task: { id: 'deepen-problem-framing' } },
    ]);
    expect(own.months[1]?.tasks.map(({ id }) => id)).toEqual([
      'deepen-problem-framing',
      'frame',
      'read',
    ]);
    expect(own.months[0]).toEqual(roadmap.months[0]);
  });

  test.each([
    ['the guide takes nothing for granted in it', { talking: finding(0) }],
    ['it is not so sure', { 'problem-framing': finding(0.21) }],
    ['the skill is not measured', { 'problem-framing': finding(0.1, { shown: null }) }],
    ['the level is proved', { 'problem-framing': finding(0.1, { proved: 2 }) }],
  ])('adds none where %s', (_name, findings) => {
    const { changes } = personal(findings as Record<string, SkillFinding>);
    expect(changes.filter(({ kind }) => kind === 'deepening')).toEqual([]);
  });

  test('adds none where no task asks for the skill, or no deepening task is written', () => {
    const findings = new Map([['problem-framing', finding(0.1)]]);
    expect(personalise(roadmap, findings, [], skills).changes).toEqual([]);
    const without = { ...roadmap, months: roadmap.months.slice(0, 1) };
    expect(personalise(without, findings, deepening, skills).changes).toEqual([]);
  });

  test('takes the usual start of an unknown origin for zero', () => {
    const other = { ...roadmap, from: 'baker' };
    const findings = new Map([['problem-framing', finding(0)]]);
    expect(personalise(other, findings, deepening, skills).changes).toEqual([]);
  });
});

describe('hoursOfChanges', () => {
  test('are the hours returned and the hours added', () => {
    const { changes } = personal({ 'problem-framing': finding(0.1), talking: finding(0.9) });
    expect(hoursOfChanges(changes)).toEqual({ returned: 3, added: 5 });
    expect(hoursOfChanges([])).toEqual({ returned: 0, added: 0 });
  });
});
