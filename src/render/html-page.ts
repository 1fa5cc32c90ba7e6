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

export interface TableLayout {
  /** A column of sentences, which has a line of its own on a narrow screen. */
  readonly longColumn?: string;
}

/**
 * A table whose first column names the row. On a narrow screen each row becomes a block and each cell
 * carries its column's name; the roles are written out since such a layout takes them away.
 */
export function htmlTable(
  caption: string,
  [first = '', ...columns]: readonly string[],
  rows: readonly TableRow[],
  { longColumn }: TableLayout = {},
): Html {
  const heading = (name: string) => html`<th role="columnheader" scope="col">${name}</th>`;
  const cell = (text: string, place: number) => {
    const name = columns[place] ?? '';
    const kind = name === longColumn ? html` class="long"` : NOTHING;
    return html`<td role="cell"${kind} data-label="${name}">${text}</td>`;
  };
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

/** What is done one after the other. */
export function htmlSteps(steps: readonly string[]): Html {
  return html`<ol>
${steps.map((step) => html`<li>${step}</li>`)}
</ol>`;
}

export interface Term {
  readonly term: string;
  readonly text: string | Html;
}

/** Names with what they stand for, next to each other where there is room. */
export function htmlTerms(terms: readonly Term[]): Html {
  return html`<dl class="terms">
${terms.map(({ term, text }) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}
</dl>`;
}

const DAY = /(\d{4}-\d\d-\d\d)/;

/** A text whose days are marked as such, so that no line ends within one. */
export function htmlWithDays(text: string): Html {
  const parts = text.split(DAY);
  return html`${{ markup: parts.map((part) => dayOrText(part).markup).join('') }}`;
}

function dayOrText(text: string): Html {
  return DAY.test(text) ? html`<time>${text}</time>` : html`${text}`;
}

/** Names, as long as sentences, with what is said of them below. */
export function htmlPassages(terms: readonly Term[]): Html {
  return html`<dl>
${terms.map(({ term, text }) => html`<dt>${term}</dt><dd>${text}</dd>`)}
</dl>`;
}

/** A link with its address, printed where it cannot be followed; as text where it is no web address. */
export function htmlLink(url: string, text: string): Html {
  const isWeb = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  if (!isWeb) return html`${text} (${url})`;
  return html`<a href="${url}" rel="noreferrer">${text}</a><span class="address"> &lt;${url}&gt;</span>`;
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
:root { color-scheme: light; --page: #ffffff; --ink: #1b2128; --quiet: #545e69; --line: #c9d1d9; --range: #3d7ea6; --point: #0b3d5c; --link: #0b5394; --good: #1a6b3c; --warning: #8f4700; --tint: #f2f5f8; --shade: #e3e8ed; }
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --page: #12161b; --ink: #e6e9ec; --quiet: #a5afb9; --line: #3b444d; --range: #4f93bd; --point: #d7ecf8; --link: #8cc4ea; --good: #7fd19b; --warning: #f0b06a; --tint: #1a2027; --shade: #262e37; }
}
@media (forced-colors: active) {
  :root { --page: Canvas; --ink: CanvasText; --quiet: CanvasText; --line: GrayText; --range: GrayText; --point: CanvasText; --link: LinkText; --good: CanvasText; --warning: CanvasText; --tint: Canvas; --shade: Canvas; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1, h2, h3, h4 { line-height: 1.25; break-after: avoid; }
h1 { font-size: 1.6rem; }
h2 { font-size: 1.25rem; margin: 2.25rem 0 .75rem; border-top: 1px solid var(--line); padding-top: 1.25rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
h4 { font-size: 1rem; margin: 0; }
p, ul, ol { margin: .5rem 0; }
ul { padding-left: 1.25rem; }
ol { padding-left: 2rem; }
dt { font-weight: 600; }
dd { margin: 0 0 .75rem; }
code { font-family: ui-monospace, monospace; font-size: .9em; overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .15em; }
.terms > div { margin: 0 0 .35rem; break-inside: avoid; }
.terms dd, .terms ul { margin: 0; }
time { white-space: nowrap; }
.address { display: none; }
.terms dt { color: var(--quiet); }
.verdict { border-left: .3rem solid var(--warning); background: var(--tint); padding: .75rem 1rem; font-size: 1.05rem; }
.verdict.good { border-color: var(--good); }
.verdict strong { color: var(--warning); }
.verdict.good strong { color: var(--good); }
.task { margin: 1rem 0; padding: .75rem 1rem; background: var(--tint); border-left: .2rem solid var(--line); }
.task p, .task .terms { margin: .35rem 0 0; }
.tick { display: inline-block; width: 1em; height: 1em; margin-right: .5em; border: 1px solid var(--quiet); line-height: .9; text-align: center; vertical-align: -.1em; font-weight: 400; }
.quiet { color: var(--quiet); }
.picture { display: block; width: 100%; margin: .5rem 0 1rem; break-inside: avoid; font: 14px system-ui, sans-serif; print-color-adjust: exact; }
.picture text { fill: var(--ink); stroke: var(--page); stroke-width: 4; paint-order: stroke; }
.picture .quiet, .picture .scale { fill: var(--quiet); font-size: 13px; }
.picture .grid { stroke: var(--line); stroke-width: 1; }
.picture .range { stroke: var(--range); stroke-width: 8; }
.picture .shown { fill: var(--point); stroke: var(--page); stroke-width: 1.5; }
.picture .claim { fill: none; stroke: var(--ink); stroke-width: 2; }
.picture .target { fill: var(--ink); }
.picture .bar { fill: var(--range); stroke: var(--page); stroke-width: 1; }
.picture .capacity { stroke: var(--point); stroke-width: 2; }
.picture .off { fill: var(--shade); stroke: var(--quiet); stroke-width: 1; stroke-dasharray: 2 3; }
.picture line.today { stroke: var(--warning); stroke-width: 2; }
.picture path.today { fill: var(--warning); }
.picture .narrow { display: none; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); }
tbody th { font-weight: 600; }
tr { break-inside: avoid; }
@media print, (min-width: 40rem) {
  .terms > div { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: 0 1rem; }
  td:not(.long) { white-space: nowrap; }
}
@media screen and (max-width: 40rem) {
  .picture .narrow { display: inline; }
  .picture .roomy { display: none; }
  .task { padding: .6rem .75rem; }
  td.long { grid-column: 1 / -1; }
  table, caption, tbody { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0 .5rem; padding: .5rem 0; border-bottom: 1px solid var(--line); }
  tbody th { grid-column: 1 / -1; }
  th, td { border: 0; padding: .1rem 0; }
  td::before { content: attr(data-label); display: block; color: var(--quiet); font-size: .8rem; }
}
@media print {
  main { max-width: none; padding: 0; }
  body { font-size: 10pt; line-height: 1.4; }
  a { color: inherit; }
  .address { display: inline; color: var(--quiet); overflow-wrap: anywhere; }
  .task { background: none; padding: 0 0 0 .75rem; }
  .terms > div { margin: 0; }
}
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
