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

/** From so many letters on a word within a longer one says which one is meant. */
const LEAST_WITHIN = 4;

/**
 * The candidate that `typed` was probably meant to be, or undefined. Case is
 * ignored; a candidate that begins with what was typed (three letters or more) counts as near. Where none
 * is, so does the only one that has it (four letters or more) anywhere in it.
 */
export function suggest(typed: string, candidates: Iterable<string>): string | undefined {
  const word = typed.toLowerCase().slice(0, 64);
  const names = [...new Set(candidates)];
  return nearest(word, names) ?? onlyOneWith(word, names);
}

function onlyOneWith(word: string, names: readonly string[]): string | undefined {
  const found = names.filter((name) => name.toLowerCase().includes(word));
  return word.length >= LEAST_WITHIN && found.length === 1 ? found[0] : undefined;
}

function nearest(word: string, candidates: readonly string[]): string | undefined {
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
