import { ASSESSED_FAMILIES } from '../drills/families.ts';
import type { Item, NumberItem, WrittenItem } from './item.ts';

/** What a person can say of themselves for one skill: one sentence a level, 0 to 4. */
export interface SkillClaims {
  readonly skill: string;
  readonly claims: readonly string[];
}

/** A question on what kind of work suits a person: shown apart, never scored. */
export interface FitQuestion {
  readonly id: string;
  readonly question: string;
  readonly options: readonly {
    readonly id: string;
    readonly text: string;
    /** What this answer suggests, said to the person. */
    readonly hint: string;
  }[];
  readonly sources: readonly string[];
}

/** All that an assessment can ask. */
export interface ItemBank {
  readonly items: readonly WrittenItem[];
  readonly claims: readonly SkillClaims[];
  readonly fit: readonly FitQuestion[];
  readonly settings: AssessmentSettings;
}

/** Assumptions of the authors, kept with the content. Levels stand on the ability scale as level - 2. */
export interface AssessmentSettings {
  readonly prior: {
    /** Correlation of two skills of one group, and of different groups. */
    readonly withinGroup: number;
    readonly betweenGroups: number;
  };
  readonly models: {
    readonly choice: { readonly a: number; readonly c: number };
    readonly number: { readonly a: number };
    /** Steps: where the grades begin, around the item's level. */
    readonly situation: { readonly a: number; readonly steps: readonly number[] };
  };
  /** Expected seconds: a fixed part per kind, and the reading. */
  readonly seconds: {
    readonly background: number;
    readonly claim: number;
    readonly choice: number;
    readonly situation: number;
    readonly number: number;
    readonly wordsPerSecond: number;
  };
}

/** One item for each family of numbers that is asked here. */
export const NUMBER_ITEMS: readonly NumberItem[] = ASSESSED_FAMILIES.map(
  ({ family, skill, level }) => ({ kind: 'number', id: `number-${family}`, skill, level, family }),
);

/** Every item, in the order of the ids. */
export function allItems(bank: Pick<ItemBank, 'items'>): readonly Item[] {
  return [...bank.items, ...NUMBER_ITEMS].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

export function findItem(bank: Pick<ItemBank, 'items'>, id: string): Item | undefined {
  return bank.items.find((item) => item.id === id) ?? NUMBER_ITEMS.find((item) => item.id === id);
}
