import { isFunctionWord, wordsIn } from './language.ts';
import type { Matcher } from './lexicon.ts';
import type { Reading } from './reading.ts';
import type { CritiqueKind } from './score.ts';

/** What keeps a text below specific, however much there is of everything else. */
export type HeldBack =
  | 'length'
  | 'bare'
  | 'repetition'
  | 'unfilled'
  | 'decision'
  | 'nobody'
  | 'others'
  | 'hold'
  | 'labels'
  | 'nothing-named';

/** Words that a text of a kind needs before it can tie a decision to anything. */
const LEAST_WORDS: Readonly<Record<CritiqueKind, number>> = {
  answer: 20,
  bullet: 8,
  memo: 60,
  case: 60,
};
/** Brackets of a template that still stand: two may be notes. */
export const MOST_UNFILLED = 2;
/** Options are called A, B and C at most. */
const MOST_LETTERS = 5;
/** Somebody did, decided or ruled out something. */
const ACTS = ['decision', 'action', 'lead'];
const OTHERS = 'others-decision';
/** A line of a resume does without it. */
const FIRST_PERSON = /(?<![a-z])(?:i|we|my|our|me|us|mine|ours)(?![a-z])/;
/** Of these kinds of evidence a specific text has so many. */
const HOLDS = ['price', 'threshold', 'condition', 'fallback', 'baseline', 'limit', 'sum'];
const LEAST_HOLDS: Readonly<Record<CritiqueKind, number>> = {
  answer: 2,
  bullet: 1,
  memo: 3,
  case: 3,
};
/**
 * Who decided names the thing; who writes a rubric names its label. Of 154 strong texts of the training
 * and development splits none has more than three labels in a hundred words, and rubrics have six.
 */
const LABEL = 'label';
const MOST_LABELS_SHARE = 0.045;
const MOST_LABELS = 3;
/** Share of different words that name something; the same texts have .24 at least, empty ones .14. */
const LEAST_NAMED_SHARE = 0.18;
const NAMING_LETTERS = 3;

/**
 * What a text lacks that nothing else makes up for. Without this, a list of the right words would do, or
 * one sentence with all of them said ten times.
 */
export function holdBack(
  reading: Reading,
  words: number,
  kind: CritiqueKind,
  { plain }: Pick<Matcher, 'plain'>,
): HeldBack | null {
  const { passages, repeated, placeholders } = reading;
  if (placeholders.length > MOST_UNFILLED || loneLetters(reading) > MOST_LETTERS) return 'unfilled';
  if (repeated.length > passages.length) return 'repetition';
  const evidence = new Set(passages.flatMap((passage) => [...passage.evidence]));
  const isBare = ![...HOLDS, 'decision', 'lead'].some((id) => evidence.has(id));
  if (isBare && !passages.some(({ hasQuantity }) => hasQuantity)) return 'bare';
  if (words < LEAST_WORDS[kind]) return 'length';
  if (!ACTS.some((id) => evidence.has(id))) return 'decision';
  if (kind !== 'bullet' && !isInFirstPerson(reading)) return 'nobody';
  if (isOfOthers(reading)) return 'others';
  if (HOLDS.filter((id) => evidence.has(id)).length < LEAST_HOLDS[kind]) return 'hold';
  const labels = marksOf(reading, LABEL);
  if (labels > MOST_LABELS && labels > words * MOST_LABELS_SHARE) return 'labels';
  return namedShare(reading, plain) < LEAST_NAMED_SHARE ? 'nothing-named' : null;
}

/** Whether an "I" or a "we" is in it. */
export function isInFirstPerson({ passages }: Reading): boolean {
  return passages.some(({ text }) => FIRST_PERSON.test(text));
}

/** Letters that stand for numbers and names that nobody filled in: "N% within X weeks". */
function loneLetters({ passages }: Reading): number {
  return passages.flatMap(({ text }) => wordsIn(text)).filter((word) => /^[b-hj-z]$/.test(word))
    .length;
}

/** Whether others decide more often in it than the person does. */
function isOfOthers(reading: Reading): boolean {
  const others = marksOf(reading, OTHERS);
  const own = reading.passages.filter(({ evidence }) => evidence.has('decision')).length;
  return others > 1 && others > own;
}

function marksOf({ passages }: Reading, id: string): number {
  const all = passages.flatMap(({ marks }) => marks);
  return all.filter(({ signal }) => signal.id === id).length;
}

/** Different words that name something, as a share of all words. */
function namedShare({ passages }: Reading, plain: ReadonlySet<string>): number {
  const words = passages.flatMap(({ text }) => wordsIn(text));
  const naming = words.filter(
    (word) =>
      word.length >= NAMING_LETTERS &&
      !/\d/.test(word) &&
      !plain.has(word) &&
      !isFunctionWord(word),
  );
  return new Set(naming).size / Math.max(1, words.length);
}
