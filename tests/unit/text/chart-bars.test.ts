import { describe, expect, test } from 'vitest';
import { horizontalBars } from '../../../src/text/chart-bars.ts';
import { aLook, expectToFit, NO_AMOUNTS } from './some-looks.ts';

const weeks = [
  { label: '9 Nov', value: 1, of: 6 },
  { label: 'this week', value: 8, of: 6 },
];

describe('horizontalBars', () => {
  test('draws label, bar and number, and the rest of what it is held against', () => {
    expect(horizontalBars(weeks, aLook(28)).lines).toEqual([
      '9 Nov     ██░░░░░░░░░░     1',
      'this week ████████████████ 8',
    ]);
  });

  test('draws parts of a cell, and whole ones in ASCII', () => {
    const bars = [
      { label: 'a', value: 10 },
      { label: 'b', value: 3.25 },
      { label: 'c', value: 0.001 },
      { label: 'd', value: 0 },
    ];
    expect(horizontalBars(bars, aLook(15)).lines).toEqual([
      'a █████████ 10',
      'b ██▉       3.3',
      'c ▏         0',
      'd           0',
    ]);
    expect(horizontalBars(bars, aLook(15, { ascii: true })).lines).toEqual([
      'a ######### 10',
      'b ###       3.3',
      'c #         0',
      'd           0',
    ]);
  });

  test('says the same in a sentence', () => {
    expect(horizontalBars(weeks, aLook(28)).sentence).toBe('9 Nov: 1; this week: 8.');
  });

  test('takes the words and the length that it is given', () => {
    const options = {
      inWords: ({ value, of }: { value: number; of?: number }) => `${value} of ${of}`,
    };
    const bars = [{ label: 'Data literacy', value: 2, of: 4 }];
    expect(horizontalBars(bars, aLook(60), { ...options, cells: 8 })).toEqual({
      lines: ['Data literacy ████░░░░ 2 of 4'],
      sentence: 'Data literacy: 2 of 4.',
    });
  });

  test('cuts a label before a bar gets shorter than four cells', () => {
    const bars = [{ label: 'Estimation under uncertainty', value: 1 }];
    expect(horizontalBars(bars, aLook(16)).lines).toEqual(['Estimatio ████ 1']);
  });

  test('says the sentence where a bar has no room', () => {
    expect(horizontalBars(weeks, aLook(7)).lines).toEqual(['9 Nov:', '1; this', 'week:', '8.']);
  });

  test.each(NO_AMOUNTS)('draws %d as nothing and says what it is', (value) => {
    const { lines, sentence } = horizontalBars([{ label: 'a', value, of: value }], aLook(30));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^a +(no number|-3)$/);
    expect(sentence).toMatch(/^a: (no number|-3)\.$/);
  });

  test('has nothing to show of nothing', () => {
    const nothing = { lines: ['Nothing to show yet.'], sentence: 'Nothing to show yet.' };
    expect(horizontalBars([], aLook(30))).toEqual(nothing);
  });

  test('cleans labels and words', () => {
    const bars = [{ label: 'a\x1b[31m\nb', value: 1 }];
    const { lines, sentence } = horizontalBars(bars, aLook(12), { inWords: () => '1\u202e h' });
    expect({ lines, sentence }).toEqual({ lines: ['a b ████ 1 h'], sentence: 'a b: 1 h.' });
  });

  test.each([
    ['weeks', weeks],
    ['an empty label', [{ label: '', value: 2 }]],
    ['wide letters', [{ label: '日本語の長い名前', value: 2, of: 3 }]],
    ['no numbers', NO_AMOUNTS.map((value) => ({ label: 'x', value, of: value }))],
    ['very different numbers', [1e-300, 1, 1e300].map((value) => ({ label: 'x', value }))],
    ['nothing', []],
  ])('fits any width with %s', (_name, bars) => {
    expectToFit((look) => horizontalBars(bars, look));
  });
});
