import type { IsoDate } from '../calendar.ts';
import type { Proof } from '../progress/event.ts';

/** How well something was known (the four grades of FSRS). */
export const RATINGS = ['again', 'hard', 'good', 'easy'] as const;
export type Rating = (typeof RATINGS)[number];

/** The five parts of an answer that a mock is scored on, each from 1 to 4; 3 is a pass. */
export const RUBRIC = ['structure', 'evidence', 'judgement', 'communication', 'level'] as const;
export type RubricPart = (typeof RUBRIC)[number];
export type MockScore = 1 | 2 | 3 | 4;
export type MockScores = Readonly<Record<RubricPart, MockScore>>;

/** What practice records. A card is `drill:<family>`, `question:<id>` or `term:<id>`. */
export type PracticeFact =
  | {
      readonly type: 'card-reviewed';
      readonly card: string;
      readonly rating: Rating;
      readonly on: IsoDate;
      /** How long the answer took; null where it was not timed. */
      readonly seconds: number | null;
      /** A drill: the numbers it had and what was answered. */
      readonly drill?: {
        readonly seed: string;
        readonly answer: string;
        readonly isRight: boolean;
      };
      /** A question: what was answered (empty where it was said aloud), and the points said, from 1. */
      readonly question?: { readonly text: string; readonly said: readonly number[] };
      /** The mock in which it was answered: the id of the event that began it. */
      readonly mock?: string;
    }
  | {
      readonly type: 'mock-begun';
      /** Null for a mixture. */
      readonly round: string | null;
      readonly minutes: number;
      readonly seed: string;
      readonly questions: readonly string[];
      readonly on: IsoDate;
    }
  | {
      readonly type: 'mock-scored';
      readonly mock: string;
      readonly scores: MockScores;
      /** Who scored it; null where the person did. */
      readonly scorer: string | null;
      readonly note?: string;
    }
  | {
      readonly type: 'story-kept';
      readonly title: string;
      readonly competencies: readonly string[];
      /** Whether its result has a number. */
      readonly hasNumber: boolean;
      readonly proof: Proof;
      readonly on: IsoDate;
    }
  | { readonly type: 'story-dropped'; readonly story: string };
