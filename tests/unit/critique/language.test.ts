import { describe, expect, test } from 'vitest';
import { isFunctionWord, refusalOf, wordsIn } from '../../../src/domain/critique/language.ts';

/** As the critique asks: the text, and its prose in lower case. */
const refused = (text: string) => refusalOf(text, text.toLowerCase());
const ENGLISH = 'We held the launch for two weeks because one answer in twelve was wrong.';

describe('refusalOf', () => {
  test.each([
    ['', 'empty'],
    [' \n\t', 'empty'],
    ['Stop.', 'too-short'],
    ['We held the launch', 'too-short'],
    ['We held the launch back', null],
    [ENGLISH, null],
    ['$1 !!! ???', 'too-short'],
    ['... --- ...', 'no-prose'],
    ['if (a < b) { f(x); } the end of it', 'no-prose'],
    ['threshold baseline guardrail fallback metric owner', 'no-prose'],
    // Nine words of forty-five are enough, eight are not; of a short text a tenth is.
    [`${'the '.repeat(9)}${'launch '.repeat(36)}`, null],
    [`${'the '.repeat(8)}${'launch '.repeat(37)}`, 'no-prose'],
    [`${'the '.repeat(4)}${'launch '.repeat(36)}`, null],
    [`${'the '.repeat(4)}${'launch '.repeat(37)}`, 'no-prose'],
    ['Wir haben den Start um fünf Wochen verschoben, das hat viel gekostet.', 'not-english'],
    ['Nous avons repoussé le lancement, ce qui a coûté cher.', 'not-english'],
    ['Мы отложили запуск на пять недель', 'not-english'],
    ['我们 把 上线 推迟 了 五周', 'not-english'],
  ])('%j: %s', (text, expected) => {
    expect(refused(text)).toBe(expected);
  });

  test('a letter that looks Latin, and signs that are not seen, in three words', () => {
    const cyrillic = (word: string) => word.replace('a', '\u0430');
    expect(refused(`${ENGLISH} ${cyrillic('apart')} ${cyrillic('bad')}`)).toBeNull();
    expect(refused(`${ENGLISH} ${['apart', 'bad', 'cat'].map(cyrillic).join(' ')}`)).toBe(
      'disguised',
    );
    expect(refused(ENGLISH.replace(/(\p{L})(\p{L})/gu, '$1\u200b$2'))).toBe('disguised');
    // A whole word of another alphabet is a name, and a joined emoji is none of it.
    expect(
      refused(`${ENGLISH} \u0430\u0431\u0432 \u0433\u0434\u0435 \u0436\u0437\u0438`),
    ).toBeNull();
    expect(refused(`${ENGLISH} ${'\u{1f469}\u200d\u{1f4bb} '.repeat(5)}`)).toBeNull();
  });

  test('a single word of 100 kB is judged at once', () => {
    const start = performance.now();
    expect(refused('\u044f'.repeat(100_000))).toBe('not-english');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test('wordsIn counts as people do', () => {
  expect(wordsIn("I don't know: 3.5 a\u00f1os, it\u2019s e-mail!")).toEqual([
    ...['I', "don't", 'know', '3', '5', 'a\u00f1os', 'it\u2019s', 'e', 'mail'],
  ]);
  expect(wordsIn('... !')).toEqual([]);
});

test('isFunctionWord', () => {
  expect(isFunctionWord('the')).toBe(true);
  expect(isFunctionWord('launch')).toBe(false);
});
