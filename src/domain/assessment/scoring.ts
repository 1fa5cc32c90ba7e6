import type { AssessmentSettings } from './bank.ts';
import { OPTION_IDS, type OptionId, type ScoredKind, type SituationItem } from './item.ts';
import { type GradeWeights, type ItemModel, reachedGrade } from './item-response.ts';

/** An answer as the measurement sees it. It holds all that counts, so that a bank may change. */
export interface ScoredAnswer extends ScoredKind {
  /** The item's id. */
  readonly item: string;
  /** 0 or 1, for a situation 0 to 3; null for "I don't know". */
  readonly grade: number | null;
}

/** A level lies this far above its number on the ability scale. */
export const LEVEL_ORIGIN = -2;

/** A level counts as reached from half a level below its centre. */
export function reachedFrom(level: number): number {
  return level + LEVEL_ORIGIN - 0.5;
}

const DIFFICULTY_OF_LEVEL = reachedFrom;

/** How an item of this kind and level answers to ability: the authors' judgement, not calibrated. */
export function modelOf({ kind, level }: ScoredKind, settings: AssessmentSettings): ItemModel {
  const b = DIFFICULTY_OF_LEVEL(level);
  const { choice, number, situation } = settings.models;
  switch (kind) {
    case 'choice':
      return { model: '3pl', a: choice.a, b, c: choice.c };
    case 'number':
      return { model: '2pl', a: number.a, b };
    case 'situation':
      return { model: 'graded', a: situation.a, thresholds: situation.steps.map((s) => b + s) };
  }
}

/** Among four options one in four is hit by chance; so is each of the four grades of a situation. */
const BY_CHANCE: Readonly<Record<ScoredKind['kind'], GradeWeights>> = {
  choice: [0.75, 0.25],
  number: [1, 0],
  situation: [0.25, 0.25, 0.25, 0.25],
};

export function weightsOf({ kind, grade }: Pick<ScoredAnswer, 'kind' | 'grade'>): GradeWeights {
  const byChance = BY_CHANCE[kind];
  return grade === null ? byChance : reachedGrade(grade, byChance.length);
}

/** The most that one action can be above another. */
const EFFECT_RANGE = 3;
const SITUATION_GRADES = 4;

/** How well the most and the least effective action were told apart: 0 to 3. */
export function gradeSituation(
  { options }: Pick<SituationItem, 'options'>,
  most: OptionId,
  least: OptionId,
): number {
  const effectOf = (id: OptionId) => options[OPTION_IDS.indexOf(id)]?.effect ?? 0;
  const share = (effectOf(most) - effectOf(least) + EFFECT_RANGE) / (2 * EFFECT_RANGE);
  return Math.min(SITUATION_GRADES - 1, Math.floor(share * SITUATION_GRADES));
}
