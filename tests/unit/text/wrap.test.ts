import { describe, expect, test } from 'vitest';
import { wrap } from '../../../src/text/wrap.ts';

describe('wrap', () => {
  test('breaks between words where the next has no room', () => {
    expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  });

  test('fills a line to its last cell', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('one two three', 6)).toEqual(['one', 'two', 'three']);
  });

  test('folds white space to one space', () => {
    expect(wrap('  one \n\n two\tthree  ', 40)).toEqual(['one two three']);
  });

  test.each(['', '   ', '\n\t\n'])('gives no line for %j', (text) => {
    expect(wrap(text, 40)).toEqual([]);
  });

  test('counts cells, not characters', () => {
    expect(wrap('😀 😀 😀', 5)).toEqual(['😀 😀', '😀']);
    expect(wrap('e\u0301e\u0301 e\u0301', 4)).toEqual(['e\u0301e\u0301 e\u0301']);
  });

  test('ends a line between any two characters of a script without spaces', () => {
    expect(wrap('日本語の文章', 5)).toEqual(['日本', '語の', '文章']);
    expect(wrap('see 日本語', 6)).toEqual(['see 日', '本語']);
  });

  test('keeps the letters between two such characters together', () => {
    expect(wrap('日本API語', 6)).toEqual(['日本', 'API語']);
  });

  test('cuts a word that is wider than the line', () => {
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrap('ab abcdefgh cd', 4)).toEqual(['ab', 'abcd', 'efgh', 'cd']);
  });

  test('cuts a long address behind a mark where it can', () => {
    expect(wrap('https://a.example/one/two', 13)).toEqual(['https://a.', 'example/one/', 'two']);
  });

  test('cuts no emoji in two', () => {
    expect(wrap('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 5)).toEqual(['👩‍👩‍👧👩‍👩‍👧', '👩‍👩‍👧']);
  });

  test('leaves room for a label on the first line only', () => {
    expect(wrap('one two three four', 10, 4)).toEqual(['one', 'two three', 'four']);
  });

  test('begins with an empty line where the first word has no room behind the label', () => {
    expect(wrap('three four', 10, 4)).toEqual(['', 'three four']);
    expect(wrap('three four', 10, -3)).toEqual(['', 'three four']);
  });

  test.each([0, -4, 1.9])('counts a width of %s as one cell', (columns) => {
    expect(wrap('ab c', columns, 1)).toEqual(['a', 'b', 'c']);
  });

  test('rounds a width down', () => {
    expect(wrap('abc de', 6.9)).toEqual(['abc de']);
    expect(wrap('abc de', 5.9)).toEqual(['abc', 'de']);
  });
});
