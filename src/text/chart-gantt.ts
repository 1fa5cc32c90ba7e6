import {
  type Chart,
  type ChartLook,
  legendLines,
  linesOfSentence,
  paint,
  type Run,
  shorten,
} from './chart-lines.ts';
import { type DayScale, numberOfDay, ticksOf } from './day-scale.ts';
import { displayWidth, padEnd } from './display-width.ts';

/** Days, `YYYY-MM-DD`, both ends included; what is no day, or ends before it begins, is not drawn. */
interface Days {
  readonly from: string;
  readonly to: string;
}

export interface GanttRow extends Days {
  readonly label: string;
}

export interface GanttOptions {
  /** Marked where it lies between the first and the last day; null for no mark. */
  readonly today: string | null;
  readonly off: readonly Days[];
}

const LEAST_LABEL = 8;
const LEAST_CELLS = 16;
const MAX_CELLS = 84;
/** Cells of the name of a month, and one between two of them. */
const TICK_CELLS = 9;

/** A bar a row over the calendar, the scale above them, today marked and days off shown. */
export function ganttChart(
  rows: readonly GanttRow[],
  look: ChartLook,
  options: GanttOptions,
): Chart {
  const sentence = sentenceOf(rows, options);
  const spans = rows.flatMap((row) => spanOf(row) ?? []);
  const widest = Math.max(0, ...rows.map(({ label }) => displayWidth(shorten(label))));
  const forLabel = Math.min(widest, Math.floor(look.width / 3));
  const cells = Math.min(MAX_CELLS, Math.floor(look.width) - forLabel - 1);
  const hasRoom = cells >= LEAST_CELLS && forLabel >= Math.min(LEAST_LABEL, widest);
  if (spans.length === 0 || !hasRoom) {
    return { lines: linesOfSentence(sentence, look.width), sentence };
  }
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  const track = { scale: { from, to }, cells, look };
  const ground = groundOf(track, options);
  const lines = rows.map((row) => {
    const label = `${padEnd(shorten(row.label, forLabel), forLabel)} `;
    return paint([{ text: label, mark: null }, ...trackRuns(row, track, ground)]);
  });
  const gap = ' '.repeat(forLabel + 1);
  return { lines: [gap + scaleLine(track), ...lines, ...legend(ground, look)], sentence };
}

/** What is no span is said as what it is. */
function sentenceOf(rows: readonly GanttRow[], { today, off }: GanttOptions): string {
  if (rows.length === 0) return 'Nothing to show yet.';
  const said = rows.map((row) => `${shorten(row.label)}: ${daysInWords(row)}`).join('; ');
  const days = off.filter((range) => spanOf(range) !== null).map(daysInWords);
  const free = days.length === 0 ? '' : ` Days off: ${days.join(', ')}.`;
  const isDay = today !== null && Number.isFinite(numberOfDay(today));
  return `${said}.${free}${isDay ? ` Today: ${today}.` : ''}`;
}

function daysInWords({ from, to }: Days): string {
  if (spanOf({ from, to }) === null) return 'no days';
  return from === to ? from : `${from} to ${to}`;
}

function spanOf(days: Days): DayScale | null {
  const [from, to] = [numberOfDay(days.from), numberOfDay(days.to) + 1];
  return from < to ? { from, to } : null;
}

interface Track {
  readonly scale: DayScale;
  readonly cells: number;
  readonly look: ChartLook;
}

/** Cells that a span takes: never none, and none outside the track. */
function cellsOf({ from, to }: DayScale, { scale, cells }: Track): [first: number, last: number] {
  const cellAt = (day: number) =>
    Math.round(((day - scale.from) / (scale.to - scale.from)) * cells);
  const first = Math.min(cells - 1, Math.max(0, cellAt(from)));
  return [first, Math.min(cells - 1, Math.max(first, cellAt(to) - 1))];
}

/** What all rows have in common: days off, and the cell of today. */
interface Ground {
  readonly off: ReadonlySet<number>;
  readonly today: number | null;
}

function groundOf(track: Track, { today, off }: GanttOptions): Ground {
  const { from, to } = track.scale;
  const isWithin = (span: DayScale) => span.from < to && span.to > from;
  const ranges = off.flatMap((range) => spanOf(range) ?? []).filter(isWithin);
  const free = ranges.flatMap((range) => {
    const [first, last] = cellsOf(range, track);
    return Array.from({ length: last - first + 1 }, (_, place) => first + place);
  });
  const day = today === null ? Number.NaN : numberOfDay(today);
  const cell = Math.floor(((day - from) / (to - from)) * track.cells);
  return { off: new Set(free), today: day >= from && day < to ? cell : null };
}

/** Today stands before a bar, unless it would hide it; a bar stands before days off. */
function trackRuns(row: GanttRow, track: Track, ground: Ground): Run[] {
  const span = spanOf(row);
  const [first, last] = span === null ? [0, -1] : cellsOf(span, track);
  const signs = signsOf(track.look);
  return Array.from({ length: track.cells }, (_, cell): Run => {
    const isBar = cell >= first && cell <= last;
    if (cell === ground.today && !(isBar && first === last)) return signs.today;
    if (isBar) return signs.bar;
    return ground.off.has(cell) ? signs.off : signs.empty;
  });
}

function signsOf({ glyphs, style }: ChartLook) {
  return {
    bar: { text: [...glyphs.filling].at(-1) ?? '#', mark: style.good },
    today: { text: glyphs.axis, mark: style.warning },
    off: { text: [...glyphs.shades][1] ?? ':', mark: style.faint },
    empty: { text: [...glyphs.shades][0] ?? '.', mark: style.faint },
  } satisfies Readonly<Record<string, Run>>;
}

/** The names of days, each above its cell, as many as have room. */
function scaleLine({ scale, cells }: Track): string {
  let line = '';
  for (const { at, label } of ticksOf(scale, Math.floor(cells / TICK_CELLS))) {
    const cell = Math.round(((at - scale.from) / (scale.to - scale.from)) * cells);
    const gap = line === '' ? 0 : 1;
    if (cell < line.length + gap || cell + label.length > cells) continue;
    line = line.padEnd(cell) + label;
  }
  return line;
}

function legend({ off, today }: Ground, look: ChartLook): string[] {
  const signs = signsOf(look);
  const items = [
    ...(today === null ? [] : [{ sign: signs.today, text: 'today' }]),
    ...(off.size === 0 ? [] : [{ sign: signs.off, text: 'days off' }]),
  ];
  return legendLines(items, look.width);
}
