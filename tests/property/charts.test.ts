import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { type Bar, horizontalBars } from '../../src/text/chart-bars.ts';
import { type BurnUpPoint, burnUp } from '../../src/text/chart-burn-up.ts';
import { type GanttRow, ganttChart } from '../../src/text/chart-gantt.ts';
import { type HeatWeek, heatMap } from '../../src/text/chart-heat-map.ts';
import { type Chart, type ChartLook, numberInWords } from '../../src/text/chart-lines.ts';
import { progressBar } from '../../src/text/chart-progress-bar.ts';
import { createScreen } from '../../src/text/screen.ts';
import { isRefuted } from './refuted.ts';
import { anyText } from './some-texts.ts';

/** A chart of whatever data, waiting for its room. */
type Drawing = (look: ChartLook) => Chart;

const LEVELS = [0, 1, 2, 3].map((from) => ({ from, name: `${from} hours`, short: `${from}` }));

const ODD_NUMBERS = [
  0,
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
];

/** Hours as people record them, and every other number there is. */
const anyNumber = fc.oneof(
  { arbitrary: fc.double({ min: 0, max: 200, noNaN: true }), weight: 3 },
  { arbitrary: fc.constantFrom(...ODD_NUMBERS), weight: 1 },
  { arbitrary: fc.double(), weight: 1 },
);
const anyLabel = fc.oneof(fc.constantFrom('5 Oct', 'this week', ''), anyText);
const anyLook = fc
  .record({
    width: fc.oneof(
      { arbitrary: fc.integer({ min: 0, max: 130 }), weight: 9 },
      { arbitrary: fc.constantFrom(-3, 0.5, 39.9, Number.NaN, 500), weight: 1 },
    ),
    ascii: fc.boolean(),
    coloured: fc.boolean(),
  })
  .map((options) => ({ ...createScreen({ columns: 80, ...options }), width: options.width }));

const bars: fc.Arbitrary<Bar[]> = fc.array(
  fc.record({ label: anyLabel, value: anyNumber, of: anyNumber }),
  { maxLength: 8 },
);
const points: fc.Arbitrary<BurnUpPoint[]> = fc.array(
  fc.record({ label: anyLabel, expected: anyNumber, actual: anyNumber }),
  { maxLength: 60 },
);
const weeks: fc.Arbitrary<HeatWeek[]> = fc.array(
  fc.record({
    label: anyLabel,
    days: fc.array(fc.option(anyNumber), { maxLength: 7 }),
  }),
  { maxLength: 30 },
);

const anyDay = fc.oneof(
  {
    arbitrary: fc
      .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    weight: 8,
  },
  {
    arbitrary: fc.constantFrom('', 'NaN', '2026-02-30', '0000-01-01', '9999-12-31'),
    weight: 1,
  },
  { arbitrary: anyText, weight: 1 },
);
const ganttRows: fc.Arbitrary<GanttRow[]> = fc.array(
  fc.record({ label: anyLabel, from: anyDay, to: anyDay }),
  { maxLength: 12 },
);
const daysOff = fc.array(fc.record({ from: anyDay, to: anyDay }), { maxLength: 4 });

const drawBars =
  (data: Bar[]): Drawing =>
  (look) =>
    horizontalBars(data, look);
const drawBurnUp =
  (data: BurnUpPoint[]): Drawing =>
  (look) =>
    burnUp(data, look, { unit: 'hours', actual: 'worked', step: 'week' });
const drawHeatMap =
  (data: HeatWeek[]): Drawing =>
  (look) =>
    heatMap(data, LEVELS, look);
const drawProgress =
  ([done, total]: [number, number]): Drawing =>
  (look) =>
    progressBar(done, total, look);

const drawGantt =
  ([rows, today, off]: [GanttRow[], string | null, { from: string; to: string }[]]): Drawing =>
  (look) =>
    ganttChart(rows, look, { today, off });

const anyDrawing: fc.Arbitrary<Drawing> = fc.oneof(
  bars.map(drawBars),
  points.map(drawBurnUp),
  weeks.map(drawHeatMap),
  fc.tuple(anyNumber, anyNumber).map(drawProgress),
  fc.tuple(ganttRows, fc.option(anyDay), daysOff).map(drawGantt),
);

