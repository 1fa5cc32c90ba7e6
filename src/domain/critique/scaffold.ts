import { isUndoing, undoingsOf } from './assertion.ts';
import type { HeldBack } from './hold-back.ts';
import type { Matcher } from './lexicon.ts';
import type { Passage } from './passage.ts';
import { createReading, type Reading, type ReadPassage } from './reading.ts';

export const SLOTS = ['situation', 'decision', 'price', 'result', 'limit'] as const;
export type Slot = (typeof SLOTS)[number];

/** A part of an answer, with the person's own sentences that belong there. */
export interface ScaffoldPart {
  readonly slot: Slot;
  /** Word for word, in the order of the text; nothing is ever added. */
  readonly sentences: readonly string[];
}

/** What makes a sentence belong to a part, the surest sign first. */
const SIGNS: Readonly<Record<Exclude<Slot, 'situation'>, readonly string[]>> = {
  decision: ['decision', 'lead', 'action'],
  price: ['price'],
  result: ['baseline', 'sum', 'threshold'],
  limit: ['limit', 'fallback', 'condition'],
};
/** In the order in which sentences are given away: what is rarest chooses first. */
const CHOOSING = ['price', 'decision', 'limit', 'result'] as const;
const MOST_SENTENCES = 2;

/**
 * The sentences of a text in the order in which they convince: situation, decision, price, result, limit.
 * A sentence that is more empty than not, or in which brackets of a template stand, is left out, and where
 * most of the text is undone one that is; a part for which there is none stays empty.
 */
export function createScaffold(
  text: string,
  matcher: Matcher,
  { passages, repeated, placeholders }: Reading = createReading(text, matcher),
  reason: HeldBack | null = null,
): ScaffoldPart[] {
  const isFilled = ({ start, end }: ReadPassage) =>
    !placeholders.some((bracket) => bracket.start < end && bracket.end > start);
  const stands = (passage: ReadPassage) => !isUndoing(reason) || undoingsOf(passage).length === 0;
  const left = passages.filter(
    (passage) => passage.emptiness <= 0 && isFilled(passage) && stands(passage),
  );
  const taken: Record<Slot, readonly ReadPassage[]> = {
    ...{ situation: [], decision: [], price: [], result: [], limit: [] },
  };
  const free = new Set(left);
  for (const slot of CHOOSING) {
    const chosen = left
      .filter((passage) => free.has(passage) && belongs(passage, slot))
      .slice(0, MOST_SENTENCES);
    for (const passage of chosen) free.delete(passage);
    taken[slot] = chosen;
  }
  taken.situation = [...free].slice(0, MOST_SENTENCES);
  return SLOTS.map((slot) => ({
    slot,
    sentences: taken[slot].map((passage) =>
      wholeSentence(text, passage, [...passages, ...repeated]),
    ),
  }));
}

const LIST_MARK = /^(?:[-*+\u2022]|\d{1,3}[.)])\s+/;

/** With what was blanked out in front of it: code, a link or a mark of emphasis. */
function wholeSentence(text: string, { start, end }: ReadPassage, all: readonly Passage[]): string {
  const before = all.reduce(
    (last, other) => (other.end <= start ? Math.max(last, other.end) : last),
    0,
  );
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return text.slice(Math.max(before, line), end).trim().replace(LIST_MARK, '');
}

function belongs({ evidence, hasQuantity }: ReadPassage, slot: keyof typeof SIGNS): boolean {
  if (slot === 'result' && !hasQuantity) return false;
  return SIGNS[slot].some((id) => evidence.has(id));
}
