import type { Catalog } from '../domain/catalog.ts';
import { checkRoadmap, type References } from '../domain/roadmap/check-roadmap.ts';
import type { Roadmap } from '../domain/roadmap/roadmap.ts';
import { locate, parseContent } from './parse-content.ts';
import { readTextFile } from './read-text-file.ts';
import { roadmapSchema } from './roadmap-schema.ts';
import type { Problem } from './yaml-document.ts';

export type LoadedRoadmap =
  | { readonly ok: true; readonly roadmap: Roadmap }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * A roadmap from a user's file, held against the same schema and the same cross-checks as the
 * shipped ones.
 *
 * @throws AppError where the file cannot be read as text
 */
export function loadRoadmapFile(path: string, catalog: Catalog): LoadedRoadmap {
  const hint = 'Write one to start from with: ai-pm-path roadmap new my-roadmap.yaml';
  const parsed = parseContent(readTextFile(path, 'roadmap', hint), roadmapSchema);
  if (!parsed.ok) return parsed;
  const problems = locate(checkRoadmap(parsed.value, referencesOf(catalog)), parsed.document);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, roadmap: parsed.value };
}

/** What a roadmap may refer to: the shipped lists. */
function referencesOf(catalog: Catalog): References {
  const { statements, facts } = catalog.sources();
  return {
    roles: catalog.index().roles,
    skills: catalog.skills(),
    resourceIds: new Set(catalog.resources().keys()),
    templateIds: new Set(catalog.index().templates.map(({ id }) => id)),
    sourceIds: new Set([...statements, ...facts].map(({ id }) => id)),
  };
}

/**
 * A shipped roadmap held against the schema and the cross-checks once more, as JSON, which is YAML
 * too. What it finds would be a mistake of the build.
 */
export function checkBuiltInRoadmap(id: string, catalog: Catalog): readonly Problem[] {
  const parsed = parseContent(JSON.stringify(catalog.roadmap(id), null, 1), roadmapSchema);
  if (!parsed.ok) return parsed.problems;
  return locate(checkRoadmap(parsed.value, referencesOf(catalog)), parsed.document);
}
