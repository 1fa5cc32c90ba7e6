import { describe, expect, test } from 'vitest';
import { guessKind, isHeadingOf, sectionsFound } from '../../../src/domain/critique/kinds.ts';
import { KIND_LIST } from './some-lexicon.ts';

const headings = (...texts: string[]) => texts.map((text) => ({ start: 0, end: 1, text }));
const MEMO = KIND_LIST[2]?.sections ?? [];

describe('guessKind', () => {
  test.each([
    [[], 1, 45, 'bullet'],
    [[], 2, 45, 'bullet'],
    [[], 3, 45, 'answer'],
    [[], 1, 46, 'answer'],
    [['title'], 1, 10, 'answer'],
    [['decision', 'options'], 4, 300, 'answer'],
    [['decision', 'options', 'when it is wrong'], 4, 300, 'memo'],
    [['my part', 'result', 'decisions'], 4, 300, 'case'],
    // Three of three sections say more than three of four.
    [['my part', 'result', 'decision', 'options', 'change'], 4, 300, 'case'],
  ])('%j, %i passages, %i words: %s', (texts, passages, words, expected) => {
    expect(guessKind(KIND_LIST, headings(...texts), passages, words, false)).toBe(expected);
  });

  test('who says "I" gives an answer, however short', () => {
    expect(guessKind(KIND_LIST, headings(), 1, 10, true)).toBe('answer');
  });

  test('knows no sections: by the length alone', () => {
    expect(guessKind([], headings(), 1, 10, false)).toBe('bullet');
  });
});

test('a first heading that names its kind settles it', () => {
  expect(guessKind(KIND_LIST, headings('memo: the bot'), 3, 90, true)).toBe('memo');
  expect(guessKind(KIND_LIST, headings('the memo'), 3, 90, true)).toBe('answer');
  expect(guessKind(KIND_LIST, headings('other', 'memo'), 3, 90, true)).toBe('answer');
});

test('sectionsFound are those that have a heading, each once', () => {
  const found = sectionsFound(MEMO, headings('the decision', 'what we ask', 'other'));
  expect(found.map(({ id }) => id)).toEqual(['section-decision']);
  expect(sectionsFound(MEMO, [])).toEqual([]);
});

test('isHeadingOf looks for the words anywhere in a heading', () => {
  const [decision] = MEMO;
  if (decision === undefined) throw new RangeError('no section');
  expect(isHeadingOf(decision, '1. our decision today')).toBe(true);
  expect(isHeadingOf(decision, 'options')).toBe(false);
});
