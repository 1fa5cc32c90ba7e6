import type { JointAbility } from './abilities.ts';
import type { SkillResult } from './assessment-report.ts';
import { drawAbilities } from './distribution.ts';
import { reachedFrom } from './scoring.ts';

export type Verdict = 'ready' | 'close' | 'on-the-way' | 'early';

/** How much of what a target asks for is met: a share from 0 to 1. */
export interface Readiness {
  readonly value: number;
  /** Eighty of a hundred lie between these. */
  readonly low: number;
  readonly high: number;
  /** Null while less than 30 % of the weight is measured. */
  readonly verdict: Verdict | null;
  /** The part of the weight whose skills are measured. */
  readonly measured: number;
}

export const LEAST_MEASURED = 0.3;
const DRAWS = 2000;
/** From which share on a verdict is given; our judgement. */
const VERDICTS: readonly (readonly [number, Verdict])[] = [
  [0.8, 'ready'],
  [0.6, 'close'],
  [0.35, 'on-the-way'],
  [0, 'early'],
];

/** The weighted share of the skills whose target is met, expected, and its range by draws. */
export function readinessFor(
  abilities: JointAbility,
  results: readonly Pick<SkillResult, 'weight' | 'target' | 'met' | 'shown'>[],
): Readiness {
  // A target that is no longer known asks for nothing.
  const total = results.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const shareOf = (counts: (result: (typeof results)[number], place: number) => number) =>
    results.reduce((sum, result, place) => sum + result.weight * counts(result, place), 0) / total;
  const value = shareOf(({ met }) => met);
  const shares = drawAbilities(abilities, DRAWS, 'readiness')
    .map((draw) =>
      shareOf(({ target }, place) => Number((draw[place] ?? 0) >= reachedFrom(target))),
    )
    .sort((a, b) => a - b);
  const measured = shareOf(({ shown }) => Number(shown !== null));
  const verdict = VERDICTS.find(([from]) => value >= from)?.[1] ?? 'early';
  return {
    value,
    // The skewed middle of the draws may miss the exact mean; the range holds it all the same.
    low: Math.min(value, ...shares.slice(DRAWS * 0.1, DRAWS * 0.1 + 1)),
    high: Math.max(value, ...shares.slice(DRAWS * 0.9, DRAWS * 0.9 + 1)),
    verdict: measured >= LEAST_MEASURED ? verdict : null,
    measured,
  };
}
