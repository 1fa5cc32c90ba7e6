import { isMasked, MASKS, maskNumbers } from './number-mask.ts';

/**
 * The little language in which word lists are written, one pattern a line:
 *
 * - `gave up`: these words, in any case, with any white space between them;
 * - `decid*`: a word that begins so (three letters at least);
 * - `(cost|price) of`: one of several, which may be of several words themselves;
 * - `in (close)? contact`: with or without it;
 * - `#`: a number in digits or words, `$`: a sum of money, `_`: any word, `_3`: up to three of them;
 * - `^` in front: only where a clause begins, behind a comma, say, or an "and";
 * - `{we}`: a list that is named elsewhere in the file.
 */
export interface CompiledPattern {
  /** Whether it counts only where a clause begins. */
  readonly isLeading: boolean;
  /**
   * What a match begins with, at most three letters, or `#` for a number; how it then begins; and what
   * its second word can begin with, null where that can be anything: it saves most of the work.
   */
  readonly openings: readonly (readonly [
    beginning: string,
    source: string,
    second: readonly string[] | null,
  ])[];
  /** How it goes on, whatever it began with. */
  readonly tail: string;
}

/** The source of a regular expression for texts in lower case whose numbers are masked. */
export function expressionSource(opening: string, tail: string): string {
  return `(?:${opening})${tail}(?![a-z\\d])`;
}

export type Macros = Readonly<Record<string, string>>;

/** "Two hundred and" has three; without a limit a long row of numbers would be searched again at each. */
const MORE_NUMBERS = 4;
const MONEY = `${MASKS.money}+`;
const NUMBER = `[${MASKS.number}${MASKS.money}]+(?:[ -][${MASKS.number}${MASKS.money}]+){0,${MORE_NUMBERS}}`;
const WORD = `[a-z\\d${MASKS.number}${MASKS.money}][a-z\\d${MASKS.number}${MASKS.money}'%.,-]*`;

interface Option {
  readonly beginning: string;
  readonly source: string;
  /** What can stand behind its first word: `END` where the option ends there, null for anything. */
  readonly second: readonly string[] | null;
}

const END = 'end of the option';

interface Atom {
  /** One of these; a word alone is one option. */
  readonly options: readonly Option[];
  readonly isOptional: boolean;
}

/**
 * @throws RangeError where a pattern is none; a built-in one never is, and those of users are checked when
 * they are read
 */
export function compilePattern(pattern: string, macros: Macros = {}): CompiledPattern {
  // Blanks of any kind are blanks: compiled patterns are stored as lines with tabs.
  const expanded = expand(pattern, macros).replace(/\s+/g, ' ').trim();
  const isLeading = expanded.startsWith('^ ');
  const atoms = atomsOf(isLeading ? expanded.slice(2) : expanded);
  if (atoms.every(({ isOptional }) => isOptional)) {
    throw new RangeError(`the pattern "${pattern}" may be empty`);
  }
  // Up to the first word that has to be there a match can begin in several ways; from there in one.
  const head = atoms.findIndex(({ isOptional }) => !isOptional) + 1;
  const openings = new Map<string, Option[]>();
  for (const option of openingsOf(atoms.slice(0, head), atoms.slice(head))) {
    const { beginning } = option;
    if (beginning === '') throw new RangeError(`the pattern "${pattern}" begins with anything`);
    openings.set(beginning, [...(openings.get(beginning) ?? []), option]);
  }
  return {
    isLeading,
    openings: Array.from(openings, ([beginning, options]) => {
      const source = options.map((option) => option.source).join('|');
      return [beginning, source, together(options.map(({ second }) => second))] as const;
    }),
    tail: joined([NOTHING, ...atoms.slice(head)]),
  };
}

/** What stands in the place of an opening. */
const NOTHING: Atom = {
  options: [{ beginning: '', source: '', second: null }],
  isOptional: false,
};

/** The ways in which a match can begin, those with the same beginning together: short ones compile fast. */
function openingsOf(atoms: readonly Atom[], tail: readonly Atom[]): Option[] {
  const [first, ...rest] = atoms;
  if (first === undefined) return [];
  const byBeginning = new Map<string, Option[]>();
  for (const option of first.options) {
    const known = byBeginning.get(option.beginning);
    if (known === undefined) byBeginning.set(option.beginning, [option]);
    else known.push(option);
  }
  const openings = Array.from(byBeginning, ([beginning, options]) => ({
    beginning,
    source: joined([{ options, isOptional: false }, ...rest]),
    second: secondOf(options, [...rest, ...tail]),
  }));
  return first.isOptional ? [...openings, ...openingsOf(rest, tail)] : openings;
}

