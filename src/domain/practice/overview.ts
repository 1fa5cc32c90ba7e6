import type { IsoDate } from '../calendar.ts';
import type { StoredEvent } from '../progress/event.ts';
import { type CountedEvent, effectiveEvents } from '../progress/history.ts';
import { CARD_KINDS, type CardKind } from './card.ts';
import { type DueToday, dueToday, nextCard, type ReviewDay } from './due.ts';
import { forecastLoad, type LoadDay } from './load-forecast.ts';
import type { MockScores } from './practice-fact.ts';

export interface LastMock {
  /** The id of the event that began it. */
  readonly id: string;
  readonly on: IsoDate;
  /** Null for a mixture. */
  readonly round: string | null;
  readonly minutes: number;
  /** Null where it has not been scored yet. */
  readonly scores: MockScores | null;
  /** Who scored it; null where the person did, or nobody yet. */
  readonly scorer: string | null;
}

/** Where practice stands today. */
export interface PracticeOverview {
  readonly due: DueToday;
  /** What to review now, by kind. */
  readonly byKind: ReadonlyMap<CardKind, number>;
  /** A drill family. */
  readonly nextDrill: string | null;
  /** The id of a question. */
  readonly nextQuestion: string | null;
  readonly lastMock: LastMock | null;
  /** Stories that are kept. */
  readonly stories: number;
  readonly load: readonly LoadDay[];
}

export function practiceOverview(day: ReviewDay, events: Iterable<StoredEvent>): PracticeOverview {
  const counted = effectiveEvents(events);
  const due = dueToday(day);
  return {
    due,
    byKind: new Map(
      CARD_KINDS.map((kind) => [kind, due.cards.filter(({ card }) => card.kind === kind).length]),
    ),
    nextDrill: nextCard(day, 'drill')?.key ?? null,
    nextQuestion: nextCard(day, 'question')?.key ?? null,
    lastMock: lastMockOf(counted),
    stories: storiesIn(counted),
    load: forecastLoad(day),
  };
}

function lastMockOf(events: readonly CountedEvent[]): LastMock | null {
  const begun = events.findLast((event) => event.type === 'mock-begun');
  if (begun === undefined) return null;
  const { id, on, round, minutes } = begun;
  const scorings = events.filter((event) => event.type === 'mock-scored');
  const { scores = null, scorer = null } = scorings.findLast(({ mock }) => mock === id) ?? {};
  return { id, on, round, minutes, scores, scorer };
}

function storiesIn(events: readonly CountedEvent[]): number {
  const kept = new Set<string>();
  for (const event of events) {
    if (event.type === 'story-kept') kept.add(event.id);
    if (event.type === 'story-dropped') kept.delete(event.story);
  }
  return kept.size;
}
