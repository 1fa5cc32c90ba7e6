import { describe, expect, test } from 'vitest';
import { citationsOf, type Fact, type Sources, sourceListsIn } from '../../src/domain/sources.ts';

function aFact(changes: Partial<Fact> = {}): Fact {
  return { id: 'F1', grade: 'primary', statement: 'It is so.', urls: [], ...changes };
}

function someSources(changes: Partial<Sources> = {}): Sources {
  return {
    documents: [
      { id: 'A', title: 'The guide', publisher: 'A house', url: 'https://a.example/' },
      { id: 'B', title: 'The talk', publisher: 'B house' },
    ],
    statements: [
      { id: 'A1', statement: 'One.' },
      { id: 'A2', statement: 'Two.' },
      { id: 'B1', statement: 'Three.' },
    ],
    asOf: 'November 2026',
    facts: [aFact()],
    ...changes,
  };
}

describe('citationsOf', () => {
  test('gives a statement its document and the address of it', () => {
    expect(citationsOf(someSources(), ['A1'])).toEqual([
      {
        id: 'A1',
        statement: 'One.',
        origin: 'A house, "The guide"',
        urls: ['https://a.example/'],
      },
    ]);
  });

  test('gives no address where the document has none', () => {
    expect(citationsOf(someSources(), ['B1'])[0]?.urls).toEqual([]);
  });

  test('says so where a statement stands in no known document', () => {
    const statements = [{ id: 'Z1', statement: 'Who?' }];
    expect(citationsOf(someSources({ statements }), ['Z1'])).toEqual([
      { id: 'Z1', statement: 'Who?', origin: 'unknown document', urls: [] },
    ]);
  });

  test.each([
    ['primary', 'read on the primary page, November 2026'],
    ['secondary', 'read on a secondary page, November 2026'],
    ['anecdote', 'a story; no independent source found, November 2026'],
    ['arithmetic', 'our own arithmetic or a textbook definition, November 2026'],
  ] as const)('says in words how a fact of grade %s is known', (grade, origin) => {
    const facts = [aFact({ grade })];
    expect(citationsOf(someSources({ facts }), ['F1'])[0]?.origin).toBe(origin);
  });

  test('begins with the date of a dated fact and passes its addresses on', () => {
    const facts = [aFact({ date: 'May 2025', urls: ['https://f.example/'] })];
    expect(citationsOf(someSources({ facts }), ['F1'])).toEqual([
      {
        id: 'F1',
        statement: 'It is so.',
        origin: 'dated May 2025, read on the primary page, November 2026',
        urls: ['https://f.example/'],
      },
    ]);
  });

  test('lists each id once, statements before facts, in the order of the lists', () => {
    const ids = ['F1', 'B1', 'A2', 'F1', 'A2'];
    expect(citationsOf(someSources(), ids).map(({ id }) => id)).toEqual(['A2', 'B1', 'F1']);
  });

  test('passes over our own judgement and ids that exist nowhere', () => {
    expect(citationsOf(someSources(), ['judgement', 'C9'])).toEqual([]);
  });
});

describe('sourceListsIn', () => {
  test('finds the lists at any depth with their places, in the order of the text', () => {
    const document = {
      title: 'x',
      sources: ['A1'],
      months: [{ tasks: [{ sources: ['B1', 'B2'] }, { sources: [] }] }],
      duration: { inside: { text: 'y', sources: ['F1'] } },
    };
    expect(sourceListsIn(document)).toEqual([
      { path: ['sources'], ids: ['A1'] },
      { path: ['months', 0, 'tasks', 0, 'sources'], ids: ['B1', 'B2'] },
      { path: ['months', 0, 'tasks', 1, 'sources'], ids: [] },
      { path: ['duration', 'inside', 'sources'], ids: ['F1'] },
    ]);
  });

  test('looks inside a map that happens to be called sources', () => {
    expect(sourceListsIn({ sources: { first: { sources: ['A1'] } } })).toEqual([
      { path: ['sources', 'first', 'sources'], ids: ['A1'] },
    ]);
  });

  test.each([[null], [undefined], ['sources'], [3]])('finds none in %s', (document) => {
    expect(sourceListsIn(document)).toEqual([]);
  });
});