/** Stands for a chart in the twins: the same drawing, spoilt in one way. */
type Spoil = (chart: Chart, look: ChartLook) => Chart;
const asItIs: Spoil = (chart) => chart;

const plain = (line: string) => stripVTControlCharacters(line).trimEnd();

function staysInside(spoil: Spoil) {
  return fc.property(anyDrawing, anyLook, (draw, look) => {
    const { lines } = spoil(draw(look), look);
    return lines.every((line) => stringWidth(line) <= look.width);
  });
}

function alwaysSaysSomething(spoil: Spoil) {
  return fc.property(anyDrawing, anyLook, (draw, look) => {
    const { lines, sentence } = spoil(draw(look), look);
    expect(lines.length > 0).toBe(look.width >= 1);
    expect(sentence).toMatch(/^[^\n]*[^\s\n][^\n]*\.$/);
  });
}

/** What is drawn depends on neither colour nor escapes: a sign means the same without its colour. */
function meansTheSameWithoutColour(spoil: Spoil) {
  return fc.property(anyDrawing, anyLook, (draw, look) => {
    const withColour = { ...look, style: createScreen({ columns: 80, coloured: true }).style };
    const without = { ...look, style: createScreen({ columns: 80 }).style };
    const coloured = spoil(draw(withColour), withColour);
    // A blank at the end of a line means nothing.
    const bare = (line: string) => plain(line).trimEnd();
    expect(coloured.lines.map(bare)).toEqual(draw(without).lines.map(bare));
    expect(coloured.sentence).toBe(draw(without).sentence);
  });
}

/** Cells of a bar: what stands between the label `x` and the number, without its empty part. */
function barLengths(draw: typeof horizontalBars) {
  const value = fc.integer({ min: 0, max: 500 });
  return fc.property(value, value, (a, b) => {
    const screen = createScreen({ columns: 80, ascii: true });
    const data = [a, b].map((amount) => ({ label: 'x', value: amount }));
    const [first = 0, second = 0] = draw(data, { ...screen, width: 80 }).lines.map(
      (line) => line.split('#').length - 1,
    );
    if (a > b) expect(first).toBeGreaterThanOrEqual(second);
    expect(first > 0).toBe(a > 0);
    expect(second > 0).toBe(b > 0);
  });
}

/** A bar is full where all is done, and only there. */
function isFullAtTheEnd(draw: typeof progressBar) {
  const total = fc.integer({ min: 1, max: 10_000 });
  return fc.property(total, fc.double({ min: 0, max: 1, noNaN: true }), (of, share) => {
    const done = Math.floor(of * share);
    const look = { ...createScreen({ columns: 80, ascii: true }), width: 60 };
    const [line = ''] = draw(done, of, look).lines;
    expect(line.includes('.')).toBe(done < of);
    expect(line.includes('100 %')).toBe(done === of);
    expect(line.includes('#')).toBe(done > 0);
  });
}

/** The sign of every day says its level: the map can be read back. */
function canBeReadBack(spoil: Spoil) {
  const level = fc.option(fc.constantFrom(0, 1, 2, 3));
  const week = fc.record({
    label: fc.constant(''),
    days: fc.array(level, { minLength: 7, maxLength: 7 }),
  });
  return fc.property(fc.array(week, { minLength: 1, maxLength: 26 }), (data) => {
    const look = { ...createScreen({ columns: 80 }), width: 80 };
    const lines = spoil(heatMap(data, LEVELS, look), look).lines.slice(0, 7);
    const read = lines.map((line) => [...line.slice(4).replaceAll(' ', '')]);
    const signs = [...look.glyphs.shades];
    const drawn = Array.from({ length: 7 }, (_, day) =>
      data.map(({ days }) => signs[(days[day] ?? -1) + 1]),
    );
    expect(read).toEqual(drawn);
  });
}

