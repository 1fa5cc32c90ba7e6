const ENDING = /(?:'s|ing|ed|es|s|ly|er)$/;
/** Longer words differ at their ends only by grammar. */
const LETTERS = 7;

/**
 * What words of one family begin with: "measured" and "measuring" are the same, as are a few that are not.
 * Coarser than Porter's algorithm (Program 14, 1980), since it decides nothing but whether words are alike.
 *
 * @param word in lower case
 */
export function stemOf(word: string): string {
  return word.replace(ENDING, '').slice(0, LETTERS);
}
