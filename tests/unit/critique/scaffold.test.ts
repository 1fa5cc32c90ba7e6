import { expect, test } from 'vitest';
import { createScaffold, SLOTS } from '../../../src/domain/critique/scaffold.ts';
import { MATCHER } from './some-lexicon.ts';

/** The sentences of each part that has any. */
const filled = (text: string) =>
  Object.fromEntries(
    createScaffold(text, MATCHER)
      .filter(({ sentences }) => sentences.length > 0)
      .map(({ slot, sentences }) => [slot, sentences]),
  );

test.each([
  ['', {}],
  ['Nothing here.', { situation: ['Nothing here.'] }],
  [
    'By hand then. It cost us a printer. The queue grew. I decided on paper. 3 instead of 4.',
    {
      situation: ['The queue grew.'],
      decision: ['I decided on paper.'],
      price: ['It cost us a printer.'],
      result: ['3 instead of 4.'],
      limit: ['By hand then.'],
    },
  ],
  // What is rarest chooses first, and nothing stands in two parts.
  ['I decided, and it cost us.', { price: ['I decided, and it cost us.'] }],
  [
    'It cost us ink. It cost us wax. I decided, and it cost us tea.',
    { price: ['It cost us ink.', 'It cost us wax.'], decision: ['I decided, and it cost us tea.'] },
  ],
  // A result has a number.
  ['This instead of that.', { situation: ['This instead of that.'] }],
  // Who is more empty than not is left out, and who says it again.
  ['A holistic synergy. One. One. Two. Three.', { situation: ['One.', 'Two.'] }],
  // So are brackets of a template: nobody has said them.
  ['I decided [what] today. I decided on paper.', { decision: ['I decided on paper.'] }],
  // Word for word, with line ends, markup and emoji.
  ['- I **decided**\r\n  on \u{1f4c4}.', { decision: ['I **decided**\r\n  on \u{1f4c4}.'] }],
])('%j', (text, expected) => {
  expect(filled(text)).toEqual(expected);
});

test('has every part, in the order in which they convince', () => {
  expect(createScaffold('', MATCHER).map(({ slot }) => slot)).toEqual(SLOTS);
});
