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
      (factor[row] ?? []).reduce(
        (sum, entry, column) => sum + entry * (independent[column] ?? 0),
        mean,
      ),
    );
  });
}

/** The lower triangle L with L L' = the matrix, which is symmetric and positive definite. */
export function choleskyFactor(matrix: readonly (readonly number[])[]): number[][] {
  const factor: number[][] = [];
  for (const [row, entries] of matrix.entries()) {
    const line: number[] = [];
    for (let column = 0; column <= row; column += 1) {
      const above = column === row ? line : (factor[column] ?? []);
      const known = line.reduce((sum, entry, index) => sum + entry * (above[index] ?? 0), 0);
      const rest = (entries[column] ?? 0) - known;
      line.push(column === row ? Math.sqrt(rest) : rest / (above[column] ?? 1));
    }
    factor.push(line);
  }
  return factor;
}
