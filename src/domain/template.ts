import type { Sourced } from './roadmap/roadmap.ts';

/**
 * A working document that a deliverable starts from, in Markdown. What stands in square brackets is
 * overwritten by the person; quoted lines (`> `) are advice and are deleted.
 */
export interface Template extends Sourced {
  readonly id: string;
  readonly title: string;
  /** What the finished document is good for, in one sentence. */
  readonly summary: string;
  /** The day it was last read against its sources, `YYYY-MM-DD`. */
  readonly checked: string;
  readonly markdown: string;
}

/** Square brackets with a sentence in them: no tick box, no link, no footnote. */
const PLACEHOLDER = /\[[^\][\n]{10,}\](?!\()/g;
/** From this share of its placeholders on, a document counts as not filled in. */
const UNFILLED_FROM = 0.5;

/** The first advice of every template. */
const HOW_TO_FILL_IN =
  '> Replace every text in square brackets. At the end delete these quoted lines, the rows marked "example:" (their figures are invented), rows and sections that stayed empty, and the last heading.';

/** A template's text as it is written to a file: its heading, how to fill it in, and the rest. */
export function withInstructions(markdown: string): string {
  const [heading = '', ...rest] = markdown.trimStart().split('\n\n');
  return [heading, HOW_TO_FILL_IN, ...rest].join('\n\n');
}

/** What a person has to overwrite, and how often it stands there: rows of a table are alike. */
export function placeholdersIn(markdown: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const placeholder of markdown.match(PLACEHOLDER) ?? []) {
    counts.set(placeholder, (counts.get(placeholder) ?? 0) + 1);
  }
  return counts;
}

/** How much of a template's placeholders still stand in a text, word for word: 0 to 1. */
export function unfilledShare({ markdown }: Pick<Template, 'markdown'>, text: string): number {
  const wanted = placeholdersIn(markdown);
  const found = placeholdersIn(text);
  let [all, left] = [0, 0];
  for (const [placeholder, count] of wanted) {
    all += count;
    left += Math.min(count, found.get(placeholder) ?? 0);
  }
  return left / Math.max(1, all);
}

/** The template that a text still is, as half of its placeholders or more stand in it; else null. */
export function findUnfilled(templates: readonly Template[], text: string): Template | null {
  if (!text.includes('[')) return null;
  return templates.find((template) => unfilledShare(template, text) >= UNFILLED_FROM) ?? null;
}
