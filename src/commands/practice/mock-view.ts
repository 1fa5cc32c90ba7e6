import type { Context } from '../../context.ts';
import type { InterviewQuestion, Round } from '../../domain/practice/interview-question.ts';
import { compareMocks } from '../../domain/practice/mock-comparison.ts';
import {
  type Mock,
  mocksOf,
  scoredMocks,
  unfinishedMocks,
} from '../../domain/practice/mock-record.ts';
import { drawMock, type MockQuestion, withMinutes } from '../../domain/practice/mock-sequence.ts';
import { standingOf } from '../../domain/progress/standing.ts';
import type { MockView } from '../../render/practice-mock-view.ts';

/** What a new mock is to be. */
export interface MockPlan {
  readonly seed: string;
  readonly minutes: number;
  readonly round: Round | null;
}

/** The questions of a new mock, for the target of the person's plan. */
export async function drawQuestions(context: Context, plan: MockPlan): Promise<MockQuestion[]> {
  const target = standingOf((await context.store()).events()).plan?.to ?? null;
  return drawMock(context.catalog().questionBank(), { ...plan, target });
}

/** The questions of a mock that was begun; those that the bank no longer has are left out. */
export function questionsOfMock(context: Context, mock: Mock): MockQuestion[] {
  const { questions } = context.catalog().questionBank();
  const byId = new Map(questions.map((question) => [question.id, question]));
  const found = mock.questions.flatMap((id): InterviewQuestion[] => {
    const question = byId.get(id);
    return question === undefined ? [] : [question];
  });
  return withMinutes(found, mock.minutes);
}

/** A mock that is only planned. */
export async function viewOfPlan(context: Context, plan: MockPlan): Promise<MockView> {
  const mocks = mocksOf((await context.store()).events());
  return {
    ...plan,
    id: null,
    begunOn: null,
    questions: await drawQuestions(context, plan),
    answers: new Map(),
    scoring: null,
    comparison: compareMocks(scoredMocks(mocks), plan.round),
    unfinished: unfinishedMocks(mocks),
    ...contentOf(context),
  };
}

/** @param id of a mock that is recorded */
export async function viewOfMock(context: Context, id: string): Promise<MockView> {
  const mocks = mocksOf((await context.store()).events());
  const mock = mocks.find((candidate) => candidate.id === id);
  if (mock === undefined) throw new RangeError(`no mock ${id} is recorded`);
  const { begunOn, seed, minutes, round, answers, scoring } = mock;
  return {
    ...{ id, begunOn, seed, minutes, round, scoring },
    questions: questionsOfMock(context, mock),
    answers: new Map(answers.map((answer) => [answer.question, answer])),
    comparison: compareMocks(scoredMocks(mocks), round),
    unfinished: unfinishedMocks(mocks).filter((other) => other.id !== id),
    ...contentOf(context),
  };
}

function contentOf(context: Context): Pick<MockView, 'rubric' | 'rounds'> {
  return {
    rubric: context.catalog().mockRubric(),
    rounds: context.catalog().questionBank().rounds,
  };
}
