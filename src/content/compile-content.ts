import type { CatalogIndex, GuideSummary } from '../domain/catalog.ts';
import {
  checkFacts,
  checkResourceList,
  checkRoles,
  checkSkillList,
  checkSourceLists,
} from '../domain/check-lists.ts';
import type { Resource } from '../domain/resources.ts';
import { checkRoadmap } from '../domain/roadmap/check-roadmap.ts';
import { type Roadmap, sumHours, tasksOf } from '../domain/roadmap/roadmap.ts';
import type { Origin } from '../domain/roles.ts';
import type { Skills } from '../domain/skills.ts';
import type { Sources } from '../domain/sources.ts';
import { type AssessmentFiles, compileAssessment } from './compile-assessment.ts';
import { type CritiqueFiles, compileCritique } from './compile-critique.ts';
import { compileInterview, type InterviewFiles } from './compile-interview.ts';
import { loadReference, type ReferenceFiles } from './compile-reference.ts';
import { ContentFiles, checkName, type FileProblem } from './content-files.ts';
import {
  factsSchema,
  resourcesSchema,
  rolesSchema,
  skillsSchema,
  sourcesFileSchema,
} from './lists-schema.ts';
import { roadmapSchema } from './roadmap-schema.ts';

/** All shipped content, checked. */
export interface CompiledContent
  extends AssessmentFiles,
    ReferenceFiles,
    InterviewFiles,
    CritiqueFiles {
  readonly index: CatalogIndex;
  readonly roadmaps: readonly Roadmap[];
  readonly skills: Skills;
  readonly resources: readonly Resource[];
  readonly sources: Sources;
}

export type CompileResult =
  | { readonly ok: true; readonly content: CompiledContent }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/**
 * Reads and checks every content file below `root`. Files that do not parse are reported together;
 * cross-checks run once all of them do, since half the lists would make every reference wrong.
 */
export function compileContent(root: string): CompileResult {
  const files = new ContentFiles(root);
  const { problems } = files;
  const roles = files.load('content/roles.yaml', rolesSchema);
  const skills = files.load('content/skills.yaml', skillsSchema);
  const resources = files.load('content/resources.yaml', resourcesSchema);
  const statements = files.load('content/sources.yaml', sourcesFileSchema);
  const facts = files.load('content/facts.yaml', factsSchema);
  const roadmaps = files.loadAll('roadmaps', roadmapSchema);
  const reference = loadReference(files);
  const checkInterview = compileInterview(files);
  const checkCritique = compileCritique(files);
  const checkAssessment = compileAssessment(files);
  if (!roles || !skills || !resources || !statements || !facts || !reference) {
    return { ok: false, problems };
  }
  if (problems.length > 0) return { ok: false, problems };
  const sourceIds = new Set(
    [...statements.value.statements, ...facts.value.facts].map(({ id }) => id),
  );
  const skillIds = new Set(skills.value.skills.map(({ id }) => id));
  const resourceIds = new Set(resources.value.resources.map(({ id }) => id));
  const lists = { roles: roles.value, skills: skills.value, sourceIds };
  const references = { ...lists, resourceIds, templateIds: reference.templateIds };
  files.report(roles, checkRoles(roles.value));
  files.report(skills, checkSkillList(skills.value, roles.value, sourceIds));
  files.report(resources, checkResourceList(resources.value.resources, skillIds, sourceIds));
  files.report(statements, checkSourceLists(statements.value));
  files.report(facts, checkFacts(facts.value));
  for (const loaded of roadmaps) {
    const { file, value } = loaded;
    files.report(loaded, [...checkName(file, value.id), ...checkRoadmap(value, references)]);
  }
  const { resources: listed, checked: resourcesChecked } = resources.value;
  const pages = reference.check({ ...lists, resources: listed, resourcesChecked });
  const interview = checkInterview?.({
    targetIds: new Set(roles.value.targets.map(({ id }) => id)),
    taskIds: new Set(roadmaps.flatMap(({ value }) => tasksOf(value)).map(({ id }) => id)),
    templateIds: reference.templateIds,
    sourceIds,
  });
  const assessment = checkAssessment?.(references);
  const critique = checkCritique?.(sourceIds);
  if (problems.length > 0 || !assessment || !interview || !critique) return { ok: false, problems };
  const checkedRoadmaps = roadmaps.map(({ value }) => value);
  return {
    ok: true,
    content: {
      index: {
        ...createIndex(roles.value, checkedRoadmaps),
        guides: summaries(pages.guides),
        templates: summaries(pages.templates),
      },
      roadmaps: checkedRoadmaps,
      skills: skills.value,
      resources: listed,
      sources: { ...statements.value, ...facts.value },
      ...assessment,
      ...pages,
      ...interview,
      ...critique,
    },
  };
}

function createIndex(
  roles: CatalogIndex['roles'],
  roadmaps: readonly Roadmap[],
): Pick<CatalogIndex, 'roles' | 'roadmaps'> {
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
  };
}

function summaries(documents: readonly GuideSummary[]): GuideSummary[] {
  return documents.map(({ id, title, summary }) => ({ id, title, summary }));
}

/** The way people look for them: by the origin, in the order of the list of origins. */
function inOrderOf(origins: readonly Origin[], roadmaps: readonly Roadmap[]): Roadmap[] {
  const place = ({ from }: Roadmap) => origins.findIndex(({ id }) => id === from);
  return roadmaps.toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}
