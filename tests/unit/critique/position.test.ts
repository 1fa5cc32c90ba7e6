import { expect, test } from 'vitest';
import { createLocator } from '../../../src/domain/critique/position.ts';

test.each([
  ['', 0, 1, 1],
  ['abc', 0, 1, 1],
  ['abc', 3, 1, 4],
  ['a\nb\n\nc', 1, 1, 2],
  ['a\nb\n\nc', 2, 2, 1],
  ['a\nb\n\nc', 4, 3, 1],
  ['a\nb\n\nc', 5, 4, 1],
  // The carriage return belongs to the line that it ends, and a character of two units counts twice.
  ['a\r\nbc', 4, 2, 2],
  ['\u{1f600}x', 2, 1, 3],
])('%j at %i: line %i, column %i', (text, offset, line, column) => {
  expect(createLocator(text)(offset)).toEqual({ line, column });
});

test('tells every offset of a long text as a count of its line feeds does', () => {
  const text = 'one\n\ntwo three\r\nfour\n'.repeat(7);
  const locate = createLocator(text);
  for (let offset = 0; offset <= text.length; offset += 1) {
    const before = text.slice(0, offset).split('\n');
    expect(locate(offset)).toEqual({
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
    });
  }
});
