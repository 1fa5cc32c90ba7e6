import type { Features } from './features.ts';
import type { HeldBack } from './hold-back.ts';

export const BANDS = ['vague', 'partial', 'specific'] as const;
export type Band = (typeof BANDS)[number];

export const KINDS = ['answer', 'bullet', 'memo', 'case'] as const;
export type CritiqueKind = (typeof KINDS)[number];

/** `content/critique/model.yaml`: fitted on the training split of the corpus, and frozen. */
export interface CritiqueModel {
  /** By the name of a feature; a feature that is not named counts nothing. */
  readonly weights: Readonly<Record<string, number>>;
  /** The sums from which on a text is partial, and specific. */
  readonly cuts: Readonly<
    Record<CritiqueKind, { readonly partial: number; readonly specific: number }>
  >;
}

export interface Score {
  /** 0 to 100 with one decimal; 40 is the lower end of partial, 70 that of specific. */
  readonly score: number;
  readonly band: Band;
  /** What keeps it below specific however much there is of everything else; null where nothing does. */
  readonly heldBackBy: HeldBack | null;
}

/** Where the cuts stand on the scale of 0 to 100. */
const CUTS = { partial: 40, specific: 70 } as const;
/** A text that is held back stays so far below specific at least. */
const LEAST_BELOW = 0.1;

/** The ordinal score of a text, and its band. */
export function scoreOf(
  features: Features,
  kind: CritiqueKind,
  { weights, cuts }: CritiqueModel,
  heldBackBy: HeldBack | null,
): Score {
  const total = weighted(features, weights);
  const { partial, specific } = cuts[kind];
  const [low, high] = [logit(CUTS.partial), logit(CUTS.specific)];
  const place = low + ((total - partial) * (high - low)) / (specific - partial);
  const free = 100 / (1 + Math.exp(-place));
  const isHeldBack =
    heldBackBy !== null && (KEEPS_VAGUE.includes(heldBackBy) || free >= CUTS.specific);
  const score = Math.round(heldBack(free, heldBackBy) * 10) / 10;
  return { score, band: bandOf(score), heldBackBy: isHeldBack ? heldBackBy : null };
}

const KEEPS_VAGUE: readonly HeldBack[] = ['unfilled', 'bare'];

/**
 * From the lower end of partial on at half the pace, so that 100 stays below specific; with brackets of a
 * template in it a text is not its author's yet, and without anything to check it says nothing: both stay
 * below partial.
 */
function heldBack(free: number, reason: HeldBack | null): number {
  const { partial, specific } = CUTS;
  if (reason === null) return free;
  if (KEEPS_VAGUE.includes(reason)) return (free * (partial - LEAST_BELOW)) / 100;
  if (free <= partial) return free;
  return partial + ((free - partial) * (specific - partial - LEAST_BELOW)) / (100 - partial);
}

/** The sum of a text's features by their weights. */
export function weighted(features: Features, weights: CritiqueModel['weights']): number {
  return Object.entries(weights).reduce(
    (sum, [name, weight]) => sum + weight * (features[name] ?? 0),
    0,
  );
}

export function bandOf(score: number): Band {
  if (score < CUTS.partial) return 'vague';
  return score < CUTS.specific ? 'partial' : 'specific';
}

function logit(score: number): number {
  return Math.log(score / (100 - score));
}
