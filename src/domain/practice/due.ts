import type { IsoDate } from '../calendar.ts';
import type { Card } from './card.ts';
import { type CardReview, type Memory, retrievability } from './memory.ts';

/** New cards a day, at most: each comes back several times in its first weeks. */
export const MOST_NEW_A_DAY = 5;

/** What has been reviewed on a day, by whichever way of practising. */
export interface DayDone {
  /** Cards, each counted once. */
  readonly cards: number;
  /** Those of them that were reviewed for the first time. */
  readonly fresh: number;
}

export const NOTHING_DONE: DayDone = { cards: 0, fresh: 0 };

/** All that decides what is to be reviewed on a day. */
export interface ReviewDay {
  readonly deck: readonly Card[];
  /** By card id. */
  readonly memories: ReadonlyMap<string, Memory>;
  readonly today: IsoDate;
  /** Cards on this day at most, 1 or more. */
  readonly limit: number;
  readonly done: DayDone;
}

export interface DueCard {
  readonly card: Card;
  /** A new card is due today. */
  readonly due: IsoDate;
  /** The chance that it is recalled today, 0 to 1; null for a new card. */
  readonly retrievability: number | null;
  readonly memory: Memory | null;
}

export interface DueToday {
  /** What to review now, in this order; with what is done already, no more than the limit. */
  readonly cards: readonly DueCard[];
  /** Cards that are due and have no place within the limit today; new ones do not count. */
  readonly waiting: number;
}

/**
 * What to review: the cards that are due, the one most likely forgotten first, then new cards in the
 * order of the deck.
 */
export function dueToday({ deck, memories, today, limit, done }: ReviewDay): DueToday {
  const room = Math.max(0, limit - done.cards);
  const due = deck.flatMap((card): Known[] => {
    const memory = memories.get(card.id);
    return memory === undefined || memory.due > today ? [] : [knownCard(card, memory, today)];
  });
  due.sort(byNeed);
  const known = due.slice(0, room);
  const roomForNew = Math.min(room - known.length, Math.max(0, MOST_NEW_A_DAY - done.fresh));
  const fresh = deck
    .filter(({ id, isOffered }) => isOffered && !memories.has(id))
    .slice(0, roomForNew)
    .map((card) => ({ card, due: today, retrievability: null, memory: null }));
  return { cards: [...known, ...fresh], waiting: due.length - known.length };
}

type Known = DueCard & { readonly retrievability: number };

function knownCard(card: Card, memory: Memory, today: IsoDate): Known {
  return { card, due: memory.due, retrievability: retrievability(memory, today), memory };
}

/** Cards of one need keep the order of the deck. */
function byNeed(a: Known, b: Known): number {
  return a.retrievability - b.retrievability;
}

/**
 * The card of a kind to go on with: one that is due, else a new one, else the one most likely
 * forgotten. Undefined where there is none of this kind.
 */
export function nextCard(day: ReviewDay, kind: Card['kind']): Card | undefined {
  const own = day.deck.filter((card) => card.kind === kind);
  const known = own.flatMap((card) => {
    const memory = day.memories.get(card.id);
    return memory === undefined ? [] : [knownCard(card, memory, day.today)];
  });
  const [neediest] = known.toSorted(byNeed);
  const [overdue] = known.filter(({ due }) => due <= day.today).toSorted(byNeed);
  const fresh = own.find(({ id, isOffered }) => isOffered && !day.memories.has(id));
  return overdue?.card ?? fresh ?? neediest?.card;
}

/** @param reviews in the order of the events */
export function doneOn(reviews: readonly CardReview[], day: IsoDate): DayDone {
  const seen = new Set<string>();
  const cards = new Set<string>();
  let fresh = 0;
  for (const { card, on } of reviews) {
    if (on === day) {
      cards.add(card);
      if (!seen.has(card)) fresh += 1;
    }
    seen.add(card);
  }
  return { cards: cards.size, fresh };
}
