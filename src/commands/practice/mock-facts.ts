import type { Context } from '../../context.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import type { MockAnswer } from '../../domain/practice/mock-record.ts';
import { type QuestionAnswer, questionFact } from '../../domain/practice/question-answer.ts';
import type { EventStamp, Fact } from '../../domain/progress/event.ts';
import type { MockPlan } from './mock-view.ts';

/** Records that a mock begins; everything else is recorded under its id. */
export async function beginMock(
  context: Context,
  plan: MockPlan,
  questions: readonly string[],
): Promise<EventStamp> {
  const store = await context.store();
  const { round, minutes, seed } = plan;
  const [begun] = await store.record([
    { type: 'mock-begun', round, minutes, seed, questions, on: context.today },
  ]);
  if (begun === undefined) throw new RangeError('a store that records nothing');
  return begun;
}

/**
 * An answer of a mock, in the place of an earlier one to the same question: what was saved before its
 * points were marked is taken back together with it, so that no grade counts twice.
 */
export function answerFacts(
  answer: QuestionAnswer,
  mock: string,
  earlier: Pick<MockAnswer, 'event'> | null,
  on: IsoDate,
): Fact[] {
  const fact: Fact = { ...questionFact(answer, on), mock } as Fact;
  return earlier === null ? [fact] : [{ type: 'undone', event: earlier.event }, fact];
}
