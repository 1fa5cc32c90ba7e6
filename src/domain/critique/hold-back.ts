import {
  ACTS,
  isInFirstPerson,
  isOnlyOfOthers,
  marksOf,
  type Undoing,
  undoneBy,
} from './assertion.ts';
import { contradictsItself } from './contradiction.ts';
import type { Matcher } from './lexicon.ts';
import type { Reading } from './reading.ts';
import type { CritiqueKind } from './score.ts';
import { isStrange } from './vocabulary.ts';
import { hasBlankLetters, isBusy, isUnmeasured, namedShare, saidTwiceShare } from './wording.ts';

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
  | 'nothing-named'
  | 'circular'
  | 'contradiction'
  | 'unmeasured'
  | 'strange'
  | Undoing;

/** Words that a text of a kind needs before it can tie a decision to anything. */
const LEAST_WORDS: Readonly<Record<CritiqueKind, number>> = {
  answer: 20,
  bullet: 8,
  memo: 60,
  case: 60,
};
/** Brackets of a template that still stand: two may be notes. */
export const MOST_UNFILLED = 2;
const OTHERS = 'others-decision';
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
 * and development splits none has more than three labels in a hundred words, and rubrics have six, of
 * more than three different ones: who says "the limit" eight times may well have one.
 */
const LABEL = 'label';
const MOST_LABELS_SHARE = 0.045;
const MOST_LABELS = 3;
/** Share of different words that name something; the same texts have .24 at least, empty ones .14. */
const LEAST_NAMED_SHARE = 0.18;
/** Of the same texts none says more than .083 of its words twice in a sentence, bullets .111. */
const MOST_SAID_TWICE = 0.12;

type WordLists = Pick<Matcher, 'plain' | 'subject' | 'vocabulary'>;

/**
 * What a text lacks that nothing else makes up for. Without this, a list of the right words would do, or
 * one sentence with all of them said ten times.
 */
export function holdBack(
  reading: Reading,
  words: number,
  kind: CritiqueKind,
  matcher: WordLists,
): HeldBack | null {
  return (
    unsaid(reading, words, kind) ??
    unowned(reading, kind) ??
    unheld(reading, words, kind) ??
    emptyWording(reading, matcher)
  );
}

/** Whether it is no text of its author yet: a template, the same again, nothing to check, a scrap. */
function unsaid(reading: Reading, words: number, kind: CritiqueKind): HeldBack | null {
  const { passages, repeated, placeholders } = reading;
  if (placeholders.length > MOST_UNFILLED || hasBlankLetters(reading)) return 'unfilled';
  if (repeated.length > passages.length) return 'repetition';
  const isBare = !hasAny(reading, [...HOLDS, 'decision', 'lead']);
  if (isBare && !passages.some(({ hasQuantity }) => hasQuantity)) return 'bare';
  return words < LEAST_WORDS[kind] ? 'length' : null;
}

/** Whether nobody decides in it, or others do, or most of it is taken back. A line of a resume has no "I". */
function unowned(reading: Reading, kind: CritiqueKind): HeldBack | null {
  if (!hasAny(reading, ACTS)) return 'decision';
  if (kind !== 'bullet' && !isInFirstPerson(reading)) return 'nobody';
  const undoing = undoneBy(reading, kind);
  if (undoing !== null) return undoing;
  const isOnlyTold = kind !== 'bullet' && isOnlyOfOthers(reading);
  return isOnlyTold || isOfOthers(reading) ? 'others' : null;
}

/** Whether there is too little in it that one could hold somebody to, or the labels of it alone. */
function unheld(reading: Reading, words: number, kind: CritiqueKind): HeldBack | null {
  const held = HOLDS.filter((id) => hasAny(reading, [id]));
  if (held.length < LEAST_HOLDS[kind]) return 'hold';
  const labels = labelsIn(reading);
  const areMany = labels.length > words * MOST_LABELS_SHARE;
  return areMany && new Set(labels).size > MOST_LABELS ? 'labels' : null;
}

/** What shows that the words of a text name, count or say nothing. */
function emptyWording(reading: Reading, matcher: WordLists): HeldBack | null {
  if (isBusy(reading, matcher)) return 'activity';
  if (contradictsItself(reading.passages, matcher)) return 'contradiction';
  if (saidTwiceShare(reading) > MOST_SAID_TWICE) return 'circular';
  if (isUnmeasured(reading)) return 'unmeasured';
  if (namedShare(reading, matcher) < LEAST_NAMED_SHARE) return 'nothing-named';
  return isStrange(reading, matcher) ? 'strange' : null;
}

function labelsIn({ passages }: Reading): string[] {
  return passages.flatMap((passage) =>
    marksOf(passage, LABEL).map(({ start, end }) => passage.text.slice(start, end)),
  );
}

function hasAny({ passages }: Reading, ids: readonly string[]): boolean {
  return passages.some(({ evidence }) => ids.some((id) => evidence.has(id)));
}

/** Whether others decide more often in it than the person does. */
function isOfOthers(reading: Reading): boolean {
  const others = countOf(reading, OTHERS);
  const own = reading.passages.filter(({ evidence }) => evidence.has('decision')).length;
  return others > 1 && others > own;
}

function countOf({ passages }: Reading, id: string): number {
  return passages.reduce((sum, passage) => sum + marksOf(passage, id).length, 0);
}
