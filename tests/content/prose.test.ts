import { describe, expect, test } from 'vitest';
import {
  bareAbbreviations,
  figuresIn,
  notAscii,
  textsIn,
} from '../../scripts/content-report/prose.ts';

describe('textsIn', () => {
  test('finds every text but the ids of sources', () => {
    const entry = { text: 'a', blocks: [{ items: ['b', 'c'], hours: 3 }], sources: ['C7'] };
    expect(textsIn(entry)).toEqual(['a', 'b', 'c']);
  });
});

describe('figuresIn', () => {
  test.each([
    '95% of the pilots',
    'about 5 % more',
    'thirty-three, or 33 percent',
    '$160-220K base',
    'a budget of EUR 20,000',
    'after 65 interviews with engineers',
    'a study with 1,053 professional participants',
  ])('knows the figure in: %s', (text) => {
    expect(figuresIn(text)).toBe(true);
  });

  test.each([
    'in 8 months, 6 hours a week',
    '168 of 200 items are right',
    'five interviews a week',
    'level 3 in month 2',
  ])('knows that nobody has to have counted: %s', (text) => {
    expect(figuresIn(text)).toBe(false);
  });
});

describe('bareAbbreviations', () => {
  const quoting = 'The letters "PM" stand for two roles.';

  test('finds the two letters alone, quoted or not', () => {
    const texts = ['An AI PM decides.', 'PMs decide.', 'PMP and PMI are names.', quoting];
    expect(bareAbbreviations(texts, { quoted: false })).toEqual([texts[0], texts[1], quoting]);
  });

  test('lets them stand between quotation marks where that is allowed', () => {
    const mixed = 'A "lead" PM is no "PM".';
    expect(bareAbbreviations([quoting, mixed], { quoted: true })).toEqual([mixed]);
  });
});

describe('notAscii', () => {
  test('gives the lines with another character, unless it stands in an address', () => {
    const lines = ['plain', 'caf\u00e9', '\tTab', 'https://x.example/caf\u00e9', 'a \u2014 b'];
    expect(notAscii(lines.join('\n'))).toEqual([2, 5]);
  });
});
