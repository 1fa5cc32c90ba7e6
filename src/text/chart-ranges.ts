import {
  type Chart,
  type ChartLook,
  legendLines,
  linesOfSentence,
  paint,
  type Run,
  shorten,
} from './chart-lines.ts';
import { displayWidth, padEnd } from './display-width.ts';

/** A value with its range on a scale from 0, and what it is held against. */
export interface RangeRow {
  readonly label: string;
  readonly range: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** What was claimed; null where nothing was. */
  readonly claimed: number | null;
  readonly target: number;
  /** The same as numbers, for whoever hears it or has no room for the drawing. */
  readonly words: string;
  /** Behind the track, where there is room. */
  readonly note: string;
}

export interface RangeOptions {
  /** The end of the scale, a whole number. */
  readonly highest: number;
  /** What stands in the place of a row without a range. */
  readonly missing: string;
}

const CELLS_PER_STEP = 4;
const LEAST_LABEL = 8;

/** A track a row: the range with its value, the target and the claim on one scale. */
export function rangeRows(
  rows: readonly RangeRow[],
  look: ChartLook,
  { highest, missing }: RangeOptions,
): Chart {
  const sentence = rows.length === 0 ? 'Nothing to show yet.' : `${rows.map(said).join('; ')}.`;
  const cells = highest * CELLS_PER_STEP + 1;
  const widest = Math.max(0, ...rows.map(({ label }) => displayWidth(shorten(label))));
  const forLabel = Math.min(widest, Math.floor(look.width) - cells - 2);
  if (rows.length === 0 || !(forLabel >= Math.min(LEAST_LABEL, widest))) {
    return { lines: linesOfSentence(sentence, look.width), sentence };
  }
  const gap = ' '.repeat(forLabel + 1);
  const lines = rows.map((row) => {
    const label = `${padEnd(shorten(row.label, forLabel), forLabel)} `;
    return paint([
      { text: label, mark: null },
      ...trackRuns(row, { cells, look, missing, taken: forLabel + 1 }),
    ]);
  });
  return { lines: [gap + scaleLine(highest), ...lines, ...legend(look)], sentence };
}

function said({ label, words }: RangeRow): string {
  return `${shorten(label)}: ${words}`;
}

/** `0   1   2   3   4`, each number above its cell. */
function scaleLine(highest: number): string {
  const steps = Array.from({ length: highest + 1 }, (_, step) => String(step));
  return steps
    .map((step) => step.padEnd(CELLS_PER_STEP))
    .join('')
    .trimEnd();
}

interface Track {
  readonly cells: number;
  readonly look: ChartLook;
  readonly missing: string;
  /** Cells of the line that are used before the track. */
  readonly taken: number;
}

function trackRuns(
  { range, claimed, target, note }: RangeRow,
  { cells, look, missing, taken }: Track,
): Run[] {
  const { glyphs, style } = look;
  const cellOf = (value: number) =>
    Math.min(cells - 1, Math.max(0, Math.round(value * CELLS_PER_STEP)));
  const track: Run[] = Array.from({ length: cells }, () => ({
    text: glyphs.shades[0] ?? '.',
    mark: style.faint,
  }));
  if (range !== null) {
    for (let cell = cellOf(range.low); cell <= cellOf(range.high); cell += 1) {
      track[cell] = { text: glyphs.range, mark: style.good };
    }
  }
  track[cellOf(target)] = { text: glyphs.axis, mark: null };
  if (claimed !== null) {
    const isBoth = cellOf(claimed) === cellOf(target);
    track[cellOf(claimed)] = { text: isBoth ? glyphs.claimAtTarget : glyphs.claim, mark: null };
  }
  if (range !== null) track[cellOf(range.value)] = { text: glyphs.point, mark: style.good };
  const words = ` ${range === null ? missing : note}`;
  const isRoom = displayWidth(words) <= look.width - cells - taken;
  return [...track, { text: isRoom ? words : '', mark: style.faint }];
}

function legend({ glyphs, style, width }: ChartLook): string[] {
  return legendLines(
    [
      { sign: { text: glyphs.point, mark: style.good }, text: 'shown' },
      { sign: { text: glyphs.range, mark: style.good }, text: '80 % range' },
      { sign: { text: glyphs.claim, mark: null }, text: 'claimed' },
      { sign: { text: glyphs.claimAtTarget, mark: null }, text: 'claimed, at the target' },
      { sign: { text: glyphs.axis, mark: null }, text: 'target' },
    ],
    width,
  );
}
