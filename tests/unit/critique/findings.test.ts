import { expect, test } from 'vitest';
import { findingsOf } from '../../../src/domain/critique/findings.ts';
import { createReading } from '../../../src/domain/critique/reading.ts';
import { MATCHER } from './some-lexicon.ts';

/** Rule, severity and the words of each finding. */
const found = (text: string) =>
  findingsOf(createReading(text, MATCHER)).map(({ rule, severity, start, end }) => [
    rule,
    severity,
    text.slice(start, end),
  ]);

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
