import { clean } from '../text/clean.ts';

/**
 * Where a spreadsheet would begin a formula: before one of these signs (the full-width ones count in
 * East Asian versions) at the start of a cell, or behind a semicolon, where another cell starts for a
 * spreadsheet whose language separates by semicolons; quotes may stand between, which some readers drop.
 */
const FORMULA_START = /(?<=(?:^|;)[\s"]*)(?=[=+\-@＝＋－＠])/gu;

/** Tells a spreadsheet that the file is UTF-8; Excel takes it for the system's code page otherwise. */
const BYTE_ORDER_MARK = '\ufeff';

/** Rows of cells as CSV (RFC 4180), in UTF-8 for spreadsheets. */
export function csvDocument(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/**
 * A cell, cleaned and on one line, so that a row is a line. An apostrophe stands where a formula
 * would begin. Every cell is quoted: with the first one bare, a spreadsheet that separates by
 * semicolons takes the quotes of the others for text and ends cells inside them.
 */
export function csvCell(text: string): string {
  const line = clean(text).replace(/\s+/g, ' ').trim();
  return `"${line.replace(FORMULA_START, "'").replaceAll('"', '""')}"`;
}
