import type { Mark, Matcher } from './lexicon.ts';
import { findMarks } from './lexicon.ts';
import { type Heading, type Passage, PLACEHOLDER, readText } from './passage.ts';

/** A passage with what was found in it; offsets of marks are those of the passage's text. */
export interface ReadPassage extends Passage {
  readonly marks: readonly Mark[];
  /** Ids of the evidence in it, each once. */
  readonly evidence: ReadonlySet<string>;
  /** Whether there is a number in it that is about the work: no year, no size of a team. */
  readonly hasQuantity: boolean;
  /** How much of it is empty, against what there is to hold on to: above 0 it is more empty than not. */
  readonly emptiness: number;
}

/** A text, read. */
export interface Reading {
  /** Without those that say again what was said: once is enough for everything. */
  readonly passages: readonly ReadPassage[];
  readonly repeated: readonly Passage[];
  readonly headings: readonly Heading[];
  /** Brackets of a template that still stand. */
  readonly placeholders: readonly Placeholder[];
}

/** Offsets into the text, in UTF-16 code units; `end` is exclusive. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
}

/** The signal under which numbers stand that prove nothing. */
export const EMPTY_NUMBER = 'empty-number';
/** What one piece of evidence makes up for, in weights of counter-signals. */
const EVIDENCE_WEIGHT = 0.5;
/** A sentence is held against so many before it, so that the time stays in proportion to the text. */
const LATELY = 5;
/** From this share of common words on a sentence says again what was said; short ones often look alike. */
const ALIKE = 0.6;
const LEAST_ALIKE = 6;
/** Letters of any alphabet, or a number; without the flag for Unicode, which makes a first match slow. */
const LETTERS = /[a-z\u00c0-\u1fff\u2c00-\ud7ff]+|0/g;
const NUMBER =
  /\d[\d.,]*|(?<![a-z])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|third|quarter|dozen)(?![a-z])/g;

export function createReading(text: string, matcher: Matcher): Reading {
  const { passages, headings } = readText(text);
  const said = new Set<string>();
  const lately: ReadonlySet<string>[] = [];
  const first: Passage[] = [];
  const repeated: Passage[] = [];
  for (const passage of passages) {
    const words = passage.text.replace(/\d[\d.,]*/g, '0').match(LETTERS) ?? [];
    const [line, set] = [words.join(' '), new Set(words)];
    const isAgain = said.has(line) || lately.some((other) => isAlmost(set, other));
    (isAgain ? repeated : first).push(passage);
    said.add(line);
    lately.unshift(set);
    lately.length = Math.min(lately.length, LATELY);
  }
  const read = first.map((passage) => readPassage(passage, matcher));
  const placeholders = Array.from(text.matchAll(PLACEHOLDER), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  return { passages: read, repeated, headings, placeholders };
}

/** Whether two sets of words have nearly all in common (Jaccard's index); two words always may. */
function isAlmost(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  if (words.size < LEAST_ALIKE || others.size < LEAST_ALIKE) return false;
  let common = 0;
  for (const word of words) if (others.has(word)) common += 1;
  return common / (words.size + others.size - common) >= ALIKE;
}

function readPassage(passage: Passage, matcher: Matcher): ReadPassage {
  const marks = findMarks(matcher, passage.text);
  // Who asks has not said anything yet.
  const isQuestion = passage.text.endsWith('?');
  const evidence = new Set(
    marks
      .filter(({ signal }) => signal.side === 'evidence' && !isQuestion)
      .map(({ signal }) => signal.id),
  );
  const empty = marks.filter(({ signal }) => signal.id === EMPTY_NUMBER);
  const hasQuantity = !isQuestion && hasNumber(passage.text, empty);
  const emptied = marks.reduce(
    (sum, { signal }) => (signal.side === 'counter' ? sum + signal.weight : sum),
    0,
  );
  const held = evidence.size + (hasQuantity ? 1 : 0);
  return { ...passage, marks, evidence, hasQuantity, emptiness: emptied - held * EVIDENCE_WEIGHT };
}

/** Whether there is a number in digits or words, in lower case, that none of these marks covers. */
export function hasNumber(text: string, marks: readonly Mark[]): boolean {
  for (const { index } of text.matchAll(NUMBER)) {
    if (!marks.some(({ start, end }) => start <= index && index < end)) return true;
  }
  return false;
}
