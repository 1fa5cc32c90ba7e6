import { describe, expect, test } from 'vitest';
import { type GanttOptions, type GanttRow, ganttChart } from '../../../src/text/chart-gantt.ts';
import { aLook, expectToFit } from './some-looks.ts';

const row = (label: string, from: string, to: string): GanttRow => ({ label, from, to });
const rows = [
  row('Month 1', '2026-11-23', '2026-12-24'),
  row('Month 2', '2026-12-24', '2027-02-07'),
  row('Month 3', '2027-02-07', '2027-03-30'),
];
const plain: GanttOptions = { today: null, off: [] };
const options: GanttOptions = {
  today: '2026-12-05',
  off: [{ from: '2027-01-01', to: '2027-01-14' }],
};

/** The track of the only row, 20 cells for 20 days. */
const track = (changes: Partial<GanttOptions>, from = '2026-11-30', to = '2026-12-19') => {
  const frame = row('b', '2026-11-30', '2026-12-19');
  const { lines } = ganttChart([row('a', from, to), frame], aLook(22), { ...plain, ...changes });
  return lines[1];
};

describe('ganttChart', () => {
  test('draws a bar a row below the scale, today and days off', () => {
    expect(ganttChart(rows, aLook(60), options).lines).toEqual([
      '           Dec 2026     Jan 2027    Feb 2027    Mar 2027',
      'Month 1 ████│████████···░░░░░░······························',
      'Month 2 ····│········██████████████████·····················',
      'Month 3 ····│···········░░░░░░·········█████████████████████',
      '│ today  ░ days off',
    ]);
  });

  test('draws in ASCII on 40 columns', () => {
    expect(ganttChart(rows, aLook(40, { ascii: true }), options).lines).toEqual([
      '                  Jan 2027',
      'Month 1 ###|####..:::...................',
      'Month 2 ...|....###########.............',
      'Month 3 ...|......:::......#############',
      '| today  : days off',
    ]);
  });

  test('names weeks where the span is short', () => {
    const { lines } = ganttChart([row('a', '2026-11-30', '2026-12-19')], aLook(42), plain);
    expect(lines).toEqual(['  30 Nov        7 Dec         14 Dec', `a ${'█'.repeat(40)}`]);
  });

  test('says the same in a sentence', () => {
    expect(ganttChart([...rows.slice(1), row('Later', '', '')], aLook(60), options).sentence).toBe(
      'Month 2: 2026-12-24 to 2027-02-07; Month 3: 2027-02-07 to 2027-03-30; Later: no days. ' +
        'Days off: 2027-01-01 to 2027-01-14. Today: 2026-12-05.',
    );
    expect(ganttChart([row('a', '2026-12-01', '2026-12-01')], aLook(60), plain).sentence).toBe(
      'a: 2026-12-01.',
    );
  });

  test('a day has its cell', () => {
    expect(track({}, '2026-12-01', '2026-12-01')).toBe('a ·█··················');
    expect(track({}, '2026-12-19', '2026-12-19')).toBe('a ···················█');
  });

  test('a bar stands before days off, which are drawn where they touch the span', () => {
    const off = [
      { from: '2026-11-01', to: '2026-12-01' },
      { from: '2026-12-03', to: '2026-12-03' },
      { from: '2026-12-18', to: '2027-02-01' },
      { from: '2027-03-01', to: '2027-03-02' },
    ];
    expect(track({ off }, '2026-12-03', '2026-12-05')).toBe('a ░░·███············░░');
  });

  test('today stands before a bar, but never hides one', () => {
    const today = '2026-12-01';
    expect(track({ today }, '2026-11-30', '2026-12-02')).toBe('a █│█·················');
    expect(track({ today }, '2026-12-01', '2026-12-01')).toBe('a ·█··················');
    expect(track({ today }, '2026-12-04', '2026-12-04')).toBe('a ·│··█···············');
  });

  test.each(['2026-11-29', '2026-12-20', 'tomorrow'])('%s: today is not on the chart', (today) => {
    const { lines } = ganttChart([row('a', '2026-11-30', '2026-12-19')], aLook(42), {
      ...plain,
      today,
    });
    expect(lines.join('\n')).not.toMatch(/│|today/);
  });

  test('what is no day or ends before it begins is not drawn', () => {
    for (const [from, to] of [
      ['2026-12-05', '2026-12-04'],
      ['NaN', '2026-12-04'],
      ['2026-12-05', ''],
      ['2026-02-30', '2026-12-05'],
    ] as const) {
      expect(track({}, from, to)).toBe(`a ${'·'.repeat(20)}`);
      const alone = ganttChart([row('a', from, to)], aLook(40), plain);
      expect(alone).toEqual({ lines: ['a: no days.'], sentence: 'a: no days.' });
    }
  });

  test('cuts labels to a third of the room, and says the sentence where that is too little', () => {
    const long = [row('A month with a long name', '2026-11-30', '2026-12-19')];
    expect(ganttChart(long, aLook(30), plain).lines[1]).toBe(`A month wi ${'█'.repeat(19)}`);
    expect(ganttChart(long, aLook(25), plain).lines[1]).toBe(`A month  ${'█'.repeat(16)}`);
    const { lines, sentence } = ganttChart(long, aLook(23), plain);
    expect(lines.join(' ')).toBe(sentence);
  });

  test('grows to 84 cells and no further', () => {
    const { lines } = ganttChart([row('a', '2026-11-30', '2026-12-19')], aLook(200), plain);
    expect(lines[1]).toBe(`a ${'█'.repeat(84)}`);
  });

  test('has nothing to show of nothing', () => {
    const nothing = { lines: ['Nothing to show yet.'], sentence: 'Nothing to show yet.' };
    expect(ganttChart([], aLook(30), options)).toEqual(nothing);
  });

  test('cleans labels', () => {
    const { lines, sentence } = ganttChart(
      [row('a\x1b[31m\nb', '2026-11-30', '2026-12-19')],
      aLook(30),
      plain,
    );
    expect(lines[1]).toMatch(/^a b █+$/);
    expect(sentence).toBe('a b: 2026-11-30 to 2026-12-19.');
  });

  test.each([
    ['rows', rows],
    ['an empty label', [row('', '2026-11-30', '2026-12-19')]],
    ['wide letters', [row('日本語の長い名前', '2026-11-30', '2026-12-19')]],
    ['no days', [row('x', 'NaN', 'Infinity')]],
    ['one day', [row('x', '2026-11-30', '2026-11-30')]],
    ['all days there are', [row('x', '0000-01-01', '9999-12-31')]],
    ['nothing', []],
  ])('fits any width with %s', (_name, some) => {
    expectToFit((look) => ganttChart(some, look, options));
  });
});
