import { describe, expect, test } from 'vitest';
import { escapeIcsText, foldIcsLine, icsDocument, icsText } from '../../../src/render/ics-lines.ts';

const octets = (text: string) => Buffer.byteLength(text);

describe('escapeIcsText', () => {
  test.each([
    ['one, two; three', 'one\\, two\\; three'],
    ['C:\\new', 'C:\\\\new'],
    ['two\nlines', 'two\\nlines'],
    ['two\r\nlines', 'two\\nlines'],
    ['two\rlines', 'two\\nlines'],
    ['a tab\there', 'a tab\there'],
    ['"quoted": <b>bold</b> & more', '"quoted": <b>bold</b> & more'],
    ['日本語、שלום, 😀', '日本語、שלום\\, 😀'],
  ])('%j becomes %j', (text, value) => {
    expect(escapeIcsText(text)).toBe(value);
  });

  test('takes out what may not stand in a calendar: controls, escapes, overrides of direction', () => {
    expect(escapeIcsText('a\x00b\x07\x1b[31mc\u202ed\u2028e\x85')).toBe('abcde');
  });
});

describe('foldIcsLine', () => {
  test('leaves a line of 75 octets alone and breaks one of 76', () => {
    expect(foldIcsLine('a'.repeat(75))).toBe('a'.repeat(75));
    expect(foldIcsLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
  });

  test('counts the space that begins a line on', () => {
    const [first, second, third] = foldIcsLine('a'.repeat(75 + 74 + 1)).split('\r\n');
    expect([first, second, third]).toEqual(['a'.repeat(75), ` ${'a'.repeat(74)}`, ' a']);
  });

  test.each([
    ['é', 2],
    ['語', 3],
    ['😀', 4],
  ])('moves a whole %s of %i octets to the next line where it would not fit', (sign, width) => {
    const fits = `${'a'.repeat(75 - width)}${sign}`;
    expect(octets(fits)).toBe(75);
    expect(foldIcsLine(`${fits}b`)).toBe(`${fits}\r\n b`);
    expect(foldIcsLine(`a${fits}`)).toBe(`${'a'.repeat(76 - width)}\r\n ${sign}`);
  });

  test('keeps the spaces at a break', () => {
    expect(foldIcsLine(`${'a'.repeat(74)}  b`)).toBe(`${'a'.repeat(74)} \r\n  b`);
  });
});

describe('icsDocument', () => {
  test('ends every line by CRLF and folds each by itself', () => {
    expect(icsDocument(['BEGIN:X', icsText('SUMMARY', `${'a'.repeat(66)},`), 'END:X'])).toBe(
      `BEGIN:X\r\nSUMMARY:${'a'.repeat(66)}\\\r\n ,\r\nEND:X\r\n`,
    );
  });
});
