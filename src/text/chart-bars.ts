import {
  type Chart,
  type ChartLook,
  drawable,
  linesOfSentence,
  numberInWords,
  paint,
  type Run,
  shorten,
} from './chart-lines.ts';
import { displayWidth, padEnd } from './display-width.ts';

export interface Bar {
  readonly label: string;
  /** Its length, 0 or more; anything else is drawn as nothing and said as what it is. */
  readonly value: number;
  /** What the value is held against, drawn as the bar's empty part. */
  readonly of?: number;
}

export interface BarOptions {
  /** What stands behind a bar; by default its number. */
  readonly inWords?: (bar: Bar) => string;
  /** Cells of the longest bar, at most; 4 or more. */
  readonly cells?: number;
}

/** Below this a bar says nothing that its number does not. */
const MIN_CELLS = 4;
const MAX_CELLS = 24;

/** A bar a line: label, bar, value. All bars have one scale. */
export function horizontalBars(
  bars: readonly Bar[],
  look: ChartLook,
  { inWords = ({ value }) => numberInWords(value), cells: maxCells = MAX_CELLS }: BarOptions = {},
): Chart {
  const rows = bars.map((bar) => ({
    bar,
    label: shorten(bar.label),
    words: shorten(inWords(bar)),
  }));
  const said = rows.map(({ label, words }) => `${label}: ${words}`).join('; ');
  const sentence = rows.length === 0 ? 'Nothing to show yet.' : `${said}.`;
  const { width } = look;
  const widestLabel = widest(rows.map(({ label }) => label));
  const widestWords = widest(rows.map(({ words }) => words));
  const forLabel = Math.min(widestLabel, Math.floor(width) - widestWords - MIN_CELLS - 2);
  if (rows.length === 0 || !(forLabel >= Math.min(1, widestLabel))) {
    return { lines: linesOfSentence(sentence, width), sentence };
  }
  const cells = Math.min(maxCells, Math.floor(width) - forLabel - widestWords - 2);
  const scale = Math.max(0, ...bars.flatMap(({ value, of = 0 }) => [value, of]).map(drawable));
  const lines = rows.map(({ bar, label, words }) =>
    paint([
      { text: `${padEnd(shorten(label, forLabel), forLabel)} `, mark: null },
      ...barRuns(bar, { scale, cells, look }),
      { text: ` ${words}`, mark: null },
    ]),
  );
  return { lines, sentence };
}

interface BarScale {
  /** The value of a bar that fills all cells; 0 where there is none. */
  readonly scale: number;
  readonly cells: number;
  readonly look: ChartLook;
}

/** A bar and its empty part, filled up with spaces. What is more than nothing shows. */
function barRuns({ value, of = 0 }: Bar, { scale, cells, look }: BarScale): Run[] {
  const { glyphs, style } = look;
  const ends = [...glyphs.filling];
  const share = (amount: number) => (scale === 0 ? 0 : drawable(amount) / scale);
  const parts = Math.round(share(value) * cells * ends.length);
  const length = drawable(value) > 0 ? Math.max(1, parts) : 0;
  const whole = Math.floor(length / ends.length);
  const end = ends[(length % ends.length) - 1] ?? '';
  const bar = (ends.at(-1) ?? '').repeat(whole) + end;
  const drawn = displayWidth(bar);
  const rest = Math.max(0, Math.round(share(of) * cells) - drawn);
  return [
    { text: bar, mark: style.good },
    { text: glyphs.unfilled.repeat(rest), mark: style.faint },
    { text: ' '.repeat(cells - drawn - rest), mark: null },
  ];
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(displayWidth));
}
