import { describe, expect, test } from 'vitest';
import { createReading } from '../../../src/domain/critique/reading.ts';
import {
  hasBlankLetters,
  isBusy,
  isUnmeasured,
  namedShare,
  saidTwiceShare,
} from '../../../src/domain/critique/wording.ts';
import { MATCHER } from './some-lexicon.ts';

const reading = (text: string) => createReading(text, MATCHER);

describe('namedShare', () => {
  test('different words that name something, of all words', () => {
    expect(namedShare(reading('The clerk stamps the letter.'), MATCHER)).toBeCloseTo(3 / 5, 10);
    expect(namedShare(reading('The thing is the stuff of it.'), MATCHER)).toBe(0);
    expect(namedShare(reading('A clerk, a clerk, 12 clerks.'), MATCHER)).toBeCloseTo(2 / 6, 10);
    expect(namedShare(reading(''), MATCHER)).toBe(0);
  });
});

describe('saidTwiceShare', () => {
  test('words and numbers that stand again in their own sentence', () => {
    expect(saidTwiceShare(reading('Limits stand where limits stand.'))).toBeCloseTo(2 / 4, 10);
    expect(saidTwiceShare(reading('Limits stand. Limits fall.'))).toBe(0);
    expect(saidTwiceShare(reading('It fell from 22 to 9 and rose from 9 to 22.'))).toBeCloseTo(
      2 / 6,
      10,
    );
    expect(saidTwiceShare(reading('The clerk and the clerk of the day.'))).toBeCloseTo(1 / 3, 10);
    expect(saidTwiceShare(reading(''))).toBe(0);
  });
});

describe('hasBlankLetters', () => {
  test.each([
    ['Option B cost less than option C, and group D chose B.', false],
    ['I stop at N%, it cost K euros and L weeks.', true],
    ['I stop at N%, it cost K euros.', false],
    ['We had B and C, then F, G and H, and turned down J.', true],
    ['We had B and C, then F, G and H.', false],
    ["It's what I'd say.", false],
  ])('%j: %s', (text, expected) => {
    expect(hasBlankLetters(reading(text))).toBe(expected);
  });
});

describe('isBusy', () => {
  test.each([
    ['Three meetings are none of it. One meeting, slides, a meeting.', true],
    ['One meeting, slides.', false],
    ['One meeting, slides, a meeting. The model and its users.', false],
    ['One meeting, slides, a meeting, slides. The model and its users.', true],
    ['One meeting, slides, a meeting. It paid $5 and €6.', false],
  ])('%j: %s', (text, expected) => {
    expect(isBusy(reading(text), MATCHER)).toBe(expected);
  });
});

describe('isUnmeasured', () => {
  test.each([
    ['Some of it, some more. Some went.', true],
    ['Some of it. Some went.', false],
    ['Some of it, some more. Some 5 went.', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isUnmeasured(reading(text))).toBe(expected);
  });
});
