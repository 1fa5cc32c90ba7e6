import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ganttChart } from '../../src/text/chart-gantt.ts';
import { createScreen } from '../../src/text/screen.ts';
import { isRefuted } from './refuted.ts';

/** Every row with days has a bar, whatever else is drawn; one that begins later begins no further left. */
function showsEveryBar(draw: typeof ganttChart) {
  const day = fc.integer({ min: 20_000, max: 24_000 });
  const asDay = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
  const spans = fc.array(fc.tuple(day, fc.integer({ min: 0, max: 90 })), {
    minLength: 1,
    maxLength: 10,
  });
  return fc.property(
    spans,
    day,
    day,
    fc.integer({ min: 40, max: 120 }),
    (days, now, free, width) => {
      const rows = days
        .toSorted(([a], [b]) => a - b)
        .map(([from, more]) => ({ label: 'x', from: asDay(from), to: asDay(from + more) }));
      const off = [{ from: asDay(free), to: asDay(free + 20) }];
      const look = { ...createScreen({ columns: 80, ascii: true }), width };
      const { lines } = draw(rows, look, { today: asDay(now), off });
      const starts = lines.slice(1, rows.length + 1).map((line) => line.search(/#|\|#/));
      expect(starts.every((start) => start >= 2)).toBe(true);
      // Today may stand in the place of the first cell of a bar.
      for (const [place, start] of starts.entries()) {
        expect(start).toBeGreaterThanOrEqual((starts[place - 1] ?? 0) - 1);
      }
    },
  );
}

describe('a Gantt chart', () => {
  test('shows every bar, in the order of their starts', () => {
    fc.assert(showsEveryBar(ganttChart), { numRuns: 500 });
  });
});

describe('the property of Gantt charts refutes', () => {
  test('a chart in which days off hide a bar, and one that draws each bar from the start', () => {
    const hide: typeof ganttChart = (rows, look, options) => {
      const { lines, sentence } = ganttChart(rows, look, options);
      return { lines: lines.map((line) => line.replace(/ \.*#\.*$/, ' ')), sentence };
    };
    const invert: typeof ganttChart = (rows, look, options) =>
      ganttChart([...rows].reverse(), look, options);
    expect(isRefuted(showsEveryBar(hide))).toBe(true);
    expect(isRefuted(showsEveryBar(invert))).toBe(true);
  });
});
