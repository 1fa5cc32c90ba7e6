import {
  type Chart,
  type ChartLook,
  legendLines,
  linesOfSentence,
  paint,
  type Run,
  shorten,
} from './chart-lines.ts';
import { displayWidth } from './display-width.ts';

/** The days of one week, Monday first; null for a day without a value. What has not come is left out. */
export interface HeatWeek {
  /** Stands over the column where it has room, the month for instance; empty for none. */
  readonly label: string;
  readonly days: readonly (number | null)[];
}

export interface HeatLevel {
  /** The least value of the level. */
  readonly from: number;
  /** What it means, in the sentence and in the legend: `3 hours or more`, `3+`. */
  readonly name: string;
  readonly short: string;
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const LABEL_CELLS = 4;
const MIN_COLUMNS = 4;

/**
 * A calendar: weeks as columns, Monday to Sunday as lines, the newest weeks that fit. Each level has
 * a sign of its own.
 *
 * @param levels from the lowest; as many as the glyphs have shades beside the one for nothing, at most
 */
export function heatMap(
  weeks: readonly HeatWeek[],
  levels: readonly HeatLevel[],
  look: ChartLook,
): Chart {
  const sentence = sentenceOf(weeks, levels);
  const room = Math.floor(look.width) - LABEL_CELLS;
  if (weeks.length === 0 || !(room >= MIN_COLUMNS)) {
    return { lines: linesOfSentence(sentence, look.width), sentence };
  }
  const pitch = weeks.length * 2 - 1 <= room ? 2 : 1;
  const shown = weeks.slice(-room);
  const signs = signsOf(look);
  const lines = WEEKDAYS.map((name, day) =>
    paint([
      { text: `${name} `, mark: look.style.faint },
      ...shown.flatMap(({ days }): Run[] => {
        const value = days[day];
        const sign =
          value === undefined
            ? undefined
            : signs[Math.min(levelOf(value, levels), signs.length - 1)];
        return [sign ?? { text: ' ', mark: null }, { text: ' '.repeat(pitch - 1), mark: null }];
      }),
    ]),
  );
  const legend = [{ short: 'none' }, ...levels].map(({ short }, level) => ({
    sign: signs[level] ?? { text: ' ', mark: null },
    text: short,
  }));
  const months = weekLabels(shown, pitch, room);
  return {
    lines: [
      ...(months === '' ? [] : [' '.repeat(LABEL_CELLS) + months]),
      ...lines,
      ...legendLines(legend, Math.floor(look.width)),
    ],
    sentence,
  };
}

function signsOf({ glyphs, style }: ChartLook): Run[] {
  return [...glyphs.shades].map((text, level) => ({
    text,
    mark: level === 0 ? style.faint : style.good,
  }));
}

/** 0 for nothing, 1 for the lowest level. */
function levelOf(value: number | null, levels: readonly HeatLevel[]): number {
  return value === null ? 0 : levels.filter(({ from }) => value >= from).length;
}

/** The labels over their columns. Where two are too close, the later one stands. */
function weekLabels(weeks: readonly HeatWeek[], pitch: number, room: number): string {
  let line = '';
  for (const [index, { label }] of [...weeks.entries()].reverse()) {
    const text = shorten(label, room);
    if (text === '') continue;
    const start = index * pitch;
    const free = line === '' ? room : line.length - line.trimStart().length - 1;
    if (start + displayWidth(text) > free) continue;
    line = ' '.repeat(start) + text + line.slice(start + displayWidth(text));
  }
  return line;
}

function sentenceOf(weeks: readonly HeatWeek[], levels: readonly HeatLevel[]): string {
  const values = weeks.flatMap(({ days }) => days.slice(0, WEEKDAYS.length));
  const days = values.length === 1 ? '1 day' : `${values.length} days`;
  if (values.length === 0) return 'Nothing to show yet.';
  const said = ['none', ...levels.map(({ name }) => shorten(name))]
    .map((name, level) => ({
      name,
      count: values.filter((value) => levelOf(value, levels) === level).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name}: ${count}`);
  return `Of ${days}, ${said.join('; ')}.`;
}
