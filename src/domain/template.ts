import type { Sourced } from './roadmap/roadmap.ts';
import { wordsIn } from './words.ts';

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
/** With this share of a template's headings a document is one that began as this template. */
const SAME_FROM = 0.5;
/**
 * Such a document with fewer different words of the person's own says nothing yet: our judgement. The
 * briefest template has 35 places to fill in.
 */
const LEAST_OWN_WORDS = 8;
const HEADING = /^## +(.+?)\s*$/gm;

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

/** How much of a template's headings of the second rank stand in a text, each counted once: 0 to 1. */
function headingsShare({ markdown }: Pick<Template, 'markdown'>, text: string): number {
  const wanted = headingsIn(markdown);
  const found = headingsIn(text);
  const kept = [...wanted].filter((heading) => found.has(heading));
  return kept.length / Math.max(1, wanted.size);
}

function headingsIn(markdown: string): Set<string> {
  return new Set(
    Array.from(markdown.matchAll(HEADING), ([, heading = '']) => heading.toLowerCase()),
  );
}

/** How many different words of a text the template, its advice and its examples do not have. */
export function countOwnWords({ markdown }: Pick<Template, 'markdown'>, text: string): number {
  const given = new Set(wordsIn(withInstructions(markdown)));
  return new Set(wordsIn(text).filter((word) => !given.has(word))).size;
}

/**
 * The template that a text still is; else null. Half of its placeholders or more stand in it, or half of
 * its headings and next to nothing of the person's own, as where `x` stands in every bracket.
 */
export function findUnfilled(templates: readonly Template[], text: string): Template | null {
  const untouched = templates.find((template) => unfilledShare(template, text) >= UNFILLED_FROM);
  if (untouched !== undefined) return untouched;
  // Headings such as "Decision" stand in several templates: the one with most of its own is meant.
  const [emptied] = templates
    .map((template) => ({ template, share: headingsShare(template, text) }))
    .filter(
      ({ template, share }) =>
        share >= SAME_FROM && countOwnWords(template, text) < LEAST_OWN_WORDS,
    )
    .sort((a, b) => b.share - a.share);
  return emptied?.template ?? null;
}
