import type { CatalogIndex, RoadmapSummary } from '../catalog.ts';
import { findOrigin, findTarget } from '../roles.ts';

export type RoadmapChoice =
  | { readonly kind: 'found'; readonly roadmap: RoadmapSummary }
  | { readonly kind: 'unknown-origin' }
  | { readonly kind: 'unknown-target' }
  /** Both are known, but nobody has written this way yet. */
  | { readonly kind: 'no-roadmap'; readonly nearest: RoadmapSummary };

/**
 * The roadmap from an origin (id or alias) to a target; without a target, to the origin's default.
 * The nearest of a missing pair starts at the same origin, else it leads to the same target.
 */
export function chooseRoadmap(index: CatalogIndex, from: string, to?: string): RoadmapChoice {
  const origin = findOrigin(index.roles, from);
  if (origin === undefined) return { kind: 'unknown-origin' };
  const target = findTarget(index.roles, to ?? origin.defaultTarget);
  if (target === undefined) return { kind: 'unknown-target' };
  const [first, ...others] = index.roadmaps;
  const roadmaps = first === undefined ? [] : [first, ...others];
  const found = roadmaps.find((road) => road.from === origin.id && road.to === target.id);
  if (found !== undefined) return { kind: 'found', roadmap: found };
  const nearest =
    roadmaps.find((road) => road.from === origin.id) ??
    roadmaps.find((road) => road.to === target.id) ??
    first;
  return nearest === undefined ? { kind: 'unknown-origin' } : { kind: 'no-roadmap', nearest };
}
