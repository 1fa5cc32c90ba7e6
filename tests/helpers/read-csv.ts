/** A cell, quoted or bare, and the comma or line end behind it (RFC 4180, 2). */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n)/y;

/** The rows of a CSV text; throws where it is none. Knows nothing of how the text was written. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length) {
    const place = CELL.lastIndex;
    const match = CELL.exec(text);
    if (match === null)
      throw new SyntaxError(`no cell at ${place}: ${text.slice(place, place + 50)}`);
    const [, quoted, bare = '', end] = match;
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
