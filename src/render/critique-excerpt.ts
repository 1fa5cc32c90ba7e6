import { clean } from '../text/clean.ts';
import { displayWidth, graphemes } from '../text/display-width.ts';

/** Words of a text in their line, and how many cells stand before them and under them. */
export interface Excerpt {
  /** One line of at most so many cells; `...` where it was cut. */
  readonly line: string;
  readonly before: number;
  readonly width: number;
}

const CUT = '... ';
const CUT_END = ' ...';
/** Of the room that is left beside the words, for what stands before them. */
const BEFORE_SHARE = 0.5;

/** The line in which `start` stands, cut to `columns` cells around the words; offsets are those of `text`. */
export function excerptOf(text: string, start: number, end: number, columns: number): Excerpt {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const feed = text.indexOf('\n', start);
  const to = feed === -1 ? text.length : feed;
  const words = fitted(onOneLine(text.slice(start, Math.min(end, to))), columns);
  const before = onOneLine(text.slice(from, start)).trimStart();
  const after = onOneLine(text.slice(Math.min(end, to), to)).trimEnd();
  const room = columns - displayWidth(words);
  if (displayWidth(before) + displayWidth(after) <= room) {
    const line = before + words + after;
    return { line, before: displayWidth(before), width: displayWidth(words) };
  }
  const lead = lastWords(
    before,
    Math.max(Math.floor(room * BEFORE_SHARE), room - displayWidth(after)),
  );
  const tail = firstWords(after, room - displayWidth(lead));
  return { line: lead + words + tail, before: displayWidth(lead), width: displayWidth(words) };
}

/** As it is shown: without escapes, each white space as one blank. */
function onOneLine(text: string): string {
  return clean(text).replace(/\s/g, ' ');
}

/** The beginning of words that are wider than the line themselves. */
function fitted(words: string, columns: number): string {
  if (displayWidth(words) <= columns) return words;
  const kept = firstWords(words, columns).trimStart();
  return kept === CUT_END.trimStart() ? firstCells(words, columns) : kept;
}

/** The beginning of one word that has no room, such as an address. */
function firstCells(word: string, columns: number): string {
  let kept = '';
  for (const grapheme of graphemes(word)) {
    if (displayWidth(kept + grapheme + CUT_END) > columns) break;
    kept += grapheme;
  }
  return kept + CUT_END;
}

/** As many words of the end as have room, behind a mark where some have not. */
function lastWords(text: string, cells: number): string {
  if (displayWidth(text) <= cells) return text;
  const words = text.split(/(?<= )/);
  let kept = '';
  while (words.length > 0 && displayWidth(CUT + words.at(-1) + kept) <= cells) {
    kept = words.pop() + kept;
  }
  return displayWidth(CUT + kept) <= cells ? CUT + kept : '';
}

/** As many words of the beginning as have room, before a mark where some have not. */
function firstWords(text: string, cells: number): string {
  if (displayWidth(text) <= cells) return text;
  const words = text.split(/(?= )/);
  let kept = '';
  for (const word of words) {
    if (displayWidth(kept + word + CUT_END) > cells) break;
    kept += word;
  }
  return displayWidth(kept + CUT_END) <= cells ? kept + CUT_END : '';
}
