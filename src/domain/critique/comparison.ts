import type { Critique } from './critique.ts';

/** A text and what is said of it. */
export interface CritiquedText {
  readonly text: string;
  readonly critique: Critique;
}

/** What a new version does better or worse than an old one. */
export interface Comparison {
  /** Points on the scale of 0 to 100; null where one of the two was declined. */
  readonly points: number | null;
  /** Words that were underlined and are gone, by rule. */
  readonly mended: readonly { readonly rule: string; readonly quote: string }[];
  /** Words that are underlined now and were not there. */
  readonly added: readonly { readonly rule: string; readonly quote: string }[];
  /** Ids of signals. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** What was missing and is there now. */
  readonly closed: readonly string[];
}

export function compareCritiques(old: CritiquedText, now: CritiquedText): Comparison {
  const [before, after] = [old.critique, now.critique];
  const quotes = ({ text, critique }: CritiquedText) =>
    critique.findings.map(({ rule, start, end }) => ({ rule, quote: text.slice(start, end) }));
  const missingNow = new Set(after.missing.map(({ id }) => id));
  return {
    points:
      before.scored === null || after.scored === null
        ? null
        : Math.round((after.scored.score - before.scored.score) * 10) / 10,
    mended: without(quotes(old), quotes(now)),
    added: without(quotes(now), quotes(old)),
    gained: kindsOf(after).filter((id) => !kindsOf(before).includes(id)),
    lost: kindsOf(before).filter((id) => !kindsOf(after).includes(id)),
    closed: before.missing.map(({ id }) => id).filter((id) => !missingNow.has(id)),
  };
}

interface Quoted {
  readonly rule: string;
  readonly quote: string;
}

function without(all: readonly Quoted[], others: readonly Quoted[]): Quoted[] {
  return all.filter(
    ({ rule, quote }) =>
      !others.some(
        (other) => other.rule === rule && other.quote.toLowerCase() === quote.toLowerCase(),
      ),
  );
}

/** Signals of evidence in a text, each once, in the order in which they appear. */
function kindsOf({ evidence }: Critique): string[] {
  return [...new Set(evidence.map(({ signal }) => signal))];
}
