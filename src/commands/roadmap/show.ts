import type { Context } from '../../context.ts';
import { levelsReached, tasksOf } from '../../domain/roadmap/roadmap.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { renderRoadmapJson } from '../../render/roadmap-json.ts';
import { renderRoadmap } from '../../render/roadmap-text.ts';
import { PROGRAM, wrongWord } from '../usage.ts';

interface ShowOptions {
  readonly id: string;
  readonly json: boolean;
}

export async function showRoadmap(context: Context, { id, json }: ShowOptions): Promise<ExitCode> {
  const catalog = context.catalog();
  const { roadmaps } = catalog.index();
  if (!roadmaps.some((roadmap) => roadmap.id === id)) {
    throw wrongWord({
      code: 'unknown-roadmap',
      kind: 'roadmap',
      typed: id,
      allowed: roadmaps.map((roadmap) => roadmap.id),
      command: (word) => `${PROGRAM} roadmap show ${word}`,
    });
  }
  const roadmap = catalog.roadmap(id);
  if (json) await context.stdout.write(renderRoadmapJson(roadmap));
  else {
    const levels = levelsReached(tasksOf(roadmap));
    await context.page(renderRoadmap(roadmap, catalog.skills(), levels, context.screen));
  }
  return EXIT.done;
}
