import { describe, expect, test } from 'vitest';
import {
  featureNames,
  featuresOf,
  RELATION_NAMES,
  strengthOf,
} from '../../../src/domain/critique/features.ts';
import { createReading } from '../../../src/domain/critique/reading.ts';
import { LEXICON, MATCHER } from './some-lexicon.ts';

const featuresIn = (text: string) => featuresOf(createReading(text, MATCHER), LEXICON.signals);

test('featureNames say in which direction each may move the score', () => {
  const names = featureNames(LEXICON.signals);
  const weighed = LEXICON.signals.filter(({ side }) => side !== 'undoing');
  expect(names.size).toBe(weighed.length + RELATION_NAMES.length + 3);
  expect(names.has('denied')).toBe(false);
  expect([names.get('decision'), names.get('decision-with-price')]).toEqual([1, 1]);
  expect([names.get('breadth'), names.get('strength')]).toEqual([1, 1]);
  expect([names.get('buzzword'), names.get('empty')]).toEqual([-1, -1]);
  expect(names.get('nothing')).toBeUndefined();
});

test('counts grow by their logarithm, and a question holds no evidence', () => {
  const features = featuresIn('I decided and we decided. Holistic, synergy. Have I decided?');
  expect(features['decision']).toBeCloseTo(Math.log(3));
  expect(features['buzzword']).toBeCloseTo(Math.log(3));
  expect(features['price']).toBe(0);
  expect(featuresIn('Is it holistic?')['buzzword']).toBeCloseTo(Math.log(2));
});

describe('things tied together', () => {
  test.each([
    ['decision-with-price', 'I decided, and it cost us weeks.', 1],
    ['decision-with-price', 'I decided. It cost us weeks.', 1],
    ['decision-with-price', 'It cost us weeks. So I decided.', 1],
    ['decision-with-price', 'I decided. Nobody left. It cost us weeks.', 0],
    ['price-with-number', 'It cost us 3 weeks.', 1],
    ['price-with-number', 'It cost us weeks. There are 3.', 0],
    ['threshold-with-condition', 'Stop if it is below 3.', 1],
    ['threshold-with-condition', 'Stop if it is low.', 0],
    ['threshold-with-fallback', 'Below 3. Then by hand.', 1],
    ['threshold-with-fallback', 'Then by hand.', 0],
    ['condition-with-number', 'If 3 leave.', 1],
    ['condition-with-number', 'If they leave.', 0],
    ['condition-with-action', 'If so, I decided.', 1],
    ['condition-with-action', 'If so, by hand.', 1],
    ['condition-with-action', 'If so.', 0],
    ['number-with-baseline', '3 instead of 4.', 1],
    ['number-with-baseline', 'This instead of that.', 0],
  ])('%s in %j', (name, text, count) => {
    expect(featuresIn(text)[name]).toBeCloseTo(Math.log1p(count));
  });
});

test('of the whole text: breadth, strength, and how many sentences hold nothing', () => {
  expect(featuresIn('I decided if below 3. Nothing here. A holistic view. I wrote.')).toMatchObject(
    {
      breadth: 4,
      // Three kinds and a number in the first sentence; what somebody did is none of the strong kinds.
      strength: 1,
      empty: 0.75,
    },
  );
  expect(featuresIn('')).toMatchObject({ breadth: 0, strength: 0, empty: 0 });
});

test('strengthOf counts kinds, not marks', () => {
  const [passage] = createReading('I decided, we decided, 3 and 4.', MATCHER).passages;
  expect(passage && strengthOf(passage)).toBe(2);
});
