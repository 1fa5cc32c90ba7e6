import { type Passage, sentencesOf } from './passages.ts';

/** Shorter ones are alike by chance. */
const LEAST_CHARACTERS = 50;

/** Rows and lines to fill in are alike on purpose. */
function isRow(sentence: string): boolean {
  return /[[|]/.test(sentence);
}

/** Sentences that stand in two places or more, with the places. */
export function repeatedSentences(
  passages: readonly Passage[],
): { readonly sentence: string; readonly places: readonly string[] }[] {
  const places = new Map<string, { sentence: string; places: string[] }>();
  for (const { document, path, text } of passages) {
    for (const sentence of sentencesOf(text)) {
      if (sentence.length < LEAST_CHARACTERS || isRow(sentence)) continue;
      const key = sentence
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim();
      const entry = places.get(key) ?? { sentence, places: [] };
      entry.places.push(`${document} ${path}`);
      places.set(key, entry);
    }
  }
  return Array.from(places.values()).filter((entry) => entry.places.length > 1);
}
