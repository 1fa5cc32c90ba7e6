import type { Skills } from '../skills.ts';
import type { AssessmentSettings } from './bank.ts';
import { logLikelihood } from './item-response.ts';
import { type AbilityNode, equalNodes, momentsOf, normalised, normalNodes } from './quadrature.ts';
import { LEVEL_ORIGIN, modelOf, type ScoredAnswer, weightsOf } from './scoring.ts';

/** Abilities of all skills together: multivariate normal. Vectors are in the order of `skills`. */
export interface JointAbility {
  readonly skills: readonly string[];
  readonly means: readonly number[];
  readonly covariance: readonly (readonly number[])[];
}

/** What the answers say of all skills. */
export interface Abilities extends JointAbility {
  /** For each skill its distribution, not squeezed into a normal one; weights add up to 1. */
  readonly marginals: readonly (readonly AbilityNode[])[];
}

/** The distribution of one skill; nothing for a skill that is not among them. */
export function marginalOf({ skills, marginals }: Abilities, id: string): readonly AbilityNode[] {
  return marginals[skills.indexOf(id)] ?? [];
}

const LOWEST = -6;
const HIGHEST = 6;
const NODES = 121;
const THETAS = equalNodes(LOWEST, HIGHEST, NODES);

/**
 * Where people of this origin usually stand before they have answered anything: unit variances, the
 * correlations of the settings, and the usual starting level of each skill as its mean.
 */
export function priorAbility(
  { skills }: Skills,
  origin: string,
  { prior }: AssessmentSettings,
): JointAbility {
  const correlation = (one: number, other: number) => {
    if (one === other) return 1;
    const isSame = skills[one]?.group === skills[other]?.group;
    return isSame ? prior.withinGroup : prior.betweenGroups;
  };
  return {
    skills: skills.map(({ id }) => id),
    means: skills.map(({ starts }) => (starts[origin] ?? 0) + LEVEL_ORIGIN),
    covariance: skills.map((_, row) => skills.map((__, column) => correlation(row, column))),
  };
}

/** What the answers on one skill amount to: a normal likelihood, by precision and shift. */
interface Site {
  readonly skill: number;
  /** The likelihood of the answers on the nodes; 1 where it is largest. */
  readonly likelihoods: readonly number[];
  precision: number;
  shift: number;
}

const MOST_SWEEPS = 500;
const STILL = 1e-6;

/**
 * The abilities after all answers. Skill by skill, the answers are taken exactly on the nodes against
 * what all other skills say of this one; the change is carried to the others by regression on the
 * covariance; and so on until nothing moves by 1e-6 (expectation propagation, Minka 2001; Segall 1996
 * for the multidimensional model). The answers are taken in the order of their ids, so that the order
 * in which they were given does not matter.
 */
export function estimateAbilities(
  prior: JointAbility,
  answers: readonly ScoredAnswer[],
  settings: AssessmentSettings,
): Abilities {
  const means = [...prior.means];
  const covariance = prior.covariance.map((row) => [...row]);
  const sites = sitesOf(prior, answers, settings);
  for (let sweep = 0, moved = 1; moved >= STILL && sweep < MOST_SWEEPS; sweep += 1) {
    moved = 0;
    for (const site of sites) moved = Math.max(moved, refine(site, means, covariance));
  }
  const marginals = means.map((mean, skill) => {
    const site = sites.find((candidate) => candidate.skill === skill);
    const variance = covariance[skill]?.[skill] ?? 1;
    if (site === undefined) return nodesAfter([], mean, variance);
    const others = withoutSite(site, mean, variance);
    return nodesAfter(site.likelihoods, others.mean, others.variance);
  });
  return { skills: prior.skills, means, covariance, marginals };
}

function sitesOf(
  { skills }: JointAbility,
  answers: readonly ScoredAnswer[],
  settings: AssessmentSettings,
): Site[] {
  const ordered = answers.toSorted((a, b) => (a.item < b.item ? -1 : 1));
  return skills.flatMap((id, skill) => {
    const own = ordered.filter((answer) => answer.skill === id);
    if (own.length === 0) return [];
    const responses = own.map((answer) => ({
      item: modelOf(answer, settings),
      weights: weightsOf(answer),
    }));
    const logs = THETAS.map((theta) =>
      responses.reduce((sum, { item, weights }) => sum + logLikelihood(item, weights, theta), 0),
    );
    // Many answers make every likelihood tiny; what counts is how they compare.
    const highest = Math.max(...logs);
    const likelihoods = logs.map((log) => Math.exp(log - highest));
    return [{ skill, likelihoods, precision: 0, shift: 0 }];
  });
}

/** What is known of a skill without its own answers. */
function withoutSite({ precision, shift }: Site, mean: number, variance: number) {
  const without = 1 / (1 / variance - precision);
  return { mean: without * (mean / variance - shift), variance: without };
}

/** @param likelihoods on the nodes; none where there are no answers */
function nodesAfter(likelihoods: readonly number[], mean: number, variance: number): AbilityNode[] {
  const nodes = normalNodes(THETAS, mean, Math.sqrt(variance));
  return normalised(
    nodes.map(({ theta, weight }, index) => ({
      theta,
      weight: weight * (likelihoods[index] ?? 1),
    })),
  );
}

/**
 * Takes the answers of one skill in anew and carries the change to all skills.
 *
 * @returns how far the mean or the variance of the skill moved
 */
function refine(site: Site, means: number[], covariance: number[][]): number {
  const { skill } = site;
  const mean = means[skill] ?? 0;
  const variance = covariance[skill]?.[skill] ?? 1;
  const others = withoutSite(site, mean, variance);
  const after = momentsOf(nodesAfter(site.likelihoods, others.mean, others.variance));
  // Two answers that contradict each other can widen what is known; a site only narrows it.
  const precision = Math.max(0, 1 / after.sd ** 2 - 1 / others.variance);
  const shift = after.mean * (1 / others.variance + precision) - others.mean / others.variance;
  const addedPrecision = precision - site.precision;
  const addedShift = shift - site.shift;
  site.precision = precision;
  site.shift = shift;
  const column = covariance.map((row) => row[skill] ?? 0);
  const factor = 1 / (1 + addedPrecision * variance);
  const step = factor * (addedShift - addedPrecision * mean);
  for (const [row, entries] of covariance.entries()) {
    const value = entries[skill] ?? 0;
    means[row] = (means[row] ?? 0) + value * step;
    for (const [other, entry] of entries.entries()) {
      entries[other] = entry - addedPrecision * factor * value * (column[other] ?? 0);
    }
  }
  return Math.max(Math.abs((means[skill] ?? 0) - mean), Math.abs(variance * factor - variance));
}
