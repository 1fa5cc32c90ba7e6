import type { ScoredMock } from './mock-record.ts';
import { type MockScores, RUBRIC, type RubricPart } from './practice-fact.ts';

/** Fewer scored mocks of one kind than this say nothing about a direction. */
export const TREND_FROM = 3;

/** `mixed` where the middle one lies outside the two others. */
export type Direction = 'up' | 'down' | 'level' | 'mixed';

export interface PartResult {
  readonly part: RubricPart;
  readonly last: number;
  /** Over all scored mocks of the kind, the last one included; 1 to 4. */
  readonly mean: number;
  /** Over the last three; null while there are fewer. */
  readonly direction: Direction | null;
}

/** Scored mocks of one kind, held against each other. */
export interface MockComparison {
  /** The round; null for mixtures. */
  readonly round: string | null;
  /** How many there are, at least 1. */
  readonly scored: number;
  readonly parts: readonly PartResult[];
  /** The mean of the five parts over the last three; null while there are fewer. */
  readonly direction: Direction | null;
  /** How many of the last three the person scored alone. */
  readonly selfScored: number;
  /** The lowest of the last mock; of several the one with the lower mean, then the earlier part. */
  readonly weakest: PartResult;
}

/**
 * The scored mocks of a kind; null where there are none. Rounds are never mixed, as a case and a screen
 * are scored on different answers.
 *
 * @param mocks oldest first
 */
export function compareMocks(
  mocks: readonly ScoredMock[],
  round: string | null,
): MockComparison | null {
  const ofKind = mocks.filter((mock) => mock.round === round).map(({ scoring }) => scoring);
  const latest = ofKind.at(-1);
  if (latest === undefined) return null;
  const lastThree = ofKind.slice(-TREND_FROM);
  const parts = RUBRIC.map((part): PartResult => {
    const values = ofKind.map(({ scores }) => scores[part]);
    return {
      part,
      last: latest.scores[part],
      mean: meanOf(values),
      direction: directionOf(values.slice(-TREND_FROM)),
    };
  });
  const [weakest] = parts.toSorted((a, b) => a.last - b.last || a.mean - b.mean) as [PartResult];
  return {
    round,
    scored: ofKind.length,
    parts,
    direction: directionOf(lastThree.map(({ scores }) => meanScore(scores))),
    selfScored: lastThree.filter(({ scorer }) => scorer === null).length,
    weakest,
  };
}

function meanScore(scores: MockScores): number {
  return meanOf(RUBRIC.map((part) => scores[part]));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function directionOf([first, middle, last]: readonly number[]): Direction | null {
  if (first === undefined || middle === undefined || last === undefined) return null;
  if (middle < Math.min(first, last) || middle > Math.max(first, last)) return 'mixed';
  if (first === last) return 'level';
  return last > first ? 'up' : 'down';
}
