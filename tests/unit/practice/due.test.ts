import { describe, expect, test } from 'vitest';
import { doneOn, dueToday, MOST_NEW_A_DAY, nextCard } from '../../../src/domain/practice/due.ts';
import { memoriesOf, reviewsOf } from '../../../src/domain/practice/memory.ts';
import { aCard, aDay, DECK, day, eventsOf, review } from './some-cards.ts';

const memoriesAfter = (...reviews: Parameters<typeof review>[]) =>
  memoriesOf(reviewsOf(eventsOf(reviews.map((one) => review(...one)))));
const idsOf = (cards: readonly { readonly card: { readonly id: string } }[]) =>
  cards.map(({ card }) => card.id);

describe('due today', () => {
  test('of new cards, the first five of the deck', () => {
    const { cards, waiting } = dueToday(aDay());
    expect(idsOf(cards)).toEqual(DECK.slice(0, MOST_NEW_A_DAY).map(({ id }) => id));
    expect(waiting).toBe(0);
    expect(cards[0]).toMatchObject({ due: '2026-11-21', retrievability: null, memory: null });
  });

  test('the most likely forgotten first, then new ones', () => {
    const memories = memoriesAfter(
      ['term:t7', 'good', '2026-11-17'],
      ['term:t8', 'again', '2026-11-17'],
      ['term:t6', 'good', '2026-11-18'],
      ['term:t5', 'good', '2026-11-19'],
    );
    const { cards } = dueToday(aDay({ memories, limit: 5 }));
    expect(idsOf(cards)).toEqual(['term:t8', 'term:t7', 'term:t6', 'drill:kappa', 'question:q1']);
  });

  test('what has no place within the limit waits, and no new card comes', () => {
    const memories = memoriesAfter(
      ['term:t7', 'again', '2026-11-17'],
      ['term:t8', 'again', '2026-11-18'],
    );
    const { cards, waiting } = dueToday(aDay({ memories, limit: 1 }));
    expect([idsOf(cards), waiting]).toEqual([['term:t7'], 1]);
  });

  test('what is reviewed already counts against the limit and the new ones', () => {
    const some = dueToday(aDay({ done: { cards: 4, fresh: 3 } }));
    expect(some.cards).toHaveLength(2);
    expect(dueToday(aDay({ limit: 5, done: { cards: 4, fresh: 0 } })).cards).toHaveLength(1);
    expect(dueToday(aDay({ limit: 5, done: { cards: 9, fresh: 0 } })).cards).toHaveLength(0);
    expect(dueToday(aDay({ done: { cards: 7, fresh: 7 } })).cards).toHaveLength(0);
  });

  test('a question of another target is not offered, but comes back once it was reviewed', () => {
    const deck = [aCard('question:other', { isOffered: false }), aCard('term:t1')];
    expect(idsOf(dueToday(aDay({ deck })).cards)).toEqual(['term:t1']);
    const memories = memoriesAfter(['question:other', 'again', '2026-11-20']);
    expect(idsOf(dueToday(aDay({ deck, memories })).cards)).toEqual(['question:other', 'term:t1']);
  });

  test('a card that is no longer in the content is left out', () => {
    const memories = memoriesAfter(['term:gone', 'again', '2026-11-01']);
    expect(idsOf(dueToday(aDay({ memories })).cards)).not.toContain('term:gone');
  });
});

describe('the card to go on with', () => {
  test('is one that is due, else a new one, else the one most likely forgotten', () => {
    const deck = [aCard('drill:auc'), aCard('drill:psi'), aCard('drill:kappa')];
    const nextOf = (...reviews: Parameters<typeof review>[]) =>
      nextCard(aDay({ deck, memories: memoriesAfter(...reviews) }), 'drill')?.key;
    expect(nextOf()).toBe('auc');
    expect(nextOf(['drill:auc', 'good', '2026-11-21'])).toBe('psi');
    expect(
      nextOf(['drill:psi', 'again', '2026-11-10'], ['drill:kappa', 'good', '2026-11-01']),
    ).toBe('psi');
    expect(
      nextOf(
        ['drill:auc', 'easy', '2026-11-20'],
        ['drill:psi', 'easy', '2026-11-19'],
        ['drill:kappa', 'easy', '2026-11-21'],
      ),
    ).toBe('psi');
  });

  test('is none where there is none of the kind', () => {
    expect(nextCard(aDay({ deck: [] }), 'question')).toBeUndefined();
  });
});

describe('what was done on a day', () => {
  test('counts each card once, and the new ones apart', () => {
    const reviews = reviewsOf(
      eventsOf([
        review('term:a', 'good', '2026-11-20'),
        review('term:a', 'good', '2026-11-21'),
        review('term:b', 'again', '2026-11-21'),
        review('term:b', 'good', '2026-11-21'),
      ]),
    );
    expect(doneOn(reviews, day('2026-11-21'))).toEqual({ cards: 2, fresh: 1 });
    expect(doneOn(reviews, day('2026-11-22'))).toEqual({ cards: 0, fresh: 0 });
  });
});
