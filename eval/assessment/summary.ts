import type { Miss, Outcome } from './figures.ts';

/** The figures of many sittings of one kind. */
export interface Summary {
  readonly skills: MissSummary;
  readonly measuredSkills: MissSummary;
  readonly groups: MissSummary;
  /** Root mean square error with every skill counted by its weight for the target. */
  readonly weightedRmse: number;
  /** Shares of people, from 0 to 1. */
  readonly verdicts: number;
  readonly measured: number;
  readonly gapsFound: number;
  readonly items: number;
  readonly minutes: number;
}

export interface MissSummary {
  /** Misses a person, on average. */
  readonly perPerson: number;
  readonly rmse: number;
  readonly bias: number;
  /** Null where there are no ranges. */
  readonly coverage: number | null;
  readonly unwidened: number | null;
}

export function summarize(outcomes: readonly Outcome[]): Summary {
  const skills = outcomes.flatMap((outcome) => outcome.skills);
  const weight = skills.reduce((sum, miss) => sum + miss.weight, 0);
  const weighted = skills.reduce((sum, miss) => sum + miss.weight * miss.error ** 2, 0);
  const average = (value: (outcome: Outcome) => number) => meanOf(outcomes.map(value));
  const of = (misses: readonly Miss[]) => summarizeMisses(misses, outcomes.length);
  return {
    skills: of(skills),
    measuredSkills: of(skills.filter(({ isMeasured }) => isMeasured)),
    groups: of(outcomes.flatMap((outcome) => outcome.groups)),
    weightedRmse: Math.sqrt(weighted / weight),
    verdicts: average(({ hasVerdict }) => Number(hasVerdict)),
    measured: average((outcome) => outcome.measured),
    gapsFound: average((outcome) => outcome.gapsFound),
    items: average((outcome) => outcome.items),
    minutes: average((outcome) => outcome.minutes),
  };
}

function summarizeMisses(misses: readonly Miss[], people: number): MissSummary {
  const errors = misses.map(({ error }) => error);
  return {
    perPerson: misses.length / people,
    rmse: rootMeanSquare(errors),
    bias: meanOf(errors),
    coverage: shareCovered(misses.map(({ isCovered }) => isCovered)),
    unwidened: shareCovered(misses.map(({ isCoveredUnwidened }) => isCoveredUnwidened)),
  };
}

function shareCovered(flags: readonly (boolean | null)[]): number | null {
  const known = flags.filter((flag) => flag !== null);
  return known.length === 0 ? null : meanOf(known.map(Number));
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

export function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(meanOf(values.map((value) => value ** 2)));
}

/** Correlation of Pearson. */
export function correlationOf(pairs: readonly (readonly [number, number])[]): number {
  const [meanX, meanY] = [meanOf(pairs.map(([x]) => x)), meanOf(pairs.map(([, y]) => y))];
  const product = (f: (x: number, y: number) => number) => meanOf(pairs.map(([x, y]) => f(x, y)));
  const covariance = product((x, y) => (x - meanX) * (y - meanY));
  const spreads = product((x) => (x - meanX) ** 2) * product((_, y) => (y - meanY) ** 2);
  return covariance / Math.sqrt(spreads);
}

const BATCHES = 10;

/** By how much of `theirs` the error of `ours` is smaller, with its standard error by ten batches. */
export function rmseGain(
  ours: readonly Outcome[],
  theirs: readonly Outcome[],
): { readonly share: number; readonly standardError: number } {
  const gain = (belongs: (person: number) => boolean) => {
    const rmse = (outcomes: readonly Outcome[]) =>
      rootMeanSquare(
        outcomes
          .filter((_, person) => belongs(person))
          .flatMap(({ skills }) => skills.map(({ error }) => error)),
      );
    return 1 - rmse(ours) / rmse(theirs);
  };
  const size = Math.ceil(ours.length / BATCHES);
  const batches = Array.from({ length: BATCHES }, (_, batch) =>
    gain((person) => Math.floor(person / size) === batch),
  );
  const mean = meanOf(batches);
  const variance = batches.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (BATCHES - 1);
  return { share: gain(() => true), standardError: Math.sqrt(variance / BATCHES) };
}
