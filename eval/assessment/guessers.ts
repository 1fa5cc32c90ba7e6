import { checkAnswer } from '../../src/domain/assessment/answer.ts';
import { allItems } from '../../src/domain/assessment/bank.ts';
import {
  type Item,
  OPTION_IDS,
  type OptionId,
  type WrittenItem,
} from '../../src/domain/assessment/item.ts';
import { LEVEL_ORIGIN } from '../../src/domain/assessment/scoring.ts';
import { abilitiesOf } from '../../src/domain/assessment/sitting-step.ts';
import { createRandom } from '../../src/domain/chance.ts';
import type { Level } from '../../src/domain/skills.ts';
import { type EvalContent, originsOf, targetsOf } from './eval-content.ts';
import { begin, type SatSitting, sitAdaptively, take } from './sitting.ts';
import { meanOf } from './summary.ts';

/** Part D: ways to answer without knowing anything. */
export const GUESSERS = [
  'longest',
  'shortest',
  'notLongest',
  'a',
  'b',
  'c',
  'd',
  'random',
  'unknown',
] as const;
export type Guesser = (typeof GUESSERS)[number];

export const GUESSER_TITLES: Readonly<Record<Guesser, string>> = {
  longest: 'always the longest option',
  shortest: 'always the shortest option',
  notLongest: 'any but the longest option',
  a: 'always a',
  b: 'always b',
  c: 'always c',
  d: 'always d',
  random: 'at random',
  unknown: '"I don\'t know" throughout',
};

/** Most to least preferred. In a situation the last one is picked as the least effective. */
function rankOptions(guesser: Guesser, item: WrittenItem, seed: string): OptionId[] {
  const { id, options } = item;
  const length = (option: OptionId) => options[OPTION_IDS.indexOf(option)]?.text.length ?? 0;
  switch (guesser) {
    case 'longest':
      return OPTION_IDS.toSorted((one, other) => length(other) - length(one));
    case 'shortest':
      return OPTION_IDS.toSorted((one, other) => length(one) - length(other));
    case 'random':
    case 'unknown':
      return atRandom(`${seed}/${id}`);
    case 'notLongest': {
      const longest = rankOptions('longest', item, seed)[0] ?? 'a';
      return [...atRandom(`${seed}/${id}`).filter((option) => option !== longest), longest];
    }
    default: {
      // Always the same letter as the best; the next one round as the worst.
      const first = OPTION_IDS.indexOf(guesser);
      return [0, 2, 3, 1].flatMap((step) => OPTION_IDS[(first + step) % OPTION_IDS.length] ?? []);
    }
  }
}

function atRandom(seed: string): OptionId[] {
  const random = createRandom(seed);
  const places = new Map(OPTION_IDS.map((option) => [option, random()]));
  return OPTION_IDS.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
}

/** A number that nobody knows cannot be hit by guessing: it counts as wrong. */
function guessedGrade(guesser: Guesser, item: Item, seed: string): number | null {
  if (guesser === 'unknown') return null;
  if (item.kind === 'number') return 0;
  const ranked = rankOptions(guesser, item, seed);
  const [most = 'a', least = 'b'] = [ranked[0], ranked.at(-1)];
  const checked = checkAnswer(item, item.kind === 'choice' ? most : { most, least }, seed);
  return checked.ok ? checked.grade : null;
}

export interface GuessedShares {
  /** Of the choice items, answered rightly. */
  readonly right: number;
  /** Of the highest grade of the situations, reached on average. */
  readonly situations: number;
}

export const CHANCE: GuessedShares = { right: 0.25, situations: 0.5 };
const HIGHEST_GRADE = 3;
const RANDOM_RUNS = 40;
const isDrawn = (guesser: Guesser) => guesser === 'random' || guesser === 'notLongest';

/** What a guesser scores over the whole bank; null for one who never chooses. */
export function guessBank({ bank }: EvalContent, guesser: Guesser): GuessedShares | null {
  if (guesser === 'unknown') return null;
  const seeds = Array.from({ length: isDrawn(guesser) ? RANDOM_RUNS : 1 }, (_, run) => `${run}`);
  return sharesOf(
    seeds.flatMap((seed) =>
      bank.items.map(({ kind, ...item }) => ({
        kind,
        grade: guessedGrade(guesser, { kind, ...item } as Item, seed),
      })),
    ),
  );
}

function sharesOf(answers: readonly { readonly kind: string; readonly grade: number | null }[]) {
  const grades = (kind: string) =>
    answers.filter((answer) => answer.kind === kind).map(({ grade }) => grade ?? 0);
  return {
    right: meanOf(grades('choice')),
    situations: meanOf(grades('situation')) / HIGHEST_GRADE,
  };
}

export interface GuesserResult {
  readonly bank: GuessedShares | null;
  readonly sittings: GuessedShares | null;
  /** The estimated level over all skills: before anything is asked, after 12 minutes, after all items. */
  readonly start: number;
  readonly afterSitting: number;
  readonly afterBank: number;
  /** The same after 12 minutes, over the skills that are shown. */
  readonly shown: number;
}

/** @param runs sittings of each origin and target */
export function runGuesser(content: EvalContent, guesser: Guesser, runs: number): GuesserResult {
  const sitters = originsOf(content).flatMap((from) =>
    targetsOf(content).flatMap((to) =>
      Array.from({ length: runs }, (_, run) => ({
        from,
        to,
        seed: `guesser ${from} ${to} ${run}`,
      })),
    ),
  );
  const claims = new Map(content.skills.skills.map(({ id }) => [id, CLAIMED]));
  const sat = sitters.map((sitter) =>
    sitAdaptively(content, { ...sitter, claims }, (item) =>
      guessedGrade(guesser, item, sitter.seed),
    ),
  );
  const whole = sitters.map((sitter) => answerBank(content, guesser, sitter));
  const answers = sat.flatMap(({ record }) => [...record.answers.values()]);
  return {
    bank: guessBank(content, guesser),
    sittings: guesser === 'unknown' ? null : sharesOf(answers),
    start: meanOf(
      sitters.map((sitter) => meanOf(levelsOf(content, begin({ ...sitter, claims }, 1)))),
    ),
    afterSitting: meanOf(sat.map((one) => meanOf(levelsOf(content, one)))),
    afterBank: meanOf(whole.map((one) => meanOf(levelsOf(content, one)))),
    shown: meanOf(sat.flatMap((one) => shownLevels(content, one))),
  };
}

const CLAIMED: Level = 2;

function answerBank(
  content: EvalContent,
  guesser: Guesser,
  sitter: { readonly from: string; readonly to: string; readonly seed: string },
): SatSitting {
  const sat = begin({ ...sitter, claims: new Map() }, null);
  for (const item of allItems(content.bank)) {
    take(sat, item, guessedGrade(guesser, item, sitter.seed));
  }
  return sat;
}

function levelsOf(content: EvalContent, { record, sitting }: SatSitting): number[] {
  return abilitiesOf(content, record, sitting.from).means.map((mean) => mean - LEVEL_ORIGIN);
}

function shownLevels(content: EvalContent, sat: SatSitting): number[] {
  const levels = levelsOf(content, sat);
  const skills = Array.from(sat.record.answers.values(), ({ skill }) => skill);
  return content.skills.skills.flatMap(({ id }, place) =>
    skills.filter((skill) => skill === id).length >= 2 ? (levels[place] ?? 0) : [],
  );
}
