import { describe, expect, test } from 'vitest';
import { clean, findHostileCharacters, quotable } from '../../../src/text/clean.ts';

describe('clean', () => {
  test.each([
    ['a colour', '\x1b[1;31mred\x1b[0m', 'red'],
    ['a colour of 256', '\x1b[38;5;200mpink', 'pink'],
    ['an erased screen', 'a\x1b[2J\x1b[Hb', 'ab'],
    ['an eight-bit control sequence', '\x9b2Jx', 'x'],
    ['a reset of the terminal', '\x1bcx', 'x'],
    ['a change of the character set', '\x1b(Bx', 'x'],
    ['a window title', '\x1b]0;evil\x07x', 'x'],
    ['a link, but not its words', '\x1b]8;;http://evil.example\x07here\x1b]8;;\x07', 'here'],
    ['a link that ends in ST', '\x1b]8;;http://evil.example\x1b\\here', 'here'],
    ['a write to the clipboard', '\x1b]52;c;ZXZpbA==\x07x', 'x'],
    ['an escape at the very end', 'x\x1b', 'x'],
    ['an unfinished sequence', 'x\x1b[31', 'x'],
    ['bell, backspace, null and delete', '\x07\x08\x00\x7fx', 'x'],
    ['form feed and vertical tab', 'a\fb\vc', 'abc'],
    ['C1 controls', 'a\x80\x85\x9fb', 'ab'],
    ['an override of the direction', 'invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['embeddings of the direction', '\u202aa\u202bb\u202cc\u202d', 'abc'],
    ['isolates of the direction', '\u2066a\u2067b\u2068c\u2069', 'abc'],
    ['marks of the direction', 'a\u200eb\u200fc\u061cd', 'abcd'],
    ['line and paragraph separators', 'a\u2028b\u2029c', 'abc'],
    ['a byte-order mark', '\ufeffx', 'x'],
    ['halves of a character', '\ud800x\udc00', 'x'],
  ])('takes out %s', (_name, text, cleaned) => {
    expect(clean(text)).toBe(cleaned);
  });

  test('leaves nothing that acts on a terminal of a device control string', () => {
    expect(clean('\x1bP1;1|x\x1b\\y')).toMatch(/^[\x20-\x7e]*y$/);
  });

  test.each([
    ['words', 'Plain words, 50% [of] "them" \\ {here}.'],
    ['accents', 'résumé, e\u0301'],
    ['other scripts', '日本語 한국어 עברית العربية हिन्दी'],
    ['emoji sequences', '👩‍👩‍👧 ❤️ 🇯🇵 👍🏽'],
    ['line breaks and tabs', 'a\n\n\tb\n'],
    ['nothing', ''],
  ])('keeps %s', (_name, text) => {
    expect(clean(text)).toBe(text);
  });

  test.each([
    ['a\r\nb', 'a\nb'],
    ['a\rb', 'a\nb'],
    ['a\r\r\nb', 'a\n\nb'],
  ])('ends the lines of %j as %j', (text, cleaned) => {
    expect(clean(text)).toBe(cleaned);
  });
});

describe('quotable', () => {
  test('puts the text on one cleaned line', () => {
    expect(quotable('  a\x1b[31m b\r\n\tc\u202e\n')).toBe('a b c');
  });

  test('keeps a text of just the limit whole', () => {
    expect(quotable('abcdef', 6)).toBe('abcdef');
  });

  test('shortens a longer text to the limit, with three dots', () => {
    expect(quotable('abcdefg', 6)).toBe('abc...');
    expect(quotable('x'.repeat(500))).toBe(`${'x'.repeat(117)}...`);
  });

  test('does not cut a character in two', () => {
    expect(quotable('😀😀😀😀😀', 4)).toBe('😀...');
  });
});

describe('findHostileCharacters', () => {
  test('names each character with its place', () => {
    expect(findHostileCharacters('a\x1b[0m\u202e😀\x9b\ud800')).toEqual([
      { offset: 1, name: 'U+001B' },
      { offset: 5, name: 'U+202E' },
      { offset: 8, name: 'U+009B' },
      { offset: 9, name: 'U+D800' },
    ]);
  });

  test('passes over tabs and both kinds of line end', () => {
    expect(findHostileCharacters('a\tb\nc\r\nd')).toEqual([]);
  });

  test('finds a carriage return that ends no line, since it overwrites one', () => {
    expect(findHostileCharacters('safe\rEVIL')).toEqual([{ offset: 4, name: 'U+000D' }]);
  });
});
