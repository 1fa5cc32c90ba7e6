import { describe, expect, test } from 'vitest';
import { type BurnUpPoint, burnUp } from '../../../src/text/chart-burn-up.ts';
import type { ChartLook } from '../../../src/text/chart-lines.ts';
import { aLook, expectToFit, NO_AMOUNTS } from './some-looks.ts';

const draw = (points: readonly BurnUpPoint[], look: ChartLook) =>
  burnUp(points, look, { unit: 'hours', actual: 'worked', step: 'week' });

const threeWeeks = [
  { label: '11 Oct', expected: 6, actual: 5.5 },
  { label: '18 Oct', expected: 12, actual: 7 },
  { label: '25 Oct', expected: 18, actual: 16 },
];

/** One hour a week more than the plan, for this many weeks. */
function weeks(count: number): BurnUpPoint[] {
  return Array.from({ length: count }, (_, index) => ({
    label: `week ${index + 1}`,
    expected: index + 1,
    actual: (index + 1) * 2,
  }));
}

describe('burnUp', () => {
  test('draws what was done as columns and what was expected as a line', () => {
    expect(draw(threeWeeks, aLook(40)).lines).toEqual([
      '18│        ────',
      '  │        ████',
      '  │    ────████',
      '  │    ▃▃▃▃████',
      '  │────████████',
      ' 0│████████████',
      '   11 Oct 25 Oct',
      '   █ hours worked  ─ expected',
    ]);
  });

  test('draws the line through columns that are higher', () => {
    expect(draw(weeks(2), aLook(40, { ascii: true })).lines).toEqual([
      '4|    ####',
      ' |    ####',
      ' |    ####',
      ' |####----',
      ' |----####',
      '0|########',
      '  week 1 week 2',
      '  # hours worked  - expected',
    ]);
  });

  test('says the same in a sentence', () => {
    expect(draw(threeWeeks, aLook(40)).sentence).toBe(
      'hours worked of hours expected: 5.5 of 6 by 11 Oct; 7 of 12 by 18 Oct; 16 of 18 by 25 Oct.',
    );
  });

  test('says at most six points of many, the last one among them', () => {
    const { sentence } = draw(weeks(50), aLook(40));
    expect(sentence.match(/ by /g)).toHaveLength(6);
    expect(sentence).toContain('100 of 50 by week 50.');
  });

  test('lets a column stand for several points where they have no room, the last one as it is', () => {
    const { lines } = draw(weeks(50), aLook(30));
    expect(lines[0]).toBe('100│                     ▂▄▆█');
    expect(lines.at(-1)).toBe('    a column: 2 weeks');
    expect(lines.at(-3)).toBe('    week 2            week 50');
  });

  test('shows more than nothing, and nothing as nothing', () => {
    const points = [0, 0.001, 100].map((actual) => ({ label: 'x', expected: Number.NaN, actual }));
    expect(draw(points, aLook(40)).lines[5]).toBe('  0│    ▁▁▁▁████');
  });

  test.each(NO_AMOUNTS)('draws %d as nothing and says what it is', (value) => {
    const { lines, sentence } = draw([{ label: 'x', expected: value, actual: value }], aLook(40));
    expect(lines.join('')).not.toMatch(/[▁-▇]/u);
    expect(lines[0]).toBe('0│');
    expect(sentence).toMatch(/: (no number of no number|-3 of -3) by x\.$/);
  });

  test('draws one point, with its label alone', () => {
    const { lines } = draw(weeks(1), aLook(20));
    expect(lines[0]).toBe('2│████');
    expect(lines[6]).toBe('  week 1');
  });

  test('leaves the first label out where only the last one has room', () => {
    expect(draw(threeWeeks, aLook(12)).lines[6]).toBe('   25 Oct');
  });

  test('has nothing to show of nothing', () => {
    const nothing = { lines: ['Nothing to show yet.'], sentence: 'Nothing to show yet.' };
    expect(draw([], aLook(30))).toEqual(nothing);
  });

  test('says the sentence where columns have no room', () => {
    expect(draw(weeks(1), aLook(5)).lines).toEqual([
      'hours',
      'worke',
      'd of',
      'hours',
      'expec',
      'ted:',
      '2 of',
      '1 by',
      'week',
      '1.',
    ]);
  });

  test.each([
    ['three weeks', threeWeeks],
    ['520 weeks', weeks(520)],
    ['a wide label', [{ label: '日本語の長い名前', expected: 1, actual: 2 }]],
    ['no numbers', NO_AMOUNTS.map((value) => ({ label: 'x', expected: value, actual: value }))],
    ['very different numbers', [{ label: 'x', expected: 1e-300, actual: 1e300 }]],
    ['nothing', []],
  ])('fits any width with %s', (_name, points) => {
    expectToFit((look) => draw(points, look));
  });
});
