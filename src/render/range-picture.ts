import { shorten } from '../text/chart-lines.ts';
import type { RangeRow } from '../text/chart-ranges.ts';
import { type Html, html, NOTHING } from './html-page.ts';
import { legendAt, legendHeight, markAt, widthOf } from './picture-parts.ts';

type PictureRow = Pick<RangeRow, 'label' | 'range' | 'claimed' | 'target'>;

export interface RangePicture {
  /** What whoever hears the page is told; the numbers stand in the table below. */
  readonly label: string;
  /** The end of the scale, a whole number; it begins at 0. */
  readonly highest: number;
  /** What stands beside the name of a row without a range. */
  readonly missing: string;
  readonly rows: readonly PictureRow[];
}

/** Pixels. Names stand above their tracks, so that a picture of 288 px has room for both. */
const HEAD = 26;
const ROW = 48;
const NAME_LINE = 14;
const TRACK_LINE = 32;
/** Cells of a name that fit into 288 px in a wide font. */
const NAME = 32;
/** Share of the width on either side of the scale: marks at its ends are not cut off. */
const MARGIN = 0.03;

/** Drawn around 0, 0; the four differ by shape, so that nothing hangs on their colour. */
const SHOWN = html`<circle class="shown" r="6.5"/>`;
const CLAIM = html`<path class="claim" d="M0-8 8 0 0 8-8 0z"/>`;
const TARGET = html`<path class="target" d="M-6-12H6L1.5-6V12h-3V-6z"/>`;
const LEGEND = [
  { mark: SHOWN, text: 'shown' },
  { mark: html`<line class="range" x1="-8" x2="8" y1="0" y2="0"/>`, text: '80 % range' },
  { mark: CLAIM, text: 'claimed' },
  { mark: TARGET, text: 'target' },
];

/**
 * Rows of ranges on one scale, as SVG: a bar for the range with a disc for its value, a diamond for the
 * claim, a flag for the target. Widths are in per cent and heights in pixels: its text never shrinks.
 */
export function rangePicture({ label, highest, missing, rows }: RangePicture): Html {
  const ends = HEAD + rows.length * ROW;
  const xOf = (value: number) => {
    const share = Math.min(1, Math.max(0, value / highest));
    return widthOf(MARGIN + share * (1 - 2 * MARGIN));
  };
  const steps = Array.from({ length: highest + 1 }, (_, step) => step);
  return html`<svg class="picture" role="img" aria-label="${label}" width="100%" height="${ends + legendHeight(LEGEND.length)}">
${steps.map(
  (step) =>
    html`<text class="scale" x="${xOf(step)}" y="14" text-anchor="middle">${step}</text><line class="grid" x1="${xOf(step)}" x2="${xOf(step)}" y1="20" y2="${ends}"/>`,
)}
${rows.map((row, place) => rowOf(row, HEAD + place * ROW, xOf, missing))}
${legendAt(ends, LEGEND)}
</svg>`;
}

function rowOf(
  { label, range, claimed, target }: PictureRow,
  top: number,
  xOf: (value: number) => string,
  missing: string,
): Html {
  const y = top + TRACK_LINE;
  const at = (value: number, mark: Html) => markAt(xOf(value), y, mark);
  const note = range === null ? html` <tspan class="quiet">${missing}</tspan>` : NOTHING;
  const bar =
    range === null
      ? NOTHING
      : html`<line class="range" x1="${xOf(range.low)}" x2="${xOf(range.high)}" y1="${y}" y2="${y}"/>`;
  return html`<text x="0" y="${top + NAME_LINE}">${shorten(label, NAME)}${note}</text>${bar}${at(target, TARGET)}${range === null ? NOTHING : at(range.value, SHOWN)}${claimed === null ? NOTHING : at(claimed, CLAIM)}`;
}
