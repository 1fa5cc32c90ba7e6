import { priorAbility } from '../../src/domain/assessment/abilities.ts';
import type { Item } from '../../src/domain/assessment/item.ts';
import { reachedFrom } from '../../src/domain/assessment/scoring.ts';
import { type EvalContent, originsOf, targetsOf } from './eval-content.ts';
import { type Outcome, outcomeOf, outcomeOfGuess } from './figures.ts';
import { formByVariance, formByWeight, shuffledItems } from './forms.ts';
import { claimedAbilities, drawPeople, type Person } from './people.ts';
import { answererOf, sitAdaptively, sitInOrder } from './sitting.ts';
import type { World } from './worlds.ts';

/** The ways to measure that stand side by side; the forms are the rivals of the adaptive sitting. */
export const WAYS = {
  adaptive: 'adaptive (the program)',
  formByWeight: 'form by hand',
  formForTarget: 'form for the target',
  formForOrigin: 'form for origin and target',
  formInPairs: 'the same, in pairs',
  formWithoutClaims: 'the same, no self-ratings',
  random: 'random order',
  claims: 'self-ratings alone',
  usualStart: 'nothing asked: usual start',
} as const;
export type Way = keyof typeof WAYS;

/** Forms that take as long as the adaptive sitting, claims and all. */
export const EQUAL_FORMS: readonly Way[] = [
  'formByWeight',
  'formForTarget',
  'formForOrigin',
  'formInPairs',
];

/** As in next-item.ts. */
const SECOND_COUNTS = 1.6;

export interface Comparison {
  readonly people: readonly Person[];
  readonly outcomes: ReadonlyMap<Way, readonly Outcome[]>;
}

/** Lets the same people sit in every way. */
export function compareSittings(
  content: EvalContent,
  world: World,
  count: number,
  ways: readonly Way[] = Object.keys(WAYS) as Way[],
  series = 'person',
): Comparison {
  const people = drawPeople(content, world, count, series);
  const forms = formsOf(content);
  const outcomes = new Map(
    ways.map((way) => [way, people.map((person) => sit(content, world, person, { way, forms }))]),
  );
  return { people, outcomes };
}

/** Items in their order, by way and by origin and target. */
type Forms = ReadonlyMap<string, readonly Item[]>;
const keyOf = (way: Way, { from, to }: Pick<Person, 'from' | 'to'>) => `${way} ${from} ${to}`;

function formsOf(content: EvalContent): Forms {
  const forms = new Map<string, readonly Item[]>();
  for (const to of targetsOf(content)) {
    const forTarget = formByVariance(content, to, {});
    for (const from of originsOf(content)) {
      const own = { origins: [from] };
      forms.set(keyOf('formByWeight', { from, to }), formByWeight(content, to));
      forms.set(keyOf('formForTarget', { from, to }), forTarget);
      forms.set(keyOf('formForOrigin', { from, to }), formByVariance(content, to, own));
      const inPairs = formByVariance(content, to, { ...own, secondCounts: SECOND_COUNTS });
      forms.set(keyOf('formInPairs', { from, to }), inPairs);
      const longer = formByVariance(content, to, { ...own, hasClaims: false });
      forms.set(keyOf('formWithoutClaims', { from, to }), longer);
    }
  }
  return forms;
}

function sit(
  content: EvalContent,
  world: World,
  person: Person,
  { way, forms }: { readonly way: Way; readonly forms: Forms },
): Outcome {
  const answerer = answererOf(content, world, person);
  switch (way) {
    case 'adaptive':
      return outcomeOf(content, person, sitAdaptively(content, person, answerer));
    case 'claims':
      return claimsAlone(content, person);
    case 'usualStart':
      return usualStart(content, person);
    default: {
      const items =
        way === 'random'
          ? shuffledItems(content, `${person.seed}/order`)
          : (forms.get(keyOf(way, person)) ?? []);
      const hasClaims = way !== 'formWithoutClaims';
      const sat = sitInOrder(content, person, answerer, { items, hasClaims });
      return outcomeOf(content, person, sat);
    }
  }
}

function claimsAlone(content: EvalContent, person: Person): Outcome {
  const guesses = claimedAbilities(content, person);
  const gaps = content.skills.skills.map(({ targets }, place) => {
    const target = targets[person.to] ?? 0;
    return target * Math.max(0, reachedFrom(target) - (guesses[place] ?? 0));
  });
  const { background, claim } = content.bank.settings.seconds;
  const minutes = (background + claim * content.skills.skills.length) / 60;
  return { ...outcomeOfGuess(content, person, guesses, gaps), minutes };
}

function usualStart(content: EvalContent, person: Person): Outcome {
  const { means } = priorAbility(content.skills, person.from, content.bank.settings);
  const gaps = content.skills.skills.map(({ targets }, place) => {
    const target = targets[person.to] ?? 0;
    return target * Math.max(0, reachedFrom(target) - (means[place] ?? 0));
  });
  return outcomeOfGuess(content, person, means, gaps);
}
