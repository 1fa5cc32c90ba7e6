import { describe, expect, test } from 'vitest';
import {
  answerFact,
  checkAnswer,
  drillOf,
  type TypedAnswer,
  UNKNOWN,
} from '../../../src/domain/assessment/answer.ts';
import type { NumberItem } from '../../../src/domain/assessment/item.ts';
import { sampleSize } from '../../../src/domain/drills/sample-size.ts';
import { aChoice, aSituation } from './some-items.ts';

const aNumber: NumberItem = {
  kind: 'number',
  id: 'number-sample-size',
  skill: 'evaluation-design',
  level: 3,
  family: 'sample-size',
};

describe('drillOf', () => {
  test('draws from the seed of the sitting and the id of the item', () => {
    expect(drillOf(aNumber, '7')).toEqual(sampleSize.create('7/number-sample-size'));
    expect(drillOf(aNumber, '7')).not.toEqual(drillOf(aNumber, '8'));
  });

  test('a family that is not there is a programmer\u2019s mistake', () => {
    expect(() => drillOf({ ...aNumber, family: 'astrology' }, '7')).toThrow(
      new RangeError('no drill family astrology'),
    );
  });
});

describe('checkAnswer', () => {
  test.each([aChoice(), aSituation(), aNumber])('"?" is no grade for a $kind', (item) => {
    expect(checkAnswer(item, ' ? ', '1')).toEqual({ ok: true, answer: UNKNOWN, grade: null });
  });

  test.each([
    ['b', 'b', 1],
    [' B ', 'b', 1],
    ['a', 'a', 0],
    ['D', 'd', 0],
  ])('a choice takes %j', (typed, answer, grade) => {
    expect(checkAnswer(aChoice(), typed, '1')).toEqual({ ok: true, answer, grade });
  });

  test.each<[TypedAnswer]>([['e'], [''], ['ab'], ['1'], [{ most: 'a', least: 'b' }]])(
    'a choice refuses %j',
    (typed) => {
      const reason = 'expected a, b, c, d or "?"';
      expect(checkAnswer(aChoice(), typed, '1')).toEqual({ ok: false, reason });
    },
  );

  test('an option that a shorter list lacks is wrong', () => {
    const item = aChoice();
    const short = { ...item, options: item.options.slice(0, 3) };
    expect(checkAnswer(short, 'd', '1')).toEqual({ ok: true, answer: 'd', grade: 0 });
  });

  test('a situation takes two letters and grades them', () => {
    const best = { ok: true, answer: 'c/b', grade: 3 };
    expect(checkAnswer(aSituation(), { most: 'c', least: 'b' }, '1')).toEqual(best);
    expect(checkAnswer(aSituation(), { most: ' C', least: 'B ' }, '1')).toEqual(best);
    expect(checkAnswer(aSituation(), { most: 'b', least: 'c' }, '1')).toMatchObject({ grade: 0 });
  });

  test.each<[TypedAnswer]>([
    ['c'],
    [{ most: 'c', least: 'c' }],
    [{ most: 'c', least: '?' }],
    [{ most: 'e', least: 'a' }],
    [{ most: '', least: '' }],
  ])('a situation refuses %j', (typed) => {
    const reason = 'expected {most, least}, two different letters, or "?"';
    expect(checkAnswer(aSituation(), typed, '1')).toEqual({ ok: false, reason });
  });

  test('a number is held against the key of this seed', () => {
    const { key, unit } = drillOf(aNumber, '7');
    const typed = ` ${key} ${unit} `;
    const right = { ok: true, answer: typed.trim(), grade: 1 };
    expect(checkAnswer(aNumber, typed, '7')).toEqual(right);
    expect(checkAnswer(aNumber, String(key * 2), '7')).toMatchObject({ ok: true, grade: 0 });
  });

  test.each<[TypedAnswer]>([['many'], [''], [{ most: 'a', least: 'b' }]])(
    'a number refuses %j and names its unit',
    (typed) => {
      const reason = `expected a number (${drillOf(aNumber, '7').unit}) or "?"`;
      expect(checkAnswer(aNumber, typed, '7')).toEqual({ ok: false, reason });
    },
  );
});

describe('answerFact', () => {
  test('holds the score and what it is scored by', () => {
    const item = aSituation({ level: 3, revision: 'cafe0001' });
    expect(answerFact(item, { answer: 'c/b', grade: 3 }, { id: 's9' })).toEqual({
      type: 'item-answered',
      sitting: 's9',
      item: 'situation-1',
      skill: 'framing',
      kind: 'situation',
      level: 3,
      answer: 'c/b',
      grade: 3,
      revision: 'cafe0001',
    });
  });

  test('a number has no revision: its text is the program\u2019s', () => {
    const fact = answerFact(aNumber, { answer: '?', grade: null }, { id: 's9' });
    expect(fact).toMatchObject({ item: 'number-sample-size', grade: null, revision: '' });
  });
});
