import { describe, expect, test } from 'vitest';
import { contradictsItself } from '../../../src/domain/critique/contradiction.ts';
import { createReading } from '../../../src/domain/critique/reading.ts';
import { MATCHER } from './some-lexicon.ts';

const contradicts = (text: string) =>
  contradictsItself(createReading(text, MATCHER).passages, MATCHER);

const PAIR = 'Clerks read each refund letter. No clerk reads any refund.';
const BACK = 'Errors fell from 22 to 9 and rose from 9 to 22.';
const OTHER = ['Trams passed.', 'Gulls cried.', 'Bells rang.', 'Bakers slept.', 'Rain fell.'];

describe('contradictsItself', () => {
  test.each([
    ['nothing', OTHER.join(' '), false],
    ['one sentence that takes back another', `${PAIR} ${OTHER[0]}`, false],
    ['two of them', `${PAIR} ${BACK}`, true],
    ['two in eight', `${PAIR} ${BACK} ${OTHER.join(' ')}`, true],
    ['two in nine', `${PAIR} ${BACK} ${OTHER.join(' ')} Geese flew.`, false],
    ['the same without a "no"', `${PAIR.replace('No clerk', 'A clerk')} ${BACK}`, false],
    ['one word in common is not enough', `Clerks read letters. No clerk slept. ${BACK}`, false],
    [
      'what the whole text is about contradicts nothing',
      'Clerks read refunds. No clerk reads refunds. Clerks stamp refunds. No clerk stamps it.',
      false,
    ],
    ['a word twice in one sentence, with a "never"', `Screens were never screens. ${BACK}`, true],
    ['a word twice in one sentence, without', `Screens were screens. ${BACK}`, false],
    [
      'of a hundred, of a hundred',
      'Wrong are 9 of 100, were 22 of 100, by hand 12 of 100. Late are 3 of 80, 4 of 80, 5 of 80.',
      false,
    ],
    ['one number twice is not back again', 'Of 400 one, of 400 two. Tea at 9, tea at 9.', false],
  ])('%s', (_, text, expected) => {
    expect(contradicts(text)).toBe(expected);
  });

  test('a line by itself: the same limit twice', () => {
    expect(contradicts('Kept cases under 0.5 still under 0.5.')).toBe(true);
    expect(contradicts('Kept cases under 0.5, still under 0.55.')).toBe(false);
    expect(contradicts('Kept cases under 0.5, others over 0.5.')).toBe(false);
    expect(contradicts('Right in 64 of 100, before in 58 of 100.')).toBe(false);
    expect(contradicts('Kept screens never screens, and cases never cases.')).toBe(false);
    expect(contradicts('')).toBe(false);
  });

  test('a "not" takes back the word beside it, and not one farther away', () => {
    const near = 'We check baskets, though no baskets come.';
    const far = 'We check baskets of those who never said a thing about their baskets.';
    expect(contradicts(`${near} ${BACK}`)).toBe(true);
    expect(contradicts(`${far} ${BACK}`)).toBe(false);
  });

  test('numbers that fall upwards count as one', () => {
    expect(contradicts(`Errors fell from 9 to 22%. ${BACK.replace('Errors', 'Queues')}`)).toBe(
      true,
    );
    expect(contradicts(`Errors fell from 22 to 9%. ${BACK.replace('Errors', 'Queues')}`)).toBe(
      false,
    );
  });
});
