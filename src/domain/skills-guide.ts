import type { Guide, GuideSection } from './guide.ts';
import type { Roles } from './roles.ts';
import type { Skill, Skills } from './skills.ts';
import { JUDGEMENT } from './sources.ts';

/** The list of skills as a reference page, so that it never says anything else than the list. */
export function createSkillsGuide({ groups, skills, checked }: Skills, roles: Roles): Guide {
  return {
    id: 'skills',
    title: `The ${skills.length} skills and their levels`,
    summary: 'Every skill with its five levels, what each target asks for and the usual start.',
    checked,
    sections: [
      LEVELS,
      ...groups.flatMap(({ id, title }) =>
        skills
          .filter(({ group }) => group === id)
          .map((skill) => skillSection(skill, title, roles)),
      ),
    ],
    see: ['roles'],
    next: [],
  };
}

const LEVELS: GuideSection = {
  title: 'How to read the levels',
  blocks: [
    {
      kind: 'text',
      text: 'Each level is one thing that others can see you do. Yours is the highest that is true of you today, with a piece of evidence beside it.',
    },
    {
      kind: 'list',
      items: [
        '0: not yet',
        '1: knows it',
        '2: does it with help',
        '3: can be trusted with it alone',
        '4: leads others in it',
      ],
    },
  ],
  sources: [JUDGEMENT],
};

function skillSection(skill: Skill, group: string, { origins, targets }: Roles): GuideSection {
  const asked = targets.map(({ id, title }) => `${title} ${skill.targets[id]}`).join(', ');
  const usual = origins.map(({ id, title }) => `${title} ${skill.starts[id]}`);
  return {
    title: `${skill.title} (${group.toLowerCase()})`,
    blocks: [
      { kind: 'text', text: skill.definition },
      { kind: 'list', items: skill.levels.map((text, level) => `${level}: ${text}`) },
      { kind: 'text', text: `Asked for: ${asked}. Usual start: ${usual.join(', ')}.` },
    ],
    sources: skill.sources,
  };
}
