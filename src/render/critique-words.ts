import type { HeldBack } from '../domain/critique/hold-back.ts';
import type { KindOfText } from '../domain/critique/kinds.ts';
import type { Refusal } from '../domain/critique/language.ts';
import type { Signal } from '../domain/critique/lexicon.ts';
import type { Slot } from '../domain/critique/scaffold.ts';
import type { CritiqueKind } from '../domain/critique/score.ts';

/** What names are shown by. */
export interface CritiqueTerms {
  readonly signals: readonly Signal[];
  readonly kinds: readonly KindOfText[];
}

/** Rules that are no signal. */
const OTHER_RULES: Readonly<Record<string, string>> = {
  repeated: 'Said again',
  unfilled: 'Not filled in',
};

/** The name of a rule or of evidence. */
export function titleOfSignal(id: string, { signals }: Pick<CritiqueTerms, 'signals'>): string {
  return signals.find((signal) => signal.id === id)?.title ?? OTHER_RULES[id] ?? id;
}

export function titleOfKind(kind: CritiqueKind, { kinds }: CritiqueTerms): string {
  return (kinds.find((known) => known.kind === kind)?.title ?? kind).toLowerCase();
}

const REFUSALS: Readonly<Record<Refusal, string>> = {
  empty: 'there is nothing in it',
  'too-short': 'it is too short to say anything of it: write a sentence at least',
  disguised: 'it has letters that cannot be seen, or that only look like English ones',
  'not-english': 'it is not in English, and only English can be read',
  'no-prose': 'there are no sentences in it, but code, a table, quotations or a list of words',
};

export function refusalInWords(refusal: Refusal): string {
  return REFUSALS[refusal];
}

const HELD_BACK: Readonly<Record<HeldBack, string>> = {
  length: 'it is too short for one',
  bare: 'there is nothing in it that one could check',
  repetition: 'more than half of it says again what was said',
  unfilled: 'brackets of a template still stand in it',
  decision: 'nobody in it does or decides anything',
  nobody: 'there is no "I" and no "we" in it',
  others: 'others decide in it more often than you do',
  hold: 'there are too few things in it that one could check',
  labels: 'it says "threshold", "baseline" or "price" and seldom which',
  'nothing-named': 'hardly a word in it names a thing',
};

/** Why a text with much evidence is not specific. */
export function heldBackInWords(reason: HeldBack): string {
  return HELD_BACK[reason];
}

const SLOTS: Readonly<Record<Slot, readonly [title: string, question: string]>> = {
  situation: ['Situation', 'Who lost what, how often?'],
  decision: ['Decision', 'What did you decide, and what did you turn down?'],
  price: ['Price', 'What did that cost, and whom?'],
  result: ['Result', 'From what to what, counted how?'],
  limit: ['Limit', 'What happens when it is wrong, and what do you not know?'],
};

export function slotInWords(slot: Slot): { readonly title: string; readonly question: string } {
  const [title, question] = SLOTS[slot];
  return { title, question };
}