/** The last column and the sentence tell the last point, however many came before. */
function endsAtTheLastPoint(draw: typeof drawBurnUp) {
  const hours = fc.integer({ min: 1, max: 300 });
  return fc.property(fc.array(hours, { minLength: 1, maxLength: 200 }), (amounts) => {
    const data = amounts.map((actual) => ({ label: 'x', expected: Number.NaN, actual }));
    const look = { ...createScreen({ columns: 80, ascii: true }), width: 40 };
    const { lines, sentence } = draw(data)(look);
    const last = amounts.at(-1) ?? 0;
    expect(sentence.endsWith(` ${numberInWords(last)} of no number by x.`)).toBe(true);
    const width = Math.max(...lines.slice(0, 6).map((line) => line.length));
    const height = lines.slice(0, 6).filter((line) => line.length === width).length;
    // Columns are drawn to a third of a line, and a line that is begun counts.
    const exact = (last / Math.max(...amounts)) * 6;
    expect(height).toBeGreaterThanOrEqual(Math.max(1, exact - 0.17));
    expect(height).toBeLessThan(exact + 1.17);
  });
}

describe('charts', () => {
  test('make no line wider than their room, whatever the data', () => {
    fc.assert(staysInside(asItIs), { numRuns: 1000 });
  });

  test('never throw, and say something wherever there is room', () => {
    fc.assert(alwaysSaysSomething(asItIs), { numRuns: 1000 });
  });

  test('mean the same without colour', () => {
    fc.assert(meansTheSameWithoutColour(asItIs), { numRuns: 500 });
  });

  test('draw a larger value no shorter, and only nothing as nothing', () => {
    fc.assert(barLengths(horizontalBars), { numRuns: 500 });
  });

  test('fill a progress bar when all is done and not before', () => {
    fc.assert(isFullAtTheEnd(progressBar), { numRuns: 500 });
  });

  test('give each level of a heat map a sign of its own', () => {
    fc.assert(canBeReadBack(asItIs), { numRuns: 300 });
  });

  test('end a burn-up at its last point', () => {
    fc.assert(endsAtTheLastPoint(drawBurnUp), { numRuns: 300 });
  });
});

describe('the properties of charts refute', () => {
  test('a chart with one cell too many', () => {
    const widen: Spoil = ({ lines, sentence }, { width }) => ({
      lines: lines.map((line) => line.padEnd(width + 1, '.')),
      sentence,
    });
    expect(isRefuted(staysInside(widen))).toBe(true);
  });

  test('a chart that is empty where it cannot draw, and one without a sentence', () => {
    const dropNarrow: Spoil = ({ lines, sentence }, { width }) => ({
      lines: width < 10 ? [] : lines,
      sentence,
    });
    expect(isRefuted(alwaysSaysSomething(dropNarrow))).toBe(true);
    expect(isRefuted(alwaysSaysSomething(({ lines }) => ({ lines, sentence: '' })))).toBe(true);
  });

  test('a chart that draws something else in colour', () => {
    const onlyColour: Spoil = ({ lines, sentence }) => ({
      lines: lines.map((line) => line.replace(/[░▒▓]/gu, '█')),
      sentence,
    });
    expect(isRefuted(meansTheSameWithoutColour(onlyColour))).toBe(true);
  });

  test('bars that hide what is small, and bars in the wrong order', () => {
    const hideSmall: typeof horizontalBars = (data, look, options) =>
      horizontalBars(
        data.map((bar) => ({ ...bar, value: bar.value < 5 ? 0 : bar.value })),
        look,
        options,
      );
    const invert: typeof horizontalBars = (data, look, options) =>
      horizontalBars(
        data.map((bar) => ({ ...bar, value: bar.value === 0 ? 0 : 1 / bar.value })),
        look,
        options,
      );
    expect(isRefuted(barLengths(hideSmall))).toBe(true);
    expect(isRefuted(barLengths(invert))).toBe(true);
  });

  test('a progress bar that rounds up to all', () => {
    const round: typeof progressBar = (done, total, look) =>
      progressBar(done / total > 0.9 ? total : done, total, look);
    expect(isRefuted(isFullAtTheEnd(round))).toBe(true);
  });

  test('a heat map with one sign for two levels', () => {
    const merge: Spoil = ({ lines, sentence }) => ({
      lines: lines.map((line) => line.replaceAll('▓', '▒')),
      sentence,
    });
    expect(isRefuted(canBeReadBack(merge))).toBe(true);
  });

  test('a burn-up that leaves out its last point', () => {
    expect(isRefuted(endsAtTheLastPoint((data) => drawBurnUp(data.slice(0, -1))))).toBe(true);
  });
});
