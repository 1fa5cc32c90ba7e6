/**
 * Item response models, with D = 1 (no 1.7). Ability and thresholds are on one scale, a standard
 * normal at its usual starting point.
 *
 * - `2pl`: P(right) = 1 / (1 + exp(-a(theta - b)))
 * - `3pl`: P(right) = c + (1 - c) / (1 + exp(-a(theta - b))) (Birnbaum in Lord and Novick 1968)
 * - `graded`: P(grade >= k) = 1 / (1 + exp(-a(theta - b_k))) for k = 1 ... m (Samejima 1969)
 */
export type ItemModel =
  | { readonly model: '2pl'; readonly a: number; readonly b: number }
  | { readonly model: '3pl'; readonly a: number; readonly b: number; readonly c: number }
  | {
      readonly model: 'graded';
      readonly a: number;
      /** One below each grade but the lowest, ascending. */
      readonly thresholds: readonly number[];
    };

function logistic(a: number, b: number, theta: number): number {
  return 1 / (1 + Math.exp(-a * (theta - b)));
}

/**
 * The probability of every grade at an ability, lowest first; they add up to 1. A right-or-wrong item
 * has the grades 0 and 1.
 */
export function gradeProbabilities(item: ItemModel, theta: number): number[] {
  const atLeast = atLeastProbabilities(item, theta);
  return [1, ...atLeast].map((probability, grade) => probability - (atLeast[grade] ?? 0));
}

/** The probability of at least grade 1, at least grade 2, and so on. */
function atLeastProbabilities(item: ItemModel, theta: number): number[] {
  switch (item.model) {
    case '2pl':
      return [logistic(item.a, item.b, theta)];
    case '3pl':
      return [item.c + (1 - item.c) * logistic(item.a, item.b, theta)];
    case 'graded':
      return item.thresholds.map((threshold) => logistic(item.a, threshold, theta));
  }
}

/**
 * Fisher information of the item at an ability: the sum over the grades of P'^2 / P (Samejima 1969);
 * a^2 PQ for 2PL, a^2 (Q/P) ((P - c) / (1 - c))^2 for 3PL (Lord 1980).
 */
export function information(item: ItemModel, theta: number): number {
  const guess = item.model === '3pl' ? item.c : 0;
  const slopes = atLeastProbabilities(item, theta).map((probability) => {
    const above = (probability - guess) / (1 - guess);
    return item.a * (1 - guess) * above * (1 - above);
  });
  return gradeProbabilities(item, theta).reduce((sum, probability, grade) => {
    const slope = (slopes[grade - 1] ?? 0) - (slopes[grade] ?? 0);
    return probability > 0 ? sum + slope ** 2 / probability : sum;
  }, 0);
}

/**
 * How an answer speaks for each grade: 1 for the grade that was reached. An answer that was left out
 * counts as the grades that chance would reach, each to the power of its share, so that honesty costs
 * no more than guessing (Lord 1974).
 */
export type GradeWeights = readonly number[];

/** All weight on one grade. */
export function reachedGrade(grade: number, grades: number): GradeWeights {
  return Array.from({ length: grades }, (_, index) => (index === grade ? 1 : 0));
}

/** The logarithm of the likelihood of an answer at an ability. */
export function logLikelihood(item: ItemModel, weights: GradeWeights, theta: number): number {
  return gradeProbabilities(item, theta).reduce((sum, probability, grade) => {
    const weight = weights[grade] ?? 0;
    return weight === 0 ? sum : sum + weight * Math.log(Math.max(probability, TINY));
  }, 0);
}

/** Keeps a logarithm finite where a probability has vanished. */
const TINY = 1e-300;
