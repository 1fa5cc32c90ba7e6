import { pickOne, wholeBetween } from '../chance.ts';
import { createMaker, type Question } from './create-maker.ts';
import { written } from './rounding.ts';
import { PLAIN_NUMBER } from './tell-apart.ts';

/**
 * Cases that two people labelled yes or no. Rows are the first one's labels, columns the second
 * one's: `[[both yes, only the first], [only the second, both no]]`. At least one case, and not all
 * in one corner.
 */
export type AgreementTable = readonly [
  readonly [bothYes: number, onlyFirst: number],
  readonly [onlySecond: number, bothNo: number],
];

function sizeOf([[a, b], [c, d]]: AgreementTable): number {
  return a + b + c + d;
}

/** The share of cases on which both agree, 0 to 1. */
export function observedAgreement(table: AgreementTable): number {
  const [[a], [, d]] = table;
  return (a + d) / sizeOf(table);
}

/** The share on which both would agree by chance, each saying yes as often as they do, 0 to 1. */
export function expectedAgreement(table: AgreementTable): number {
  const [[a, b], [c, d]] = table;
  return ((a + b) * (a + c) + (c + d) * (b + d)) / sizeOf(table) ** 2;
}

/**
 * Cohen's kappa: the agreement beyond chance as a share of the most that there could be; 1 is
 * perfect, 0 is chance, below 0 less than chance (Cohen 1960).
 */
export function cohensKappa(table: AgreementTable): number {
  const expected = expectedAgreement(table);
  return (observedAgreement(table) - expected) / (1 - expected);
}

/** Upper ends, of a kappa rounded to two decimals (Landis and Koch 1977). */
const WORDS: readonly (readonly [upTo: number, word: string])[] = [
  [0.2, 'slight'],
  [0.4, 'fair'],
  [0.6, 'moderate'],
  [0.8, 'substantial'],
];

/** What a kappa above 0 is commonly called (Landis and Koch 1977); the words are a convention. */
export function wordFor(kappaValue: number): string {
  const rounded = Number(kappaValue.toFixed(2));
  return WORDS.find(([upTo]) => rounded <= upTo)?.[1] ?? 'almost perfect';
}

interface Setting {
  /** Who labels what, up to the number of cases. */
  readonly scene: string;
  readonly items: string;
  readonly label: string;
}

function setting(scene: string, items: string, label: string): Setting {
  return { scene, items, label };
}

const SETTINGS: readonly [Setting, ...Setting[]] = [
  setting('Two adjusters label the same', 'insurance claims', 'fraud'),
  setting('Two radiologists label the same', 'hip X-rays', 'fracture'),
  setting('Two packers label the same', 'parcel photos', 'damaged'),
  setting('Two agents label the same', 'support tickets', 'urgent'),
  setting('Two translators label the same', 'translated pages', 'usable'),
  setting('Two growers label the same', 'apple photos', 'scab'),
  setting('Two lawyers label the same', 'model answers', 'grounded'),
  setting('Two moderators label the same', 'forum comments', 'abusive'),
];

const SIZES: readonly [number, ...number[]] = [50, 80, 100, 120, 150, 200];
/** Of all cases: what one labels alone, what both call yes, and the least that both call no. */
const ALONE: readonly [number, number] = [0.02, 0.2];
const BOTH_YES: readonly [number, number] = [0.1, 0.85];
const LEAST_BOTH_NO = 0.04;
/** Below this two people label by chance, and no project starts from such labels. */
const LEAST_KAPPA = 0.1;

function decisionPointsOf({ items }: Setting, table: AgreementTable, key: number): string[] {
  const [[, b], [c]] = table;
  const [often, seldom] = b >= c ? ['first', 'second'] : ['second', 'first'];
  return [
    `${written(key, 2)} is commonly called ${wordFor(key)}, but what is enough depends on what the labels decide.`,
    `Read the ${b + c} disputed ${items} with both, mend the labelling guide, label afresh and measure again.`,
    b === c
      ? 'The disputes fall evenly on both: look for cases that the guide leaves open.'
      : `The ${often} says yes alone more often than the ${seldom} (${Math.max(b, c)} to ${Math.min(b, c)}): ask where each draws the line.`,
  ];
}

function questionOf(where: Setting, table: AgreementTable): Question {
  const [[a, b], [c, d]] = table;
  const size = sizeOf(table);
  const [observed, expected] = [observedAgreement(table), expectedAgreement(table)];
  const key = cohensKappa(table);
  const [seen, chance] = [written(observed, 4), written(expected, 4)];
  return {
    prompt: [
      `${where.scene} ${size} ${where.items} as "${where.label}" or not.`,
      `Both say "${where.label}" for ${a}, only the first for ${b}, only the second for ${c},`,
      `neither for ${d}. What is Cohen's kappa? Two decimals will do.`,
    ].join(' '),
    ask: 'kappa',
    data: { table },
    unit: PLAIN_NUMBER,
    key,
    working: [
      `observed agreement = (${a} + ${d}) / ${size} = ${seen}`,
      `expected by chance = (${a + b} x ${a + c} + ${c + d} x ${b + d}) / ${size}^2 = ${chance}`,
      `kappa = (observed - expected) / (1 - expected) = (${seen} - ${chance}) / (1 - ${chance}) = ${written(key, 3)}`,
    ],
    rivals: [
      { value: observed, name: 'the observed agreement, chance not taken off' },
      { value: expected, name: 'the agreement expected by chance' },
      { value: observed - expected, name: 'observed minus expected agreement, not divided' },
    ],
    decision: 'Would you build an evaluation on these labels, and what would you do first?',
    decisionPoints: decisionPointsOf(where, table, key),
  };
}

function shareOf(
  random: () => number,
  size: number,
  [low, high]: readonly [number, number],
): number {
  return wholeBetween(random, Math.ceil(low * size), Math.floor(high * size));
}

/** Yes and no of two people on the same cases; asks for Cohen's kappa. */
export const kappa = createMaker({
  family: 'kappa',
  skill: 'evaluation-design',
  level: 2,
  draw: (random) => {
    const where = pickOne(random, SETTINGS);
    const size = pickOne(random, SIZES);
    const [a, b, c] = [
      shareOf(random, size, BOTH_YES),
      shareOf(random, size, ALONE),
      shareOf(random, size, ALONE),
    ];
    const d = size - a - b - c;
    if (d < LEAST_BOTH_NO * size) return null;
    const table: AgreementTable = [
      [a, b],
      [c, d],
    ];
    return cohensKappa(table) < LEAST_KAPPA ? null : questionOf(where, table);
  },
  safe: questionOf(SETTINGS[0], [
    [30, 10],
    [10, 50],
  ]),
});
