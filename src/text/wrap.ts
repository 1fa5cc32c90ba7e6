import { displayWidth, graphemes, isPrintableAscii } from './display-width.ts';

/** Scripts written without spaces (Han, kana): a line may end between any two characters. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** The part of a long address after which a reader expects a break. */
const ADDRESS_BREAK = /^.+[/?&=_.-](?=[^/?&=_.-])/;

/**
 * The pieces of a word between which a line may end. An ordinary word is one piece; text in an
 * unspaced script is one piece a character; a piece wider than the line (a long address) is cut at
 * the line's end, since a line must never be wider than the terminal.
 */
function piecesOf(word: string, columns: number): string[] {
  if (word.length <= columns && isPrintableAscii(word)) return [word];
  if (displayWidth(word) <= columns && !UNSPACED.test(word)) return [word];
  const pieces: string[] = [];
  let run = '';
  const flush = () => {
    if (run !== '') pieces.push(run);
    run = '';
  };
  for (const grapheme of graphemes(word)) {
    if (UNSPACED.test(grapheme)) {
      flush();
      pieces.push(grapheme);
    } else {
      if (displayWidth(run + grapheme) > columns) {
        const end = ADDRESS_BREAK.exec(run)?.[0].length ?? run.length;
        const rest = run.slice(end);
        run = run.slice(0, end);
        flush();
        run = rest;
      }
      run += grapheme;
    }
  }
  flush();
  return pieces;
}

/**
 * `text` as lines of at most `columns` cells, the first one of at most `firstColumns` (it may stand
 * behind a label). White space folds to one space; words are not broken. Where the first word has no
 * room behind the label, the first line is empty. Widths below 1 count as 1. An empty text gives no line.
 */
export function wrap(text: string, columns: number, firstColumns = columns): string[] {
  const limit = Math.max(1, Math.floor(columns));
  const lines: string[] = [];
  let room = Math.floor(firstColumns);
  let line = '';
  let width = 0;
  const endLine = () => {
    lines.push(line);
    line = '';
    width = 0;
    room = limit;
  };
  for (const word of text.split(/\s+/u)) {
    if (word === '') continue;
    let glue = line === '' ? '' : ' ';
    for (const piece of piecesOf(word, limit)) {
      const pieceWidth = displayWidth(piece);
      const isFirst = line === '' && lines.length === 0 && room < limit;
      if ((line !== '' || isFirst) && width + glue.length + pieceWidth > room) {
        endLine();
        glue = '';
      }
      line += glue + piece;
      width += glue.length + pieceWidth;
      glue = '';
    }
  }
  if (line !== '') endLine();
  return lines;
}
