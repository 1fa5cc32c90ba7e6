import { clean } from '../text/clean.ts';

/** Markup that may stand in a page as it is; only `html` makes it. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | Html | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** `text` for an element or a quoted attribute, cleaned of what lies about its order. */
function escapeHtml(text: string): string {
  return clean(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** A template whose parts are escaped, unless they are markup already; lists are joined. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const texts = parts.map(markupOf);
  return { markup: strings.map((text, place) => text + (texts[place] ?? '')).join('') };
}

function markupOf(part: Part): string {
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('\n');
}

/** Markup that adds nothing. */
export const NOTHING: Html = html``;

export interface TableRow {
  readonly head: string;
  /** One for each column but the first. */
  readonly cells: readonly string[];
}

/**
 * A table whose first column names the row. On a narrow screen each row becomes a block and each cell
 * carries its column's name; the roles are written out since such a layout takes them away.
 */
export function htmlTable(
  caption: string,
  [first = '', ...columns]: readonly string[],
  rows: readonly TableRow[],
): Html {
  const heading = (name: string) => html`<th role="columnheader" scope="col">${name}</th>`;
  const cell = (text: string, place: number) =>
    html`<td role="cell" data-label="${columns[place] ?? ''}">${text}</td>`;
  return html`<table role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${[first, ...columns].map(heading)}</tr></thead>
<tbody role="rowgroup">
${rows.map(
  ({ head, cells }) =>
    html`<tr role="row"><th role="rowheader" scope="row">${head}</th>${cells.map(cell)}</tr>`,
)}
</tbody>
</table>`;
}

export function htmlList(items: readonly Html[]): Html {
  return html`<ul>
${items.map((item) => html`<li>${item}</li>`)}
</ul>`;
}

/** A heading and what stands below it. */
export function htmlSection(title: string, ...content: readonly Html[]): Html {
  return html`<section>
<h2>${title}</h2>
${content}
</section>`;
}

/**
 * Light, dark and paper, from 320 px up. Text on its ground has a contrast of at least 4.5, marks of at
 * least 3 (WCAG 2.2, 1.4.3 and 1.4.11). Dark is for screens only: a printer has white paper.
 */
const STYLE = `
:root { color-scheme: light; --page: #ffffff; --ink: #1b2128; --quiet: #545e69; --line: #c9d1d9; --range: #3d7ea6; --point: #0b3d5c; }
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --page: #12161b; --ink: #e6e9ec; --quiet: #a5afb9; --line: #3b444d; --range: #4f93bd; --point: #d7ecf8; }
}
@media (forced-colors: active) {
  :root { --page: Canvas; --ink: CanvasText; --quiet: CanvasText; --line: GrayText; --range: GrayText; --point: CanvasText; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; }
h1 { font-size: 1.6rem; }
h2 { font-size: 1.25rem; margin: 2.25rem 0 .75rem; border-top: 1px solid var(--line); padding-top: 1.25rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p, ul { margin: .5rem 0; }
ul { padding-left: 1.25rem; }
dt { font-weight: 600; }
dd { margin: 0 0 .75rem; }
code { font-family: ui-monospace, monospace; font-size: .9em; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); }
.picture { display: block; width: 100%; margin: .5rem 0 1rem; break-inside: avoid; font: 14px system-ui, sans-serif; print-color-adjust: exact; }
.picture text { fill: var(--ink); stroke: var(--page); stroke-width: 4; paint-order: stroke; }
.picture .quiet, .picture .scale { fill: var(--quiet); font-size: 13px; }
.picture .grid { stroke: var(--line); stroke-width: 1; }
.picture .range { stroke: var(--range); stroke-width: 8; }
.picture .shown { fill: var(--point); stroke: var(--page); stroke-width: 1.5; }
.picture .claim { fill: none; stroke: var(--ink); stroke-width: 2; }
.picture .target { fill: var(--ink); }
table { width: 100%; border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); }
tbody th { font-weight: 600; }
tr { break-inside: avoid; }
@media screen and (max-width: 40rem) {
  table, caption, tbody { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0 .5rem; padding: .5rem 0; border-bottom: 1px solid var(--line); }
  tbody th { grid-column: 1 / -1; }
  th, td { border: 0; padding: .1rem 0; }
  td::before { content: attr(data-label); display: block; color: var(--quiet); font-size: .8rem; }
}
@media print { main { max-width: none; padding: 0; } body { font-size: 10.5pt; } }
`;

/** A document of one file: no script, and nothing that a browser would have to fetch. */
export function htmlPage(title: string, content: readonly Html[]): string {
  const { markup } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;
  return markup;
}
