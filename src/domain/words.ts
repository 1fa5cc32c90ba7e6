/**
 * A word of two letters or more, in any script. Where no space parts the words (Chinese, Japanese, Thai
 * and their neighbours) every two signs count as one.
 */
const WORD =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]{2}|\p{L}\p{M}*(?:\p{L}\p{M}*)+/gu;

/** The words of a text in small letters, in their order; single letters and numbers are none. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** How many different words a text has. */
export function countDifferentWords(text: string): number {
  return new Set(wordsIn(text)).size;
}
