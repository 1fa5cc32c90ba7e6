import { TREND_FROM } from '../domain/practice/mock-comparison.ts';
import { type MockView, mockCommand } from './practice-mock-view.ts';

/** `ai-pm-path/practice-mock@1`; means with two decimals. */
export function renderMockJson(view: MockView): string {
  const { id, begunOn, seed, minutes, round, questions, answers, scoring, comparison } = view;
  return `${JSON.stringify({
    schema: 'ai-pm-path/practice-mock@1',
    mock: { id, begunOn, seed, minutes, round },
    questions: questions.map(({ question, minutes: planned }) => {
      const answer = answers.get(question.id);
      return {
        id: question.id,
        round: question.round,
        topic: question.topic,
        minutes: planned,
        question: question.question,
        answer:
          answer === undefined
            ? null
            : {
                text: answer.text,
                said: answer.said,
                points: question.points.length,
                seconds: answer.seconds,
                rating: answer.rating,
              },
      };
    }),
    scores: scoring?.scores ?? null,
    scorer: scoring?.scorer ?? null,
    comparison:
      comparison === null
        ? null
        : {
            scored: comparison.scored,
            needed: TREND_FROM,
            parts: comparison.parts.map(({ part, last, mean, direction }) => ({
              part,
              last,
              mean: Number(mean.toFixed(2)),
              trend: direction,
            })),
            trend: comparison.direction,
            selfScored: comparison.selfScored,
            weakest: comparison.weakest.part,
          },
    unfinished: view.unfinished.map((mock) => ({
      id: mock.id,
      begunOn: mock.begunOn,
      seed: mock.seed,
      minutes: mock.minutes,
      round: mock.round,
      questions: mock.questions.length,
      answered: mock.answers.length,
    })),
    next: begunOn === null ? mockCommand(view) : null,
  })}\n`;
}
