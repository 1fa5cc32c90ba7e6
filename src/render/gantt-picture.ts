import { dayNumber, type IsoDate } from '../domain/calendar.ts';
import type { DayRange } from '../domain/planning/off-days.ts';
import { type Html, html, NOTHING } from './html-page.ts';
import { legendAt, legendHeight, markAt, rowName, widthOf } from './picture-parts.ts';
import {
  OFF_MARK,
  shareOf,
  showsOff,
  type TimeFrame,
  timeGround,
  widthBetween,
} from './time-picture.ts';

export interface GanttPicture extends TimeFrame {
  /** What whoever hears the page is told; the dates stand in the table below. */
  readonly label: string;
  readonly rows: readonly {
    readonly label: string;
    /** Null for a row without dates. */
    readonly days: DayRange | null;
  }[];
  /** Not marked where it lies outside. */
  readonly today: IsoDate;
  /** What stands beside the name of a row without dates. */
  readonly missing: string;
}

/** Pixels. Names stand above their bars, so that a picture of 288 px has room for both. */
const HEAD = 26;
const ROW = 42;
const NAME_LINE = 15;
const BAR = { top: 22, height: 13 } as const;
const BAR_MARK = html`<rect class="bar" x="-8" y="-6" width="16" height="12" rx="2"/>`;
const TODAY_HEAD = html`<path class="today" d="M-6-8H6L0 0z"/>`;
/** The same in the legend, where it stands in the middle of its line. */
const TODAY_MARK = html`<path class="today" d="M-6-4H6L0 4z"/>`;

/** A row a bar over the calendar, as SVG. Widths are in per cent, heights in pixels. */
export function ganttPicture(picture: GanttPicture): Html {
  const { label, rows, scale } = picture;
  const bottom = HEAD + rows.length * ROW;
  const today = dayNumber(picture.today);
  const hasToday = today >= scale.from && today < scale.to;
  const legend = [
    { mark: BAR_MARK, text: 'a month' },
    ...(hasToday ? [{ mark: TODAY_MARK, text: 'today' }] : []),
    ...(showsOff(picture) ? [{ mark: OFF_MARK, text: 'days off' }] : []),
  ];
  const x = widthOf(shareOf(today + 0.5, scale));
  const mark = hasToday
    ? html`<line class="today" x1="${x}" x2="${x}" y1="${HEAD}" y2="${bottom}"/>${markAt(x, HEAD, TODAY_HEAD)}`
    : NOTHING;
  return html`<svg class="picture" role="img" aria-label="${label}" width="100%" height="${bottom + legendHeight(legend.length)}">
${timeGround(picture, HEAD, bottom)}
${rows.map((row, place) => rowOf(row, HEAD + place * ROW, picture))}
${mark}
${legendAt(bottom, legend)}
</svg>`;
}

function rowOf(
  { label, days }: GanttPicture['rows'][number],
  top: number,
  { scale, missing }: GanttPicture,
): Html {
  const note = days === null ? html` <tspan class="quiet">${missing}</tspan>` : NOTHING;
  const names = rowName(label, top + NAME_LINE, note);
  if (days === null) return names;
  const [from, to] = [dayNumber(days.from), dayNumber(days.to) + 1];
  return html`${names}<rect class="bar" x="${widthOf(shareOf(from, scale))}" y="${top + BAR.top}" width="${widthBetween(from, to, scale)}" height="${BAR.height}" rx="2"/>`;
}
