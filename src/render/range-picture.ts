import { shorten } from '../text/chart-lines.ts';
import type { RangeRow } from '../text/chart-ranges.ts';
import { type Html, html, NOTHING } from './html-page.ts';

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
const LEGEND = 56;
/** Cells of a name that fit into 288 px in a wide font. */
const NAME = 32;
/** Per cent of the width on either side of the scale: marks at its ends are not cut off. */
const MARGIN = 3;

/** Drawn around 0, 0; the four differ by shape, so that nothing hangs on their colour. */
const SHOWN = html`<circle class="shown" r="6.5"/>`;
const CLAIM = html`<path class="claim" d="M0-8 8 0 0 8-8 0z"/>`;
const TARGET = html`<path class="target" d="M-6-12H6L1.5-6V12h-3V-6z"/>`;

/**
 * Rows of ranges on one scale, as SVG: a bar for the range with a disc for its value, a diamond for the
 * claim, a flag for the target. Widths are in per cent and heights in pixels: its text never shrinks.
 */
export function rangePicture({ label, highest, missing, rows }: RangePicture): Html {
  const ends = HEAD + rows.length * ROW;
  const xOf = (value: number) => {
    const share = Math.min(1, Math.max(0, value / highest));
    return `${Number((MARGIN + share * (100 - 2 * MARGIN)).toFixed(2))}%`;
  };
  const steps = Array.from({ length: highest + 1 }, (_, step) => step);
  return html`<svg class="picture" role="img" aria-label="${label}" width="100%" height="${ends + LEGEND}">
${steps.map(
  (step) =>
    html`<text class="scale" x="${xOf(step)}" y="14" text-anchor="middle">${step}</text><line class="grid" x1="${xOf(step)}" x2="${xOf(step)}" y1="20" y2="${ends}"/>`,
)}
${rows.map((row, place) => rowOf(row, HEAD + place * ROW, xOf, missing))}
${legend(ends)}
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

function markAt(x: string, y: number, mark: Html): Html {
  return html`<svg aria-hidden="true" x="${x}" y="${y}" overflow="visible">${mark}</svg>`;
}

function legend(top: number): Html {
  const bar = html`<line class="range" x1="-8" x2="8" y1="0" y2="0"/>`;
  const entries = [
    { mark: SHOWN, text: 'shown', x: 10, y: top + 22 },
    { mark: bar, text: '80 % range', x: 140, y: top + 22 },
    { mark: CLAIM, text: 'claimed', x: 10, y: top + 44 },
    { mark: TARGET, text: 'target', x: 140, y: top + 44 },
  ];
  return html`${entries.map(
    ({ mark, text, x, y }) =>
      html`${markAt(String(x), y, mark)}<text x="${x + 16}" y="${y + 5}">${text}</text>`,
  )}`;
}
