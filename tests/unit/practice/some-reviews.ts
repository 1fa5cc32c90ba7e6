import type { IsoDate } from '../../../src/domain/calendar.ts';
import type { Rating } from '../../../src/domain/practice/practice-fact.ts';
import type { StoredEvent } from '../../../src/domain/progress/event.ts';

const stamp = (seq: number) => ({
  id: `e${seq}`,
  seq,
  at: '2026-11-21T15:00:00.000Z',
  day: '2026-11-21' as IsoDate,
});

/** A review as the event with this number. */
export function aReview(
  seq: number,
  card: string,
  rating: Rating = 'good',
  on = '2026-11-21',
): StoredEvent {
  const [kind] = card.split(':');
  return {
    ...stamp(seq),
    type: 'card-reviewed',
    card,
    rating,
    on: on as IsoDate,
    seconds: null,
    ...(kind === 'drill' ? { drill: { seed: '1', answer: '1', isRight: true } } : {}),
    ...(kind === 'question' ? { question: { text: 'Text', said: [1] } } : {}),
  };
}

export function anUndo(seq: number, event: string): StoredEvent {
  return { ...stamp(seq), type: 'undone', event };
}

/** Something that is no practice. */
export function aNote(seq: number): StoredEvent {
  return { ...stamp(seq), type: 'noted', text: 'Note', on: '2026-11-21' as IsoDate };
}

/** A record of a newer version. */
export function aForeignEvent(seq: number): StoredEvent {
  return { ...stamp(seq), type: 'card-shuffled' };
}
