import { goesTheOtherWay } from './direction.ts';
import { isFunctionWord } from './language.ts';
import type { Matcher } from './lexicon.ts';
import type { ReadPassage } from './reading.ts';
import { stemOf } from './stem.ts';

const WORD_OR_NUMBER = /\d[\d.,]*\d|\d|\p{L}+(?:'\p{L}+)?/gu;
const NUMBER = /\d/;
const DENIES =
  /(?<![a-z])(?:no|not|never|none|nobody|nothing|neither|nor|without|[a-z]+n't)(?![a-z])/;
/** What the whole text is about stands in more sentences than these and contradicts nothing. */
const MOST_SENTENCES = 2;
/** Words that a sentence has in common with the one that it denies; numbers that stand twice in one. */
const LEAST_COMMON = 2;
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
  const rare = all.map((stems) =>
    stems.filter((stem) => (sentences.get(stem) ?? 0) <= MOST_SENTENCES),
  );
  const denies = passages.map(({ text }) => DENIES.test(text));
  const found = rare.filter((stems, at) => {
    const before = new Set(rare[at - 1]);
    const common = new Set(stems.filter((stem) => before.has(stem))).size;
    const isDenied = common >= LEAST_COMMON && denies[at] !== denies[at - 1];
    return (
      isDenied || turnsOn(stems, denies[at] === true) || goesTheOtherWay(passages[at]?.text ?? '')
    );
  }).length;
  if (passages.length === 1) return found > 0 && saysNumberTwice(rare[0] ?? []);
  return found >= LEAST_CONTRADICTING && found > passages.length * MOST_CONTRADICTING;
}

/** Whether a sentence has a word twice and a "not", or goes from one number to another and back. */
function turnsOn(stems: readonly string[], isDenial: boolean): boolean {
  const again = saidAgain(stems);
  return (isDenial && again.length > 0) || again.filter(isNumber).length >= LEAST_COMMON;
}

function saysNumberTwice(stems: readonly string[]): boolean {
  return saidAgain(stems).some(isNumber);
}

function saidAgain(stems: readonly string[]): string[] {
  return stems.filter((stem, at) => stems.indexOf(stem) !== at);
}

function isNumber(stem: string): boolean {
  return NUMBER.test(stem);
}

/** The words and numbers of a sentence that name something, by their stems. */
function stemsIn(text: string, plain: ReadonlySet<string>): string[] {
  const words = text.match(WORD_OR_NUMBER) ?? [];
  return words
    .filter((word) => isNumber(word) || (word.length > 1 && !isFunctionWord(word)))
    .filter((word) => !plain.has(word))
    .map(stemOf);
}
