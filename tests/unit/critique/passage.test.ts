import { describe, expect, test } from 'vitest';
import { PLACEHOLDER, readText } from '../../../src/domain/critique/passage.ts';
import { quotesOf } from './some-lexicon.ts';

/** The passages of a text, as they stand in it. */
const passagesOf = (text: string) => quotesOf(text, readText(text).passages);
/** The passages of a text, as they are read. */
const readAs = (text: string) => readText(text).passages.map((passage) => passage.text);

describe('sentences', () => {
  test.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['No full stop', ['No full stop']],
    ['He said "no." Then left.', ['He said "no."', 'Then left.']],
    ['Really?!) Yes', ['Really?!)', 'Yes']],
    ['It was 3.5, e.g. below v1.2 now.', ['It was 3.5, e.g. below v1.2 now.']],
    [
      'Dr. Wu, i.e. the owner (approx. 3 people). Yes.',
      ['Dr. Wu, i.e. the owner (approx. 3 people).', 'Yes.'],
    ],
    // "I" ends a sentence, other letters alone are initials.
    ['It was I. Then J. Smith came.', ['It was I.', 'Then J. Smith came.']],
    ['Wait!!! Now.', ['Wait!!!', 'Now.']],
    ['... --- ... !', []],
    ['', []],
    ['  padded.  ', ['padded.']],
    ['Two lines\nof one sentence. And\nmore', ['Two lines\nof one sentence.', 'And\nmore']],
    ['A paragraph\n\nanother', ['A paragraph', 'another']],
  ])('%j', (text, expected) => {
    expect(passagesOf(text)).toEqual(expected);
  });
});

describe('Markdown', () => {
  test('a heading stands over what follows, in lower case, and is no passage', () => {
    const text =
      'Before.\n# The Decision ##\nOne.\n**What *We* know:**\nTwo.\n__Next step__:\nThree.';
    const { passages, headings } = readText(text);
    expect(headings.map((heading) => heading.text)).toEqual(['the decision', 'next step']);
    expect(quotesOf(text, headings)).toEqual(['# The Decision ##', '__Next step__:']);
    expect(passages.map(({ section }) => section)).toEqual([
      ...[null, 'the decision', 'the decision', 'next step'],
    ]);
  });

  test.each(['# ', '## ##', '#\t'])('an empty heading: %j', (text) => {
    expect(readText(text).headings).toEqual([{ start: 0, end: text.length, text: '' }]);
  });

  test.each(['#no heading', '####### seven', 'a # b', '**bold** and more'])(
    'no heading: %j',
    (text) => {
      expect(readText(text).headings).toEqual([]);
      expect(readText(text).passages).toHaveLength(1);
    },
  );

  test('items of lists and rows of tables are passages of their own, heads of tables are none', () => {
    const text =
      '- one\n  goes on\n* [x] two\n3. three\n12) four\n| five | six |\n| --- | :-: |\n|seven|';
    expect(passagesOf(text)).toEqual([...['one\n  goes on', 'two', 'three', 'four', 'seven']]);
  });

  test('code in fences, quoted lines, rules and addresses of links are left out', () => {
    const text = [
      'Before.',
      '```ts',
      'I decided. # nothing',
      '```',
      '> I decided it, somebody said.',
      '---',
      '- - -',
      '=====',
      '| --- | --- |',
      '[1]: https://example.org/decided',
      '| example: a row of a template |',
      'After.',
      '~~~',
      'never closed',
    ].join('\n');
    expect(passagesOf(text)).toEqual(['Before.', 'After.']);
  });

  test('a line that is left out ends what stood before it', () => {
    expect(passagesOf('One\n> quoted\ntwo')).toEqual(['One', 'two']);
    expect(passagesOf('# Title\nOne\ntwo')).toEqual(['One\ntwo']);
  });

  test('markup inside a line is blanked, sign by sign', () => {
    expect(readAs('See **the** `code()` of [Us](https://x.org/a) at https://y.org now')).toEqual([
      'see   the            of  us                   at               now',
    ]);
    expect(readAs('A <b>bold</b> word')).toEqual(['a    bold     word']);
    expect(readAs('Give [name of the owner] and [1], [x] or [a link](b)')).toEqual([
      'give                     and  1 ,  x  or  a link',
    ]);
  });
});

describe('as it is read', () => {
  test.each([
    ['It\u2019s \u201cso\u201d \u2013 fine', 'it\'s "so" - fine'],
    ['A\u00a0B\tC', 'a b c'],
    ['\u0130stanbul I', '\u0130stanbul i'],
    ['\u{1f600} Fine', '\u{1f600} fine'],
    ['One\r\ntwo', 'one  two'],
    ['One \r\n  Two', 'one     two'],
  ])('%j is read as %j', (text, expected) => {
    const [passage] = readText(text).passages;
    expect(text.slice(passage?.start, passage?.end)).toHaveLength(expected.trim().length);
    expect(passage?.text).toBe(expected);
  });

  test('offsets hold with carriage returns, emoji and markup before them', () => {
    const text =
      '# \u{1f680} Plan\r\n\r\n- \u{1f600} one.\r\n- [ ] **Two** (\u{1f44d}\u{1f3fd}).\r\nThree.';
    expect(passagesOf(text)).toEqual([
      ...['\u{1f600} one.', 'Two** (\u{1f44d}\u{1f3fd}).', 'Three.'],
    ]);
    expect(readText(text).headings).toMatchObject([{ text: '\u{1f680} plan', start: 0, end: 9 }]);
  });
});

test.each([
  ['[name of the person]', 1],
  ['[x] and [ ] and [12]', 0],
  ['[a link](address)', 0],
  ['[two\nlines]', 0],
  ['[a] [b]', 2],
])('placeholders in %j: %i', (text, count) => {
  expect(Array.from(text.matchAll(PLACEHOLDER))).toHaveLength(count);
});

test.each([
  ['dashes', `${'-'.repeat(50_000)}x`],
  ['dashes and blanks', `${'- '.repeat(25_000)}x`],
  ['blanks in a heading', `# a${' '.repeat(50_000)}b`],
  ['hashes', `# ${'#'.repeat(50_000)}b`],
  ['exclamation marks', `${'!'.repeat(50_000)}x`],
])('a line of 50 kB is read at once: %s', (_, text) => {
  const start = performance.now();
  readText(text);
  // Each of them took minutes when a line could be read in many ways; this is some milliseconds.
  expect(performance.now() - start).toBeLessThan(2000);
});

test.each([
  ['settings between two rules in front', '---\ntitle: a case\n---\nWe stopped.', ['We stopped.']],
  ['a rule alone is none', '---\nWe stopped.', ['We stopped.']],
  ['nor is a text between two rules far apart', `---\n${'We go. \n'.repeat(31)}---`, null],
])('front matter: %s', (_name, text, expected) => {
  const read = passagesOf(text);
  if (expected === null) expect(read.length).toBeGreaterThan(0);
  else expect(read).toEqual(expected);
});
