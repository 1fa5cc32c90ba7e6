import { strengthOf, sum } from './features.ts';
import type { Mark } from './lexicon.ts';
import { hasNumber, type Reading, type ReadPassage } from './reading.ts';
import type { CritiqueKind } from './score.ts';

/**
 * In which ways a sentence says of what it holds that it is not so, or is not the speaker's. These are the
 * assertions of clinical language processing (absent, possible, hypothetical, of somebody else: Uzuner et
 * al., "2010 i2b2/VA challenge on concepts, assertions, and relations in clinical text", JAMIA 18, 2011),
 * with those that interviews add. Each is a signal of the lexicon whose side is `undoing`.
 */
export const UNDOINGS = [
  'denied',
  'wished',
  'asked',
  'bystander',
  'told',
  'withheld',
  'put-off',
  'advice',
  'as-delivered',
  'activity',
  'retracted',
] as const;
export type Undoing = (typeof UNDOINGS)[number];

export function isUndoing(id: string | null): id is Undoing {
  return UNDOINGS.some((undoing) => undoing === id);
}

/** These two are of a whole text and not of a sentence. */
const OF_TEXTS: readonly Undoing[] = ['activity', 'retracted'];
/** Once more than this share of the sentences with evidence is undone, so is the text. */
const MOST_UNDONE = 0.5;
/** Two denials in a short answer are no habit, unless there is nothing else. */
const LEAST_UNDONE = 3;
/** A line of a resume is about its writer, and what it denies is a limit. */
const IN_NO_BULLET: readonly Undoing[] = ['denied', 'told'];
const QUOTATION = /"[^"]*"/g;
const OF_OTHERS: readonly Undoing[] = ['told', 'advice'];
const QUOTED: readonly Undoing[] = ['told'];
/** Shorter quotations, in characters, are labels and what a user reads on the screen. */
const LONG_QUOTATION = 60;
/** No text has it. */
const MASK = '\u0001';
export const ACTS: readonly string[] = ['decision', 'action', 'lead'];
/** What somebody does, decides or knows; a time or a number may be anybody's. */
const OWN = [...ACTS, 'price', 'threshold', 'condition', 'fallback', 'limit'];
const TELL_OF_OTHERS = ['told', 'bystander', 'as-delivered', 'others-decision'];
const FIRST_PERSON = /(?<![a-z])(?:i|we|my|our|me|us|mine|ours)(?![a-z])/;
const BUT_OWN = /(?<![a-z])but (?:i|we)(?![a-z])/;
const SUBJECT = /(?<![a-z])(?:i|we)(?![a-z])/;

/** How most of what a text holds is undone; null where it stands. */
export function undoneBy({ passages }: Reading, kind: CritiqueKind): Undoing | null {
  if (isRetracted(passages)) return 'retracted';
  const quoted = quotedIn(passages);
  const weighty = passages.filter((passage) => strengthOf(passage) > 0);
  const undone = weighty
    .map((passage) => (quoted.has(passage) ? QUOTED : undoingsOf(passage)))
    .map((ids) => (kind === 'bullet' ? ids.filter((id) => !IN_NO_BULLET.includes(id)) : ids))
    .filter(({ length }) => length > 0);
  const isHabit = undone.length >= Math.min(LEAST_UNDONE, weighty.length);
  if (!isHabit || undone.length <= weighty.length * MOST_UNDONE) return null;
  const count = (id: Undoing) => undone.filter((ids) => ids.includes(id)).length;
  return UNDOINGS.reduce((most, id) => (count(id) > count(most) ? id : most));
}

/** Twice, or behind most of what it takes back; what is appended to it changes nothing. */
function isRetracted(passages: readonly ReadPassage[]): boolean {
  const weights = passages.map((passage) => (strengthOf(passage) > 0 ? 1 : 0));
  const places = passages.flatMap((passage, place) =>
    marksOf(passage, 'retracted').length > 0 ? [place] : [],
  );
  const [first] = places;
  if (first === undefined || places.length > 1) return first !== undefined;
  return sum(weights.slice(first + 1)) * 2 < sum(weights);
}

/**
 * Sentences that stand in a long quotation, half of them at least; where nothing before says that it is of
 * others, the quotation is what the person would say.
 */
function quotedIn(passages: readonly ReadPassage[]): ReadonlySet<ReadPassage> {
  const masked = passages
    .map((passage) => passage.text)
    .join(' ')
    .replace(QUOTATION, (words) =>
      words.length > LONG_QUOTATION ? MASK.repeat(words.length) : words,
    );
  const quoted = new Set<ReadPassage>();
  let start = 0;
  let isOfOthers = false;
  for (const passage of passages) {
    const { length } = passage.text;
    const outside = masked.slice(start, start + length).replaceAll(MASK, '').length;
    isOfOthers ||= OF_OTHERS.some((id) => marksOf(passage, id).length > 0);
    if (isOfOthers && outside * 2 < length) quoted.add(passage);
    start += length + 1;
  }
  return quoted;
}

/** How a sentence undoes what it holds, each way once. */
export function undoingsOf(passage: ReadPassage): Undoing[] {
  return UNDOINGS.filter((id) => {
    if (OF_TEXTS.includes(id)) return false;
    const marks = marksOf(passage, id);
    if (marks.length === 0) return false;
    // Who points to page 4 and says the number has told it, and "nobody did, but I" is about who did.
    if (id === 'withheld') return !hasNumber(passage.text, marks);
    return id !== 'denied' || !BUT_OWN.test(passage.text);
  });
}

/** Whether an "I" or a "we" is in it, outside of quotations unless there is little else. */
export function isInFirstPerson({ passages }: Reading): boolean {
  const text = passages.map((passage) => passage.text).join(' ');
  const unquoted = text.replace(QUOTATION, ' ');
  return FIRST_PERSON.test(unquoted.length * 2 < text.length ? text : unquoted);
}

/** Whether others are told of, and "I" and "we" do, decide or know nothing in a sentence that is not undone. */
export function isOnlyOfOthers({ passages }: Reading): boolean {
  const tellsOfOthers = passages.some((passage) =>
    TELL_OF_OTHERS.some((id) => marksOf(passage, id).length > 0),
  );
  return tellsOfOthers && !passages.some(isOwn);
}

function isOwn(passage: ReadPassage): boolean {
  return (
    SUBJECT.test(passage.text) &&
    OWN.some((id) => passage.evidence.has(id)) &&
    undoingsOf(passage).length === 0
  );
}

export function marksOf({ marks }: Pick<ReadPassage, 'marks'>, id: string): readonly Mark[] {
  return marks.filter(({ signal }) => signal.id === id);
}
