import { marksOf } from './assertion.ts';
import { sum } from './features.ts';
import { isFunctionWord, WORD_OR_NUMBER, wordsIn } from './language.ts';
import type { Matcher } from './lexicon.ts';
import type { Reading, ReadPassage } from './reading.ts';

/** A word that names something has so many letters. */
const NAMING_LETTERS = 3;
/** Letters stand for amounts and names; behind a word for what is named by letters they are the name. */
const LONE_LETTER = /(?<![a-z\d'])[b-hj-z](?![a-z\d'])/g;
const NAMED_BY_LETTER =
  /(?<=\b(?:options?|plans?|teams?|groups?|zones?|shifts?|sites?|models?|versions?|variants?|classes|class|wards?|lines?|gates?|halls?|rooms?|blocks?|customers?|types?|steps?|sorters?) )[b-hj-z](?:,? (?:and|to|or|,) [a-z])*(?![a-z\d'])/g;
const MOST_LETTERS = 5;
const LETTER_AMOUNT =
  /(?<![a-z\d'])[b-hj-z] ?(?:%|percent|points?|euros?|dollars?|cents?|minutes?|hours?|days?|weeks?|months?|years?|cases?|users?|times|in \d|of \d)/g;
const MOST_LETTER_AMOUNTS = 2;
/**
 * So many words of meetings and pages, and so many of them for each word of what a product does: strong texts have at
 * most 1.25, attacks that count activity 2 at least.
 */
const LEAST_ACTIVITY = 3;
const ACTIVITY_PER_SUBJECT = 1.75;
/** One sentence in so many has a number in a text that measures something; vague ones have so many words. */
const SENTENCES_PER_NUMBER = 8;
const VAGUE = ['vague-word', 'hedge', 'generality'];
const VAGUE_PER_SENTENCE = 1.5;

/** Different words that name something, as a share of all words: 0 to 1. */
export function namedShare({ passages }: Reading, { plain }: Pick<Matcher, 'plain'>): number {
  const words = wordsOf(passages);
  const naming = words.filter(
    (word) =>
      word.length >= NAMING_LETTERS &&
      !/\d/.test(word) &&
      !plain.has(word) &&
      !isFunctionWord(word),
  );
  return new Set(naming).size / Math.max(1, words.length);
}

/**
 * How many of the words and numbers with a meaning stand a second time in their own sentence: 0 to 1. "The
 * limit was where the limit had to be" says nothing, and "from 22 to 9 and from 9 to 22" takes it back.
 */
export function saidTwiceShare({ passages }: Reading): number {
  let all = 0;
  let again = 0;
  for (const { text } of passages) {
    const words = Array.from(text.matchAll(WORD_OR_NUMBER), ([word]) => word).filter(
      (word) => !isFunctionWord(word),
    );
    all += words.length;
    again += words.length - new Set(words).size;
  }
  return again / Math.max(1, all);
}

/** Whether letters stand for numbers and names that nobody filled in: "N% within X weeks". */
export function hasBlankLetters({ passages }: Reading): boolean {
  const letters = passages.flatMap(
    ({ text }) => text.replace(NAMED_BY_LETTER, '').match(LONE_LETTER) ?? [],
  );
  const amounts = passages.flatMap(({ text }) => text.match(LETTER_AMOUNT) ?? []);
  return new Set(letters).size > MOST_LETTERS || amounts.length > MOST_LETTER_AMOUNTS;
}

/** Whether meetings, pages and plans are counted, and hardly anything that a product does to anybody. */
export function isBusy({ passages }: Reading, { subject }: Pick<Matcher, 'subject'>): boolean {
  const activity = sum(passages.map((passage) => marksOf(passage, 'activity').length));
  const about = wordsOf(passages).filter((word) => subject.has(word)).length;
  const money = sum(passages.map(({ text }) => text.match(/[$\u20ac\u00a3]/g)?.length ?? 0));
  return activity >= LEAST_ACTIVITY && activity > (about + money) * ACTIVITY_PER_SUBJECT;
}

/** Whether "a bit", "rather" and "several" stand where numbers would. */
export function isUnmeasured({ passages }: Reading): boolean {
  const measured = passages.filter(({ hasQuantity }) => hasQuantity).length;
  const vague = sum(passages.flatMap((passage) => VAGUE.map((id) => marksOf(passage, id).length)));
  return (
    measured * SENTENCES_PER_NUMBER < passages.length &&
    vague >= passages.length * VAGUE_PER_SENTENCE
  );
}

function wordsOf(passages: readonly ReadPassage[]): string[] {
  return passages.flatMap(({ text }) => wordsIn(text));
}
