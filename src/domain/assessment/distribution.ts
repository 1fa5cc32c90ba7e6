import { createRandom, normal } from '../chance.ts';
import type { JointAbility } from './abilities.ts';
import type { AbilityNode } from './quadrature.ts';

/**
 * The ability below which this share of the distribution lies. The weight of a node is spread evenly
 * over the interval half-way to its neighbours.
 *
 * @param nodes equally spaced, with weights that add up to 1
 */
export function quantile(nodes: readonly AbilityNode[], share: number): number {
  const width = (nodes[1]?.theta ?? 0) - (nodes[0]?.theta ?? 0);
  let below = 0;
  for (const { theta, weight } of nodes) {
    if (below + weight >= share && weight > 0) {
      return theta + width * ((share - below) / weight - 0.5);
    }
    below += weight;
  }
  return nodes.at(-1)?.theta ?? 0;
}

/** The share of the distribution at or above an ability. */
export function shareFrom(nodes: readonly AbilityNode[], from: number): number {
  const width = (nodes[1]?.theta ?? 0) - (nodes[0]?.theta ?? 0);
  return nodes.reduce((sum, { theta, weight }) => {
    const part = (theta + width / 2 - from) / width;
    return sum + weight * Math.min(1, Math.max(0, part));
  }, 0);
}

/**
 * Draws of all abilities together from the multivariate normal distribution, by the Cholesky
 * factor of the covariance.
 */
export function drawAbilities(
  { means, covariance }: JointAbility,
  count: number,
  seed: string,
): number[][] {
  const random = createRandom(seed);
  const factor = choleskyFactor(covariance);
  return Array.from({ length: count }, () => {
    const independent = means.map(() => normal(random));
    return means.map((mean, row) =>
      independent.reduce((sum, draw, column) => sum + draw * (factor[row]?.[column] ?? 0), mean),
    );
  });
}

/** The lower triangle L with L L' = the matrix, which is symmetric and positive definite. */
export function choleskyFactor(matrix: readonly (readonly number[])[]): number[][] {
  const factor: { readonly line: readonly number[]; readonly pivot: number }[] = [];
  for (const [row, entries] of matrix.entries()) {
    const line: number[] = [];
    for (const [column, above] of factor.entries()) {
      // The line ends before the pivot of the one above, which therefore adds nothing.
      const known = above.line.reduce((sum, entry, index) => sum + entry * (line[index] ?? 0), 0);
      line.push(((entries[column] ?? 0) - known) / above.pivot);
    }
    const known = line.reduce((sum, entry) => sum + entry ** 2, 0);
    const pivot = Math.sqrt((entries[row] ?? 0) - known);
    factor.push({ line: [...line, pivot], pivot });
  }
  return factor.map(({ line }) => [...line]);
}
