import type { Signal } from './lexicon.ts';
import type { Reading, ReadPassage } from './reading.ts';

/** What a score is made of, by name; every value is 0 or more. */
export type Features = Readonly<Record<string, number>>;

/** Evidence that tells much about whether somebody decided, and so counts towards a sentence's strength. */
const STRENGTH = [
  ...[
    'decision',
    'price',
    'threshold',
    'condition',
    'fallback',
    'baseline',
    'time',
    'limit',
    'sum',
  ],
];

type Relation = (here: ReadPassage, before: ReadPassage | undefined) => boolean;

const has = (passage: ReadPassage | undefined, id: string) => passage?.evidence.has(id) === true;
const near = (here: ReadPassage, before: ReadPassage | undefined, id: string) =>
  has(here, id) || has(before, id);

/**
 * Things that are worth more together, in one sentence or in two that follow each other: a decision with
 * its price, a threshold with what happens beyond it, a number with what it is held against.
 */
const RELATIONS: Readonly<Record<string, Relation>> = {
  'decision-with-price': (here, before) =>
    near(here, before, 'decision') && near(here, before, 'price'),
  'price-with-number': (here) => has(here, 'price') && here.hasQuantity,
  'threshold-with-condition': (here) => has(here, 'threshold') && has(here, 'condition'),
  'threshold-with-fallback': (here, before) =>
    near(here, before, 'threshold') && near(here, before, 'fallback'),
  'condition-with-number': (here) => has(here, 'condition') && here.hasQuantity,
  'condition-with-action': (here) =>
    has(here, 'condition') && ['decision', 'action', 'fallback'].some((id) => has(here, id)),
  'number-with-baseline': (here) => has(here, 'baseline') && here.hasQuantity,
};

export const RELATION_NAMES: readonly string[] = Object.keys(RELATIONS);
/** Of the whole text: kinds of evidence, what its sentences hold on average, and how many hold nothing. */
export const WHOLE_NAMES = ['breadth', 'strength', 'empty'] as const;

/** The names of all features, and in which direction each may move the score. */
export function featureNames(signals: readonly Signal[]): Map<string, 1 | -1> {
  return new Map<string, 1 | -1>([
    ...weighed(signals).map(({ id, side }) => [id, side === 'evidence' ? 1 : -1] as const),
    ...RELATION_NAMES.map((name) => [name, 1] as const),
    ...WHOLE_NAMES.map((name) => [name, name === 'empty' ? -1 : 1] as const),
  ]);
}

/** What undoes a text holds it back and weighs nothing. */
function weighed(signals: readonly Signal[]): readonly Signal[] {
  return signals.filter(({ side }) => side !== 'undoing');
}

/**
 * Counts grow by their logarithm: the fifth threshold says less than the first. Shares are per sentence
 * and not per word, so that a word that is added to a sentence thins nothing out.
 */
export function featuresOf({ passages }: Reading, signals: readonly Signal[]): Features {
  const features: Record<string, number> = {};
  for (const { id } of weighed(signals)) {
    const count = passages.reduce((sum, passage) => sum + countOf(passage, id), 0);
    features[id] = Math.log1p(count);
  }
  for (const [name, holds] of Object.entries(RELATIONS)) {
    const count = passages.filter((here, place) => holds(here, passages[place - 1])).length;
    features[name] = Math.log1p(count);
  }
  const strengths = passages.map(strengthOf);
  const count = Math.max(1, passages.length);
  const breadth = new Set(passages.flatMap(({ evidence }) => [...evidence])).size;
  return {
    ...features,
    breadth,
    strength: sum(strengths) / count,
    empty: strengths.filter((strength) => strength === 0).length / count,
  };
}

/** Kinds of evidence in a sentence that count, a number among them: 0 to 10. */
export function strengthOf({ evidence, hasQuantity }: ReadPassage): number {
  return STRENGTH.filter((id) => evidence.has(id)).length + (hasQuantity ? 1 : 0);
}

/** Marks of a signal; evidence in a question is none. */
function countOf({ marks, evidence }: ReadPassage, id: string): number {
  const found = marks.filter(({ signal }) => signal.id === id);
  return found[0]?.signal.side === 'evidence' && !evidence.has(id) ? 0 : found.length;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
