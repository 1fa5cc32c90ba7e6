import { describe, expect, test } from 'vitest';
import { DRILLS } from '../../../src/domain/drills/families.ts';
import { createDeck } from '../../../src/domain/practice/card.ts';

const CONTENT = {
  questions: [
    { id: 'launch', question: 'When do you launch?', targets: ['product'] },
    { id: 'delay', question: 'It is late. What now?', targets: ['project', 'product'] },
  ],
  terms: [{ id: 'recall', term: 'Recall' }],
};

describe('the deck', () => {
  test('has drills, then questions, then terms, each under its id', () => {
    const deck = createDeck(CONTENT, null);
    expect(deck).toHaveLength(DRILLS.size + 3);
    expect(deck.slice(0, DRILLS.size).map(({ key }) => key)).toEqual([...DRILLS.keys()]);
    expect(deck.slice(DRILLS.size)).toEqual([
      {
        ...{ id: 'question:launch', kind: 'question', key: 'launch' },
        ...{ title: 'When do you launch?', isOffered: true },
      },
      expect.objectContaining({ id: 'question:delay', isOffered: true }),
      { id: 'term:recall', kind: 'term', key: 'recall', title: 'Recall', isOffered: true },
    ]);
  });

  test('every drill has a title of its own', () => {
    const titles = createDeck(CONTENT, null).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('does not offer the questions of another target', () => {
    const offered = createDeck(CONTENT, 'project').filter(({ isOffered }) => isOffered);
    expect(offered.map(({ id }) => id)).not.toContain('question:launch');
    expect(offered.map(({ id }) => id)).toContain('question:delay');
  });
});
