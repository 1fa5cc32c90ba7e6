import { describe, expect, test } from 'vitest';
import { csvCell, csvDocument } from '../../../src/render/csv-lines.ts';

describe('csvCell', () => {
  test.each([
    ['', '""'],
    ['plain', '"plain"'],
    ['one, two; three', '"one, two; three"'],
    ['the "quoted" word', '"the ""quoted"" word"'],
    ['two\r\nlines and\ta tab', '"two lines and a tab"'],
    [' outside ', '"outside"'],
    ['<b>bold</b> & 評価 😀 שלום', '"<b>bold</b> & 評価 😀 שלום"'],
    ['\x1b[31mred\x00\u202e', '"red"'],
  ])('%j becomes %s', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test.each([
    ['=1+1', `"'=1+1"`],
    ['+41 44 123', `"'+41 44 123"`],
    ['-5 %', `"'-5 %"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['＝1+1', `"'＝1+1"`],
    ['\t=1+1', `"'=1+1"`],
    ['\r\n  =1+1', `"'=1+1"`],
    ['\x00=1+1', `"'=1+1"`],
    ['\ufeff=1+1', `"'=1+1"`],
    ['\u202e-1', `"'-1"`],
    ['a;=1+1', `"a;'=1+1"`],
    ['a; -1;@b', `"a; '-1;'@b"`],
    ['a;"=1+1"', `"a;""'=1+1"""`],
  ])('%j gets an apostrophe where a formula would begin: %s', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test.each(['a=b', '1+1', 'level 0-4', 'ana@example.org', 'a, -1', "'=1+1"])(
    '%j has no place where a formula would begin',
    (text) => {
      expect(csvCell(text)).toBe(`"${text}"`);
    },
  );
});

describe('csvDocument', () => {
  test('begins with a byte-order mark and ends every row by CRLF', () => {
    const rows = [
      ['a', 'b'],
      ['1', ''],
    ];
    expect(csvDocument(rows)).toBe('\ufeff"a","b"\r\n"1",""\r\n');
  });
});
