import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, csvDocument } from '../../src/render/csv-lines.ts';
import { clean } from '../../src/text/clean.ts';
import { readCsv } from '../helpers/read-csv.ts';
import { isRefuted } from './refuted.ts';
import { anyText } from './some-texts.ts';

type Write = (rows: readonly (readonly string[])[]) => string;

const ACTIVE = [',', ';', '"', '""', '=', '+', '-', '@', '＝', '\n', '\r\n', '\t', '\x00', ' '];

/** Rows of two or three cells, with signs that spreadsheets act on. */
const rows = fc.integer({ min: 2, max: 3 }).chain((columns) => {
  const cell = fc
    .array(fc.oneof(anyText, fc.string({ unit: 'grapheme' }), fc.constantFrom(...ACTIVE)))
    .map((pieces) => pieces.join(''));
  return fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1 });
});

function onOneLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim();
}

function eachCell(table: readonly (readonly string[])[], rewrite: (cell: string) => string) {
  return table.map((row) => row.map(rewrite));
}

function readsBack(write: Write) {
  const bare = (cell: string) => onOneLine(cell).replaceAll("'", '');
  return fc.property(rows, (table) => {
    const text = write(table);
    expect(text[0]).toBe('\ufeff');
    expect(eachCell(readCsv(text.slice(1)), bare)).toEqual(eachCell(table, bare));
  });
}

/** Only where there is something to guard against may a cell change. */
function keepsHarmlessCells(write: Write) {
  const harmless = rows.map((table) =>
    eachCell(table, (cell) => cell.replace(/[=+\-@＝＋－＠]/gu, '')),
  );
  return fc.property(harmless, (table) => {
    expect(readCsv(write(table).slice(1))).toEqual(eachCell(table, onOneLine));
  });
}

function beginsNoFormula(write: Write) {
  return fc.property(rows, (table) => {
    const cells = readCsv(write(table).slice(1)).flat();
    return cells.every((cell) => !/^[\p{Cc}\s]*[=+\-@＝]|^\p{Cc}/u.test(cell));
  });
}

/** Read by a spreadsheet that separates by semicolons and knows nothing of quotes. */
function beginsNoFormulaBehindSemicolons(write: Write) {
  return fc.property(rows, (table) => !/;[\s"]*[=+\-@＝]/u.test(write(table)));
}

const MARK = '\ufeff';
const joined = (table: readonly (readonly string[])[], cell: (text: string) => string) =>
  MARK + table.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('csvDocument', () => {
  test('is read back as the same cells, each on one line', () => {
    fc.assert(readsBack(csvDocument), { numRuns: 300 });
  });

  test('changes nothing in cells without a sign that begins a formula', () => {
    fc.assert(keepsHarmlessCells(csvDocument), { numRuns: 300 });
  });

  test('has no cell that begins a formula', () => {
    fc.assert(beginsNoFormula(csvDocument), { numRuns: 300 });
    fc.assert(beginsNoFormulaBehindSemicolons(csvDocument), { numRuns: 300 });
  });
});

describe('the properties of CSV refute', () => {
  test('cells without their quotes doubled, and cells quoted only for a comma', () => {
    expect(isRefuted(readsBack((table) => joined(table, (text) => `"${onOneLine(text)}"`)))).toBe(
      true,
    );
    const sparing = (text: string) => (text.includes(',') ? quoted(text) : text);
    expect(isRefuted(readsBack((table) => joined(table, sparing)))).toBe(true);
  });

  test('an apostrophe in every cell', () => {
    const anxious = (text: string) => csvCell(text).replace('"', `"'`);
    expect(isRefuted(keepsHarmlessCells((table) => joined(table, anxious)))).toBe(true);
  });

  test('no apostrophe, and one at the beginning only', () => {
    expect(isRefuted(beginsNoFormula((table) => joined(table, quoted)))).toBe(true);
    const atTheBeginning = (text: string) =>
      quoted(onOneLine(text).replace(/^(?=[=+\-@＝])/u, "'"));
    expect(
      isRefuted(beginsNoFormulaBehindSemicolons((table) => joined(table, atTheBeginning))),
    ).toBe(true);
  });
});
