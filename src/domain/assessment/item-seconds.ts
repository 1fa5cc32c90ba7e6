import type { DrillMaker } from '../drills/drill.ts';
import { DRILLS } from '../drills/families.ts';
import type { AssessmentSettings } from './bank.ts';
import type { Item } from './item.ts';

/** The seconds that an item is expected to take: reading, and deciding. */
export function itemSeconds(item: Item, { seconds }: AssessmentSettings): number {
  return Math.round(seconds[item.kind] + wordsOf(item) / seconds.wordsPerSecond);
}

/** Counted once an item: every step of a sitting asks for the seconds of all of them. */
const wordCounts = new WeakMap<Item, number>();

function wordsOf(item: Item): number {
  const known = wordCounts.get(item);
  if (known !== undefined) return known;
  const text =
    item.kind === 'number'
      ? examplePrompt(item.family)
      : [item.stem, ...item.options.map((option) => option.text)].join(' ');
  const count = text.trim().split(/\s+/).length;
  wordCounts.set(item, count);
  return count;
}

/** All questions of a family are about as long. */
function examplePrompt(family: string): string {
  return (DRILLS as ReadonlyMap<string, DrillMaker>).get(family)?.create('length').prompt ?? '';
}
