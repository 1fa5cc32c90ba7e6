import {
  type Chart,
  type ChartLook,
  drawable,
  legendLines,
  linesOfSentence,
  numberInWords,
  paint,
  type Run,
  shorten,
} from './chart-lines.ts';
import { displayWidth } from './display-width.ts';

/** Sums up to one moment. */
export interface BurnUpPoint {
  readonly label: string;
  readonly expected: number;
  readonly actual: number;
}

export interface BurnUpOptions {
  /** What the values count, `hours` for instance. */
  readonly unit: string;
  /** What was done with them, `worked` for instance. */
  readonly actual: string;
  /** What one point covers, `week` for instance; said where a column stands for several. */
  readonly step: string;
}

/** Lines of the drawing, without labels and legend. */
const ROWS = 6;
const MIN_COLUMNS = 4;
/** Cells of one column, at most. */
const MAX_COLUMN_CELLS = 4;
const SAID_POINTS = 6;

/** What was done up to each moment as columns, and what was expected as a line across them. */
export function burnUp(
  points: readonly BurnUpPoint[],
  look: ChartLook,
  { unit, actual: verb, step }: BurnUpOptions,
): Chart {
  const { glyphs, style } = look;
  const sentence = sentenceOf(points, `${unit} ${verb} of ${unit} expected`);
  const most = Math.max(
    0,
    ...points.flatMap(({ expected, actual }) => [expected, actual].map(drawable)),
  );
  const top = numberInWords(most);
  const width = Math.floor(look.width);
  const room = width - top.length - 1;
  if (points.length === 0 || !(room >= MIN_COLUMNS)) {
    return { lines: linesOfSentence(sentence, look.width), sentence };
  }
  const stride = Math.max(1, Math.ceil(points.length / room));
  const shown = points.filter((_, index) => (points.length - 1 - index) % stride === 0);
  const cells = Math.min(MAX_COLUMN_CELLS, Math.floor(room / shown.length));
  const columns = shown.map((point) => columnOf(point, most, look));
  const lines = Array.from({ length: ROWS }, (_, index) => {
    const row = ROWS - 1 - index;
    const label = index === 0 ? top : row === 0 ? '0' : '';
    return paint([
      { text: label.padStart(top.length) + glyphs.axis, mark: style.faint },
      ...columns.map((column): Run => {
        const { text, mark } = column[row] ?? { text: ' ', mark: null };
        return { text: text.repeat(cells), mark };
      }),
    ]);
  });
  const legend = legendLines(
    [
      {
        sign: { text: [...glyphs.rising].at(-1) ?? '', mark: style.good },
        text: `${unit} ${verb}`,
      },
      { sign: { text: glyphs.level, mark: style.warning }, text: 'expected' },
      ...(stride === 1
        ? []
        : [{ sign: { text: '', mark: null }, text: `a column: ${stride} ${step}s` }]),
    ],
    room,
  );
  const under = [endLabels(shown, cells * shown.length, room), ...legend];
  return { lines: [...lines, ...indented(under, top.length + 1)], sentence };
}

/** The cells of one column, the lowest first. The line stands before the column. */
function columnOf({ expected, actual }: BurnUpPoint, most: number, look: ChartLook): Run[] {
  const { glyphs, style } = look;
  const steps = [...glyphs.rising];
  const height = (value: number) => (most === 0 ? 0 : (drawable(value) / most) * ROWS);
  const parts = Math.round(height(actual) * steps.length);
  const filled = drawable(actual) > 0 ? Math.max(1, parts) : 0;
  const line = Number.isFinite(expected) ? Math.max(0, Math.ceil(height(expected)) - 1) : -1;
  return Array.from({ length: ROWS }, (_, row): Run => {
    if (row === line) return { text: glyphs.level, mark: style.warning };
    const part = Math.min(steps.length, filled - row * steps.length);
    return part > 0 ? { text: steps[part - 1] ?? '', mark: style.good } : { text: ' ', mark: null };
  });
}

/** The first moment under the first column, the last one under the last, where both have room. */
function endLabels(points: readonly BurnUpPoint[], drawn: number, room: number): string {
  const first = shorten(points[0]?.label ?? '', room);
  const last = points.length < 2 ? '' : shorten(points.at(-1)?.label ?? '', room);
  const gap = Math.max(1, drawn - displayWidth(first + last));
  const both = first + ' '.repeat(gap) + last;
  return displayWidth(both) <= room ? both.trimEnd() : last;
}

function indented(lines: readonly string[], indent: number): string[] {
  return lines.map((line) => ' '.repeat(indent) + line).map((line) => line.trimEnd());
}

function sentenceOf(points: readonly BurnUpPoint[], what: string): string {
  if (points.length === 0) return 'Nothing to show yet.';
  const stride = Math.ceil(points.length / SAID_POINTS);
  const said = points
    .filter((_, index) => (points.length - 1 - index) % stride === 0)
    .map(({ label, actual, expected }) => {
      const name = shorten(label);
      return `${numberInWords(actual)} of ${numberInWords(expected)} by ${name}`;
    });
  return `${what}: ${said.join('; ')}.`;
}
