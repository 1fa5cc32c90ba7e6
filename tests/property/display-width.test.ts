import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/text/display-width.ts';
import { isRefuted } from './refuted.ts';
import { anyText } from './some-texts.ts';

/**
 * What is measured as narrower than string-width says: spacing vowel signs (of Devanagari, Tamil and
 * others), characters that the running Unicode does not know, and wide ones outside Han, kana,
 * Hangul, Tangut and emoji: Yi, Khitan and Nushu signs, trigrams and hexagrams, counting rods.
 */
const UNDERRATED = new RegExp(
  '[\\p{Mc}\\p{Cn}\\p{sc=Yiii}\\p{sc=Kits}\\p{sc=Nshu}\\u232a\\u2630-\\u2637\\u268a-\\u268f\\u31e4\\u31e5' +
    '\\u4dc0-\\u4dff\\u{1d300}-\\u{1d37f}\\u{1f260}-\\u{1f265}]',
  'u',
);

/** Sequences that no keyboard makes: a keycap without its selector, flags and skin tones joined. */
const MALFORMED =
  /[\d#*]\u20e3|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]\u200d|\u200d[\u{1f1e6}-\u{1f1ff}]/u;

const anyUnicode = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    anyText,
  )
  .map((text) => text.replace(/\p{Cc}/gu, ''))
  .filter((text) => !UNDERRATED.test(text) && !MALFORMED.test(text));

function isNeverSmaller(measure: (text: string) => number) {
  return fc.property(anyUnicode, (text) => measure(text) >= stringWidth(text));
}

describe('displayWidth', () => {
  test('is never smaller than what string-width says', () => {
    fc.assert(isNeverSmaller(displayWidth), { numRuns: 2000 });
  });

  test('is exactly that for texts in ASCII, scripts without spaces and emoji', () => {
    const property = fc.property(anyText, (text) => {
      const line = text.replace(/\s/g, ' ');
      expect(displayWidth(line)).toBe(stringWidth(line));
    });
    fc.assert(property, { numRuns: 500 });
  });
});

describe('the property of displayWidth refutes', () => {
  test.each([
    ['counting UTF-16 units', (text: string) => text.length],
    ['counting code points', (text: string) => [...text].length],
    ['counting Han alone as wide', (text: string) => text.replace(/\p{sc=Han}/gu, '..').length],
  ])('%s', (_name, measure) => {
    expect(isRefuted(isNeverSmaller(measure))).toBe(true);
  });
});
