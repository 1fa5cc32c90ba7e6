import { type JointAbility, priorAbility } from '../../src/domain/assessment/abilities.ts';
import type { AssessmentSettings } from '../../src/domain/assessment/bank.ts';
import type { Item } from '../../src/domain/assessment/item.ts';
import type { ItemModel } from '../../src/domain/assessment/item-response.ts';
import { modelOf } from '../../src/domain/assessment/scoring.ts';
import { createRandom, normal } from '../../src/domain/chance.ts';
import type { EvalContent } from './eval-content.ts';

/** What is true of people and items, while the program goes on believing its settings. */
export interface World {
  readonly title: string;
  /** Levels by which people stand above the usual start that the program assumes. */
  readonly startShift: number;
  /** True correlations; null where they are as assumed. */
  readonly correlations: AssessmentSettings['prior'] | null;
  /** Whether every item has its own discrimination, difficulty and guessing. */
  readonly hasOwnItems: boolean;
  /** By how much all items are harder than their level says. */
  readonly harder: number;
}

export const AS_BELIEVED: World = {
  title: 'as the program believes',
  startShift: 0,
  correlations: null,
  hasOwnItems: false,
  harder: 0,
};

const LOOSE = { withinGroup: 0.35, betweenGroups: 0.15 };
const TIGHT = { withinGroup: 0.7, betweenGroups: 0.5 };

/** One assumption wrong at a time, then several at once. */
export const WRONG_WORLDS: readonly World[] = [
  { ...AS_BELIEVED, title: 'every item has its own a, b and c', hasOwnItems: true },
  { ...AS_BELIEVED, title: 'all items half a level harder', harder: 0.5 },
  { ...AS_BELIEVED, title: 'correlations .35 and .15', correlations: LOOSE },
  { ...AS_BELIEVED, title: 'correlations .70 and .50', correlations: TIGHT },
  { ...AS_BELIEVED, title: 'people start one level lower', startShift: -1 },
  { ...AS_BELIEVED, title: 'people start one level higher', startShift: 1 },
  {
    title: 'own a, b, c; .35 and .15; one level lower',
    startShift: -1,
    correlations: LOOSE,
    hasOwnItems: true,
    harder: 0,
  },
];

/** How the people of an origin are really spread. */
export function truePrior({ bank, skills }: EvalContent, world: World, from: string): JointAbility {
  const { settings } = bank;
  const prior = priorAbility(skills, from, {
    ...settings,
    prior: world.correlations ?? settings.prior,
  });
  return { ...prior, means: prior.means.map((mean) => mean + world.startShift) };
}

/** The banks that are drawn where items have parameters of their own; people fall to them in turn. */
export const DRAWN_BANKS = 10;
const DIFFICULTY_SD = 0.5;
const DISCRIMINATION_SD = 0.3;
const GUESSING_STEP = 0.1;

/** How people really answer the item. */
export function trueModel(
  { bank }: EvalContent,
  world: World,
  item: Item,
  drawnBank: number,
): ItemModel {
  const believed = modelOf(item, bank.settings);
  if (!world.hasOwnItems) return moved(believed, 1, world.harder, 0);
  const random = createRandom(`bank ${drawnBank}/${item.id}`);
  const factor = Math.exp(DISCRIMINATION_SD * normal(random));
  const shift = DIFFICULTY_SD * normal(random);
  return moved(believed, factor, world.harder + shift, random() < 0.5 ? -1 : 1);
}

function moved(item: ItemModel, factor: number, shift: number, guessing: -1 | 0 | 1): ItemModel {
  const a = item.a * factor;
  switch (item.model) {
    case '2pl':
      return { ...item, a, b: item.b + shift };
    case '3pl':
      return { ...item, a, b: item.b + shift, c: item.c + guessing * GUESSING_STEP };
    case 'graded':
      return { ...item, a, thresholds: item.thresholds.map((threshold) => threshold + shift) };
  }
}
