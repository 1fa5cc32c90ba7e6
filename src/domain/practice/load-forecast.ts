import { dayFromNumber, dayNumber, type IsoDate } from '../calendar.ts';
import { dueToday, NOTHING_DONE, type ReviewDay } from './due.ts';
import { remember } from './memory.ts';

export const FORECAST_DAYS = 14;

/** One day to come. */
export interface LoadDay {
  readonly date: IsoDate;
  /** Cards that are due on it, those left over from the day before among them; without new ones. */
  readonly due: number;
  /** New cards that begin on it. */
  readonly fresh: number;
  /** Cards that are reviewed on it, the new ones among them; at most the limit. */
  readonly reviewed: number;
  /** Due cards that are left over at its end. */
  readonly backlog: number;
}

/**
 * The days to come, today first, if the person practises every day up to the limit and knows every card
 * (each is rated good). Who forgets some has more to do.
 */
export function forecastLoad(day: ReviewDay, days = FORECAST_DAYS): LoadDay[] {
  const memories = new Map(day.memories);
  return Array.from({ length: days }, (_, index): LoadDay => {
    const today = dayFromNumber(dayNumber(day.today) + index);
    const done = index === 0 ? day.done : NOTHING_DONE;
    const { cards, waiting } = dueToday({ ...day, memories, today, done });
    for (const { card, memory } of cards) memories.set(card.id, remember(memory, 'good', today));
    const fresh = cards.filter(({ memory }) => memory === null).length;
    const due = cards.length - fresh + waiting;
    return { date: today, due, fresh, reviewed: cards.length, backlog: waiting };
  });
}
