import { describe, expect, test } from 'vitest';
import { type Excerpt, excerptOf } from '../../../src/render/critique-excerpt.ts';
import { displayWidth, graphemes } from '../../../src/text/display-width.ts';

const COLUMNS = 36;

/** Where these words stand once in the text, and what is shown of them. */
function excerpt(text: string, words: string, columns = COLUMNS): Excerpt {
  const start = text.indexOf(words);
  if (start === -1 || text.lastIndexOf(words) !== start) throw new Error(`not once: ${words}`);
  return excerptOf(text, start, start + words.length, columns);
}

/** The cells of a line above the underline, as somebody in front of the screen reads them. */
function underlined({ line, before, width }: Excerpt): string {
  let cell = 0;
  let found = '';
  for (const grapheme of graphemes(line)) {
    if (cell >= before && cell < before + width) found += grapheme;
    cell += displayWidth(grapheme);
  }
  return found;
}

describe('excerptOf', () => {
  test('shows a short line whole', () => {
    const shown = excerpt('We leveraged synergies.\nThen more.', 'synergies');
    expect(shown).toEqual({ line: 'We leveraged synergies.', before: 13, width: 9 });
  });

  test.each([
    ['the first line', 'One two.\nThree four.', 'One', 'One two.'],
    ['the last line', 'One two.\nThree four.', 'four', 'Three four.'],
    ['a line with CRLF', 'One two.\r\nThree four.\r\nFive.', 'four', 'Three four.'],
    ['an indented line', '    - One\ttwo', 'two', '- One two'],
    ['the whole text', 'One', 'One', 'One'],
    ['an empty line above', '\n\nOne', 'One', 'One'],
  ])('%s', (_name, text, words, line) => {
    const shown = excerpt(text, words);
    expect(shown.line).toBe(line);
    expect(underlined(shown)).toBe(words);
  });

  test.each([
    [
      'in the middle',
      `${'lorem ipsum '.repeat(9)}synergies ${'dolor sit '.repeat(9)}`,
      /^\.{3} .+ \.{3}$/,
    ],
    ['at the beginning', `synergies ${'dolor sit '.repeat(9)}`, /^synergies .+ \.{3}$/],
    ['at the end', `${'lorem ipsum '.repeat(9)}synergies`, /^\.{3} .+ synergies$/],
    ['behind a word without end', `${'x'.repeat(99)} synergies`, /^\.{3} synergies$/],
    ['before a word without end', `synergies ${'x'.repeat(99)}`, /^synergies \.{3}$/],
  ])('words %s of a long line stay, with what has room around them', (_name, text, shape) => {
    const shown = excerpt(text, 'synergies');
    expect(shown.line).toMatch(shape);
    expect(displayWidth(shown.line)).toBeLessThanOrEqual(COLUMNS);
    expect(underlined(shown)).toBe('synergies');
    expect(shown.width).toBe(9);
  });

  test.each([
    ['wide characters', '最先端の技術を使って synergies を作る。'],
    [
      'wide characters in a long line',
      `${'最先端の 技術 '.repeat(9)}synergies ${'最先端 '.repeat(9)}`,
    ],
    ['emoji of several code points', '👩‍👩‍👧 and 🇩🇪 synergies 🚀'],
    ['accents of their own', 'cafe\u0301 re\u0301sume\u0301 synergies'],
    ['escapes', '\u001b[31mred\u001b[0m text \u001b]0;title\u0007synergies \u001b[2J now'],
    ['other control characters', 'a\u0000b\u0008c \u202esynergies\u202c d'],
  ])('the line stands under the words behind %s', (_name, text) => {
    const shown = excerpt(text, 'synergies');
    expect(underlined(shown)).toBe('synergies');
    expect(displayWidth(shown.line)).toBeLessThanOrEqual(COLUMNS);
    expect(shown.line).not.toMatch(/[\u0000-\u001f\u202a-\u202e]/);
  });

  test('words that are wide themselves have as many cells under them', () => {
    const shown = excerpt('We use 最先端 tools', '最先端');
    expect(shown).toMatchObject({ before: 7, width: 6 });
    expect(underlined(shown)).toBe('最先端');
  });

  test('words with an escape amid them are underlined without it', () => {
    const shown = excerpt('We use cutting-\u001b[1medge tools', 'cutting-\u001b[1medge');
    expect(shown).toMatchObject({ line: 'We use cutting-edge tools', width: 12 });
  });

  test('words on several lines are shown as far as their first', () => {
    const shown = excerpt('We made sure\nthat all are fine.', 'made sure\nthat all');
    expect(shown).toEqual({ line: 'We made sure', before: 3, width: 9 });
  });

  test('words longer than the line are cut behind a word', () => {
    const words = 'said before in the same words, and then said again';
    const shown = excerpt(`I ${words}`, words);
    expect(shown.line).toMatch(/^I said before in the same words, .*\.{3}$/);
    expect(displayWidth(shown.line)).toBeLessThanOrEqual(COLUMNS);
    expect(`I ${underlined(shown)}`).toBe(shown.line);
  });

  test.each([
    ['an address', `https://example.org/${'a'.repeat(60)}`],
    ['wide characters without a blank', '最先端'.repeat(20)],
  ])('%s longer than the line is cut within', (_name, words) => {
    const shown = excerpt(`I ${words}`, words);
    expect(shown.line).toMatch(/^(?:https|最先端).* \.{3}$/);
    expect(displayWidth(shown.line)).toBeLessThanOrEqual(COLUMNS);
    expect(displayWidth(shown.line)).toBeGreaterThanOrEqual(COLUMNS - 1);
    expect(underlined(shown)).toBe(shown.line);
  });

  test('at every place of a text, in every width: within the line, under the words', () => {
    const text =
      'Wir 最先端 used 👩‍👩‍👧 cutting-edge AI\tto drive synergies across\r\n  the whole 組織, robustly.';
    for (let columns = 20; columns <= 60; columns += 1) {
      for (const { 0: word, index } of text.matchAll(/\S+/g)) {
        const shown = excerptOf(text, index, index + word.length, columns);
        expect(displayWidth(shown.line)).toBeLessThanOrEqual(columns);
        expect(underlined(shown)).toBe(word);
      }
    }
  });
});
