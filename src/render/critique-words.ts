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
  circular: 'its sentences say the same words twice, and nothing with them',
  contradiction: 'its sentences take back in the same words what they say',
  strange:
    'so many of its words are foreign to products, people and money that it says nothing to this reader',
  unmeasured: 'words such as "a bit" and "several" stand where its numbers should',
  denied: 'most of it is said not to have happened',
  wished: 'most of it is what would have been, and was not',
  asked: 'most of it asks, and does not answer',
  bystander: 'most of it is what you saw others do',
  told: 'most of it is told of others',
  withheld: 'most of it is said to exist, and is not told',
  'put-off': 'most of it is left to a later day',
  advice: 'most of it is about how to answer',
  'as-delivered': 'most of it was set by others and left as it was',
  activity: 'it counts meetings and pages, and hardly anything that a user or the money notices',
  retracted: 'it takes back what it says',
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
