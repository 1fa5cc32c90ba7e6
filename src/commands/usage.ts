import { type IsoDate, parseIsoDate } from '../domain/calendar.ts';
import { type AppError, usageError } from '../errors.ts';
import { clean, quotable } from '../text/clean.ts';
import { suggest } from '../text/suggest.ts';

/** The program's name as a person types it. */
export const PROGRAM = 'ai-pm-path';

interface WrongWord {
  /** A stable word for scripts, for instance `unknown-origin`. */
  readonly code: string;
  /** What was mistyped, for instance "origin" or "value for --format". */
  readonly kind: string;
  readonly typed: string;
  /** Every thing that could have been meant, the ones to show first. */
  readonly allowed: readonly string[];
  /** Other names of the same things, which are understood too and never listed. */
  readonly also?: readonly string[];
  /** How many of `allowed` are named in the message; all by default. */
  readonly shown?: number;
  /** The command to type with the word that was probably meant. */
  readonly command: (word: string) => string;
  /** The hint where nothing is near; by default the command with the first word. */
  readonly otherwise?: string;
}

/** A word from a closed list was mistyped: what it is, the nearest one, and the command with it. */
export function wrongWord(wrong: WrongWord): AppError {
  const { code, kind, typed, allowed, also = [], shown, command } = wrong;
  const nearest = suggest(typed, [...allowed, ...also]);
  const listed = allowed.slice(0, shown);
  const more = allowed.length - listed.length;
  const list = listed.join(', ') + (more > 0 ? ` and ${more} more` : '');
  const guess = nearest === undefined ? `Known: ${list}.` : `Did you mean ${nearest}?`;
  return usageError({
    code,
    message: `Unknown ${kind} "${quotable(typed)}". ${guess}`,
    hint:
      nearest === undefined && wrong.otherwise !== undefined
        ? wrong.otherwise
        : `Try: ${command(nearest ?? allowed[0] ?? '')}`,
  });
}

/** A reader for an option that takes one word of a list. */
export function oneOf<Word extends string>(option: string, allowed: readonly Word[]) {
  return (typed: string): Word => {
    const word = allowed.find((candidate) => candidate === typed);
    if (word !== undefined) return word;
    throw wrongWord({
      code: 'invalid-value',
      kind: `value for ${option}`,
      typed,
      allowed,
      command: (nearest) => `${option} ${nearest}`,
    });
  };
}

/** A reader for an option that takes a number between two bounds, both allowed. */
export function numberBetween(option: string, min: number, max: number, { whole = false } = {}) {
  return (typed: string): number => {
    const value = /^\d{1,6}(\.\d{1,4})?$/.test(typed.trim()) ? Number(typed) : Number.NaN;
    if (value >= min && value <= max && (!whole || Number.isInteger(value))) return value;
    throw usageError({
      code: 'invalid-value',
      message: `${option} takes a ${whole ? 'whole ' : ''}number from ${min} to ${max}, not "${quotable(typed)}".`,
      hint: `Try: ${option} ${value > max ? max : Math.max(1, Math.ceil(min))}`,
    });
  };
}

/** `word` as a shell reads it back: plain where it can be, else in single quotes (POSIX). */
export function shellWord(word: string): string {
  return /^[\w./:@%+,-]+$/.test(word) ? word : `'${quotable(word, 1000).replaceAll("'", "'\\''")}'`;
}

/** A reader for an option that takes a day. */
export function dayOption(option: string) {
  return (typed: string): IsoDate => {
    const day = parseIsoDate(typed.trim());
    if (day !== null) return day;
    throw usageError({
      code: 'invalid-value',
      message: `${option} takes a day as YYYY-MM-DD, not "${quotable(typed)}".`,
      hint: `Try: ${option} 2027-01-31`,
    });
  };
}

/** A reader for a text of a person's own, cleaned, with at most `limit` characters. */
export function textOfAtMost(option: string, limit: number) {
  return (typed: string): string => {
    const text = clean(typed).trim();
    if (text !== '' && text.length <= limit) return text;
    const fault = text === '' ? 'it is empty' : `it has ${text.length}`;
    throw usageError({
      code: 'invalid-value',
      message: `${option} takes a text of 1 to ${limit} characters; ${fault}.`,
      hint: 'Shorten it, or keep the long text in a file and name that with --proof.',
    });
  };
}
