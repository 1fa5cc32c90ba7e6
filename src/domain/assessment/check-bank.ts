import type { DocumentPath, Finding } from '../roadmap/check-roadmap.ts';
import type { Level } from '../skills.ts';
import type { WrittenItem } from './item.ts';

/** The items of one file, as they were written. */
export interface SkillItems {
  readonly skill: string;
  readonly items: readonly Omit<WrittenItem, 'skill' | 'revision'>[];
}

export interface BankReferences {
  readonly skillIds: ReadonlySet<string>;
  readonly targetIds: ReadonlySet<string>;
  /** Files by item id, over the whole bank. */
  readonly fileOf: ReadonlyMap<string, string>;
}

const LEAST_ITEMS = 6;
const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

/** What is wrong with the items of one skill. */
export function checkSkillItems(
  { skill, items }: SkillItems,
  references: BankReferences,
): Finding[] {
  const known = references.skillIds.has(skill);
  const missing = LEVELS.filter((level) => !items.some((item) => item.level === level));
  return [
    ...(known ? [] : [{ path: ['skill'], message: `unknown skill "${skill}"` }]),
    ...(items.length >= LEAST_ITEMS
      ? []
      : [
          { path: ['items'], message: `${items.length} items, at least ${LEAST_ITEMS} are needed` },
        ]),
    ...missing.map((level) => ({ path: ['items'], message: `no item of level ${level}` })),
    ...items.flatMap((item, index) =>
      checkItem(item as WrittenItem, ['items', index], { skill, references }),
    ),
    ...items.flatMap(({ id }, index) =>
      items.findIndex((other) => other.id === id) === index
        ? []
        : [{ path: ['items', index, 'id'], message: `"${id}" is used twice` }],
    ),
  ];
}

function checkItem(
  item: WrittenItem,
  path: DocumentPath,
  { skill, references }: { skill: string; references: BankReferences },
): Finding[] {
  const { targetIds, fileOf } = references;
  const unknown = item.targets.filter((target) => !targetIds.has(target));
  const away = item.apart.filter((other) => !fileOf.has(other) || other === item.id);
  return [
    ...unknown.map((id) => ({ path: [...path, 'targets'], message: `unknown target "${id}"` })),
    ...away.map((id) => ({ path: [...path, 'apart'], message: `no other item "${id}"` })),
    ...(fileOf.get(item.id) === skill
      ? []
      : [{ path: [...path, 'id'], message: `"${item.id}" is used twice` }]),
    ...checkKey(item, path),
    ...checkWording(item, path),
  ];
}

function checkKey(item: WrittenItem, path: DocumentPath): Finding[] {
  if (item.kind === 'choice') {
    const right = item.options.filter((option) => option.right === true).length;
    return right === 1 ? [] : [{ path, message: `${right} options are right, one has to be` }];
  }
  const effects = new Set(item.options.map(({ effect }) => effect));
  return effects.size === item.options.length
    ? []
    : [{ path, message: 'each option needs an effect of its own, 0 to 3' }];
}

/** Phrases that make an option a matter of form. */
const SUMMARY_OPTION = /\b(?:all|none|both|neither) of (?:the|these|them)\b|\bthe above\b/i;

function checkWording(item: WrittenItem, path: DocumentPath): Finding[] {
  const texts = item.options.map(({ text }) => text);
  const asks = item.kind === 'situation' || item.stem.endsWith('?');
  const ends = new Set(texts.map((text) => text.endsWith('.')));
  return [
    ...texts.flatMap((text, index) =>
      SUMMARY_OPTION.test(text)
        ? [{ path: [...path, 'options', index], message: 'an option that sums up the others' }]
        : [],
    ),
    ...(new Set(texts.map((text) => text.toLowerCase())).size === texts.length
      ? []
      : [{ path, message: 'two options are the same' }]),
    ...(ends.size === 1
      ? []
      : [{ path, message: 'some options end with a full stop, some do not' }]),
    ...(asks ? [] : [{ path: [...path, 'stem'], message: 'a choice ends with its question' }]),
  ];
}

/** How a bank could be guessed: shares over its items, each from 0 to 1. */
export interface Giveaways {
  /** How often the key stands at each letter. */
  readonly positions: readonly number[];
  /** How often the key is the longest option of a choice, and of a situation. */
  readonly longestChoice: number;
  readonly longestSituation: number;
}

export function findGiveaways(items: readonly WrittenItem[]): Giveaways {
  const keys = items.map((item) => {
    const place = keyPlace(item);
    const lengths = item.options.map(({ text }) => text.length);
    return { kind: item.kind, place, isLongest: lengths[place] === Math.max(...lengths) };
  });
  const longest = (kind: WrittenItem['kind']) => {
    const own = keys.filter((key) => key.kind === kind);
    return own.filter(({ isLongest }) => isLongest).length / Math.max(1, own.length);
  };
  return {
    positions: [0, 1, 2, 3].map(
      (place) => keys.filter((key) => key.place === place).length / Math.max(1, keys.length),
    ),
    longestChoice: longest('choice'),
    longestSituation: longest('situation'),
  };
}

/** Where the right option or the most effective action stands. */
function keyPlace(item: WrittenItem): number {
  return item.kind === 'choice'
    ? item.options.findIndex(({ right }) => right === true)
    : item.options.findIndex(({ effect }) => effect === item.options.length - 1);
}
