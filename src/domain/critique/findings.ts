import { isUndoing, marksOf, type Undoing } from './assertion.ts';
import { type HeldBack, MOST_UNFILLED } from './hold-back.ts';
import { EMPTY_NUMBER, type Reading, type ReadPassage } from './reading.ts';

export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Words of a text that a reader would stop at. */
export interface Finding {
  /** The id of a counter-signal or of what undoes a text, or `repeated` or `unfilled`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Offsets into the text, in UTF-16 code units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Why, in one line. */
  readonly message: string;
  /** What an interviewer would ask next. */
  readonly question: string;
}

/** Counter-signals that weigh less are not worth a finding of their own. */
const REPORTED = 1;
/** A sentence that is so much more empty than not is looked at. */
const LOOKED_AT = 0.5;
/** From here on nothing in it can be held against the person: an error and no warning. */
const HOLLOW = 1.5;
/** Findings with less between them are one. */
const JOINED_WITHIN = 12;

/**
 * What a reader would stop at, in the order of the text.
 *
 * @param reason what holds the text back: where most of it is undone, the words that do it are shown
 */
export function findingsOf(reading: Reading, reason: HeldBack | null = null): Finding[] {
  const undoing = isUndoing(reason)
    ? reading.passages.flatMap((passage) => undoingWords(passage, reason))
    : [];
  const isApart = (one: Finding) =>
    undoing.every(({ start, end }) => end <= one.start || one.end <= start);
  const all = [
    ...undoing,
    // That it did not happen says more than that it was said with a hedge.
    ...reading.passages.flatMap(emptyWords).filter(isApart),
    ...reading.repeated.map(({ start, end }) => ({
      ...{ rule: 'repeated', severity: 'warning' as const, start, end },
      message: 'said before in the same words',
      question: 'What else is there to say about it?',
    })),
    ...reading.placeholders.map(({ start, end }) => ({
      ...{ rule: 'unfilled', severity: bracketSeverity(reading), start, end },
      message: 'still the text of the template',
      question: 'What stands here in your case?',
    })),
  ];
  return all.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** One or two brackets may be the writer's own. */
function bracketSeverity({ placeholders }: Reading): Severity {
  return placeholders.length > MOST_UNFILLED ? 'error' : 'note';
}

function undoingWords(passage: ReadPassage, id: Undoing): Finding[] {
  return marksOf(passage, id).map(({ signal: { message, question }, start, end }) => ({
    ...{ rule: id, severity: 'warning' as const, message, question },
    ...{ start: passage.start + start, end: passage.start + end },
  }));
}

function emptyWords(passage: ReadPassage): Finding[] {
  if (passage.emptiness < LOOKED_AT) return [];
  const isHollow = passage.emptiness >= HOLLOW && passage.evidence.size === 0;
  const found: Finding[] = [];
  for (const { signal, start, end } of passage.marks) {
    if (signal.side !== 'counter' || signal.weight < REPORTED) continue;
    const before = found.at(-1);
    const place = { start: passage.start + start, end: passage.start + end };
    if (before !== undefined && place.start - before.end <= JOINED_WITHIN) {
      found[found.length - 1] = { ...before, end: Math.max(before.end, place.end) };
      continue;
    }
    const usual = isHollow ? 'error' : 'warning';
    const severity = signal.id === EMPTY_NUMBER ? 'note' : usual;
    const { message, question } = signal;
    found.push({ rule: signal.id, severity, ...place, message, question });
  }
  return found;
}
