import { describe, expect, test } from 'vitest';
import { countDifferentWords, wordsIn } from '../../src/domain/words.ts';

describe('wordsIn', () => {
  test.each<[string, string, string[]]>([
    ['small letters, in their order', 'We ask. WE decide!', ['we', 'ask', 'we', 'decide']],
    ['no single letters, numbers or signs', 'a x 31 % - b2 | I', []],
    [
      'letters of any script',
      'Größe, prix d\u2019été, \u0446\u0435\u043d\u0430',
      ['größe', 'prix', 'été', '\u0446\u0435\u043d\u0430'],
    ],
    ['marks belong to their letter', 'e\u0301te\u0301 e\u0301', ['e\u0301te\u0301']],
    [
      'two signs at a time where no space parts words',
      '\u6211\u4eec\u51b3\u5b9a\u4e86',
      ['\u6211\u4eec', '\u51b3\u5b9a'],
    ],
    ['nothing', '', []],
  ])('%s', (_name, text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });
});

test('countDifferentWords counts each word once', () => {
  expect(countDifferentWords('No, no, NO: not yet.')).toBe(3);
  expect(countDifferentWords('12 + 7')).toBe(0);
});
