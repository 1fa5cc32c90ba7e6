import type { ItemBank } from './assessment/bank.ts';
import type { Guide } from './guide.ts';
import type { DeepeningTask } from './planning/deepening.ts';
import type { Resource } from './resources.ts';
import type { Roadmap } from './roadmap/roadmap.ts';
import type { Roles } from './roles.ts';
import type { Skills } from './skills.ts';
import type { Sources } from './sources.ts';

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
  /** What the assessment asks. */
  itemBank(): ItemBank;
  /** Tasks for people who start below what a guide takes for granted. */
  deepening(): readonly DeepeningTask[];
}

/** Titles by skill id. */
export function skillTitles(catalog: Pick<Catalog, 'skills'>): ReadonlyMap<string, string> {
  return new Map(catalog.skills().skills.map(({ id, title }) => [id, title]));
}
