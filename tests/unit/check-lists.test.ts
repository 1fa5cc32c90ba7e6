import { describe, expect, test } from 'vitest';
import {
  checkFacts,
  checkResourceList,
  checkRoles,
  checkSkillList,
  checkSourceLists,
} from '../../src/domain/check-lists.ts';
import type { Resource } from '../../src/domain/resources.ts';
import type { Roles } from '../../src/domain/roles.ts';
import type { Fact } from '../../src/domain/sources.ts';
import { aSkill, roles, someSkills } from './some-lists.ts';

const sourceIds = new Set(['A1']);

describe('checkRoles', () => {
  const [engineer, productManager] = roles.origins as [
    Roles['origins'][number],
    Roles['origins'][number],
  ];

  test('finds nothing wrong with sound roles', () => {
    expect(checkRoles(roles)).toEqual([]);
  });

  test('finds an origin id that stands twice', () => {
    expect(checkRoles({ ...roles, origins: [engineer, { ...engineer, aliases: [] }] })).toEqual([
      { path: ['origins', 1, 'id'], message: '"swe" is used twice' },
    ]);
  });

  test('finds an alias that is the id of another origin', () => {
    const origins = [engineer, { ...productManager, aliases: ['product-manager', 'swe'] }];
    expect(checkRoles({ ...roles, origins })).toEqual([
      { path: ['origins', 1, 'aliases', 1], message: '"swe" is used twice' },
    ]);
  });

  test('finds a target id that stands twice', () => {
    const targets = [...roles.targets, { id: 'product', title: 'Again' }];
    expect(checkRoles({ ...roles, targets })).toEqual([
      { path: ['targets', 2, 'id'], message: '"product" is used twice' },
    ]);
  });

  test('finds a default target that is in no list', () => {
    const origins = [engineer, { ...productManager, defaultTarget: 'programme' }];
    expect(checkRoles({ ...roles, origins })).toEqual([
      { path: ['origins', 1, 'defaultTarget'], message: 'unknown target "programme"' },
    ]);
  });
});

describe('checkSkillList', () => {
  test('finds nothing wrong with a sound list', () => {
    expect(checkSkillList(someSkills(), roles, sourceIds)).toEqual([]);
  });

  test('finds ids of groups and of skills that stand twice', () => {
    const groups = [...someSkills().groups, { id: 'product', title: 'Again' }];
    const list = someSkills({ groups, skills: [aSkill(), aSkill({ title: 'Again' })] });
    expect(checkSkillList(list, roles, sourceIds)).toEqual([
      { path: ['groups', 1, 'id'], message: '"product" is used twice' },
      { path: ['skills', 1, 'id'], message: '"problem-framing" is used twice' },
    ]);
  });

  test('finds a skill of an unknown group', () => {
    const list = someSkills({ skills: [aSkill({ group: 'juggling' })] });
    expect(checkSkillList(list, roles, sourceIds)).toEqual([
      { path: ['skills', 0, 'group'], message: 'unknown group "juggling"' },
    ]);
  });

  test('finds a role without a level and a level for no role', () => {
    const skill = aSkill({ targets: { project: 2, programme: 1 }, starts: { swe: 0 } });
    expect(checkSkillList(someSkills({ skills: [skill] }), roles, sourceIds)).toEqual([
      { path: ['skills', 0, 'targets'], message: 'no level for "product"' },
      { path: ['skills', 0, 'targets', 'programme'], message: 'unknown role "programme"' },
      { path: ['skills', 0, 'starts'], message: 'no level for "pm"' },
    ]);
  });

  test('takes no level from what every object inherits', () => {
    const odd: Roles = { ...roles, targets: [{ id: 'constructor', title: 'Odd' }] };
    const skill = aSkill({ targets: {} });
    expect(checkSkillList(someSkills({ skills: [skill] }), odd, sourceIds)).toEqual([
      { path: ['skills', 0, 'targets'], message: 'no level for "constructor"' },
    ]);
  });

  test('finds a source that exists nowhere', () => {
    const list = someSkills({ skills: [aSkill({ sources: ['A1', 'A9'] })] });
    expect(checkSkillList(list, roles, sourceIds)).toEqual([
      { path: ['skills', 0, 'sources', 1], message: 'unknown source "A9"' },
    ]);
  });
});

describe('checkResourceList', () => {
  function aResource(changes: Partial<Resource> = {}): Resource {
    return {
      id: 'a-book',
      title: 'A book',
      author: 'Somebody',
      url: 'https://a.example/',
      kind: 'book',
      cost: 'paid',
      level: 'beginner',
      skills: ['problem-framing'],
      verified: 'result',
      whom: 'Everybody.',
      take: 'Chapter 1.',
      skip: 'Nothing.',
      ...changes,
    };
  }
  const skillIds = new Set(['problem-framing']);

  test('finds nothing wrong with a sound list', () => {
    const other = aResource({ id: 'another', url: 'https://b.example/' });
    expect(checkResourceList([aResource(), other], skillIds, sourceIds)).toEqual([]);
  });

  test('finds an id and an address that stand twice', () => {
    expect(checkResourceList([aResource(), aResource()], skillIds, sourceIds)).toEqual([
      { path: ['resources', 1, 'id'], message: '"a-book" is used twice' },
      { path: ['resources', 1, 'url'], message: '"https://a.example/" is used twice' },
    ]);
  });

  test('finds a source that exists nowhere', () => {
    const resource = aResource({ sources: ['A1', 'A9'] });
    expect(checkResourceList([resource], skillIds, sourceIds)).toEqual([
      { path: ['resources', 0, 'sources', 1], message: 'unknown source "A9"' },
    ]);
  });

  test('finds a skill that is in no list', () => {
    const resource = aResource({ skills: ['problem-framing', 'juggling'] });
    expect(checkResourceList([resource], skillIds, sourceIds)).toEqual([
      { path: ['resources', 0, 'skills', 1], message: 'unknown skill "juggling"' },
    ]);
  });
});

describe('checkSourceLists', () => {
  const documents = [{ id: 'A', title: 'The guide', publisher: 'A house' }];
  const statements = [{ id: 'A1', statement: 'One.' }];

  test('finds nothing wrong with sound lists', () => {
    expect(checkSourceLists({ documents, statements })).toEqual([]);
  });

  test('finds ids of documents and of statements that stand twice', () => {
    const lists = {
      documents: [...documents, ...documents],
      statements: [...statements, ...statements],
    };
    expect(checkSourceLists(lists)).toEqual([
      { path: ['documents', 1, 'id'], message: '"A" is used twice' },
      { path: ['statements', 1, 'id'], message: '"A1" is used twice' },
    ]);
  });

  test('finds a statement whose letter names no document', () => {
    const lost = { id: 'B7', statement: 'Lost.' };
    expect(checkSourceLists({ documents, statements: [...statements, lost] })).toEqual([
      { path: ['statements', 1, 'id'], message: 'no document for "B7"' },
    ]);
  });
});

describe('checkFacts', () => {
  const fact: Fact = { id: 'F1', grade: 'primary', statement: 'So.', urls: [] };

  test('finds an id that stands twice and nothing else', () => {
    const facts = [fact, { ...fact, id: 'F2' }, { ...fact, statement: 'Again.' }];
    expect(checkFacts({ facts })).toEqual([
      { path: ['facts', 2, 'id'], message: '"F1" is used twice' },
    ]);
  });
});
