import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, findHostileCharacters } from '../../src/text/clean.ts';
import { isRefuted } from './refuted.ts';

type Clean = (text: string) => string;

/** Code points, first and last, that no cleaned text holds; newline and tab are layout. */
const HOSTILE_RANGES: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0x61c, 0x61c],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2066, 0x2069],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
];

function isHostile(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  return HOSTILE_RANGES.some(([first, last]) => first <= codePoint && codePoint <= last);
}

const hostileCharacter = fc
  .constantFrom(...HOSTILE_RANGES)
  .chain(([first, last]) => fc.integer({ min: first, max: last }))
  .map((codePoint) => String.fromCharCode(codePoint));

const printable = fc
  .string({ unit: 'grapheme' })
  .map((text) => [...text].filter((character) => !isHostile(character)).join(''));

const escapeSequence = fc.constantFrom(
  '\x1b[31m',
  '\x1b[2J',
  '\x9b2J',
  '\x1b]0;title\x07',
  '\x1b]8;;http://evil.example\x1b\\',
  '\x1b]52;c;ZXZpbA==\x07',
  '\x1bP1;1|x\x1b\\',
  '\x1b[',
  '\x1b]8;;',
);

/** Whatever a stranger may write. */
const anything = fc
  .array(fc.oneof(printable, hostileCharacter, escapeSequence, fc.constantFrom('\r\n', '\n', '\t')))
  .map((pieces) => pieces.join(''));

/** Not what begins a sequence, ends a line or completes the half of a character before it. */
const lonely = hostileCharacter.filter((character) => !/[\x1b\x9b\r\udc00-\udfff]/.test(character));

function takesOutTheHostile(cleanText: Clean) {
  return fc.property(anything, (text) => ![...cleanText(text)].some(isHostile));
}

function keepsThePrintable(cleanText: Clean) {
  return fc.property(fc.array(fc.tuple(printable, lonely)), (pairs) => {
    const text = pairs.map((pair) => pair.join('')).join('');
    expect(cleanText(text)).toBe(pairs.map(([kept]) => kept).join(''));
  });
}

function isIdempotent(cleanText: Clean) {
  return fc.property(anything, (text) => {
    const once = cleanText(text);
    expect(cleanText(once)).toBe(once);
  });
}

describe('clean', () => {
  test('leaves no hostile character', () => {
    fc.assert(takesOutTheHostile(clean), { numRuns: 1000 });
  });

  test('keeps printable text between hostile characters as it is', () => {
    fc.assert(keepsThePrintable(clean), { numRuns: 1000 });
  });

  test('leaves alone what is cleaned already', () => {
    fc.assert(isIdempotent(clean), { numRuns: 1000 });
  });
});

describe('findHostileCharacters', () => {
  test('finds something just where clean would change the text, line ends aside', () => {
    const property = fc.property(anything, (text) => {
      const isUnchanged = clean(text) === text.replaceAll('\r\n', '\n');
      expect(findHostileCharacters(text).length === 0).toBe(isUnchanged);
    });
    fc.assert(property, { numRuns: 1000 });
  });
});

describe('the properties of clean refute', () => {
  test('a clean that takes out escape sequences only', () => {
    expect(isRefuted(takesOutTheHostile(stripVTControlCharacters))).toBe(true);
  });

  test('a clean that forgets the isolates of the direction', () => {
    const forgetful: Clean = (text) =>
      [...text].map((sign) => (/[\u2066-\u2069]/.test(sign) ? sign : clean(sign))).join('');
    expect(isRefuted(takesOutTheHostile(forgetful))).toBe(true);
  });

  test('a clean that keeps ASCII only', () => {
    expect(isRefuted(keepsThePrintable((text) => clean(text).replace(/[^\n\t -~]/g, '')))).toBe(
      true,
    );
  });

  test('a clean that takes out one character a time', () => {
    const hesitant: Clean = (text) =>
      [...text]
        .filter((sign, index, signs) => {
          return index !== signs.findIndex(isHostile) || !isHostile(sign);
        })
        .join('');
    expect(isRefuted(isIdempotent(hesitant))).toBe(true);
  });
});
