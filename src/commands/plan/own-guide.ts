import type { Context } from '../../context.ts';
import type { Personal } from '../../domain/planning/personal-roadmap.ts';
import type { Roadmap } from '../../domain/roadmap/roadmap.ts';
import { readableEvents } from './active-plan.ts';
import type { RoadmapWish } from './command.ts';
import { resolveRoadmap } from './resolve-roadmap.ts';

/** A guide, and what of it is the person's own; null where nothing is. */
export interface OwnGuide {
  readonly roadmap: Roadmap;
  readonly personal: Personal | null;
}

/** Records that can change a guide. */
const SPEAKS = new Set(['item-answered', 'task-done']);

/** The guide that the options name, after what the person's assessment and proofs say. */
export async function ownGuide(
  context: Context,
  options: RoadmapWish & { readonly ignoreAssessment: boolean },
): Promise<OwnGuide> {
  const roadmap = await resolveRoadmap(context, options);
  if (options.ignoreAssessment) return { roadmap, personal: null };
  const events = await readableEvents(context);
  if (!events.some(({ type }) => SPEAKS.has(type))) return { roadmap, personal: null };
  const { personalGuide } = await import('./personal.ts');
  return personalGuide(context, roadmap, events);
}
