import { shorten } from '../text/chart-lines.ts';
import { type Html, html } from './html-page.ts';

/** A share of the width, 0 to 1, for an attribute of an SVG element. */
export function widthOf(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

/** A mark that is drawn around 0, 0, at a place of the picture; pixels, or `x` in per cent. */
export function markAt(x: string, y: number, mark: Html): Html {
  return html`<svg aria-hidden="true" x="${x}" y="${y}" overflow="visible">${mark}</svg>`;
}

export interface LegendEntry {
  /** Drawn around 0, 0, at most 16 pixels wide. */
  readonly mark: Html;
  readonly text: string;
}

const LEGEND_LINE = 22;
/** Two columns that have room in 288 px. */
const LEGEND_COLUMNS = [10, 150] as const;

/** Pixels that the legend takes below its top. */
export function legendHeight(entries: number): number {
  return Math.ceil(entries / LEGEND_COLUMNS.length) * LEGEND_LINE + 12;
}

/** What the marks mean, from `top` on downwards. */
export function legendAt(top: number, entries: readonly LegendEntry[]): Html {
  const placed = entries.map((entry, place) => ({
    ...entry,
    x: LEGEND_COLUMNS[place % 2] ?? 0,
    y: top + LEGEND_LINE * (1 + Math.floor(place / 2)),
  }));
  return html`${placed.map(
    ({ mark, text, x, y }) =>
      html`${markAt(String(x), y, mark)}<text x="${x + 16}" y="${y + 5}">${text}</text>`,
  )}`;
}

/** Cells of a name that fit into 288 px, and into the 608 px from which a page counts as wide. */
const NARROW_NAME = 32;
const ROOMY_NAME = 64;

/** The name of a row, twice: for a narrow page and for a wide one, of which the style shows one. */
export function rowName(name: string, y: number, note: Html): Html {
  const text = (kind: string, cells: number) =>
    html`<text class="${kind}" x="0" y="${y}">${ended(name, cells)}${note}</text>`;
  return html`${text('narrow', NARROW_NAME)}${text('roomy', ROOMY_NAME)}`;
}

function ended(name: string, cells: number): string {
  const short = shorten(name, cells);
  return short === shorten(name) ? short : `${short}…`;
}
