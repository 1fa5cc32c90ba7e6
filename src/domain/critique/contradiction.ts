import { goesTheOtherWay } from './direction.ts';
import { isFunctionWord, WORD_OR_NUMBER } from './language.ts';
import type { Matcher } from './lexicon.ts';
import type { ReadPassage } from './reading.ts';
import { stemOf } from './stem.ts';

const NUMBER = /\d/;
const DENIES =
  /(?<![a-z])(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|[a-z]+n't)(?![a-z])/;
/** What the whole text is about stands in more sentences than these and contradicts nothing. */
const MOST_SENTENCES = 2;
/** Words that a sentence has in common with the one that it denies; different numbers that stand twice in one. */
const LEAST_COMMON = 2;
/** A "not" takes a word back from so many words away. */
const BESIDE = 2;
/** In a line by itself: "under 0.5 stayed under 0.5". */
const LIMIT = /(?:under|below|above|beyond) \d+(?:[.,]\d+)*/g;
/**
 * From this share of its sentences on, two at least, a text takes itself back. Of the strong texts of the
 * training and development splits none has more than .2 with two.
 */
const MOST_CONTRADICTING = 0.23;
const LEAST_CONTRADICTING = 2;

/** Whether sentences deny what they or the ones before them say, in the same words. */
export function contradictsItself(
  passages: readonly ReadPassage[],
  { plain }: Pick<Matcher, 'plain'>,
): boolean {
  const all = passages.map(({ text }) => stemsIn(text, plain));
  const sentences = new Map<string, number>();
  for (const stem of all.flatMap((stems) => [...new Set(stems)])) {
    sentences.set(stem, (sentences.get(stem) ?? 0) + 1);
  }
  const isRare = (stem: string) => (sentences.get(stem) ?? 0) <= MOST_SENTENCES;
  const rare = all.map((stems) => new Set(stems.filter(isRare)));
  const denies = passages.map(({ text }) => DENIES.test(text));
  const found = passages.filter(({ text }, at) => {
    const isDenied =
      denies[at] !== denies[at - 1] && commonIn(rare[at], rare[at - 1]) >= LEAST_COMMON;
    return isDenied || turnsOn(text, isRare) || goesTheOtherWay(text);
  }).length;
  if (passages.length === 1) return passages.some(({ text }) => hasLimitTwice(text));
  return found >= LEAST_CONTRADICTING && found > passages.length * MOST_CONTRADICTING;
}

function commonIn(stems = new Set<string>(), others = new Set<string>()): number {
  return [...stems].filter((stem) => others.has(stem)).length;
}

function hasLimitTwice(text: string): boolean {
  const limits = text.match(LIMIT) ?? [];
  return new Set(limits).size < limits.length;
}

/** Whether a sentence has a word again beside a "not", or goes from one number to another and back. */
function turnsOn(text: string, isRare: (stem: string) => boolean): boolean {
  const tokens = text.match(WORD_OR_NUMBER) ?? [];
  const seen = new Set<string>();
  const numbers = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    const stem = stemOf(token);
    if (!seen.has(stem)) seen.add(stem);
    else if (isRare(stem) && (isNumber(token) || !isFunctionWord(token))) {
      if (isDeniedAt(tokens, at)) return true;
      if (isNumber(token)) numbers.add(stem);
    }
  }
  return numbers.size >= LEAST_COMMON;
}

function isDeniedAt(tokens: readonly string[], at: number): boolean {
  return tokens.slice(Math.max(0, at - BESIDE), at + BESIDE + 1).some((word) => DENIES.test(word));
}

function isNumber(word: string): boolean {
  return NUMBER.test(word);
}

/** The words and numbers of a sentence that name something, by their stems. */
function stemsIn(text: string, plain: ReadonlySet<string>): string[] {
  const words = text.match(WORD_OR_NUMBER) ?? [];
  return words
    .filter((word) => isNumber(word) || (word.length > 1 && !isFunctionWord(word)))
    .filter((word) => !plain.has(word))
    .map(stemOf);
}
