import type { IsoDate } from '../../../src/domain/calendar.ts';
import type {
  InterviewQuestion,
  QuestionBank,
  Round,
} from '../../../src/domain/practice/interview-question.ts';
import { ROUNDS } from '../../../src/domain/practice/interview-question.ts';
import type { MockScore, MockScores } from '../../../src/domain/practice/practice-fact.ts';
import { RUBRIC } from '../../../src/domain/practice/practice-fact.ts';
import type { Fact, ProgressEvent } from '../../../src/domain/progress/event.ts';

export const DAY = '2026-11-21' as IsoDate;

/** The same score in every part, or one for each in the order of the rubric. */
export function scoresOf(...given: MockScore[]): MockScores {
  const entries = RUBRIC.map((part, index) => [part, given[index] ?? given[0]]);
  return Object.fromEntries(entries) as MockScores;
}

export function aQuestion(id: string, round: Round, targets = ['project', 'product']) {
  const points = ['one', 'two', 'three', 'four'].map((point) => ({ point, followUp: `${point}?` }));
  const question: InterviewQuestion = {
    ...{ id, round, targets, points, topic: 'risk', level: 2, question: `About ${id}?` },
    ...{ weak: 'Weak.', why: 'Why.', sources: ['judgement'] },
  };
  return question;
}

/** So many questions a round, every second one for products alone. */
export function aBank(perRound: number): QuestionBank {
  return {
    rounds: ROUNDS.map((round) => ({ round, title: round, about: round })),
    questions: ROUNDS.flatMap((round) =>
      Array.from({ length: perRound }, (_, index) =>
        aQuestion(`${round}-${index}`, round, index % 2 === 0 ? undefined : ['product']),
      ),
    ),
  };
}

/** Facts as events e1, e2, ... */
export function eventsOf(...facts: Fact[]): ProgressEvent[] {
  return facts.map((fact, index) => ({
    id: `e${index + 1}`,
    seq: index + 1,
    at: '2026-11-21T15:00:00.000Z',
    day: DAY,
    ...fact,
  }));
}

export function begun(questions: readonly string[], round: string | null = null): Fact {
  return { type: 'mock-begun', round, minutes: 45, seed: 's', questions, on: DAY };
}

export function answered(question: string, mock: string, said: readonly number[] = []): Fact {
  return {
    ...{ type: 'card-reviewed', card: `question:${question}`, rating: 'again', on: DAY },
    ...{ seconds: 60, question: { text: `on ${question}`, said }, mock },
  };
}
