import type { CompiledContent } from '../../src/content/compile-content.ts';
import { sourceListsIn } from '../../src/domain/sources.ts';

/** For every statement of the source documents the commands on whose screens it is cited. */
export function placesOfStatements(content: CompiledContent): Map<string, string[]> {
  const { roadmaps, guides, sources } = content;
  const pages: { command: string; value: object }[] = [
    ...guides.map((value) => ({ command: `guide ${value.id}`, value })),
    ...roadmaps.flatMap(({ months, ...rest }) => [
      { command: `plan --from ${rest.from} --full`, value: rest },
      ...months.map((value) => ({
        command: `plan --from ${rest.from} --month ${value.month}`,
        value,
      })),
    ]),
  ];
  const places = new Map(sources.statements.map(({ id }) => [id, [] as string[]]));
  for (const { command, value } of pages) {
    const cited = new Set(sourceListsIn(value).flatMap(({ ids }) => ids));
    for (const id of cited) places.get(id)?.push(command);
  }
  return places;
}

/** Resources that neither a task nor a guide points to. */
export function unusedResources({ roadmaps, deepening, guides, resources }: CompiledContent) {
  const used = new Set([
    ...roadmaps.flatMap(({ months }) =>
      months.flatMap(({ tasks }) => tasks.flatMap((task) => [...task.resources])),
    ),
    ...deepening.flatMap((task) => [...task.resources]),
    ...guides.flatMap((guide) => [...(guide.resources ?? [])]),
  ]);
  return resources.map(({ id }) => id).filter((id) => !used.has(id));
}

/** Addresses in the texts that stand neither in the list of resources nor behind a fact. */
export function foreignAddresses(
  { resources, sources }: CompiledContent,
  texts: readonly { readonly document: string; readonly text: string }[],
): string[] {
  const known = [
    ...resources.map(({ url }) => url),
    ...sources.facts.flatMap(({ urls }) => [...urls]),
    ...sources.documents.flatMap(({ url }) => url ?? []),
  ];
  return texts.flatMap(({ document, text }) =>
    (text.match(/https?:\/\/[^\s)>\]"']+/g) ?? [])
      .map((url) => url.replace(/[.,;:]$/, ''))
      .filter((url) => !known.includes(url))
      .map((url) => `${document}: ${url}`),
  );
}
