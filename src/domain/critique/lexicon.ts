import type { Sourced } from '../roadmap/roadmap.ts';
import { MASKS, maskNumbers } from './number-mask.ts';
import {
  beginningOf,
  type CompiledPattern,
  compilePattern,
  expressionSource,
  type Macros,
} from './pattern.ts';
import { stemsIn } from './vocabulary.ts';

/** What a reader can hold somebody to, what stands in its place, or what takes it back. */
export type SignalSide = 'evidence' | 'counter' | 'undoing';

/** Something in a text that is looked for, and the words by which it is found. */
export interface Signal extends Sourced {
  readonly id: string;
  readonly side: SignalSide;
  readonly title: string;
  /** Of evidence: what is lacking without it. Of a counter-signal: why the words are empty. One line. */
  readonly message: string;
  /** What an interviewer would ask next. */
  readonly question: string;
  /**
   * Of a counter-signal: how much it weighs when a sentence is looked at, 0 to 1; below `REPORTED` its
   * words alone are not worth a finding.
   */
  readonly weight: number;
  /** In the language of `compilePattern`; the build compiles them, since that takes longer than reading a text. */
  readonly patterns: readonly (string | CompiledPattern)[];
}

export interface Lexicon {
  /** The day it was last read against its sources, `YYYY-MM-DD`. */
  readonly checked: string;
  /** Lists that patterns name as `{name}`. */
  readonly lists: Macros;
  /** Words, with blanks between them, that name nothing of anybody's work, beside those of grammar. */
  readonly plain: string;
  /** Words, with blanks between them, of what a product does and whom it meets. */
  readonly subject: string;
  /** Stems, with blanks between them, of the words that texts about this work are made of. */
  readonly vocabulary: string;
  readonly signals: readonly Signal[];
}

/** Words of a person's own, by the id of the signal that they are added to. */
export type OwnWords = Readonly<Record<string, readonly string[]>>;

/** Under this a person's own words are known, whatever they mean. */
export const VOCABULARY = 'vocabulary';

interface Candidate {
  readonly signal: Signal;
  readonly isLeading: boolean;
  readonly opening: string;
  readonly tail: string;
  /** What the second word can begin with; null for anything. */
  readonly second: readonly string[] | null;
  /** Made when it is first looked for: most patterns never are in a short text. */
  expression: RegExp | null;
}

/** The same lexicon with its patterns compiled. */
export function compileLexicon(lexicon: Lexicon): Lexicon {
  const signals = lexicon.signals.map((signal) => ({
    ...signal,
    patterns: signal.patterns.map((pattern) => compiledOf(pattern, lexicon.lists)),
  }));
  return { ...lexicon, signals };
}

function compiledOf(pattern: string | CompiledPattern, lists: Macros): CompiledPattern {
  return typeof pattern === 'string' ? compilePattern(pattern, lists) : pattern;
}

/** The patterns of a lexicon, found by the beginning of a word. */
export interface Matcher {
  readonly signals: readonly Signal[];
  /** Words that name nothing of anybody's work. */
  readonly plain: ReadonlySet<string>;
  /** Words of what a product does and whom it meets. */
  readonly subject: ReadonlySet<string>;
  /** Stems with blanks between them: few texts come so far that they are looked at. */
  readonly vocabulary: string;
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>;
}

/** @throws RangeError where a pattern is none; `patternFault` says so beforehand */
export function createMatcher(lexicon: Lexicon, own: OwnWords = {}): Matcher {
  const candidates = new Map<string, Candidate[]>();
  for (const signal of lexicon.signals) {
    for (const pattern of [...signal.patterns, ...(own[signal.id] ?? [])]) {
      const { isLeading, openings, tail } = compiledOf(pattern, lexicon.lists);
      for (const [beginning, opening, second] of openings) {
        const candidate = { signal, isLeading, opening, tail, second, expression: null };
        const known = candidates.get(beginning);
        if (known === undefined) candidates.set(beginning, [candidate]);
        else known.push(candidate);
      }
    }
  }
  const [plain, subject] = [new Set(lexicon.plain.split(' ')), new Set(lexicon.subject.split(' '))];
  const { signals } = lexicon;
  const vocabulary = [lexicon.vocabulary, ...(own[VOCABULARY] ?? []).flatMap(stemsIn)].join(' ');
  return { signals, plain, subject, vocabulary, candidates };
}

/** Words of a text that a signal was found by. */
export interface Mark {
  readonly signal: Signal;
  /** Offsets into the text that was searched; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** What stands before the first word of a clause. */
const CLAUSE_START = /(?:^|[;:,(.!?\u2026]|\s-|(?:^|\s)(?:and|but|or))\s*["'(]*$/;
/** Further back than this nothing can matter to it. */
const LOOK_BACK = 8;
const WORD_START = new RegExp(`[a-z]+|[${MASKS.number}${MASKS.money}]+|\\d+`, 'g');

/**
 * Every mark of every signal, in the order of their beginnings; marks of one signal do not overlap.
 *
 * @param words in lower case
 */
export function findMarks({ candidates }: Matcher, words: string): Mark[] {
  const text = maskNumbers(words);
  const marks: Mark[] = [];
  const ends = new Map<string, number>();
  const tokens = [...text.matchAll(WORD_START)];
  for (const [place, { 0: word, index: start }] of tokens.entries()) {
    const leads = leadsClause(text, start);
    const next = beginningOf(tokens[place + 1]?.[0] ?? '');
    for (const candidate of candidates.get(beginningOf(word)) ?? []) {
      const { signal } = candidate;
      if (start < (ends.get(signal.id) ?? 0) || !mayFollow(candidate, leads, next)) continue;
      const end = endOf(candidate, text, start);
      if (end === null) continue;
      marks.push({ signal, start, end });
      ends.set(signal.id, end);
    }
  }
  return marks;
}

function leadsClause(text: string, start: number): boolean {
  if (start <= LOOK_BACK) return CLAUSE_START.test(text.slice(0, start));
  return CLAUSE_START.test(` ${text.slice(start - LOOK_BACK, start)}`);
}

/** What can be said of a candidate before its words are looked at: most are none. */
function mayFollow({ isLeading, second }: Candidate, leads: boolean, next: string): boolean {
  return (leads || !isLeading) && (second === null || second.includes(next));
}

/** Where a candidate that begins at `start` ends; null where it is not there. */
function endOf(candidate: Candidate, text: string, start: number): number | null {
  const expression = expressionOf(candidate);
  expression.lastIndex = start;
  const found = expression.exec(text);
  return found === null ? null : start + found[0].length;
}

function expressionOf(candidate: Candidate): RegExp {
  // Neither of the flags for case and for Unicode: they make a first match ten times as slow.
  const { opening, tail } = candidate;
  candidate.expression ??= new RegExp(expressionSource(opening, tail), 'y');
  return candidate.expression;
}

/** What is wrong with a pattern; null where it is one. */
export function patternFault(pattern: string, lists: Macros): string | null {
  try {
    const { openings, tail } = compilePattern(pattern, lists);
    for (const [, opening] of openings) new RegExp(expressionSource(opening, tail), 'y');
    return null;
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return error.message;
    throw error;
  }
}
