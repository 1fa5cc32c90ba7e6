import { stripVTControlCharacters } from 'node:util';
import { expect } from 'vitest';
import type { Chart, ChartLook } from '../../../src/text/chart-lines.ts';
import { displayWidth } from '../../../src/text/display-width.ts';
import { createScreen, type ScreenOptions } from '../../../src/text/screen.ts';

/** Room for a chart on a screen without colour. */
export function aLook(width: number, options: Partial<ScreenOptions> = {}): ChartLook {
  return { ...createScreen({ columns: 80, ...options }), width };
}

/** Numbers that no chart should see. */
export const NO_AMOUNTS = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -3];

/** Widths from nothing to plenty, and some that are none. */
const ANY_WIDTHS = [
  0,
  -1,
  Number.NaN,
  ...Array.from({ length: 60 }, (_, width) => width + 1),
  200,
  Number.POSITIVE_INFINITY,
];

/** Letters of labels, which no chart translates. */
const A_PERSONS_OWN = /[\p{sc=Han}\p{sc=Hiragana}]/gu;

/** Whatever the room: a sentence, no line wider than the room, and colour changes no sign. */
export function expectToFit(draw: (look: ChartLook) => Chart): void {
  for (const width of ANY_WIDTHS) {
    const { lines, sentence } = draw(aLook(width));
    expect({ width, wide: lines.filter((line) => displayWidth(line) > width) }).toEqual({
      width,
      wide: [],
    });
    expect({ width, lines: lines.length > 0 }).toEqual({ width, lines: width >= 1 });
    expect(sentence).toMatch(/^[^\n]+\.$/);
    const coloured = draw(aLook(width, { coloured: true }));
    expect(coloured.lines.map((line) => stripVTControlCharacters(line).trimEnd())).toEqual(lines);
    const ascii = draw(aLook(width, { ascii: true })).lines.join('');
    expect(ascii.replace(A_PERSONS_OWN, '')).toMatch(/^[\x20-\x7e]*$/);
  }
}
