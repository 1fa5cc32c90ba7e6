import { type GradeWeights, type ItemModel, logLikelihood } from './item-response.ts';

/** A point of the ability scale and how much of the distribution before any answer lies there. */
export interface AbilityNode {
  readonly theta: number;
  /** Need not add up to 1 over the nodes. */
  readonly weight: number;
}

/** An answer to an item. */
export interface ItemResponse {
  readonly item: ItemModel;
  readonly weights: GradeWeights;
}

export interface Estimate {
  readonly mean: number;
  readonly sd: number;
}

/** Equally spaced abilities, as many as asked for, both ends included. */
export function equalNodes(low: number, high: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => low + ((high - low) * index) / (count - 1));
}

/** Nodes with the density of a normal distribution as their weight. */
export function normalNodes(thetas: readonly number[], mean: number, sd: number): AbilityNode[] {
  return thetas.map((theta) => ({ theta, weight: Math.exp(-(((theta - mean) / sd) ** 2) / 2) }));
}

/**
 * Expected a posteriori ability and posterior standard deviation, by quadrature on these nodes (Bock
 * and Mislevy 1982).
 */
export function estimateAbility(
  responses: readonly ItemResponse[],
  nodes: readonly AbilityNode[],
): Estimate {
  return momentsOf(posteriorNodes(responses, nodes));
}

/** The nodes after the answers; the weights add up to 1. */
export function posteriorNodes(
  responses: readonly ItemResponse[],
  nodes: readonly AbilityNode[],
): AbilityNode[] {
  const logs = nodes.map(({ theta, weight }) => ({
    theta,
    log: responses.reduce(
      (sum, { item, weights }) => sum + logLikelihood(item, weights, theta),
      Math.log(weight),
    ),
  }));
  // Many answers make every likelihood tiny; what counts is how they compare.
  const highest = Math.max(...logs.map(({ log }) => log));
  return normalised(logs.map(({ theta, log }) => ({ theta, weight: Math.exp(log - highest) })));
}

/** The same shares, with weights that add up to 1. */
export function normalised(nodes: readonly AbilityNode[]): AbilityNode[] {
  const total = nodes.reduce((sum, { weight }) => sum + weight, 0);
  return nodes.map(({ theta, weight }) => ({ theta, weight: weight / total }));
}

/** @param nodes with weights that add up to 1 */
export function momentsOf(nodes: readonly AbilityNode[]): Estimate {
  const mean = nodes.reduce((sum, { theta, weight }) => sum + theta * weight, 0);
  const variance = nodes.reduce((sum, { theta, weight }) => sum + weight * (theta - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(variance) };
}
