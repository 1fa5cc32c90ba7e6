import type { Context } from '../../context.ts';
import type { CatalogIndex } from '../../domain/catalog.ts';
import { chooseRoadmap } from '../../domain/roadmap/choose-roadmap.ts';
import { levelsReached, tasksOf } from '../../domain/roadmap/roadmap.ts';
import { nameAsId } from '../../domain/roles.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { renderRoadmapJson } from '../../render/roadmap-json.ts';
import { renderRoadmap } from '../../render/roadmap-text.ts';
import { PROGRAM, wrongWord } from '../usage.ts';

interface ShowOptions {
  readonly id: string;
  readonly json: boolean;
}

/** By its id, or by an origin whose usual roadmap it is. */
function findRoadmap(index: CatalogIndex, typed: string): string {
  const byId = index.roadmaps.find(({ id }) => id === nameAsId(typed));
  if (byId !== undefined) return byId.id;
  const choice = chooseRoadmap(index, typed);
  if (choice.kind === 'found') return choice.roadmap.id;
  throw wrongWord({
    code: 'unknown-roadmap',
    kind: 'roadmap',
    typed,
    allowed: index.roadmaps.map(({ id }) => id),
    command: (word) => `${PROGRAM} roadmap show ${word}`,
  });
}

export async function showRoadmap(context: Context, { id, json }: ShowOptions): Promise<ExitCode> {
  const catalog = context.catalog();
  const roadmap = catalog.roadmap(findRoadmap(catalog.index(), id));
  if (json) await context.stdout.write(renderRoadmapJson(roadmap));
  else {
    const levels = levelsReached(tasksOf(roadmap));
    await context.page(renderRoadmap(roadmap, catalog.skills(), levels, context.screen));
  }
  return EXIT.done;
}
