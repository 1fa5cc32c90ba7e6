import type { Glossary } from '../../src/domain/glossary.ts';
import type { References } from '../../src/domain/roadmap/check-roadmap.ts';
import type { Roles } from '../../src/domain/roles.ts';
import type { Skill, Skills } from '../../src/domain/skills.ts';

/** Two origins and two targets, for every test that looks something up in the lists. */
export const roles: Roles = {
  origins: [
    {
      id: 'swe',
      title: 'Software engineer',
      aliases: ['engineer', 'software-engineer'],
      defaultTarget: 'project',
    },
    { id: 'pm', title: 'Product manager', aliases: ['product-manager'], defaultTarget: 'product' },
  ],
  targets: [
    { id: 'project', title: 'AI project manager' },
    { id: 'product', title: 'AI product manager' },
  ],
};

export function aSkill(changes: Partial<Skill> = {}): Skill {
  return {
    id: 'problem-framing',
    group: 'product',
    title: 'Problem framing',
    definition: 'Says which problem is to be solved.',
    levels: ['None.', 'Knows.', 'With help.', 'Alone.', 'Leads.'],
    targets: { project: 2, product: 3 },
    starts: { swe: 0, pm: 1 },
    sources: ['A1'],
    ...changes,
  };
}

export function someSkills(changes: Partial<Skills> = {}): Skills {
  return {
    checked: '2026-11-21',
    groups: [{ id: 'product', title: 'Product' }],
    skills: [aSkill()],
    ...changes,
  };
}

/** What `aRoadmap()` refers to, and little else. */
export const references: References = {
  roles,
  skills: someSkills(),
  resourceIds: new Set(['a-book']),
  templateIds: new Set(['a-memo']),
  sourceIds: new Set(['A1', 'F2']),
};

/** Two terms of one theme. */
export function aGlossary(): Glossary {
  const shared = { theme: 'metrics', see: [], sources: ['A1'] };
  return {
    checked: '2026-11-21',
    themes: [{ id: 'metrics', title: 'Metrics' }],
    terms: [
      {
        ...shared,
        ...{ id: 'recall', term: 'Recall', also: ['hit rate', 'TPR'], see: ['precision'] },
        ...{ plain: 'How many are found.', precise: 'TP / (TP + FN).' },
      },
      {
        ...shared,
        ...{ id: 'precision', term: 'Precision', also: [], sources: ['judgement'] },
        ...{ plain: 'How many alarms are right.', precise: 'TP / (TP + FP).' },
      },
    ],
  };
}
