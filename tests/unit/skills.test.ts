import { describe, expect, test } from 'vitest';
import { skillGaps } from '../../src/domain/skills.ts';
import { aSkill, someSkills } from './some-lists.ts';

describe('skillGaps', () => {
  const framing = aSkill({ id: 'framing', starts: { swe: 1 }, targets: { project: 3 } });
  const code = aSkill({ id: 'code', starts: { swe: 4 }, targets: { project: 2 } });
  const risk = aSkill({ id: 'risk', starts: { swe: 2 }, targets: { project: 2 } });
  const budget = aSkill({ id: 'budget', starts: { swe: 0 }, targets: { project: 1 } });
  const list = someSkills({ skills: [framing, code, risk, budget] });

  test('names the skills whose target lies above the start, in the order of the list', () => {
    expect(skillGaps(list, 'swe', 'project')).toEqual([
      { skill: framing, start: 1, target: 3 },
      { skill: budget, start: 0, target: 1 },
    ]);
  });

  test('counts an origin without a usual start as level 0', () => {
    expect(
      skillGaps(list, 'nurse', 'project').map(({ skill, start }) => [skill.id, start]),
    ).toEqual([
      ['framing', 0],
      ['code', 0],
      ['risk', 0],
      ['budget', 0],
    ]);
  });

  test('finds no gap to a target that asks for nothing', () => {
    expect(skillGaps(list, 'swe', 'astronaut')).toEqual([]);
  });
});
