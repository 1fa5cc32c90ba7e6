import type { IsoDate } from '../../../src/domain/calendar.ts';
import type { Card, CardKind } from '../../../src/domain/practice/card.ts';
import { NOTHING_DONE, type ReviewDay } from '../../../src/domain/practice/due.ts';
import type { Rating } from '../../../src/domain/practice/practice-fact.ts';
import type { Fact, ProgressEvent } from '../../../src/domain/progress/event.ts';

export const day = (text: string) => text as IsoDate;

/** Events one after the other, `e1`, `e2`, ... */
export function eventsOf(facts: readonly Fact[]): ProgressEvent[] {
  return facts.map((fact, index) => ({
    ...{ id: `e${index + 1}`, seq: index + 1 },
    ...{ at: '2026-11-21T15:00:00.000Z', day: day('2026-11-21') },
    ...fact,
  }));
}

export function review(card: string, rating: Rating, on: string): Fact {
  return { type: 'card-reviewed', card, rating, on: day(on), seconds: null };
}

export function aCard(id: string, more: Partial<Card> = {}): Card {
  const [kind = '', key = ''] = id.split(':');
  return { id, kind: kind as CardKind, key, title: key, isOffered: true, ...more };
}

export const DECK = [
  aCard('drill:kappa'),
  ...Array.from({ length: 4 }, (_, index) => aCard(`question:q${index + 1}`)),
  ...Array.from({ length: 8 }, (_, index) => aCard(`term:t${index + 1}`)),
];

export function aDay(more: Partial<ReviewDay> = {}): ReviewDay {
  return {
    ...{ deck: DECK, memories: new Map(), today: day('2026-11-21') },
    ...{ limit: 20, done: NOTHING_DONE },
    ...more,
  };
}
