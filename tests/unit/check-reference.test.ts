import { describe, expect, test } from 'vitest';
import { checkGlossary, checkGuide } from '../../src/domain/check-reference.ts';
import type { Glossary, Term } from '../../src/domain/glossary.ts';
import type { Guide } from '../../src/domain/guide.ts';
import { aGlossary } from './some-lists.ts';

describe('checkGuide', () => {
  const known = {
    guideIds: new Set(['roles', 'work']),
    resourceIds: new Set(['a-book']),
    sourceIds: new Set(['A1']),
  };
  const guide: Guide = {
    id: 'roles',
    title: 'The two roles',
    summary: 'Side by side.',
    checked: '2026-11-21',
    sections: [
      { title: 'One', blocks: [{ kind: 'text', text: 'A text.' }], sources: ['A1'] },
      { title: 'Two', blocks: [], sources: ['judgement'] },
    ],
    resources: ['a-book'],
    see: ['work'],
    next: [],
  };

  test('finds nothing wrong with a sound guide', () => {
    expect(checkGuide(guide, known)).toEqual([]);
  });

  test('finds a guide to see that does not exist', () => {
    expect(checkGuide({ ...guide, see: ['work', 'play'] }, known)).toEqual([
      { path: ['see', 1], message: 'unknown guide "play"' },
    ]);
  });

  test('finds a source that exists nowhere', () => {
    expect(checkGuide(guide, { ...known, sourceIds: new Set(['B1']) })).toEqual([
      { path: ['sections', 0, 'sources', 0], message: 'unknown source "A1"' },
    ]);
  });

  test('finds a resource that is in no list', () => {
    expect(checkGuide({ ...guide, resources: ['a-book', 'a-song'] }, known)).toEqual([
      { path: ['resources', 1], message: 'unknown resource "a-song"' },
    ]);
  });
});

describe('checkGlossary', () => {
  const glossary = aGlossary();
  const check = (changes: Partial<Glossary>, guideIds = new Set(['roles'])) =>
    checkGlossary({ ...glossary, ...changes }, guideIds, new Set(['A1']));
  const [recall, precision] = glossary.terms as [Term, Term];

  test('finds nothing wrong with a sound one', () => {
    expect(check({})).toEqual([]);
  });

  test('finds a name that two terms share, whatever its capitals', () => {
    expect(check({ terms: [recall, { ...precision, also: ['RECALL'] }] })).toEqual([
      { path: ['terms', 1, 'term'], message: '"RECALL" is the name of another term too' },
    ]);
  });

  test('finds an id that stands twice', () => {
    const again = { ...recall, term: 'Found', also: [] };
    expect(check({ terms: [recall, precision, again] })).toEqual([
      { path: ['terms', 2, 'term'], message: '"recall" is the name of another term too' },
    ]);
  });

  test('finds a term that would hide a guide', () => {
    expect(check({}, new Set(['recall']))).toEqual([
      { path: ['terms', 0, 'id'], message: '"recall" is the id of a guide' },
    ]);
  });

  test('finds a theme, a term to see and a source that do not exist', () => {
    const odd = { ...precision, theme: 'magic', see: ['spell'], sources: ['B1'] };
    expect(check({ terms: [recall, odd] })).toEqual([
      { path: ['terms', 1, 'theme'], message: 'unknown theme "magic"' },
      { path: ['terms', 1, 'see'], message: 'unknown term "spell"' },
      { path: ['terms', 1, 'sources', 0], message: 'unknown source "B1"' },
    ]);
  });
});
