import type { Level } from '../skills.ts';

/** The letters under which the four options of an item are shown and answered. */
export const OPTION_IDS = ['a', 'b', 'c', 'd'] as const;
export type OptionId = (typeof OPTION_IDS)[number];

interface AuthoredItem {
  readonly id: string;
  readonly skill: string;
  /** The level of the skill that a right answer shows. */
  readonly level: Level;
  /** The targets whose work the case is from; empty where it fits all. */
  readonly targets: readonly string[];
  /** Items that would give this one away: never asked in one sitting. */
  readonly apart: readonly string[];
  readonly stem: string;
  readonly sources: readonly string[];
  /** Fingerprint of what a person sees and of the key; the build computes it. */
  readonly revision: string;
}

/** Four options, of which one is right. */
export interface ChoiceItem extends AuthoredItem {
  readonly kind: 'choice';
  readonly options: readonly {
    readonly text: string;
    readonly reason: string;
    readonly right?: true | undefined;
  }[];
}

/** Four actions, of which a person picks the most and the least effective. */
export interface SituationItem extends AuthoredItem {
  readonly kind: 'situation';
  readonly options: readonly {
    readonly text: string;
    readonly reason: string;
    /** From 0, the least effective, to 3. */
    readonly effect: number;
  }[];
}

/** A question whose numbers are generated: the item names the family, the sitting brings the seed. */
export interface NumberItem {
  readonly kind: 'number';
  readonly id: string;
  readonly skill: string;
  readonly level: Level;
  readonly family: string;
}

export type WrittenItem = ChoiceItem | SituationItem;
export type Item = WrittenItem | NumberItem;
export type ItemKind = Item['kind'];

/** What an answer is scored by: all that the measurement needs to know of an item. */
export type ScoredKind = Pick<Item, 'kind' | 'skill' | 'level'>;
