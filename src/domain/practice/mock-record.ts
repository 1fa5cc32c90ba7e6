import type { IsoDate } from '../calendar.ts';
import type { StoredEvent } from '../progress/event.ts';
import { type CountedEvent, effectiveEvents } from '../progress/history.ts';
import type { MockScores, Rating } from './practice-fact.ts';

/** What was answered to one question of a mock. */
export interface MockAnswer {
  /** The id of the event that recorded it. */
  readonly event: string;
  readonly question: string;
  /** Empty where it was said aloud. */
  readonly text: string;
  /** The points said, from 1; empty too where they have not been marked yet. */
  readonly said: readonly number[];
  readonly rating: Rating;
  readonly seconds: number | null;
}

export interface MockScoring {
  readonly scores: MockScores;
  /** Who scored it; null where the person did. */
  readonly scorer: string | null;
  readonly on: IsoDate;
}

/** One mock: begun, perhaps answered, perhaps scored. */
export interface Mock {
  /** The id of the event that began it. */
  readonly id: string;
  readonly begunOn: IsoDate;
  /** Null for a mixture. */
  readonly round: string | null;
  readonly minutes: number;
  readonly seed: string;
  /** Ids of the questions, in order. */
  readonly questions: readonly string[];
  /** The latest answer to each question, in the order of the questions. */
  readonly answers: readonly MockAnswer[];
  /** The latest scoring; null while it is unfinished. */
  readonly scoring: MockScoring | null;
}

export interface ScoredMock extends Mock {
  readonly scoring: MockScoring;
}

type Draft = Omit<Mock, 'answers' | 'scoring'> & {
  readonly answers: Map<string, MockAnswer>;
  scoring: MockScoring | null;
};

/** Every mock that was begun, oldest first. */
export function mocksOf(events: Iterable<StoredEvent>): Mock[] {
  const drafts = new Map<string, Draft>();
  for (const event of effectiveEvents(events)) apply(drafts, event);
  return Array.from(drafts.values(), ({ answers, ...draft }) => ({
    ...draft,
    answers: draft.questions.flatMap((question) => answers.get(question) ?? []),
  }));
}

function apply(drafts: Map<string, Draft>, event: CountedEvent): void {
  switch (event.type) {
    case 'mock-begun': {
      const { id, on, round, minutes, seed, questions } = event;
      const begun = { id, begunOn: on, round, minutes, seed, questions };
      drafts.set(id, { ...begun, answers: new Map(), scoring: null });
      return;
    }
    case 'card-reviewed': {
      const { id, card, question, rating, seconds, mock = '' } = event;
      const asked = card.replace(/^question:/, '');
      const { text, said } = question ?? { text: '', said: [] };
      drafts
        .get(mock)
        ?.answers.set(asked, { event: id, question: asked, text, said, rating, seconds });
      return;
    }
    case 'mock-scored': {
      const draft = drafts.get(event.mock);
      if (draft === undefined) return;
      const { scores, scorer, day } = event;
      draft.scoring = { scores, scorer, on: day };
    }
  }
}

/** Oldest first, in the order in which they were begun. */
export function scoredMocks(mocks: readonly Mock[]): ScoredMock[] {
  return mocks.filter((mock): mock is ScoredMock => mock.scoring !== null);
}

export function unfinishedMocks(mocks: readonly Mock[]): Mock[] {
  return mocks.filter(({ scoring }) => scoring === null);
}

/** What makes the next mock another one where no seed is named. */
export function nextMockSeed(mocks: readonly Mock[]): string {
  return `mock-${mocks.length + 1}`;
}
