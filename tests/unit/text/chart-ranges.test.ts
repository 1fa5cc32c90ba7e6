import { describe, expect, test } from 'vitest';
import { type RangeRow, rangeRows } from '../../../src/text/chart-ranges.ts';
import { aLook, expectToFit, NO_AMOUNTS } from './some-looks.ts';

const options = { highest: 4, missing: 'not yet measured' };
const rows: readonly RangeRow[] = [
  {
    label: 'Data literacy',
    range: { value: 1.5, low: 1, high: 2.25 },
    claimed: 3,
    target: 3.5,
    words: '1.5 of 4',
    note: '1.5',
  },
  { label: 'Team', range: null, claimed: null, target: 2, words: 'not yet measured', note: '' },
];

const draw = (changes: Partial<RangeRow>, width = 60) => {
  const row = {
    label: 'a',
    range: null,
    claimed: null,
    target: 4,
    words: 'x',
    note: '',
    ...changes,
  };
  return rangeRows([row], aLook(width), options).lines[1] ?? '';
};

describe('rangeRows', () => {
  test('draws range, value, claim and target of each row on one scale', () => {
    expect(rangeRows(rows, aLook(80), options).lines).toEqual([
      '              0   1   2   3   4',
      'Data literacy ····━━●━━━··○·│·· 1.5',
      'Team          ········│········ not yet measured',
      '● shown  ━ 80 % range  ○ claimed  ◎ claimed, at the target  │ target',
    ]);
  });

  test('draws in ASCII', () => {
    expect(rangeRows(rows, aLook(80, { ascii: true }), options).lines).toEqual([
      '              0   1   2   3   4',
      'Data literacy ....==#===..o.|.. 1.5',
      'Team          ........|........ not yet measured',
      '# shown  = 80 % range  o claimed  @ claimed, at the target  | target',
    ]);
  });

  test('says the same in a sentence', () => {
    expect(rangeRows(rows, aLook(80), options).sentence).toBe(
      'Data literacy: 1.5 of 4; Team: not yet measured.',
    );
  });

  test('the value stands before the claim, the claim before the target, the target before the range', () => {
    const range = { value: 2, low: 0, high: 4 };
    expect(draw({ range, claimed: 2, target: 2 })).toBe('a ━━━━━━━━●━━━━━━━━');
    expect(draw({ range, claimed: 3, target: 3 })).toBe('a ━━━━━━━━●━━━◎━━━━');
    expect(draw({ range, target: 3 })).toBe('a ━━━━━━━━●━━━│━━━━');
  });

  test('holds what lies beyond the scale to its ends', () => {
    const range = { value: 5, low: -1, high: 9 };
    expect(draw({ range, claimed: -3, target: 2 })).toBe('a ○━━━━━━━│━━━━━━━●');
  });

  test('takes the end of the scale that it is given', () => {
    expect(rangeRows(rows, aLook(80), { ...options, highest: 5 }).lines.slice(0, 2)).toEqual([
      '              0   1   2   3   4   5',
      'Data literacy ····━━●━━━··○·│······ 1.5',
    ]);
  });

  test('leaves the note out where it has little room', () => {
    const row = { target: 2 };
    expect(draw(row, 36)).toBe('a ········│········ not yet measured');
    expect(draw(row, 35)).toBe('a ········│········');
  });

  test('cuts labels to eight cells, and says the sentence where that is too much', () => {
    expect(rangeRows(rows, aLook(27), options).lines.slice(0, 3)).toEqual([
      '         0   1   2   3   4',
      'Data lit ····━━●━━━··○·│··',
      'Team     ········│········',
    ]);
    expect(rangeRows(rows, aLook(26), options).lines).toEqual([
      'Data literacy: 1.5 of 4;',
      'Team: not yet measured.',
    ]);
    expect(draw({ label: 'abc', target: 0 }, 22)).toBe('abc │················');
  });

  test('has nothing to show of nothing', () => {
    const nothing = { lines: ['Nothing to show yet.'], sentence: 'Nothing to show yet.' };
    expect(rangeRows([], aLook(30), options)).toEqual(nothing);
  });

  test('cleans labels', () => {
    const row = { ...rows[1], label: 'a\x1b[31m\nb' } as RangeRow;
    const { lines, sentence } = rangeRows([row], aLook(30), options);
    expect(lines[1]).toBe('a b ········│········');
    expect(sentence).toBe('a b: not yet measured.');
  });

  test('a screen without shades has dots', () => {
    const look = aLook(30);
    const bare = { ...look, glyphs: { ...look.glyphs, shades: '' } };
    expect(rangeRows(rows.slice(1), bare, options).lines[1]).toBe('Team ........│........');
  });

  test.each([
    ['rows', rows],
    ['an empty label', [{ ...rows[0], label: '' } as RangeRow]],
    ['wide letters', [{ ...rows[0], label: '日本語の長い名前' } as RangeRow]],
    [
      'no numbers',
      NO_AMOUNTS.map((value) => ({
        ...{ label: 'x', claimed: value, target: value, words: 'x', note: 'x' },
        range: { value, low: value, high: value },
      })),
    ],
    ['nothing', []],
  ])('fits any width with %s', (_name, some) => {
    expectToFit((look) => rangeRows(some, look, options));
  });
});
