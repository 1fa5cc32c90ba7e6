import leven from 'leven';

/** A suggestion differs from the typed word in at most this share of its letters. */
const MAX_DIFFERENCE = 0.4;

/**
 * Levenshtein's distance, where two neighbouring letters in the wrong order count once: the commonest
 * slip of fast typing.
 */
function distanceBetween(typed: string, name: string): number {
  let distance = leven(typed, name);
  for (let index = 0; index + 1 < typed.length; index += 1) {
    const pair = `${typed.charAt(index + 1)}${typed.charAt(index)}`;
    const swapped = typed.slice(0, index) + pair + typed.slice(index + 2);
    distance = Math.min(distance, leven(swapped, name) + 1);
  }
  return distance;
}

/**
 * The candidate that `typed` was probably meant to be, or undefined. Case is
 * ignored; a candidate that begins with what was typed (three letters or more) counts as near.
 */
export function suggest(typed: string, candidates: Iterable<string>): string | undefined {
  const word = typed.toLowerCase().slice(0, 64);
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const name = candidate.toLowerCase();
    const isBeginning = word.length >= 3 && name.startsWith(word);
    const distance = isBeginning ? 1 : distanceBetween(word, name);
    const limit = Math.max(1, Math.floor(Math.max(word.length, name.length) * MAX_DIFFERENCE));
    if (distance <= limit && distance < bestDistance && distance < name.length) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
