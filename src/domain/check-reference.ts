import { type Glossary, namesOf } from './glossary.ts';
import type { Guide } from './guide.ts';
import { checkSources, type Finding } from './roadmap/check-roadmap.ts';

/** What a guide may refer to. */
export interface GuideReferences {
  readonly guideIds: ReadonlySet<string>;
  readonly resourceIds: ReadonlySet<string>;
  readonly sourceIds: ReadonlySet<string>;
}

export function checkGuide(
  guide: Guide,
  { guideIds, resourceIds, sourceIds }: GuideReferences,
): Finding[] {
  return [
    ...guide.see.flatMap((id, index) =>
      guideIds.has(id) ? [] : [{ path: ['see', index], message: `unknown guide "${id}"` }],
    ),
    ...(guide.resources ?? []).flatMap((id, index) =>
      resourceIds.has(id)
        ? []
        : [{ path: ['resources', index], message: `unknown resource "${id}"` }],
    ),
    ...checkSources(guide, sourceIds),
  ];
}

/** Every name leads to one term, and none of them hides a guide. */
export function checkGlossary(
  glossary: Glossary,
  guideIds: ReadonlySet<string>,
  sourceIds: ReadonlySet<string>,
): Finding[] {
  const { themes, terms } = glossary;
  const themeIds = new Set(themes.map(({ id }) => id));
  const termIds = new Set(terms.map(({ id }) => id));
  const owners = new Map<string, number>();
  const findings = terms.flatMap((term, index): Finding[] => {
    const at = (key: string, message: string) => ({ path: ['terms', index, key], message });
    const taken = namesOf(term).filter((name) => {
      const owner = owners.get(name.toLowerCase());
      owners.set(name.toLowerCase(), owner ?? index);
      return owner !== undefined && owner !== index;
    });
    return [
      ...taken.map((name) => at('term', `"${name}" is the name of another term too`)),
      ...(guideIds.has(term.id) ? [at('id', `"${term.id}" is the id of a guide`)] : []),
      ...(themeIds.has(term.theme) ? [] : [at('theme', `unknown theme "${term.theme}"`)]),
      ...term.see.filter((id) => !termIds.has(id)).map((id) => at('see', `unknown term "${id}"`)),
    ];
  });
  return [...findings, ...checkSources(glossary, sourceIds)];
}
