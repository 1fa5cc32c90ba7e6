import { clean } from './clean.ts';
import { displayWidth, graphemes } from './display-width.ts';
import type { Glyphs } from './screen.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/** Where a chart goes: how much room it has and what it may be drawn with. A `Screen` has the rest. */
export interface ChartLook {
  /** Cells of a line; below 1, or no number, there is room for nothing. */
  readonly width: number;
  readonly glyphs: Glyphs;
  readonly style: Style;
}

/** A drawing and what it says. */
export interface Chart {
  /** At most `width` cells each. */
  readonly lines: readonly string[];
  /** The same in words, for whoever hears it instead. */
  readonly sentence: string;
}

/** Neighbouring cells of one line that are marked alike; null for no mark. */
export interface Run {
  readonly text: string;
  readonly mark: ((text: string) => string) | null;
}

const NO_NUMBER = 'no number';
/** Above it, ten times the value may be no number any more, and has no decimals anyway. */
const MAX_WITH_DECIMALS = Number.MAX_SAFE_INTEGER;

/** What can be drawn of a value: 0 for less than nothing and for what is no finite number. */
export function drawable(value: number): number {
  return Number.isFinite(value) && value > 0 ? value : 0;
}

/** `2.5`, `no number`; one decimal at most. */
export function numberInWords(value: number): string {
  if (!Number.isFinite(value)) return NO_NUMBER;
  return String(Math.abs(value) > MAX_WITH_DECIMALS ? value : Math.round(value * 10) / 10 + 0);
}

/** `text` on one line of at most `width` cells, cleaned; what has no room is left out. */
export function shorten(text: string, width = Number.POSITIVE_INFINITY): string {
  const line = clean(text).replace(/\s+/gu, ' ').trim();
  if (displayWidth(line) <= width) return line;
  let kept = '';
  for (const grapheme of graphemes(line)) {
    if (!(displayWidth(kept + grapheme) <= width)) break;
    kept += grapheme;
  }
  return kept.trimEnd();
}

/** The line that the runs make: alike neighbours marked once, spaces at the end left out. */
export function paint(runs: readonly Run[]): string {
  let line = '';
  let marked: Run = { text: '', mark: null };
  let spaces = '';
  const flush = () => {
    line += (marked.mark === null ? marked.text : marked.mark(marked.text)) + spaces;
    spaces = '';
  };
  for (const { text, mark } of runs) {
    if (text.trim() === '') spaces += text;
    else if (mark === marked.mark) {
      marked = { text: marked.text + spaces + text, mark };
      spaces = '';
    } else {
      flush();
      marked = { text, mark };
    }
  }
  flush();
  return line.trimEnd();
}

/** The sentence, wrapped: what stands where there is no room for a drawing. */
export function linesOfSentence(sentence: string, width: number): string[] {
  if (!(width >= 1)) return [];
  return wrap(sentence, width).map((line) => shorten(line, width));
}

/** What the signs of a chart mean, each of one cell or none, as many to a line as fit. */
export function legendLines(
  items: readonly { readonly sign: Run; readonly text: string }[],
  width: number,
): string[] {
  const lines: Run[][] = [];
  let used = 0;
  for (const { sign, text } of items) {
    const glue = sign.text === '' ? '' : ' ';
    const words = glue + shorten(text, width - displayWidth(sign.text + glue));
    const cells = displayWidth(sign.text + words);
    const line = lines.at(-1);
    if (line !== undefined && used + 2 + cells <= width) {
      line.push({ text: '  ', mark: null }, sign, { text: words, mark: null });
      used += 2 + cells;
    } else {
      lines.push([sign, { text: words, mark: null }]);
      used = cells;
    }
  }
  return lines.map(paint);
}
