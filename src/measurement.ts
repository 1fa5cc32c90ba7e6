/**
 * The measurement on its own, as `ai-pm-path/measurement`: so that its numbers can be compared with
 * other software. Functions, units and references: docs/methods.md.
 */
export {
  type GradeWeights,
  gradeProbabilities,
  type ItemModel,
  information,
  reachedGrade,
} from './domain/assessment/item-response.ts';
export {
  type AbilityNode,
  type Estimate,
  equalNodes,
  estimateAbility,
  type ItemResponse,
  normalNodes,
} from './domain/assessment/quadrature.ts';
