import type { Sourced } from '../roadmap/roadmap.ts';
import { MASKS, maskNumbers } from './number-mask.ts';
import { beginningOf, compilePattern, expressionSource, type Macros } from './pattern.ts';
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
  /** In the language of `compilePattern`; none where they stand compiled in `openings`. */
  readonly patterns: readonly string[];
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
  /** The patterns, by what a match begins with; the build compiles them, which takes longer than reading. */
  readonly openings?: Openings;
}

/** Compiled patterns, as they are stored. */
export interface Openings {
  /** How matches go on, whatever they begin with. */
  readonly tails: readonly string[];
  /**
   * By the first letters of a match (`beginningOf`) all that can begin so, a line each: the place of the
   * signal, "^" where it has to lead a clause, the place of its tail, what its second word can begin with
   * (nothing for anything), and how it begins. No list of lists, since a short text needs a tenth of it.
   */
  readonly lines: Readonly<Record<string, string>>;
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
  /** What the second word can begin with, each between blanks; null for anything. */
  readonly second: string | null;
  /** Made when it is first looked for: most patterns never are in a short text. */
  expression: RegExp | null;
}

/** The same lexicon with its patterns compiled. */
export function compileLexicon(lexicon: Lexicon): Lexicon {
  const tails = new Map<string, number>();
  const lines = new Map<string, string[]>();
  for (const [place, { patterns }] of lexicon.signals.entries()) {
    for (const pattern of patterns) {
      const { isLeading, openings, tail } = compilePattern(pattern, lexicon.lists);
      if (!tails.has(tail)) tails.set(tail, tails.size);
      for (const [beginning, opening, second] of openings) {
        const line = [place, isLeading ? '^' : '', tails.get(tail), second?.join(' '), opening];
        lines.set(beginning, [...(lines.get(beginning) ?? []), line.join('\t')]);
      }
    }
  }
  return {
    ...lexicon,
    signals: lexicon.signals.map((signal) => ({ ...signal, patterns: [] })),
    openings: {
      tails: [...tails.keys()],
      lines: Object.fromEntries(Array.from(lines, ([key, all]) => [key, all.join('\n')])),
    },
  };
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
  /** What can begin with these letters. */
  candidatesAt(beginning: string): readonly Candidate[];
}

/** @throws RangeError where a pattern is none; `patternFault` says so beforehand */
export function createMatcher(lexicon: Lexicon, own: OwnWords = {}): Matcher {
  const { signals } = lexicon;
  const added = signals.map((signal) => ({ ...signal, patterns: own[signal.id] ?? [] }));
  const compiled = [
    lexicon.openings === undefined ? compileLexicon(lexicon) : lexicon,
    compileLexicon({ ...lexicon, signals: added }),
  ];
  const known = new Map<string, readonly Candidate[]>();
  return {
    signals,
    plain: new Set(lexicon.plain.split(' ')),
    subject: new Set(lexicon.subject.split(' ')),
    vocabulary: [lexicon.vocabulary, ...(own[VOCABULARY] ?? []).flatMap(stemsIn)].join(' '),
    candidatesAt(beginning) {
      const before = known.get(beginning);
      if (before !== undefined) return before;
      const candidates = compiled.flatMap((each) => candidatesIn(each, beginning));
      known.set(beginning, candidates);
      return candidates;
    },
  };
}

function candidatesIn({ signals, openings }: Lexicon, beginning: string): Candidate[] {
  if (openings === undefined || !Object.hasOwn(openings.lines, beginning)) return [];
  const lines = openings.lines[beginning]?.split('\n') ?? [];
  return lines.map((line) => {
    const [place, leads, tail, second = '', opening = ''] = line.split('\t');
    const signal = signals[Number(place)];
    if (signal === undefined) throw new RangeError(`there is no signal ${place}`);
    return {
      signal,
      isLeading: leads === '^',
      opening,
      tail: openings.tails[Number(tail)] ?? '',
      second: second === '' ? null : ` ${second} `,
      expression: null,
    };
  });
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
export function findMarks(matcher: Pick<Matcher, 'candidatesAt'>, words: string): Mark[] {
  const text = maskNumbers(words);
  const marks: Mark[] = [];
  const ends = new Map<string, number>();
  const tokens = [...text.matchAll(WORD_START)];
  for (const [place, { 0: word, index: start }] of tokens.entries()) {
    const leads = leadsClause(text, start);
    const next = beginningOf(tokens[place + 1]?.[0] ?? '');
    for (const candidate of matcher.candidatesAt(beginningOf(word))) {
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
  return (leads || !isLeading) && (second === null || second.includes(` ${next} `));
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
