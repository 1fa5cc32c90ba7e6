import { expect, test } from 'vitest';
import type { Resource } from '../../src/domain/resources.ts';
import { createResourcesGuide } from '../../src/domain/resources-guide.ts';

function aResource(id: string, kind: string): Resource {
  return {
    ...{ id, kind, title: id, author: 'Somebody', url: `https://example.org/${id}` },
    ...{ cost: 'free', level: 'beginner', skills: [], verified: 'result' },
    ...{ whom: 'All.', take: 'One page.', skip: 'The rest.' },
  };
}

test('every resource stands once, under its kind; kinds without any are left out', () => {
  const [book, paper, course] = [
    aResource('a', 'book'),
    aResource('b', 'paper'),
    aResource('c', 'course'),
  ];
  const guide = createResourcesGuide([book, paper, course], '2026-11-21');
  expect(guide.title).toBe('The 3 resources that tasks and guides point to');
  expect(guide.sections.map(({ title, blocks }) => [title, blocks])).toEqual([
    ['Courses', [{ kind: 'resource', resource: course }]],
    ['Books', [{ kind: 'resource', resource: book }]],
    ['Papers', [{ kind: 'resource', resource: paper }]],
  ]);
});
