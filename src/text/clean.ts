import { stripVTControlCharacters } from 'node:util';
import { isPrintableAscii } from './display-width.ts';

/**
 * Characters that let a text from outside act on a terminal or lie about its order: control
 * characters (C0 but newline and tab, C1, DEL), lone surrogates, bidirectional marks, embeddings,
 * overrides and isolates (Unicode TR 9), line and paragraph separators, and a byte-order mark.
 */
const HOSTILE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * A control sequence (ECMA-48, 5.4). Taken out first: Node 20 reads `ESC [ 31 m red BEL` as one operating
 * system command and would take "red" along.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it looks for
const CONTROL_SEQUENCE = /\u001b\[[0-?]*[ -/]*[@-~]/g;

function isLayout(character: string): boolean {
  return character === '\n' || character === '\t';
}

/** `text` without escape sequences and hostile characters; `\r\n` and `\r` become `\n`. */
export function clean(text: string): string {
  if (isPrintableAscii(text)) return text;
  return stripVTControlCharacters(text.replace(CONTROL_SEQUENCE, ''))
    .replace(/\r\n?/g, '\n')
    .replace(HOSTILE, (character) => (isLayout(character) ? character : ''));
}

/** `text` on one line, cleaned, at most `limit` characters: for quoting an argument or a file name. */
export function quotable(text: string, limit = 120): string {
  const line = clean(text).replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= limit ? line : `${characters.slice(0, limit - 3).join('')}...`;
}

export interface HostileCharacter {
  /** Offset in UTF-16 units. */
  readonly offset: number;
  /** For instance `U+202E`. */
  readonly name: string;
}

/** Every character of `text` that `clean` would take out, with its place. `\r` before `\n` is fine. */
export function findHostileCharacters(text: string): HostileCharacter[] {
  const found: HostileCharacter[] = [];
  for (const match of text.matchAll(HOSTILE)) {
    const character = match[0];
    const isLineEnd = character === '\r' && text[match.index + 1] === '\n';
    if (isLayout(character) || isLineEnd) continue;
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    found.push({ offset: match.index, name: `U+${hex}` });
  }
  return found;
}
