import { describe, expect, test } from 'vitest';
import { maskNumbers } from '../../../src/domain/critique/number-mask.ts';
import {
  beginningOf,
  compilePattern,
  expressionSource,
} from '../../../src/domain/critique/pattern.ts';

/** The words that a pattern finds at the beginning of a text; null where it finds none. */
function foundBy(pattern: string, text: string, lists = {}): string | null {
  const { openings, tail } = compilePattern(pattern, lists);
  const masked = maskNumbers(text);
  const [word = ''] = /^(?:[a-z]+|\P{L}+)/u.exec(masked) ?? [];
  for (const [beginning, opening] of openings) {
    if (beginning !== beginningOf(word)) continue;
    const [found] = new RegExp(expressionSource(opening, tail), 'y').exec(masked) ?? [];
    if (found !== undefined) return text.slice(0, found.length);
  }
  return null;
}

describe('compilePattern', () => {
  test.each([
    ['gave up', 'gave   up the plan', 'gave   up'],
    ['Gave Up', 'gave up', 'gave up'],
    ['gave up', 'gave upper', null],
    ['gave up', 'gave it up', null],
    ['decid*', 'decided at once', 'decided'],
    ['decid*', 'deciduous-tree', 'deciduous-tree'],
    ['(cost | price) of', 'price of it', 'price of'],
    ['(cost|price tag) of', 'price tag of it', 'price tag of'],
    ['(cost | price) of', 'prices of it', null],
    ['in (close)? contact', 'in close contact', 'in close contact'],
    ['in (close)? contact', 'in contact', 'in contact'],
    ['(very)? holistic', 'very holistic', 'very holistic'],
    ['(very)? holistic', 'holistic view', 'holistic'],
    ['(very | so)? (a)? good', 'so good', 'so good'],
    ['good (very)?', 'good very', 'good very'],
    ['good (very)?', 'good', 'good'],
    ['below #', 'below 3.5% now', 'below 3.5%'],
    ['below #', 'below two hundred', 'below two hundred'],
    ['below #', 'below €30', 'below €30'],
    ['below #', 'below average', null],
    ['# people', '12 people', '12 people'],
    ['pay $', 'pay 30 euros', 'pay 30 euros'],
    ['pay $', 'pay 30', null],
    ['from _ to', 'from here to there', 'from here to'],
    ['from _ to', 'from here and to', null],
    ['from _3 to', 'from here and now to', 'from here and now to'],
    ['from _3 to', 'from to', 'from to'],
    ['from _2 to', 'from a b c to', null],
    ["don't know", "don't know it", "don't know"],
    ['c++ code', 'c++ code', 'c++ code'],
    ['says "', 'says " no', 'says "'],
  ])('%s in %j', (pattern, text, expected) => {
    expect(foundBy(pattern, text)).toBe(expected);
  });

  test('takes lists by their name', () => {
    expect(foundBy('{we} left', 'we left', { we: '(i | we)' })).toBe('we left');
    expect(() => compilePattern('{we} left')).toThrow('"{we}" is no list');
  });

  test('says where a pattern counts only at the beginning of a clause', () => {
    expect(compilePattern('^ cut').isLeading).toBe(true);
    expect(compilePattern('cut').isLeading).toBe(false);
    expect(foundBy('^ cut it', 'cut it')).toBe('cut it');
  });

  test.each([
    ['', 'may be empty'],
    ['(a)?', 'may be empty'],
    ['_3', 'may be empty'],
    ['_ one', 'begins with anything'],
    ['_2 one', 'begins with anything'],
    ['() one', 'begins with anything'],
    ['+ one', 'begins with anything'],
    ['(_ | a) one', 'begins with anything'],
  ])('%j is no pattern: %s', (pattern, message) => {
    expect(() => compilePattern(pattern)).toThrow(RangeError);
    expect(() => compilePattern(pattern)).toThrow(message);
  });
});

test.each(['24/7 support', 'two of us', 'half a day', '20th'])(
  '%j has a number in it, which stands there as a sign',
  (pattern) => {
    expect(() => compilePattern(pattern)).toThrow(/numbers are only found by #/);
  },
);
