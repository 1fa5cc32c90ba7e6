import { readdirSync } from 'node:fs';
import path from 'node:path';
import type * as z from 'zod';
import type { CatalogIndex } from '../domain/catalog.ts';
import {
  checkFacts,
  checkGuide,
  checkResourceList,
  checkRoles,
  checkSkillList,
  checkSourceLists,
} from '../domain/check-lists.ts';
import type { Guide } from '../domain/guide.ts';
import type { Resource } from '../domain/resources.ts';
import { checkRoadmap, type Finding } from '../domain/roadmap/check-roadmap.ts';
import { type Roadmap, sumHours, tasksOf } from '../domain/roadmap/roadmap.ts';
import type { Origin } from '../domain/roles.ts';
import type { Skills } from '../domain/skills.ts';
import { createSkillsGuide } from '../domain/skills-guide.ts';
import type { Sources } from '../domain/sources.ts';
import { guideSchema } from './guide-schema.ts';
import {
  factsSchema,
  resourcesSchema,
  rolesSchema,
  skillsSchema,
  sourcesFileSchema,
} from './lists-schema.ts';
import { locate, parseContent } from './parse-content.ts';
import { readTextFile } from './read-text-file.ts';
import { roadmapSchema } from './roadmap-schema.ts';
import type { Problem, YamlDocument } from './yaml-document.ts';

/** All shipped content, checked. */
export interface CompiledContent {
  readonly index: CatalogIndex;
  readonly roadmaps: readonly Roadmap[];
  readonly guides: readonly Guide[];
  readonly skills: Skills;
  readonly resources: readonly Resource[];
  readonly sources: Sources;
}

export interface FileProblem extends Problem {
  /** Relative to the root that was compiled. */
  readonly file: string;
}

export type CompileResult =
  | { readonly ok: true; readonly content: CompiledContent }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

interface Loaded<Value> {
  readonly file: string;
  readonly value: Value;
  readonly document: YamlDocument;
}

/**
 * Reads and checks every content file below `root`. Files that do not parse are reported together;
 * cross-checks run once all of them do, since half the lists would make every reference wrong.
 */
export function compileContent(root: string): CompileResult {
  const problems: FileProblem[] = [];
  const load = <Value>(file: string, schema: z.ZodType<Value>): Loaded<Value> | null => {
    const parsed = parseContent(readTextFile(path.join(root, file), 'content file', ''), schema);
    if (parsed.ok) return { file, value: parsed.value, document: parsed.document };
    problems.push(...parsed.problems.map((problem) => ({ file, ...problem })));
    return null;
  };
  const roles = load('content/roles.yaml', rolesSchema);
  const skills = load('content/skills.yaml', skillsSchema);
  const resources = load('content/resources.yaml', resourcesSchema);
  const statements = load('content/sources.yaml', sourcesFileSchema);
  const facts = load('content/facts.yaml', factsSchema);
  const roadmaps = yamlFiles(root, 'roadmaps').map((file) => load(file, roadmapSchema));
  const guides = yamlFiles(root, 'content/guides').map((file) => load(file, guideSchema));
  if (problems.length > 0 || !roles || !skills || !resources || !statements || !facts) {
    return { ok: false, problems };
  }
  const sourceIds = new Set(
    [...statements.value.statements, ...facts.value.facts].map(({ id }) => id),
  );
  const skillIds = new Set(skills.value.skills.map(({ id }) => id));
  const resourceIds = new Set(resources.value.resources.map(({ id }) => id));
  const references = { roles: roles.value, skills: skills.value, resourceIds, sourceIds };
  const skillsGuide = createSkillsGuide(skills.value, roles.value);
  const guideIds = new Set([...guides.flatMap((guide) => guide?.value.id ?? []), skillsGuide.id]);
  const report = <Value>(loaded: Loaded<Value>, findings: readonly Finding[]) => {
    const located = locate(findings, loaded.document);
    problems.push(...located.map((problem) => ({ file: loaded.file, ...problem })));
    return loaded.value;
  };
  report(roles, checkRoles(roles.value));
  report(skills, checkSkillList(skills.value, roles.value, sourceIds));
  report(resources, checkResourceList(resources.value.resources, skillIds));
  report(statements, checkSourceLists(statements.value));
  report(facts, checkFacts(facts.value));
  const checkedRoadmaps = roadmaps.flatMap((loaded) =>
    loaded ? report(loaded, [...checkName(loaded), ...checkRoadmap(loaded.value, references)]) : [],
  );
  const checkedGuides = guides.flatMap((loaded) =>
    loaded
      ? report(loaded, [...checkName(loaded), ...checkGuide(loaded.value, guideIds, sourceIds)])
      : [],
  );
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    content: {
      index: createIndex(roles.value, checkedRoadmaps, [...checkedGuides, skillsGuide]),
      roadmaps: checkedRoadmaps,
      guides: [...checkedGuides, skillsGuide],
      skills: skills.value,
      resources: resources.value.resources,
      sources: { ...statements.value, ...facts.value },
    },
  };
}

/** In the order of their names, so that the same files give the same bytes on every machine. */
function yamlFiles(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

function checkName({ file, value }: Loaded<{ readonly id: string }>): Finding[] {
  const name = path.basename(file, '.yaml');
  return value.id === name
    ? []
    : [{ path: ['id'], message: `the id "${value.id}" is not the file's name` }];
}

function createIndex(
  roles: CatalogIndex['roles'],
  roadmaps: readonly Roadmap[],
  guides: readonly Guide[],
): CatalogIndex {
  return {
    roles: { origins: roles.origins, targets: roles.targets },
    roadmaps: inOrderOf(roles.origins, roadmaps).map((roadmap) => ({
      id: roadmap.id,
      title: roadmap.title,
      from: roadmap.from,
      to: roadmap.to,
      months: roadmap.months.length,
      tasks: tasksOf(roadmap).length,
      hours: sumHours(tasksOf(roadmap)),
      hoursPerWeek: roadmap.length.hoursPerWeek,
    })),
    guides: guides.map(({ id, title, summary }) => ({ id, title, summary })),
  };
}

/** The way people look for them: by the origin, in the order of the list of origins. */
function inOrderOf(origins: readonly Origin[], roadmaps: readonly Roadmap[]): Roadmap[] {
  const place = ({ from }: Roadmap) => origins.findIndex(({ id }) => id === from);
  return roadmaps.toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}
