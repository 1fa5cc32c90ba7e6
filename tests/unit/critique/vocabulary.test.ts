import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../../src/domain/critique/lexicon.ts';
import { createReading } from '../../../src/domain/critique/reading.ts';
import { stemOf } from '../../../src/domain/critique/stem.ts';
import { isStrange, stemsIn } from '../../../src/domain/critique/vocabulary.ts';
import { LEXICON, MATCHER } from './some-lexicon.ts';

const KNOWN =
  'refund letter branch printer customer answer limit clerk stamp envelope model error vendor budget month invoice contract tablet driver weekly report system number phone garden shelf basket delivery market office';
const vocabulary = stemsIn(KNOWN).join(' ');
const isOdd = (text: string) =>
  isStrange(createReading(text, MATCHER), { vocabulary, plain: MATCHER.plain });
const STRANGE = 'spoon thunder herring trombone mustard';

describe('isStrange', () => {
  test.each([
    ['none of them', KNOWN, false],
    ['five', `${KNOWN} ${STRANGE}`, false],
    ['six of 36', `${KNOWN} ${STRANGE} pillow`, true],
    ['six of 41', `${KNOWN} ${KNOWN.replace(/\b[a-e]\w+/g, '')} ${STRANGE} pillow`, true],
    ['six times the same', `${KNOWN} ${'spoon '.repeat(6)}`, false],
    [
      'words with a slip of one letter',
      'refnud leter brranch prinxer cusstomer anwser limmit',
      false,
    ],
    [
      'other grammar of the same words',
      'refunds letters branches printers customers answered',
      false,
    ],
    ['words of grammar, and short ones', 'the of and with from by to in at ox ax pi mu', false],
  ])('%s', (_, text, expected) => {
    expect(isOdd(text)).toBe(expected);
  });

  test('in a long text six are few', () => {
    const names = 'abcdefghijklmnopqrst'.split('').map((letter) => `refun${letter}`);
    const reading = createReading(`${names.join(' ')} ${KNOWN} ${STRANGE} pillow`, MATCHER);
    const wide = [vocabulary, ...names.map(stemOf)].join(' ');
    expect(isStrange(reading, { vocabulary: wide, plain: MATCHER.plain })).toBe(false);
    expect(isStrange(reading, { vocabulary, plain: MATCHER.plain })).toBe(false);
  });

  test('a text that comes back to its words is about something', () => {
    const once = `${KNOWN}. ${STRANGE} pillow`;
    expect(isOdd(once)).toBe(true);
    expect(isOdd(`${once}. Each pillow.`)).toBe(true);
    expect(isOdd(`${once}. Each pillow, herring, trombone.`)).toBe(false);
  });

  test('without a vocabulary nothing is', () => {
    expect(
      isStrange(createReading(`${STRANGE} pillow`, MATCHER), {
        vocabulary: '',
        plain: MATCHER.plain,
      }),
    ).toBe(false);
  });

  test("words of a person's own are known", () => {
    const lexicon = { ...LEXICON, vocabulary };
    const text = createReading(`${STRANGE} pillow`, MATCHER);
    expect(isStrange(text, createMatcher(lexicon))).toBe(true);
    expect(isStrange(text, createMatcher(lexicon, { vocabulary: [STRANGE] }))).toBe(false);
  });
});

describe('stemOf', () => {
  test.each([
    ['measured', 'measur'],
    ['measuring', 'measur'],
    ["clerk's", 'clerk'],
    ['clerks', 'clerk'],
    ['branches', 'branch'],
    ['understanding', 'underst'],
    ['a', 'a'],
  ])('%s: %s', (word, stem) => {
    expect(stemOf(word)).toBe(stem);
  });
});
