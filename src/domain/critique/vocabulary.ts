import { isFunctionWord } from './language.ts';
import type { Matcher } from './lexicon.ts';
import type { Reading } from './reading.ts';
import { stemOf } from './stem.ts';

type WordLists = Pick<Matcher, 'vocabulary' | 'plain'>;

const WORD = /[a-z]+(?:'[a-z]+)?/g;
const LEAST_LETTERS = 3;
/** Shorter words are near to too many others. */
const LEAST_MISSPELT = 5;
/**
 * Two texts of sentences whose nouns make no sense together have .2 and .44 strange words, and .03 and none
 * of their words come again; so do three of strong texts from trades with words of their own (up to .27
 * strange), whose words come again: .07 of them at least. A text too short for so many is not judged.
 */
const MOST_STRANGE_SHARE = 0.15;
const LEAST_STRANGE = 6;
const LEAST_COHESION = 0.05;

/** Stems of the words of a text that name something, each once. */
export function stemsIn(text: string): string[] {
  const words = text.match(WORD) ?? [];
  const naming = words.filter((word) => word.length >= LEAST_LETTERS && !isFunctionWord(word));
  return [...new Set(naming.map(stemOf))];
}

/**
 * Whether so many words have nothing to do with products, people and money, and so few of all come again,
 * that the sentences cannot be about anything; a word with a slip of one letter counts as known. That a
 * text comes back to its words is called lexical cohesion (Halliday and Hasan, Cohesion in English, 1976).
 * Without a vocabulary nothing is strange.
 */
export function isStrange({ passages }: Reading, { vocabulary, plain }: WordLists): boolean {
  if (vocabulary === '') return false;
  const known = new Set(vocabulary.split(' '));
  const sentences = passages.map(({ text }) => stemsIn(text).filter((stem) => !plain.has(stem)));
  const stems = [...new Set(sentences.flat())];
  const unknown = stems.filter((stem) => !known.has(stem));
  if (!isMuch(unknown, stems) || cohesionOf(sentences) >= LEAST_COHESION) return false;
  return isMuch(
    unknown.filter((stem) => !isMisspelt(stem, known)),
    stems,
  );
}

/** How many different stems stand in two sentences or more: 0 to 1. */
function cohesionOf(sentences: readonly (readonly string[])[]): number {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const stem of sentences.flat()) {
    if (seen.has(stem)) again.add(stem);
    seen.add(stem);
  }
  return again.size / Math.max(1, seen.size);
}

function isMuch(strange: readonly string[], stems: readonly string[]): boolean {
  return strange.length >= LEAST_STRANGE && strange.length > stems.length * MOST_STRANGE_SHARE;
}

function isMisspelt(stem: string, known: ReadonlySet<string>): boolean {
  if (stem.length < LEAST_MISSPELT) return false;
  for (const other of known) {
    if (other[0] === stem[0] && isOneLetterOff(stem, other)) return true;
  }
  return false;
}

/** Whether one letter more, less or other, or two that changed places, make one word of the other. */
function isOneLetterOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [rest, others] = [one.slice(at), other.slice(at)];
  const swapped = `${rest[1] ?? ''}${rest[0] ?? ''}${rest.slice(2)}`;
  return (
    rest.slice(1) === others.slice(1) ||
    rest.slice(1) === others ||
    rest === others.slice(1) ||
    swapped === others
  );
}
