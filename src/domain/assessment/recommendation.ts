import type { RoadmapSummary } from '../catalog.ts';
import type { Skill } from '../skills.ts';
import type { Abilities } from './abilities.ts';
import type { Sitting } from './assessment-record.ts';
import type { ReportContent } from './assessment-report.ts';
import { drawAbilities } from './distribution.ts';
import { LEAST_MEASURED } from './readiness.ts';
import { LEVEL_ORIGIN, reachedFrom } from './scoring.ts';

/** Why a roadmap is recommended; the words are the renderer's. */
export type Reason =
  | { readonly kind: 'wanted'; readonly to: string }
  | { readonly kind: 'usual-target'; readonly from: string }
  | { readonly kind: 'nearer'; readonly to: string; readonly share: number; readonly other: number }
  | { readonly kind: 'other-is-nearer'; readonly to: string; readonly probability: number }
  | { readonly kind: 'no-roadmap'; readonly from: string; readonly to: string }
  | { readonly kind: 'nearest-start'; readonly from: string }
  | { readonly kind: 'usual-start'; readonly from: string };

export interface Recommendation {
  /** The target that it leads to. */
  readonly to: string;
  /** A roadmap's id, or null where there is none for this pair. */
  readonly roadmap: string | null;
  /** The nearest one where there is none. */
  readonly nearest: string | null;
  readonly reasons: readonly Reason[];
}

const DRAWS = 1000;
/** By how much the other target has to be nearer, and how surely, before it is spoken of. */
const CLEARLY_NEARER = 0.1;
const CLEARLY = 0.8;

/**
 * The way that fits what was answered: the target that was wanted, or the nearer one; while too little
 * is measured to tell, the one where people of this origin usually go.
 *
 * @param measured the share of the weight whose skills are measured
 */
export function recommend(
  content: ReportContent,
  { from, to: wanted }: Sitting,
  abilities: Abilities,
  measured = 1,
): Recommendation {
  const { skills, roles, roadmaps } = content;
  const draws = drawAbilities(abilities, DRAWS, 'recommendation');
  const shares = new Map(
    roles.targets.map(({ id }) => [id, draws.map((draw) => shareMet(skills.skills, draw, id))]),
  );
  const mean = (id: string) => (shares.get(id) ?? []).reduce((sum, s) => sum + s, 0) / DRAWS;
  const byNearness = roles.targets.map(({ id }) => id).toSorted((a, b) => mean(b) - mean(a));
  const [nearest = '', second = ''] = byNearness;
  const usual = roles.origins.find(({ id }) => id === from)?.defaultTarget;
  const undecided = measured < LEAST_MEASURED ? usual : undefined;
  const to = wanted ?? undecided ?? nearest;
  const reasons: Reason[] = [];
  if (wanted === null && undecided !== undefined) {
    reasons.push({ kind: 'usual-target', from });
  } else if (wanted === null) {
    reasons.push({ kind: 'nearer', to, share: mean(to), other: mean(second) });
  } else {
    reasons.push({ kind: 'wanted', to });
    const probability = probabilityNearer(shares.get(nearest) ?? [], shares.get(wanted) ?? []);
    const isClear = measured >= LEAST_MEASURED && nearest !== wanted && probability >= CLEARLY;
    if (isClear) reasons.push({ kind: 'other-is-nearer', to: nearest, probability });
  }
  const roadmap = roadmaps.find((candidate) => candidate.from === from && candidate.to === to);
  if (roadmap !== undefined) {
    reasons.push({ kind: 'usual-start', from });
    return { to, roadmap: roadmap.id, nearest: null, reasons };
  }
  const closest = nearestRoadmap(roadmaps, to, abilities, skills.skills);
  reasons.push({ kind: 'no-roadmap', from, to });
  if (closest !== null) reasons.push({ kind: 'nearest-start', from: closest.from });
  return { to, roadmap: null, nearest: closest?.id ?? null, reasons };
}

function shareMet(skills: readonly Skill[], draw: readonly number[], target: string): number {
  const levels = skills.map(({ targets }) => targets[target] ?? 0);
  const met = levels.map(
    (level, place) => level * Number((draw[place] ?? 0) >= reachedFrom(level)),
  );
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return sum(met) / Math.max(1, sum(levels));
}

function probabilityNearer(nearer: readonly number[], than: readonly number[]): number {
  const wins = nearer.filter((share, draw) => share >= (than[draw] ?? 0) + CLEARLY_NEARER).length;
  return wins / Math.max(1, nearer.length);
}

/** Of the roadmaps to a target, the one whose usual start is nearest to where the person stands. */
function nearestRoadmap(
  roadmaps: readonly RoadmapSummary[],
  to: string,
  { means }: Abilities,
  skills: readonly Skill[],
): RoadmapSummary | null {
  const distance = ({ from }: RoadmapSummary) =>
    skills.reduce((sum, { starts }, place) => {
      const start = (starts[from] ?? 0) + LEVEL_ORIGIN;
      return sum + ((means[place] ?? 0) - start) ** 2;
    }, 0);
  const there = roadmaps.filter((roadmap) => roadmap.to === to);
  return there.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
