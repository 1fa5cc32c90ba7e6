import type { RoundSummary } from '../domain/practice/interview-question.ts';
import type { MockComparison } from '../domain/practice/mock-comparison.ts';
import type { Mock, MockAnswer, MockScoring } from '../domain/practice/mock-record.ts';
import type { MockRubric } from '../domain/practice/mock-rubric.ts';
import type { MockQuestion } from '../domain/practice/mock-sequence.ts';

/** A mock as it is shown: planned, under way, or scored. */
export interface MockView {
  /** Null while it has not begun. */
  readonly id: string | null;
  readonly begunOn: string | null;
  readonly seed: string;
  readonly minutes: number;
  /** Null for a mixture. */
  readonly round: string | null;
  readonly questions: readonly MockQuestion[];
  /** By question. */
  readonly answers: ReadonlyMap<string, MockAnswer>;
  readonly scoring: MockScoring | null;
  /** With the scored mocks of the same kind; null where there are none. */
  readonly comparison: MockComparison | null;
  /** Other mocks that are not scored yet, oldest first. */
  readonly unfinished: readonly Mock[];
  readonly rubric: MockRubric;
  readonly rounds: readonly RoundSummary[];
}

export function roundTitle(rounds: readonly RoundSummary[], round: string | null): string {
  if (round === null) return 'mixture of rounds';
  return rounds.find((known) => known.round === round)?.title ?? round;
}

export function minutesInWords(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

/** The command that asks the same questions on a terminal or takes the answers to them. */
export function mockCommand({ minutes, round, seed }: MockView): string {
  const rounds = round === null ? '' : ` --round ${round}`;
  const plain = /^[\w./:@%+,-]+$/.test(seed) ? seed : `'${seed.replaceAll("'", "'\\''")}'`;
  return `ai-pm-path practice mock --minutes ${minutes}${rounds} --seed ${plain}`;
}
