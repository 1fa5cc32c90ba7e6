import { dayNumber } from '../domain/calendar.ts';
import type { ScheduledWeek } from '../domain/planning/schedule.ts';
import { type Html, html, NOTHING } from './html-page.ts';
import { legendAt, legendHeight, rowName, widthOf } from './picture-parts.ts';
import { type WeekRun, weekRuns } from './plan-span.ts';
import { hoursInWords } from './plan-view.ts';
import {
  OFF_MARK,
  shareOf,
  showsOff,
  type TimeFrame,
  timeGround,
  widthBetween,
} from './time-picture.ts';

export interface WeekHoursPicture extends TimeFrame {
  /** What whoever hears the page is told; the numbers stand in the table below. */
  readonly label: string;
  readonly weeks: readonly ScheduledWeek[];
}

/** Pixels. */
const HEAD = 46;
const HEIGHT = 120;
/** Columns that can still be told apart in 288 px; of more, equal neighbours are drawn as one. */
const MOST_COLUMNS = 60;

const LOAD_MARK = html`<rect class="bar" x="-8" y="-6" width="16" height="12"/>`;
const CAPACITY_MARK = html`<line class="capacity" x1="-8" x2="8" y1="0" y2="0"/>`;

/** Hours planned a week as columns, and the hours that there are as a line over them, as SVG. */
export function weekHoursPicture(picture: WeekHoursPicture): Html {
  const { label, weeks } = picture;
  const most = Math.max(0, ...weeks.flatMap(({ load, capacity }) => [load, capacity]));
  const bottom = HEAD + HEIGHT;
  const yOf = (hours: number) =>
    Number((bottom - (most === 0 ? 0 : hours / most) * HEIGHT).toFixed(1));
  const columns =
    weeks.length <= MOST_COLUMNS ? weeks.flatMap((week) => weekRuns([week])) : weekRuns(weeks);
  const legend = [
    { mark: LOAD_MARK, text: 'hours planned' },
    { mark: CAPACITY_MARK, text: 'hours there are' },
    ...(showsOff(picture) ? [{ mark: OFF_MARK, text: 'days off' }] : []),
  ];
  return html`<svg class="picture" role="img" aria-label="${label}" width="100%" height="${bottom + legendHeight(legend.length)}">
${timeGround(picture, HEAD, bottom)}
<text class="scale" x="0" y="${HEAD - 6}">${hoursInWords(most)} a week</text>
${columns.map((column) => columnOf(column, picture, yOf))}
<line class="grid" x1="0" x2="100%" y1="${bottom}" y2="${bottom}"/>
${legendAt(bottom, legend)}
</svg>`;
}

function columnOf(
  { from, to, load, capacity }: WeekRun,
  { scale }: TimeFrame,
  yOf: (hours: number) => number,
): Html {
  const [first, end] = [dayNumber(from), dayNumber(to) + 7];
  const x = widthOf(shareOf(first, scale));
  const y = yOf(capacity);
  const height = Number((yOf(0) - yOf(load)).toFixed(1));
  return html`<rect class="bar" x="${x}" y="${yOf(load)}" width="${widthBetween(first, end, scale)}" height="${height}"/><line class="capacity" x1="${x}" x2="${widthOf(shareOf(end, scale))}" y1="${y}" y2="${y}"/>`;
}

export interface MonthHoursPicture {
  readonly label: string;
  readonly rows: readonly { readonly label: string; readonly hours: number }[];
}

const ROW = 42;
const NAME_LINE = 15;
const BAR = { top: 22, height: 13, words: 33 } as const;
/** Of the width, so that `12.25 hours` has room behind it in 288 px. */
const LONGEST = 0.7;
/** Hours of each month as bars, all on one scale, as SVG. */
export function monthHoursPicture({ label, rows }: MonthHoursPicture): Html {
  const most = Math.max(0, ...rows.map(({ hours }) => hours));
  const bar = ({ label: name, hours }: MonthHoursPicture['rows'][number], place: number) => {
    const top = place * ROW;
    const share = most === 0 ? 0 : (hours / most) * LONGEST;
    return html`${rowName(name, top + NAME_LINE, NOTHING)}<rect class="bar" x="0" y="${top + BAR.top}" width="${widthOf(share)}" height="${BAR.height}" rx="2"/><text class="scale" x="${widthOf(share + 0.015)}" y="${top + BAR.words}">${hoursInWords(hours)}</text>`;
  };
  return html`<svg class="picture" role="img" aria-label="${label}" width="100%" height="${rows.length * ROW}">
${rows.map(bar)}
</svg>`;
}
