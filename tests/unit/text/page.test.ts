import { describe, expect, test } from 'vitest';
import { Page } from '../../../src/text/page.ts';
import { createScreen, type ScreenOptions } from '../../../src/text/screen.ts';

function aPage(options: Partial<ScreenOptions> = {}): Page {
  return new Page(createScreen({ columns: 80, ...options }));
}

/** The page's lines; it ends with exactly one line break. */
function linesOf(page: Page): string[] {
  const text = page.toString();
  expect(text).toMatch(/[^\n]\n$/);
  return text.slice(0, -1).split('\n');
}

const fox = 'The quick brown fox jumps over the lazy dog';
const words = (count: number) => 'word '.repeat(count);

describe('Page.toString', () => {
  test('is empty for an empty page', () => {
    expect(aPage().toString()).toBe('');
    expect(aPage().gap().text('').toString()).toBe('');
  });

  test('ends with one line break, whatever gap stands last', () => {
    expect(aPage().text('x').gap().toString()).toBe('x\n');
  });
});

describe('Page.gap', () => {
  test('adds one empty line between blocks, none at the start', () => {
    expect(linesOf(aPage().gap().text('a').gap().gap().text('b'))).toEqual(['a', '', 'b']);
  });
});

describe('Page.heading', () => {
  test('stands after a gap and is marked', () => {
    const page = aPage({ coloured: true }).text('a').heading('Title').text('b');
    expect(linesOf(page)).toEqual(['a', '', '\x1b[1mTitle\x1b[22m', 'b']);
  });
});

describe('Page.text', () => {
  test('wraps to the columns and indents every line', () => {
    expect(linesOf(aPage({ columns: 24 }).text(fox, { indent: 4 }))).toEqual([
      '    The quick brown fox',
      '    jumps over the lazy',
      '    dog',
    ]);
  });

  test('takes the escapes out of what it is given', () => {
    expect(aPage().text('a\x1b[2J\u202eb\rc').toString()).toBe('ab c\n');
  });

  test('marks each line by itself, behind the indent', () => {
    const page = aPage({ columns: 8, coloured: true });
    const { command: mark } = page.screen.style;
    expect(linesOf(page.text('one two three', { indent: 2, mark }))).toEqual([
      '  \x1b[36mone\x1b[39m',
      '  \x1b[36mtwo\x1b[39m',
      '  \x1b[36mthree\x1b[39m',
    ]);
  });
});

describe('Page.labelled', () => {
  test('hangs the text under its own first word where there is room', () => {
    expect(linesOf(aPage({ columns: 60 }).labelled('Why', words(15)))).toEqual([
      `Why: ${words(11).trim()}`,
      `     ${words(4).trim()}`,
    ]);
  });

  test('hangs it so behind a label of 16 cells, too', () => {
    const [, second] = linesOf(aPage({ columns: 60 }).labelled('x'.repeat(14), words(20)));
    expect(second).toMatch(/^ {16}word/);
  });

  test.each([
    ['a narrow screen', 59, 'Why'],
    ['a label of 17 cells', 60, 'x'.repeat(15)],
  ])('hangs it two cells in on %s', (_name, columns, label) => {
    const [first, second] = linesOf(aPage({ columns }).labelled(label, words(20), 1));
    expect(first).toMatch(new RegExp(`^ ${label}: word`));
    expect(second).toMatch(/^ {3}word/);
  });

  test('puts the text under a label that fills its line', () => {
    expect(linesOf(aPage({ columns: 20 }).labelled('A label of 17 cls', 'Words.'))).toEqual([
      'A label of 17 cls:',
      '  Words.',
    ]);
  });

  test('wraps a label that is wider than the screen', () => {
    const page = aPage({ columns: 20 }).labelled('A label that is far too wide', 'Words.');
    expect(linesOf(page)).toEqual(['A label that is far', 'too wide:', '  Words.']);
  });

  test('marks the label and not the text', () => {
    expect(aPage({ coloured: true }).labelled('Why', 'Because.').toString()).toBe(
      '\x1b[1mWhy: \x1b[22mBecause.\n',
    );
  });
});

describe('Page.list', () => {
  test('puts a bullet before each item and hangs the rest', () => {
    expect(linesOf(aPage({ columns: 14 }).list(['one two three', 'four'], 2))).toEqual([
      '  • one two',
      '    three',
      '  • four',
    ]);
  });

  test('uses a hyphen in ASCII', () => {
    expect(aPage({ ascii: true }).list(['one']).toString()).toBe('- one\n');
  });
});

describe('Page.steps', () => {
  test('counts the items from 1', () => {
    expect(linesOf(aPage({ columns: 12 }).steps(['one two three', 'four']))).toEqual([
      '1. one two',
      '   three',
      '2. four',
    ]);
  });
});

describe('Page.entries', () => {
  const entries = [
    { term: 'plan', text: 'the guide' },
    { term: 'roadmap', text: 'list and check' },
  ];
  const beside = ['  plan     the guide', '  roadmap  list and check'];
  const below = ['  plan', '    the guide', '  roadmap', '    list and check'];

  test.each([
    ['beside each other from 60 columns', { columns: 60 }, beside],
    ['under each other below 60 columns', { columns: 59 }, below],
    ['under each other in accessible mode', { accessible: true }, below],
  ])('puts terms and texts %s', (_name, options, lines) => {
    expect(linesOf(aPage(options).entries(entries))).toEqual(lines);
  });

  test('puts them under each other where one term takes too much of the line', () => {
    const wide = { term: 't'.repeat(25), text: 'far' };
    const wider = { term: 't'.repeat(26), text: 'far' };
    expect(linesOf(aPage({ columns: 60 }).entries([...entries, wide]))).toHaveLength(3);
    expect(linesOf(aPage({ columns: 60 }).entries([...entries, wider])).slice(0, 4)).toEqual(below);
  });

  test('hangs a long text under its first word', () => {
    const [first, second] = linesOf(
      aPage({ columns: 60 }).entries([{ term: 'a'.repeat(20), text: words(12) }]),
    );
    expect(first).toBe(`  ${'a'.repeat(20)}  ${words(7).trim()}`);
    expect(second).toBe(`${' '.repeat(24)}${words(5).trim()}`);
  });

  test('measures terms in cells', () => {
    const terms = [
      { term: '日本', text: 'x' },
      { term: 'abcd', text: 'y' },
    ];
    expect(linesOf(aPage().entries(terms, { indent: 0 }))).toEqual(['日本  x', 'abcd  y']);
  });

  test('marks the terms as commands, or as it is told', () => {
    const entry = [{ term: 'plan', text: 'x' }];
    const screen = { coloured: true, columns: 40 };
    expect(linesOf(aPage(screen).entries(entry))[0]).toBe('  \x1b[36mplan\x1b[39m');
    const { heading: mark } = createScreen(screen).style;
    expect(linesOf(aPage(screen).entries(entry, { mark }))[0]).toBe('  \x1b[1mplan\x1b[22m');
  });
});
