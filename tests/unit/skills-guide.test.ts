import { describe, expect, test } from 'vitest';
import { createSkillsGuide } from '../../src/domain/skills-guide.ts';
import { aSkill, roles, someSkills } from './some-lists.ts';

describe('createSkillsGuide', () => {
  const groups = [
    { id: 'delivery', title: 'Delivery' },
    { id: 'product', title: 'Product' },
  ];
  const framing = aSkill({ sources: ['A1', 'F2'] });
  const risk = aSkill({ id: 'risk', group: 'delivery', title: 'Risk' });
  const guide = createSkillsGuide(someSkills({ groups, skills: [framing, risk] }), roles);

  test('is a guide named skills that counts them and carries their day', () => {
    expect(guide).toMatchObject({
      id: 'skills',
      title: 'The 2 skills and their levels',
      checked: '2026-11-21',
    });
  });

  test('tells how to read the five levels before it lists the skills', () => {
    const [levels] = guide.sections;
    expect(levels?.sources).toEqual(['judgement']);
    expect(levels?.blocks).toContainEqual({
      kind: 'list',
      items: [0, 1, 2, 3, 4].map((level) => expect.stringMatching(`^${level}: `)),
    });
  });

  test('has one section a skill, in the order of the groups', () => {
    expect(guide.sections.slice(1).map(({ title }) => title)).toEqual([
      'Risk (delivery)',
      'Problem framing (product)',
    ]);
  });

  test('tells the definition, the levels from 0, what is asked for and the usual start', () => {
    expect(guide.sections[2]).toEqual({
      title: 'Problem framing (product)',
      blocks: [
        { kind: 'text', text: 'Says which problem is to be solved.' },
        {
          kind: 'list',
          items: ['0: None.', '1: Knows.', '2: With help.', '3: Alone.', '4: Leads.'],
        },
        {
          kind: 'text',
          text:
            'Asked for: AI project manager 2, AI product manager 3. ' +
            'Usual start: Software engineer 0, Product manager 1.',
        },
      ],
      sources: ['A1', 'F2'],
    });
  });
});
