import { expect, test } from 'vitest';
import { isMasked, MASKS, maskNumbers } from '../../../src/domain/critique/number-mask.ts';

/** Masks made readable: `#` for a number, `$` for money. */
const shown = (text: string) =>
  maskNumbers(text).replaceAll(MASKS.number, '#').replaceAll(MASKS.money, '$');

test.each([
  ['below 3 or 4.5%', 'below # or ####'],
  ['1,200 people', '##### people'],
  ['two thirds of a dozen', '### thirds of a #####'],
  ['€40,000 a month', '$$$$$$$ a month'],
  ['eur 5 and 6 dollars', '$$$$$ and $$$$$$$$$'],
  ['5 million users', '######### users'],
  ['in 2024 alone', 'in 2024 alone'],
  ['2024% and 20245', '##### and #####'],
  ['often, anyone, tense', 'often, anyone, tense'],
  ['no numbers', 'no numbers'],
])('%j', (text, expected) => {
  expect(shown(text)).toBe(expected);
  expect(maskNumbers(text)).toHaveLength(text.length);
});

test.each([
  [MASKS.number, true],
  [`${MASKS.money}x`, true],
  ['3', false],
  ['', false],
])('isMasked %j', (word, expected) => {
  expect(isMasked(word)).toBe(expected);
});
