import { createEmptyCard, type Card as FsrsCard, Rating as FsrsRating, fsrs, State } from 'ts-fsrs';
import { dayFromNumber, dayNumber, type IsoDate } from '../calendar.ts';
import type { ProgressEvent, StoredEvent } from '../progress/event.ts';
import { effectiveEvents } from '../progress/history.ts';
import type { Rating } from './practice-fact.ts';

/** A review as it was recorded. */
export type CardReview = Extract<ProgressEvent, { readonly type: 'card-reviewed' }>;

/** What is remembered of a card, as FSRS-6 models it. A card without a memory is new. */
export interface Memory {
  /** The day on which recall is expected to have fallen to 90 %. */
  readonly due: IsoDate;
  readonly last: IsoDate;
  /** Days until recall has fallen to 90 %, more than 0. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
  readonly reviews: number;
  /** How often it was forgotten after it had been known. */
  readonly lapses: number;
}

/**
 * FSRS-6 with its default parameters (Ye, Su, Cao 2022; ts-fsrs 5.4). Chance is off, so that the same
 * log gives the same dates; steps of minutes are off, since a day is the smallest unit here.
 */
const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false });

const GRADES = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
} as const satisfies Record<Rating, FsrsRating>;

/** The last day that can be written with four digits. */
const LAST_DAY = dayNumber('9999-12-31' as IsoDate);

/**
 * What is remembered after a review.
 *
 * @param memory what was remembered before; null for a new card
 * @param on the day of the review; one before the last review (the clock was set back) counts as that
 */
export function remember(memory: Memory | null, rating: Rating, on: IsoDate): Memory {
  const day = memory !== null && on < memory.last ? memory.last : on;
  const before = memory === null ? createEmptyCard(noonOf(day)) : fsrsCardOf(memory);
  const { card } = scheduler.next(before, noonOf(day), GRADES[rating]);
  return {
    due: dayFromNumber(Math.min(dayNumber(day) + card.scheduled_days, LAST_DAY)),
    last: day,
    stability: card.stability,
    difficulty: card.difficulty,
    reviews: card.reps,
    lapses: card.lapses,
  };
}

/** The chance that it is recalled on a day, from 0 to 1; 1 on the day of the last review or before. */
export function retrievability(memory: Memory, day: IsoDate): number {
  return scheduler.get_retrievability(fsrsCardOf(memory), noonOf(day), false);
}

/** Every review that counts, in the order of the events. */
export function reviewsOf(events: Iterable<StoredEvent>): CardReview[] {
  return effectiveEvents(events).filter((event) => event.type === 'card-reviewed');
}

/** What is remembered of each card that has been reviewed, by its id: the log, replayed. */
export function memoriesOf(
  reviews: Iterable<Pick<CardReview, 'card' | 'rating' | 'on'>>,
): ReadonlyMap<string, Memory> {
  const memories = new Map<string, Memory>();
  for (const { card, rating, on } of reviews) {
    memories.set(card, remember(memories.get(card) ?? null, rating, on));
  }
  return memories;
}

function fsrsCardOf(memory: Memory): FsrsCard {
  return {
    due: noonOf(memory.due),
    last_review: noonOf(memory.last),
    stability: memory.stability,
    difficulty: memory.difficulty,
    reps: memory.reviews,
    lapses: memory.lapses,
    state: State.Review,
    // The scheduler works these out from the two days.
    elapsed_days: 0,
    scheduled_days: 0,
    learning_steps: 0,
  };
}

/** Noon in UTC: a day has one, wherever the person is and whatever their clocks do. */
function noonOf(day: IsoDate): Date {
  return new Date(`${day}T12:00:00Z`);
}