/** What can stand behind the first word of some options with these atoms behind them. */
function secondOf(options: readonly Option[], behind: readonly Atom[]): readonly string[] | null {
  const inside = together(options.map(({ second }) => second));
  if (inside === null || !inside.includes(END)) return inside;
  const next = firstOf(behind);
  return next === null ? null : [...inside.filter((beginning) => beginning !== END), ...next];
}

/** What these atoms can begin with; null where that can be anything, or nothing at all. */
function firstOf(atoms: readonly Atom[]): readonly string[] | null {
  const last = atoms.findIndex(({ isOptional }) => !isOptional);
  if (last === -1) return null;
  const beginnings = atoms
    .slice(0, last + 1)
    .flatMap(({ options }) => options.map(({ beginning }) => beginning));
  return beginnings.includes('') ? null : beginnings;
}

/** All of them, each once; null where one of them is. */
function together(lists: readonly (readonly string[] | null)[]): readonly string[] | null {
  return lists.includes(null) ? null : [...new Set(lists.flatMap((list) => list ?? []))];
}

/** What a word in a text, in lower case and masked, is looked up by. */
export function beginningOf(word: string): string {
  return isMasked(word) ? '#' : word.slice(0, 3);
}

function expand(pattern: string, macros: Macros): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const list = macros[name];
    if (list === undefined) throw new RangeError(`"{${name}}" is no list`);
    return list;
  });
}

/** Optional atoms take the blank beside them along. */
function joined(atoms: readonly Atom[]): string {
  const last = atoms.findLastIndex(({ isOptional }) => !isOptional);
  return atoms
    .map((atom, index) => {
      const source = sourceOf(atom);
      if (index > last) return `(?: +${source})?`;
      if (atom.isOptional) return `(?:${source} +)?`;
      return index < last ? `${source} +` : source;
    })
    .join('');
}

function sourceOf({ options }: Atom): string {
  const [only, ...others] = options;
  if (only !== undefined && others.length === 0) return only.source;
  return `(?:${options.map(({ source }) => source).join('|')})`;
}

function atomsOf(pattern: string): Atom[] {
  return splitOutside(pattern.trim(), ' ')
    .filter((part) => part !== '')
    .map(atomOf);
}

function atomOf(part: string): Atom {
  const isOptional = part.endsWith('?');
  const core = isOptional ? part.slice(0, -1) : part;
  if (core.startsWith('(') && core.endsWith(')')) {
    const options = splitOutside(core.slice(1, -1), '|').map((words): Option => {
      const atoms = atomsOf(words);
      const [first = NOTHING, ...rest] = atoms;
      const second = rest.length === 0 ? first.options[0]?.second : secondOf(first.options, rest);
      const beginning = first.options[0]?.beginning ?? '';
      return { beginning, source: joined(atoms), second: second ?? null };
    });
    return { options, isOptional };
  }
  // Up to so many words: none is one of the cases.
  return { options: [wordOption(core)], isOptional: isOptional || /^_\d$/.test(core) };
}

function wordOption(word: string): Option {
  if (word === '#') return { beginning: '#', source: NUMBER, second: ['#', END] };
  if (word === '$') return { beginning: '#', source: MONEY, second: [END] };
  const gap = /^_(\d?)$/.exec(word);
  if (gap !== null) {
    const more = Number(gap[1] || 1) - 1;
    return { beginning: '', source: `${WORD}(?: +${WORD}){0,${more}}`, second: null };
  }
  const stem = word.endsWith('*') ? word.slice(0, -1) : word;
  if (maskNumbers(stem.toLowerCase()) !== stem.toLowerCase()) {
    throw new RangeError(`"${word}" has a number in it, and numbers are only found by #`);
  }
  const source = stem.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').toLowerCase();
  const [letters = '', next] = stem.toLowerCase().match(/^[a-z\d]*|[a-z]+|\d+/g) ?? [];
  return {
    beginning: letters.slice(0, 3),
    // A word such as "don't" is two to who looks for letters.
    second: [next?.slice(0, 3) ?? END],
    // Whatever follows, a blank or the end, sees to it that the word ends here.
    source: word.endsWith('*') ? `${source}[a-z\\d-]*` : source,
  };
}

/** Splits where the sign stands outside of brackets. */
function splitOutside(text: string, sign: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === sign && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}
