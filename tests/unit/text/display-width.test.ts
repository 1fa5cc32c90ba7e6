import { describe, expect, test } from 'vitest';
import {
  displayWidth,
  graphemes,
  isPrintableAscii,
  padEnd,
} from '../../../src/text/display-width.ts';

describe('displayWidth', () => {
  test.each([
    ['', 0],
    ['plain text', 10],
    ['résumé', 6],
    ['e\u0301', 1],
    ['→ · •', 5],
    ['│▁█ ░▒▓ ▌▏ ──', 13],
    ['日本語', 6],
    ['한국어', 6],
    ['ｶﾅ', 2],
    ['ＡＢ', 4],
    ['😀', 2],
    ['❤️', 2],
    ['👍🏽', 2],
    ['🇯🇵', 2],
    ['👩‍👩‍👧', 2],
    ['1️⃣', 2],
    ['\x1b[1;31mred\x1b[39m', 3],
  ])('measures "%s" as %i cells', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('isPrintableAscii', () => {
  test.each(['', ' ', '~', 'All of: !"#$%&/()=?'])('says yes to "%s"', (text) => {
    expect(isPrintableAscii(text)).toBe(true);
  });

  test.each(['\x1b', '\n', '\t', '\x7f', 'é', 'a\n'])('says no to %j', (text) => {
    expect(isPrintableAscii(text)).toBe(false);
  });
});

describe('graphemes', () => {
  test('cuts between the characters that a reader sees', () => {
    expect(graphemes('ae\u0301👩‍👩‍👧🇯🇵👍🏽')).toEqual(['a', 'e\u0301', '👩‍👩‍👧', '🇯🇵', '👍🏽']);
  });

  test('finds none in nothing', () => {
    expect(graphemes('')).toEqual([]);
  });
});

describe('padEnd', () => {
  test.each([
    ['ab', 5, 'ab   '],
    ['日本', 5, '日本 '],
    ['abcde', 5, 'abcde'],
    ['abcdef', 5, 'abcdef'],
  ])('fills "%s" up to %i cells', (text, width, padded) => {
    expect(padEnd(text, width)).toBe(padded);
  });
});
