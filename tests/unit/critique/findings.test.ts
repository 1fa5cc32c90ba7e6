import { expect, test } from 'vitest';
import { findingsOf } from '../../../src/domain/critique/findings.ts';
import type { HeldBack } from '../../../src/domain/critique/hold-back.ts';
import { createMatcher } from '../../../src/domain/critique/lexicon.ts';
import { createReading } from '../../../src/domain/critique/reading.ts';
import { LEXICON, MATCHER } from './some-lexicon.ts';

/** Rule, severity and the words of each finding. */
const found = (text: string) =>
  findingsOf(createReading(text, MATCHER)).map(({ rule, severity, start, end }) => [
    rule,
    severity,
    text.slice(start, end),
  ]);

test('the words that undo a text are shown where they hold it back, and hedges there are not', () => {
  const text = 'I would have, holistic, decided. We never did some.';
  const reading = createReading(text, MATCHER);
  const shown = (reason: HeldBack | null) =>
    findingsOf(reading, reason).map(({ rule, start, end }) => [rule, text.slice(start, end)]);
  expect(shown(null)).toEqual([['buzzword', 'holistic']]);
  expect(shown('hold')).toEqual([['buzzword', 'holistic']]);
  expect(shown('wished')).toEqual([
    ['wished', 'would have'],
    ['buzzword', 'holistic'],
  ]);
  expect(shown('denied')).toEqual([
    ['buzzword', 'holistic'],
    ['denied', 'never'],
  ]);
  const own = createMatcher(LEXICON, { buzzword: ['would have'] });
  expect(findingsOf(createReading(text, own), 'wished').map(({ rule }) => rule)).toEqual([
    'wished',
  ]);
});

test.each([
  ['one empty word', 'A holistic view.', [['buzzword', 'warning', 'holistic']]],
  [
    'a sentence with nothing else',
    'A holistic view of everything, and synergies.',
    [
      ['buzzword', 'error', 'holistic'],
      ['buzzword', 'error', 'synergies'],
    ],
  ],
  [
    'with something to hold on to',
    'I decided on holistic views of everything, and synergies.',
    [
      ['buzzword', 'warning', 'holistic'],
      ['buzzword', 'warning', 'synergies'],
    ],
  ],
  ['made up for', 'I decided on a holistic view, and it cost us.', []],
  [
    'close together',
    'A holistic, real synergy.',
    [['buzzword', 'error', 'holistic, real synergy']],
  ],
  ['a number of effort', 'A team of 5 people.', [['empty-number', 'note', 'team of 5']]],
  ['light words alone', 'Some of it, some more.', []],
  [
    'said again',
    'Nothing is here. Nothing is here.',
    [['repeated', 'warning', 'Nothing is here.']],
  ],
  ['a bracket', 'Ask [name] now.', [['unfilled', 'note', '[name]']]],
  [
    'a template',
    'Ask [name], [role] and [firm].',
    [
      ['unfilled', 'error', '[name]'],
      ['unfilled', 'error', '[role]'],
      ['unfilled', 'error', '[firm]'],
    ],
  ],
  [
    'in the order of the text',
    'Ask [name] now. A holistic view.\r\n\r\n- \u{1f600} Ask [name] now.',
    [
      ['unfilled', 'note', '[name]'],
      ['buzzword', 'warning', 'holistic'],
      ['repeated', 'warning', '\u{1f600} Ask [name] now.'],
      ['unfilled', 'note', '[name]'],
    ],
  ],
])('%s', (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('says why, and what would be asked', () => {
  const [finding] = findingsOf(createReading('A holistic view.', MATCHER));
  expect(finding).toMatchObject({
    message: 'message of buzzword',
    question: 'Question of buzzword?',
  });
});

test('of two findings in one place the shorter is first', () => {
  const reading = {
    ...{ passages: [], headings: [], placeholders: [{ start: 0, end: 4 }] },
    repeated: [{ start: 0, end: 9, text: '', section: null }],
  };
  expect(findingsOf(reading).map(({ end }) => end)).toEqual([4, 9]);
});
