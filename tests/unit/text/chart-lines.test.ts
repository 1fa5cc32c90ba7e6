import { describe, expect, test } from 'vitest';
import {
  drawable,
  legendLines,
  linesOfSentence,
  numberInWords,
  paint,
  shorten,
} from '../../../src/text/chart-lines.ts';
import { NO_AMOUNTS } from './some-looks.ts';

describe('drawable', () => {
  test('keeps a finite amount', () => {
    expect([0, 0.25, 7].map(drawable)).toEqual([0, 0.25, 7]);
  });

  test('takes anything else for nothing', () => {
    expect(NO_AMOUNTS.map(drawable)).toEqual([0, 0, 0, 0]);
  });
});

describe('numberInWords', () => {
  test.each([
    [7, '7'],
    [2.5, '2.5'],
    [2.25, '2.3'],
    [-1.04, '-1'],
    [-0.01, '0'],
    [Number.MAX_VALUE, '1.7976931348623157e+308'],
    [Number.NaN, 'no number'],
    [Number.NEGATIVE_INFINITY, 'no number'],
  ])('says %d as "%s"', (value, words) => {
    expect(numberInWords(value)).toBe(words);
  });
});

describe('shorten', () => {
  test.each([
    ['as it is where it fits', 'Problem framing', 15, 'Problem framing'],
    ['cut where it does not', 'Problem framing', 9, 'Problem f'],
    ['without a space at the end', 'Problem framing', 8, 'Problem'],
    ['counted in cells', '日本語', 5, '日本'],
    ['with no character cut in two', '👩‍👩‍👧👩‍👩‍👧', 3, '👩‍👩‍👧'],
    ['as nothing where there is no room', 'x', 0, ''],
    ['as nothing where the room is no number', 'é', Number.NaN, ''],
    ['on one line and cleaned', ' a\x1b[31m\n\tb\u202e ', 9, 'a b'],
  ])('gives a text %s', (_name, text, width, short) => {
    expect(shorten(text, width)).toBe(short);
  });

  test('has all the room unless told otherwise', () => {
    expect(shorten('long '.repeat(50))).toBe('long '.repeat(50).trim());
  });
});

describe('paint', () => {
  const bold = (text: string) => `<${text}>`;
  const faint = (text: string) => `(${text})`;

  test('marks neighbours of one kind once, spaces between them too', () => {
    const line = [
      { text: 'a', mark: bold },
      { text: ' ', mark: null },
      { text: 'b', mark: bold },
      { text: 'c', mark: faint },
      { text: ' ', mark: null },
      { text: 'd', mark: null },
    ];
    expect(paint(line)).toBe('<a b>(c) d');
  });

  test('leaves out spaces at the end and marks no empty text', () => {
    expect(
      paint([
        { text: ' a', mark: null },
        { text: '', mark: bold },
        { text: '  ', mark: null },
      ]),
    ).toBe(' a');
    expect(paint([{ text: '  ', mark: bold }])).toBe('');
  });
});

describe('linesOfSentence', () => {
  test('wraps it', () => {
    expect(linesOfSentence('Of 3 days, none: 3.', 12)).toEqual(['Of 3 days,', 'none: 3.']);
  });

  test.each([0, -5, Number.NaN])('gives no line in %d cells', (width) => {
    expect(linesOfSentence('Words.', width)).toEqual([]);
  });

  test('leaves out a character that is wider than the line', () => {
    expect(linesOfSentence('日', 1)).toEqual(['']);
  });
});

describe('legendLines', () => {
  const items = ['one', 'two', 'three'].map((text) => ({ sign: { text: '#', mark: null }, text }));

  test('has no space before a text without a sign', () => {
    expect(legendLines([{ sign: { text: '', mark: null }, text: 'a column: 2 weeks' }], 8)).toEqual(
      ['a column'],
    );
  });

  test.each([
    [21, ['# one  # two  # three']],
    [20, ['# one  # two', '# three']],
    [11, ['# one', '# two', '# three']],
    [4, ['# on', '# tw', '# th']],
  ])('puts as many on a line as fit %i cells', (width, lines) => {
    expect(legendLines(items, width)).toEqual(lines);
  });
});
