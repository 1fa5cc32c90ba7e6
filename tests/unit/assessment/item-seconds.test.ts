import { describe, expect, test } from 'vitest';
import type { NumberItem } from '../../../src/domain/assessment/item.ts';
import { itemSeconds } from '../../../src/domain/assessment/item-seconds.ts';
import { sampleSize } from '../../../src/domain/drills/sample-size.ts';
import { aChoice, aSituation, settings } from './some-items.ts';

const aNumber: NumberItem = {
  kind: 'number',
  id: 'number-sample-size',
  skill: 'evaluation-design',
  level: 3,
  family: 'sample-size',
};

describe('itemSeconds', () => {
  test('a choice takes 8 seconds and one for every four words', () => {
    // 3 words of the stem and 8 of the options: 11 / 4 = 2.75.
    expect(itemSeconds(aChoice(), settings)).toBe(11);
    const stem = `${'word '.repeat(96)}Which one is it?`;
    expect(itemSeconds(aChoice({ stem }), settings)).toBe(8 + 27);
  });

  test('a situation takes 14 seconds and the reading', () => {
    // 7 words of the stem and 12 of the options: 19 / 4 = 4.75.
    expect(itemSeconds(aSituation(), settings)).toBe(19);
  });

  test('a number takes 40 seconds and the reading of a case of its family', () => {
    const words = sampleSize.create('length').prompt.split(' ').length;
    expect(words).toBeGreaterThan(20);
    expect(itemSeconds(aNumber, settings)).toBe(Math.round(40 + words / 4));
  });

  test('a family that this version does not know has one empty word', () => {
    expect(itemSeconds({ ...aNumber, family: 'of-later' }, settings)).toBe(40);
  });

  test('spaces and line ends between words count once', () => {
    const stem = '  Which\n   is  it?  ';
    expect(itemSeconds(aChoice({ stem }), settings)).toBe(11);
  });
});
