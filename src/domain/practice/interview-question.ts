import type { Sourced } from '../roadmap/roadmap.ts';

/** The rounds of a loop, in the order in which they usually come. */
export const ROUNDS = [
  'screen',
  'product-sense',
  'technical',
  'execution',
  'case',
  'behavioural',
  'leadership',
  'offer',
] as const;
export type Round = (typeof ROUNDS)[number];

/** Something that a strong answer says, checkable by a listener with yes or no. */
export interface Point {
  readonly point: string;
  /** What an interviewer asks where it is missing. */
  readonly followUp: string;
}

export interface InterviewQuestion extends Sourced {
  readonly id: string;
  readonly round: Round;
  readonly topic: string;
  /** Ids of the targets that are asked this. */
  readonly targets: readonly string[];
  /** 1 a first screen, 2 the usual bar, 3 senior. */
  readonly level: 1 | 2 | 3;
  readonly question: string;
  readonly points: readonly Point[];
  /** A weak answer, as somebody would really say it. */
  readonly weak: string;
  /** Why it is weak. */
  readonly why: string;
}

export interface RoundSummary {
  readonly round: Round;
  readonly title: string;
  /** What the round looks for. */
  readonly about: string;
}

/** All questions with their rounds, in the order of the rounds. */
export interface QuestionBank {
  readonly rounds: readonly RoundSummary[];
  readonly questions: readonly InterviewQuestion[];
}
