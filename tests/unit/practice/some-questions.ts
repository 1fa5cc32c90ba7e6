import type { InterviewQuestion } from '../../../src/domain/practice/interview-question.ts';

/** A question with four points. */
export function aQuestion(
  id: string,
  different: Partial<InterviewQuestion> = {},
): InterviewQuestion {
  return {
    id,
    round: 'case',
    topic: 'risk',
    targets: ['project', 'product'],
    level: 2,
    question: `Question ${id}?`,
    points: [1, 2, 3, 4].map((place) => ({ point: `Point ${place}.`, followUp: `And ${place}?` })),
    weak: 'Weak.',
    why: 'Why.',
    sources: ['judgement'],
    ...different,
  };
}
