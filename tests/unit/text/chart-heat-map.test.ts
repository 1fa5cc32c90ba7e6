import { describe, expect, test } from 'vitest';
import { type HeatWeek, heatMap } from '../../../src/text/chart-heat-map.ts';
import { aLook, expectToFit, NO_AMOUNTS } from './some-looks.ts';

const LEVELS = [
  { from: 0, name: 'under 1 hour', short: '<1' },
  { from: 1, name: '1 to 2 hours', short: '1' },
  { from: 2, name: '2 to 3 hours', short: '2' },
  { from: 3, name: '3 hours or more', short: '3+' },
];

const twoWeeks: HeatWeek[] = [
  { label: 'Oct', days: [null, 0, 0.5, 1, 2, 3, 12] },
  { label: 'Nov', days: [2.9, null] },
];

/** Weeks whose days have the hours of their number. */
function weeks(count: number): HeatWeek[] {
  return Array.from({ length: count }, (_, index) => ({
    label: index % 4 === 0 ? `M${index}` : '',
    days: [index, null, null, null, null, null, index % 4],
  }));
}

describe('heatMap', () => {
  test('has a line for each day of the week and a sign for each level', () => {
    expect(heatMap(twoWeeks, LEVELS, aLook(40)).lines).toEqual([
      '      Nov',
      'Mon · ▓',
      'Tue ░ ·',
      'Wed ░',
      'Thu ▒',
      'Fri ▓',
      'Sat █',
      'Sun █',
      '· none  ░ <1  ▒ 1  ▓ 2  █ 3+',
    ]);
  });

  test('has signs of its own in ASCII', () => {
    const { lines } = heatMap(twoWeeks, LEVELS, aLook(40, { ascii: true }));
    expect(lines.slice(1, 8)).toEqual([
      'Mon . *',
      'Tue : .',
      'Wed :',
      'Thu +',
      'Fri *',
      'Sat #',
      'Sun #',
    ]);
  });

  test('says the same in a sentence', () => {
    expect(heatMap(twoWeeks, LEVELS, aLook(40)).sentence).toBe(
      'Of 9 days, none: 2; under 1 hour: 2; 1 to 2 hours: 1; 2 to 3 hours: 2; 3 hours or more: 2.',
    );
    expect(heatMap([{ label: '', days: [4] }], LEVELS, aLook(40)).sentence).toBe(
      'Of 1 day, 3 hours or more: 1.',
    );
  });

  test('moves the weeks together where they would not fit, then drops the oldest', () => {
    const lineOfMonday = (width: number) => heatMap(weeks(8), LEVELS, aLook(width)).lines[1];
    expect(lineOfMonday(19)).toBe('Mon ░ ▒ ▓ █ █ █ █ █');
    expect(lineOfMonday(18)).toBe('Mon ░▒▓█████');
    expect(lineOfMonday(12)).toBe('Mon ░▒▓█████');
    expect(lineOfMonday(11)).toBe('Mon ▒▓█████');
  });

  test('writes a label where it has room before the next, else leaves it out', () => {
    const labels = (width: number) => heatMap(weeks(8), LEVELS, aLook(width)).lines[0];
    expect(labels(30)).toBe('    M0      M4');
    expect(labels(12)).toBe('    M0  M4');
    const close = ['Sep', 'Oct', '', 'Nov'].map((label) => ({ label, days: [1] }));
    expect(heatMap(close, LEVELS, aLook(9)).lines[0]).toBe('     Oct');
    expect(heatMap(close, LEVELS, aLook(30)).lines[0]).toBe('      Oct Nov');
  });

  test('has no line of labels where there are none', () => {
    expect(heatMap([{ label: '', days: [1] }], LEVELS, aLook(30)).lines[0]).toBe('Mon ▒');
  });

  test.each([
    [Number.NaN, '·'],
    [Number.NEGATIVE_INFINITY, '·'],
    [-3, '·'],
    [Number.POSITIVE_INFINITY, '█'],
  ])('draws %d as %s', (value, sign) => {
    expect(heatMap([{ label: '', days: [value] }], LEVELS, aLook(30)).lines[0]).toBe(`Mon ${sign}`);
  });

  test('has no more signs than shades', () => {
    const many = [...LEVELS, { from: 4, name: 'four', short: '4' }];
    expect(heatMap([{ label: '', days: [9] }], many, aLook(30)).lines[0]).toBe('Mon █');
  });

  test('looks at seven days a week', () => {
    const week = { label: '', days: Array.from({ length: 9 }, () => 5) };
    const { lines, sentence } = heatMap([week], LEVELS, aLook(60));
    expect(lines).toHaveLength(8);
    expect(sentence).toBe('Of 7 days, 3 hours or more: 7.');
  });

  test('has nothing to show of nothing', () => {
    const nothing = { lines: ['Nothing to show yet.'], sentence: 'Nothing to show yet.' };
    expect(heatMap([], LEVELS, aLook(30))).toEqual(nothing);
    expect(heatMap([{ label: '', days: [] }], LEVELS, aLook(30)).sentence).toBe(nothing.sentence);
  });

  test.each([
    ['two weeks', twoWeeks],
    ['520 weeks', weeks(520)],
    ['no numbers', [{ label: 'x', days: NO_AMOUNTS }]],
    ['a wide label', [{ label: '日本語の長い名前', days: [1] }]],
    ['nothing', []],
  ])('fits any width with %s', (_name, data) => {
    expectToFit((look) => heatMap(data, LEVELS, look));
  });
});
