import type { Guide } from './guide.ts';
import type { Resource } from './resources.ts';
import { JUDGEMENT } from './sources.ts';

/** The kinds of resources, in the order of the page. */
const KINDS: readonly (readonly [kind: string, title: string])[] = [
  ['course', 'Courses'],
  ['book', 'Books'],
  ['guide', 'Guides and references'],
  ['case-study', 'Cases'],
  ['paper', 'Papers'],
  ['standard', 'Laws and standards'],
  ['tool', 'Tools'],
  ['newsletter', 'Newsletters'],
  ['podcast', 'Podcasts'],
  ['community', 'Communities'],
];

/** All resources as a reference page, so that it never says anything else than the list. */
export function createResourcesGuide(resources: readonly Resource[], checked: string): Guide {
  return {
    id: 'resources',
    title: `The ${resources.length} resources that tasks and guides point to`,
    summary: 'What to read, for whom it is, what to take from it and what to skip.',
    checked,
    sections: KINDS.flatMap(([kind, title]) => {
      const own = resources.filter((resource) => resource.kind === kind);
      if (own.length === 0) return [];
      const blocks = own.map((resource) => ({ kind: 'resource' as const, resource }));
      const cited = [...new Set(own.flatMap(({ sources = [] }) => [...sources]))];
      return [{ title, blocks, sources: cited.length === 0 ? [JUDGEMENT] : cited }];
    }),
    see: ['staying-current'],
    next: [],
  };
}
