import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { wrap } from '../../src/text/wrap.ts';
import { isRefuted } from './refuted.ts';
import { anyText, ordinaryWord, textOf } from './some-texts.ts';

type Wrap = (text: string, columns: number) => string[];

const columns = fc.integer({ min: 12, max: 100 });

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function staysInside(wrapText: Wrap) {
  return fc.property(anyText, columns, (text, width) =>
    wrapText(text, width).every((line) => stringWidth(line) <= width),
  );
}

function keepsWords(wrapText: Wrap) {
  return fc.property(textOf(ordinaryWord), columns, (text, width) => {
    expect(wordsOf(wrapText(text, width).join('\n'))).toEqual(wordsOf(text));
  });
}

function keepsLetters(wrapText: Wrap) {
  return fc.property(anyText, columns, (text, width) => {
    expect(wordsOf(wrapText(text, width).join('')).join('')).toBe(wordsOf(text).join(''));
  });
}

function fillsLines(wrapText: Wrap) {
  return fc.property(textOf(ordinaryWord), columns, (text, width) => {
    const lines = wrapText(text, width);
    return lines.every((line, index) => {
      const [next] = wordsOf(lines[index + 1] ?? '');
      return next === undefined || stringWidth(`${line} ${next}`) > width;
    });
  });
}

function isIdempotent(wrapText: Wrap) {
  return fc.property(anyText, columns, (text, width) => {
    const lines = wrapText(text, width);
    expect(wrapText(lines.join('\n'), width)).toEqual(lines);
  });
}

/** Cuts every so many characters, wherever that is. */
const cutBlindly: Wrap = (text, width) =>
  wordsOf(text)
    .join(' ')
    .match(new RegExp(`.{1,${width}}`, 'gsu')) ?? [];

/** Breaks between words, but takes every character for one cell and lets long words stand out. */
const countCharacters: Wrap = (text, width) =>
  wordsOf(text)
    .join(' ')
    .match(new RegExp(`\\S{${width},}|\\S.{0,${width - 1}}(?=\\s|$)`, 'gs')) ?? [];

describe('wrap', () => {
  test('makes no line wider than the columns, in display cells', () => {
    fc.assert(staysInside(wrap), { numRuns: 500 });
  });

  test('breaks no ordinary word and keeps all of them in order', () => {
    fc.assert(keepsWords(wrap), { numRuns: 500 });
  });

  test('keeps every letter in order, of long words too', () => {
    fc.assert(keepsLetters(wrap), { numRuns: 500 });
  });

  test('ends a line only where the next word has no room', () => {
    fc.assert(fillsLines(wrap), { numRuns: 500 });
  });

  test('leaves alone what is wrapped already', () => {
    fc.assert(isIdempotent(wrap), { numRuns: 500 });
  });

  test('keeps the first line as short as its label asks', () => {
    const first = fc.integer({ min: -5, max: 100 });
    const property = fc.property(anyText, columns, first, (text, width, room) => {
      const [line = ''] = wrap(text, width, Math.min(room, width));
      return stringWidth(line) <= Math.max(0, room);
    });
    fc.assert(property, { numRuns: 500 });
  });
});

describe('the properties of wrap refute', () => {
  test('a wrap that counts characters, by its wide lines', () => {
    expect(isRefuted(staysInside(countCharacters))).toBe(true);
  });

  test('a wrap that cuts words, and one that drops the last', () => {
    expect(isRefuted(keepsWords(cutBlindly))).toBe(true);
    expect(isRefuted(keepsWords((text, width) => wrap(text, width).slice(0, -1)))).toBe(true);
  });

  test('a wrap that hyphenates, and one that turns the lines around', () => {
    const hyphenate: Wrap = (text, width) => wrap(text, width).join('-\n').split('\n');
    expect(isRefuted(keepsLetters(hyphenate))).toBe(true);
    expect(isRefuted(keepsLetters((text, width) => wrap(text, width).reverse()))).toBe(true);
  });

  test('a wrap that gives each word a line', () => {
    expect(isRefuted(fillsLines(wordsOf))).toBe(true);
  });

  test('a wrap that marks what it continues', () => {
    const mark: Wrap = (text, width) => wrap(text, width).join('\n> ').split('\n');
    expect(isRefuted(isIdempotent(mark))).toBe(true);
  });
});
