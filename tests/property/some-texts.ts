import fc from 'fast-check';

/** Emoji of one code point and of several, and letters with their accents apart. */
const CLUSTERS = ['😀', '❤️', '👍🏽', '🇯🇵', '👩‍👩‍👧', '1️⃣', 'e\u0301', 'ö', 'Ω', '→'] as const;

function lettersOf(alphabet: Iterable<string>, minLength: number, maxLength: number) {
  return fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength });
}

/** Words of at most 12 cells that no line of 12 cells or more may break. */
export const ordinaryWord = fc.oneof(
  lettersOf('abcdefghijklmnopqrstuvwxyz,.-/0123', 1, 12),
  lettersOf(CLUSTERS, 1, 6),
);

const longWord = lettersOf('abcdefgh/?&=_.-:%1', 30, 150);
const unspacedWord = lettersOf('日本語の文章かなカナ한국어。、「」abc', 1, 30);

/** What stands between two words. */
const space = fc.constantFrom(' ', ' ', '  ', '\n', '\n\n', '\t', ' \n ');

/** Words with white space between them. */
export function textOf(word: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(word, space), { maxLength: 25 })
    .map((pairs) => pairs.map((pair) => pair.join('')).join(''));
}

/** Texts in ASCII, in scripts without spaces, with emoji, and with words wider than any line. */
export const anyText = textOf(
  fc.oneof({ arbitrary: ordinaryWord, weight: 4 }, longWord, unspacedWord),
);
