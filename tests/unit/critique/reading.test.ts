import { describe, expect, test } from 'vitest';
import { createReading } from '../../../src/domain/critique/reading.ts';
import { MATCHER, quotesOf } from './some-lexicon.ts';

const read = (text: string) => createReading(text, MATCHER);
const only = (text: string) => {
  const [passage] = read(text).passages;
  if (passage === undefined) throw new RangeError('nothing was read');
  return passage;
};

describe('evidence, numbers and emptiness of a sentence', () => {
  test.each([
    ['I decided to wait.', ['decision'], false, -0.5],
    ['I decided, if it cost us 3 days.', ['decision', 'condition', 'price'], true, -2],
    ['A holistic synergy.', [], false, 2],
    ['A holistic view, by hand.', ['fallback'], false, 0.5],
    ['Some of it.', [], false, 0.4],
    // Half of them is a number to people, and the size of a team is none.
    ['Half of them.', [], true, -0.5],
    ['A team of 5.', [], false, 1],
    ['A team of 5 in 3 weeks.', [], true, 0.5],
    ['Nothing here.', [], false, 0],
    // A sign that is a number, without a letter or a digit.
    ['\u00bd.', [], false, 0],
    // Who asks has said nothing; what is empty stays empty.
    ['If I decided below 3?', [], false, 0],
    ['Is it holistic?', [], false, 1],
  ])('%j', (text, evidence, hasQuantity, emptiness) => {
    const passage = only(text);
    expect([...passage.evidence]).toEqual(evidence);
    expect(passage.hasQuantity).toBe(hasQuantity);
    expect(passage.emptiness).toBeCloseTo(emptiness);
  });
});

describe('what was said before', () => {
  const SENTENCE = 'We moved the start of the pilot in Ghent to March.';
  test.each([
    ['the same again', `${SENTENCE} ${SENTENCE}`, 1],
    ['with another number', 'It cost us 3 weeks. It cost us 45 weeks.', 1],
    ['with other signs', 'It cost us. IT COST US!', 1],
    ['nearly the same', `${SENTENCE} ${SENTENCE.replace('March', 'April')}`, 1],
    // Five sentences back it is still remembered, six back only what is the same to the letter.
    ['nearly the same, four others between', apartBy(4), 1],
    ['nearly the same, five others between', apartBy(5), 0],
    ['the same, five others between', `${apartBy(5)} ${SENTENCE}`, 1],
    ['short ones that look alike', 'We asked the clerk. We asked the boss.', 0],
    ['another', `${SENTENCE} Nobody in Bruges wanted to wait that long for it.`, 0],
  ])('%s', (_, text, count) => {
    const { repeated, passages } = read(text);
    expect(repeated).toHaveLength(count);
    expect(passages.length).toBeGreaterThan(0);
  });

  function apartBy(others: number): string {
    const between = ['One.', 'Two.', 'Three.', 'Four.', 'Five.'].slice(0, others);
    return [SENTENCE, ...between, SENTENCE.replace('March', 'April')].join(' ');
  }

  test('stands apart, the first of them with the others', () => {
    const text = 'It cost us. I decided. It cost us.';
    const { repeated, passages } = read(text);
    expect(quotesOf(text, passages)).toEqual(['It cost us.', 'I decided.']);
    expect(repeated).toMatchObject([{ start: 23, end: 34 }]);
  });
});

test('headings and placeholders come along, with their offsets', () => {
  const text = '# Ask\r\nI ask [name] by [day].';
  const { headings, placeholders } = read(text);
  expect(headings).toMatchObject([{ text: 'ask' }]);
  expect(quotesOf(text, placeholders)).toEqual(['[name]', '[day]']);
});
