/** A piece of a text that is read as one: a sentence, a list item without a full stop, a row of a table. */
export interface Passage {
  /** Offsets into the whole text, in UTF-16 code units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** As it is read: as long as the original, in lower case, markup blanked out, quotes made straight. */
  readonly text: string;
  /** The heading that it stands under, in lower case; null before the first one. */
  readonly section: string | null;
}

export interface Heading {
  readonly start: number;
  readonly end: number;
  /** In lower case, without its marks. */
  readonly text: string;
}

/** A text as a reader of its sentences sees it. */
export interface ReadText {
  readonly passages: readonly Passage[];
  readonly headings: readonly Heading[];
}

/** Fences, quoted advice, example rows and rules of tables: nothing in them is the person's own sentence. */
const FENCE = /^\s*(?:```|~~~)/;
// None of these may try one line in many ways: a line of a thousand dashes took a second.
const IGNORED_LINE = /^\s*(?:>|\|?\s*example:|={3,}\s*$|\[[^\]]+\]:)/;
const RULE = /^[\s:|-]*$/;
const HEADING = /^\s*#{1,6}\s+(\S.*)?$/;
const BOLD_HEADING = /^\s*(?:\*\*|__)([^*_]{2,60})(?:\*\*|__):?\s*$/;
const ITEM = /^\s*(?:[-*+\u2022]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?/;
/** Square brackets with words in them, as templates have them: no link, no tick box, no number of a note. */
export const PLACEHOLDER = /\[(?![ xX]?\]|\d+\])[^\][\n]{1,200}\](?!\()/g;
/** Markup inside a line: code, addresses, what a link leads to, tags, marks of emphasis and of tables. */
const MARKUP = /`[^`\n]*`|https?:\/\/\S+|\]\([^)\s]{0,1000}\)|<\/?[a-z][^>\n]{0,200}>|[*_~|[\]#]/gi;
/** Signs that look like others; each is replaced by one of the same length. */
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u02bc\u2032]/g, "'"],
  [/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"'],
  [/[\u2010\u2011\u2012\u2013\u2212]/g, '-'],
  [/[\p{Zs}\p{Cc}]/gu, ' '],
];

/** Reads a text of Markdown or of plain prose into passages; offsets are those of `text`. */
export function readText(text: string): ReadText {
  const { blocks, headings } = blocksOf(text);
  const passages = blocks.flatMap((block) =>
    sentencesOf(block.text).map(({ start, end }) => ({
      start: block.start + start,
      end: block.start + end,
      text: block.text.slice(start, end),
      section: block.section,
    })),
  );
  return { passages, headings };
}

/** Lines that are read on: a paragraph, a list item, a row of a table. */
interface Block {
  readonly start: number;
  text: string;
  readonly section: string | null;
}

function blocksOf(text: string): { blocks: readonly Block[]; headings: readonly Heading[] } {
  const blocks: Block[] = [];
  const headings: Heading[] = [];
  for (const { start, line, kind, goesOn } of kindsOfLines(text)) {
    if (kind === 'heading') {
      const marked = (HEADING.exec(line) ?? BOLD_HEADING.exec(line))?.[1] ?? '';
      headings.push({ start, end: start + line.length, text: plain(marked).trim() });
      continue;
    }
    const words = plain(line.replace(ITEM, (mark) => ' '.repeat(mark.length)));
    const open = goesOn ? blocks.at(-1) : undefined;
    // What was between the lines, line feed or carriage return, is read as blanks.
    if (open !== undefined) open.text = open.text.padEnd(start - open.start) + words;
    else blocks.push({ start, text: words, section: headings.at(-1)?.text ?? null });
  }
  return { blocks, headings };
}

interface Line {
  readonly start: number;
  readonly line: string;
}

/** Headings and lines that are read, and whether one goes on with what stood before it. */
function* kindsOfLines(
  text: string,
): Generator<Line & { kind: 'heading' | 'prose' | 'item'; goesOn: boolean }> {
  let isFenced = false;
  let isOpen = false;
  const lines = [...linesOf(text)];
  const first = frontMatterOf(lines);
  for (const [place, { start, line }] of lines.entries()) {
    if (place < first) continue;
    const isHead = line.includes('|') && isTableRule(lines[place + 1]?.line ?? '');
    const kind = isHead ? 'ignored' : kindOf(line, isFenced);
    if (kind === 'fence') isFenced = !isFenced;
    if (kind !== 'fence' && kind !== 'ignored') {
      yield { start, line, kind, goesOn: isOpen && kind === 'prose' };
    }
    isOpen = kind === 'prose' || kind === 'item';
  }
}

/** With more lines than this between two rules it is no front matter. */
const MOST_FRONT_MATTER = 30;

/** How many lines at the beginning are front matter, settings between two rules. */
function frontMatterOf(lines: readonly Line[]): number {
  if (lines[0]?.line !== '---') return 0;
  const end = lines.findIndex(({ line }, place) => place > 0 && line === '---');
  return end > MOST_FRONT_MATTER ? 0 : end + 1;
}

function isTableRule(line: string): boolean {
  return line.includes('|') && line.includes('---') && RULE.test(line);
}

type LineKind = 'fence' | 'heading' | 'ignored' | 'item' | 'prose';

function kindOf(line: string, isFenced: boolean): LineKind {
  if (FENCE.test(line)) return 'fence';
  if (isFenced || line.trim() === '') return 'ignored';
  if (HEADING.test(line) || BOLD_HEADING.test(line)) return 'heading';
  if (IGNORED_LINE.test(line) || (RULE.test(line) && line.includes('---'))) return 'ignored';
  return ITEM.test(line) || line.trimStart().startsWith('|') ? 'item' : 'prose';
}

function* linesOf(text: string): Generator<Line> {
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const line = text.slice(start, end);
    yield { start, line: line.endsWith('\r') ? line.slice(0, -1) : line };
    start = end + 1;
  }
}

/** A line without its markup, of the same length. */
function plain(line: string): string {
  const blank = (mark: string) => ' '.repeat(mark.length);
  const prose = line.replace(PLACEHOLDER, blank).replace(MARKUP, blank);
  return lowered(LOOKALIKES.reduce((kept, [sign, usual]) => kept.replace(sign, usual), prose));
}

/** In lower case and of the same length: a few letters have two in lower case, and they stay. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join('');
}

/** Words behind which a full stop ends nothing. */
const ABBREVIATION = /(?:^|[\s("])(?:e\.g|i\.e|vs|approx|ca|mr|ms|mrs|dr|st|fig|[a-hj-z])\.$/;
const END = /(?<![.!?])[.!?]+["')\]]*(?=\s|$)/g;

function sentencesOf(block: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  const push = (end: number) => {
    const piece = block.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    if (/[\p{L}\p{N}]/u.test(piece))
      found.push({ start: start + lead, end: start + piece.trimEnd().length });
    start = end;
  };
  for (const match of block.matchAll(END)) {
    const end = match.index + match[0].length;
    const isShort = ABBREVIATION.test(block.slice(Math.max(start, end - 9), end));
    if (!isShort) push(end);
  }
  push(block.length);
  return found;
}
