import type { Guide, GuideSection } from './guide.ts';
import type { Roles } from './roles.ts';
import type { Skill, Skills } from './skills.ts';

/** The list of skills as a reference page, so that it never says anything else than the list. */
export function createSkillsGuide({ groups, skills, checked }: Skills, roles: Roles): Guide {
  const titleOf = new Map(groups.map(({ id, title }) => [id, title]));
  return {
    id: 'skills',
    title: `The ${skills.length} skills and their levels`,
    summary: 'Every skill with its five levels, what each target asks for and the usual start.',
    checked,
    sections: groups.flatMap(({ id }) =>
      skills
        .filter(({ group }) => group === id)
        .map((skill) => skillSection(skill, titleOf.get(skill.group) ?? skill.group, roles)),
    ),
    see: ['roles'],
    next: [],
  };
}

function skillSection(skill: Skill, group: string, { origins, targets }: Roles): GuideSection {
  const asked = targets.map(({ id, title }) => `${title} ${skill.targets[id]}`).join(', ');
  const usual = origins.map(({ id, title }) => `${title.toLowerCase()} ${skill.starts[id]}`);
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
