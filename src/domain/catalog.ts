import type { ItemBank } from './assessment/bank.ts';
import type { Checklist } from './checklist/checklist.ts';
import type { CritiqueContent } from './critique/critic.ts';
import type { Glossary } from './glossary.ts';
import type { Guide } from './guide.ts';
import type { DeepeningTask } from './planning/deepening.ts';
import type { QuestionBank } from './practice/interview-question.ts';
import type { MockRubric } from './practice/mock-rubric.ts';
import type { Resource } from './resources.ts';
import { type Roadmap, tasksOf } from './roadmap/roadmap.ts';
import type { Roles } from './roles.ts';
import type { Skills } from './skills.ts';
import type { Sources } from './sources.ts';
import type { Template } from './template.ts';

export interface RoadmapSummary {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly months: number;
  readonly tasks: number;
  readonly hours: number;
  readonly hoursPerWeek: number;
}

export type TemplateSummary = Pick<Template, 'id' | 'title' | 'summary'>;

export interface GuideSummary {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
}

/** What is in the catalog, without its texts: enough for lists, completion and did-you-mean. */
export interface CatalogIndex {
  readonly roles: Roles;
  readonly roadmaps: readonly RoadmapSummary[];
  readonly guides: readonly GuideSummary[];
  readonly templates: readonly TemplateSummary[];
}

/** The content that comes with the program. Each part is read when it is first asked for. */
export interface Catalog {
  index(): CatalogIndex;
  /** @param id one of the index; another is a programmer's mistake */
  roadmap(id: string): Roadmap;
  /** @param id one of the index; another is a programmer's mistake */
  guide(id: string): Guide;
  skills(): Skills;
  resources(): ReadonlyMap<string, Resource>;
  sources(): Sources;
  templates(): readonly Template[];
  glossary(): Glossary;
  checklist(): Checklist;
  questionBank(): QuestionBank;
  mockRubric(): MockRubric;
  critique(): CritiqueContent;
  /** What the assessment asks. */
  itemBank(): ItemBank;
  /** Tasks for people who start below what a guide takes for granted. */
  deepening(): readonly DeepeningTask[];
}

/** For each template the ids of the tasks that start from it, in the order of the roadmaps. */
export function tasksByTemplate(
  catalog: Pick<Catalog, 'index' | 'roadmap'>,
): ReadonlyMap<string, readonly string[]> {
  const tasks = new Map<string, string[]>();
  for (const { id } of catalog.index().roadmaps) {
    for (const { template, ...task } of tasksOf(catalog.roadmap(id))) {
      if (template !== undefined) tasks.set(template, [...(tasks.get(template) ?? []), task.id]);
    }
  }
  return tasks;
}

/** Titles by skill id. */
export function skillTitles(catalog: Pick<Catalog, 'skills'>): ReadonlyMap<string, string> {
  return new Map(catalog.skills().skills.map(({ id, title }) => [id, title]));
}
