import { dayNumber } from '../domain/calendar.ts';
import type { DayRange } from '../domain/planning/off-days.ts';
import { type DayScale, type Tick, ticksOf } from '../text/day-scale.ts';
import { type Html, html } from './html-page.ts';
import { widthOf } from './picture-parts.ts';

/** Share of the width on either side, so that a mark on the first or last day is not cut off. */
const MARGIN = 0.01;

/** Names of days that have room in 288 px and in 576 px, and how far right the last may begin. */
const NARROW = { most: 3, last: 0.75 } as const;
const ROOMY = { most: 7, last: 0.88 } as const;
/** Lines of the grid, at most. */
const LINES = 18;

export interface TimeFrame {
  readonly scale: DayScale;
  readonly off: readonly DayRange[];
}

/** Where a day begins, as a share of the width; what lies outside is held to the ends. */
export function shareOf(day: number, { from, to }: DayScale): number {
  const share = Math.min(1, Math.max(0, (day - from) / (to - from)));
  return MARGIN + share * (1 - 2 * MARGIN);
}

/**
 * What lies behind the bars of a picture in time: the grid, names of days above it, days off shaded.
 * The names are there twice, for a narrow page and for a wide one.
 *
 * @param top pixels, below the names
 */
export function timeGround({ scale, off }: TimeFrame, top: number, bottom: number): Html {
  const x = (day: number) => widthOf(shareOf(day, scale));
  const names = ({ most, last }: { readonly most: number; readonly last: number }) =>
    ticksOf(scale, most)
      .filter(({ at }) => shareOf(at, scale) <= last)
      .map((tick) => html`<text class="scale" x="${x(tick.at)}" y="14">${tick.label}</text>`);
  const line = ({ at }: Tick) =>
    html`<line class="grid" x1="${x(at)}" x2="${x(at)}" y1="20" y2="${bottom}"/>`;
  return html`<g class="narrow">${names(NARROW)}</g>
<g class="roomy">${names(ROOMY)}</g>
${ticksOf(scale, LINES).map(line)}
${within(off, scale).map(
  ([from, to]) =>
    html`<rect class="off" x="${x(from)}" y="${top}" width="${widthBetween(from, to, scale)}" height="${bottom - top}"/>`,
)}`;
}

export function widthBetween(from: number, to: number, scale: DayScale): string {
  return widthOf(Math.max(LEAST_WIDTH, shareOf(to, scale) - shareOf(from, scale)));
}

/** A day in a plan of many years can still be seen. */
const LEAST_WIDTH = 0.008;

/** The parts of the ranges that the scale holds. */
function within(
  ranges: readonly DayRange[],
  { from, to }: DayScale,
): (readonly [from: number, to: number])[] {
  return ranges
    .map(
      (range) =>
        [Math.max(from, dayNumber(range.from)), Math.min(to, dayNumber(range.to) + 1)] as const,
    )
    .filter(([first, end]) => first < end);
}

/** Whether the picture has days off to explain. */
export function showsOff({ scale, off }: TimeFrame): boolean {
  return within(off, scale).length > 0;
}

/** The mark of days off in a legend. */
export const OFF_MARK = html`<rect class="off" x="-8" y="-8" width="16" height="16"/>`;
