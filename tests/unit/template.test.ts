import { describe, expect, test } from 'vitest';
import {
  countOwnWords,
  findUnfilled,
  placeholdersIn,
  type Template,
  unfilledShare,
  withInstructions,
} from '../../src/domain/template.ts';

function aTemplate(markdown: string, id = 'memo'): Template {
  return {
    id,
    title: 'Memo',
    summary: 'A memo.',
    checked: '2026-11-21',
    sources: ['A1'],
    markdown,
  };
}

const memo = aTemplate(`# Memo: [what is decided, in six words]

> Replace everything in brackets.

| option | cost |
| --- | --- |
| [the name of an option] | [what it costs, per month] |
| [the name of an option] | [what it costs, per month] |
`);

describe('placeholdersIn', () => {
  test('counts what stands in brackets', () => {
    expect(Array.from(placeholdersIn(memo.markdown))).toEqual([
      ['[what is decided, in six words]', 1],
      ['[the name of an option]', 2],
      ['[what it costs, per month]', 2],
    ]);
  });

  test.each([
    ['a tick box', '- [ ] done'],
    ['a link', '[the whole report](https://example.org)'],
    ['a footnote', 'so they say [12]'],
    ['brackets over two lines', '[what is\ndecided here]'],
  ])('does not count %s', (_what, text) => {
    expect(placeholdersIn(text).size).toBe(0);
  });
});

describe('unfilledShare', () => {
  test('is 1 for the template itself and 0 for another text', () => {
    expect(unfilledShare(memo, memo.markdown)).toBe(1);
    expect(unfilledShare(memo, 'I ask you to decide.')).toBe(0);
  });

  test('is 0 where there is nothing to fill in', () => {
    expect(unfilledShare(aTemplate('# Memo'), '# Memo')).toBe(0);
  });

  test('counts rows that are alike one by one', () => {
    const text = memo.markdown
      .replace('[the name of an option]', 'Stay')
      .replace('[what is decided, in six words]', 'Stay');
    expect(unfilledShare(memo, text)).toBe(3 / 5);
  });

  test('counts no row that the person has added', () => {
    expect(unfilledShare(memo, memo.markdown + memo.markdown)).toBe(1);
  });
});

describe('findUnfilled', () => {
  const other = aTemplate('# Log: [the name of the project]', 'log');

  test('names the template that a text still is', () => {
    expect(findUnfilled([other, memo], memo.markdown)).toBe(memo);
  });

  test('takes half of the placeholders as not filled in, and less as filled in', () => {
    const half = aTemplate('[one thing to say] [another thing to say]');
    expect(findUnfilled([half], 'Said. [another thing to say]')).toBe(half);
    expect(findUnfilled([memo], '[the name of an option] [what it costs, per month]')).toBeNull();
  });

  test('finds nothing in a text without brackets', () => {
    expect(findUnfilled([memo], 'A text.')).toBeNull();
  });
});

describe('a document that kept the headings alone', () => {
  const MARKDOWN = `# Memo: [what is decided, in six words]

> Say it before you give reasons.

## Decision

[what is decided, and since when]

## Price

| example: stay | nothing |
| [an option by its name] | [its price per month] |
`;
  const page = aTemplate(MARKDOWN, 'page');
  const log = aTemplate('# Log\n\n## Decision\n\n## What came of it\n', 'log');
  const words = (count: number) =>
    Array.from({ length: count }, (_, place) => `word${'abcdefghijklmnopqrst'[place]}`).join(' ');
  const empty = '# Memo: x\r\n\r\n## Decision\r\n\r\n## price \r\n\r\n';

  test.each([
    ['its headings alone', empty],
    ['one letter in every bracket', MARKDOWN.replaceAll(/\[.*?\]/g, 'x')],
    [
      'advice, instructions and examples are not words of the person',
      withInstructions(MARKDOWN).replaceAll(/\[.*?\]/g, ''),
    ],
    ['"not yet" in every bracket', MARKDOWN.replaceAll(/\[.*?\]/g, 'not yet')],
    ['the same words again and again', `${empty}${'price of delay '.repeat(33)}`],
    ['7 words', `${empty}${words(7)}`],
    ['7 words beside those of the template', `${empty}${words(7)} what is decided since when`],
  ])('is still the template: %s', (_name, text) => {
    expect(findUnfilled([memo, page], text)?.id).toBe('page');
  });

  test.each([
    ['8 words of the person', `${empty}${words(8)}`],
    ['fewer than half of the headings', '# Memo: x\n\n### Decision\n\nWe go.'],
  ])('is filled in: %s', (_name, text) => {
    expect(findUnfilled([memo, page], text)).toBeNull();
  });

  test('of several the one with most of its headings is named', () => {
    expect(findUnfilled([log, page], empty)?.id).toBe('page');
    expect(findUnfilled([log], empty)?.id).toBe('log');
  });

  test('words are counted once each, and those of the template not at all', () => {
    expect(countOwnWords(page, 'Decision: decided on Monday, on Monday')).toBe(2);
    expect(countOwnWords(page, '')).toBe(0);
    expect(countOwnWords(page, withInstructions(MARKDOWN))).toBe(0);
  });
});

describe('withInstructions', () => {
  test('says under the heading how to fill it in', () => {
    const [heading, advice, rest] = withInstructions('# Memo: [a title]\n\nFrom me.\n').split(
      '\n\n',
    );
    expect([heading, rest]).toEqual(['# Memo: [a title]', 'From me.\n']);
    expect(advice).toMatch(/^> Replace every text in square brackets\./);
  });
});
