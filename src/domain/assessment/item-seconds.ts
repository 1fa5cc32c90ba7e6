import type { DrillMaker } from '../drills/drill.ts';
import { DRILLS } from '../drills/families.ts';
import type { AssessmentSettings } from './bank.ts';
import type { Item } from './item.ts';

/** The seconds that an item is expected to take: reading, and deciding. */
export function itemSeconds(item: Item, { seconds }: AssessmentSettings): number {
  return Math.round(seconds[item.kind] + wordsOf(item) / seconds.wordsPerSecond);
}

function wordsOf(item: Item): number {
  if (item.kind === 'number') return countWords(examplePrompt(item.family));
  return countWords([item.stem, ...item.options.map(({ text }) => text)].join(' '));
}

/** All questions of a family are about as long. */
function examplePrompt(family: string): string {
  return (DRILLS as ReadonlyMap<string, DrillMaker>).get(family)?.create('length').prompt ?? '';
}

function countWords(text: string): number {
  return text.trim().split(/\s+/).length;
}
