import { describe, expect, test } from 'vitest';
import {
  compileLexicon,
  createMatcher,
  findMarks,
  type Lexicon,
  patternFault,
} from '../../../src/domain/critique/lexicon.ts';
import { aSignal, LEXICON, MATCHER, quotesOf } from './some-lexicon.ts';

const lexiconOf = (...patterns: string[]): Lexicon => ({
  ...LEXICON,
  signals: [aSignal('a', patterns)],
});
const found = (text: string, ...patterns: string[]) =>
  quotesOf(text, findMarks(createMatcher(lexiconOf(...patterns)), text));

describe('findMarks', () => {
  test('finds signals in the order of their beginnings, with the offsets of the text', () => {
    const text = 'if it falls below 3 we decided, by hand; it cost us € 5';
    const marks = findMarks(MATCHER, text);
    expect(marks.map(({ signal }) => signal.id)).toEqual([
      ...['condition', 'threshold', 'decision', 'fallback', 'price', 'sum'],
    ]);
    expect(quotesOf(text, marks)).toEqual([
      ...['if', 'below 3', 'we decided', 'by hand', 'cost us', '€ 5'],
    ]);
  });

  test('begins at words, not inside of them', () => {
    expect(found('precut uncut cut', 'cut')).toEqual(['cut']);
    expect(found('cuts', 'cut')).toEqual([]);
  });

  test('marks of one signal do not overlap, those of two may', () => {
    expect(found('left and right', 'left and', 'and right')).toEqual(['left and']);
    const two = { ...LEXICON, signals: [aSignal('a', ['left and']), aSignal('b', ['and right'])] };
    const text = 'left and right';
    expect(quotesOf(text, findMarks(createMatcher(two), text))).toEqual(['left and', 'and right']);
  });

  test.each([
    ['cut it', 1],
    ['we cut it', 0],
    ['then, cut it', 1],
    ['and cut it', 1],
    ['we read and cut it', 1],
    ['brand cut it', 0],
    ['so: "cut it', 1],
    ['(cut it', 1],
    ['and - cut it', 1],
    ['one-cut it', 0],
    ['we waited. cut it', 1],
  ])('a verb in front, in %j: %i', (text, count) => {
    expect(found(text, '^ cut')).toHaveLength(count);
  });

  test('words of a person may stand on two lines or with tabs between them', () => {
    const matcher = createMatcher(LEXICON, { buzzword: ['rocket\n ship', 'moon\tshot'] });
    const text = 'a rocket ship, a moon shot';
    expect(quotesOf(text, findMarks(matcher, text))).toEqual(['rocket ship', 'moon shot']);
  });

  test('adds the words of a person to a signal, and to no other', () => {
    const matcher = createMatcher(LEXICON, { buzzword: ['rocket ship'], nobody: ['ship'] });
    const [mark] = findMarks(matcher, 'a rocket ship');
    expect(mark?.signal.id).toBe('buzzword');
    expect(findMarks(MATCHER, 'a rocket ship')).toEqual([]);
  });
});

test('compileLexicon changes nothing of what is found', () => {
  const compiled = compileLexicon(LEXICON);
  expect(compiled.signals.every(({ patterns }) => patterns.length === 0)).toBe(true);
  const text = 'cut it, if we decided below 3';
  const ids = (lexicon: Lexicon) =>
    findMarks(createMatcher(lexicon, { limit: ['it'] }), text).map(({ signal, start, end }) => [
      signal.id,
      start,
      end,
    ]);
  expect(ids(compiled)).toEqual(ids(LEXICON));
  expect(ids(compiled)).not.toEqual([]);
});

test('a compiled lexicon whose signals were cut is none', () => {
  const matcher = createMatcher({ ...compileLexicon(LEXICON), signals: [] });
  expect(() => findMarks(matcher, 'we decided')).toThrow('there is no signal');
});

test('words that every object has are words', () => {
  expect(findMarks(MATCHER, 'constructor toString __proto__')).toEqual([]);
});

test('createMatcher knows the plain words', () => {
  expect(MATCHER.plain).toEqual(new Set(['thing', 'stuff']));
});

describe('patternFault', () => {
  test('is null for a pattern, and says what is wrong with another', () => {
    expect(patternFault('{we} left', LEXICON.lists)).toBeNull();
    expect(patternFault('{us} left', LEXICON.lists)).toBe('"{us}" is no list');
    expect(patternFault('_ left', LEXICON.lists)).toContain('begins with anything');
  });

  test('does not swallow what is no fault of the pattern', () => {
    const broken = new Proxy<Record<string, string>>(
      {},
      {
        get: () => {
          throw new TypeError('the list cannot be read');
        },
      },
    );
    expect(() => patternFault('{we} left', broken)).toThrow('the list cannot be read');
  });
});
