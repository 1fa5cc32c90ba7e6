import type { IsoDate } from '../domain/calendar.ts';
import { dayNumber } from '../domain/calendar.ts';
import type { Card } from '../domain/practice/card.ts';
import type { DueCard, DueToday } from '../domain/practice/due.ts';
import type { LoadDay } from '../domain/practice/load-forecast.ts';
import type { Rating } from '../domain/practice/practice-fact.ts';

/** A card that was reviewed just now, and when it comes back. */
export interface JustReviewed {
  readonly card: Card;
  readonly rating: Rating;
  readonly due: IsoDate;
}

/** `practice review`: what was done just now and what is due after it. */
export interface ReviewView {
  readonly today: IsoDate;
  readonly limit: number;
  readonly due: DueToday;
  /** Cards that were reviewed today, in whatever way. */
  readonly reviewed: number;
  readonly justReviewed: readonly JustReviewed[];
  readonly load: readonly LoadDay[];
  /** The first day on which a card falls due after today; null where none has been reviewed. */
  readonly nextDue: IsoDate | null;
}

export function cardsInWords(count: number): string {
  return count === 1 ? '1 card' : `${count} cards`;
}

/** `today`, `in 1 day`, `in 9 days`. */
export function daysUntil(day: IsoDate, today: IsoDate): string {
  const days = dayNumber(day) - dayNumber(today);
  if (days === 0) return 'today';
  return days === 1 ? 'in 1 day' : `in ${days} days`;
}

/** `new`, or since when it is due and how likely it is still known. */
export function needInWords({ due, retrievability }: DueCard, today: IsoDate): string {
  if (retrievability === null) return 'new';
  const since = due === today ? 'due today' : `due since ${due}`;
  return `${since}, remembered with ${Math.round(retrievability * 100)} %`;
}
