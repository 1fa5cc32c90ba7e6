import type { InterviewQuestion } from '../domain/practice/interview-question.ts';
import { missingPoints, type QuestionAnswer } from '../domain/practice/question-answer.ts';

interface QuestionStanding {
  readonly isRevealed: boolean;
  /** Whether it has been answered: then its points may be seen. */
  readonly isAnswered: boolean;
  /** With its points marked. */
  readonly answer?: QuestionAnswer;
  /** Ids of the events. */
  readonly recorded?: readonly string[];
}

/** `ai-pm-path/practice-question@1` */
export function renderQuestionJson(
  question: InterviewQuestion,
  { isRevealed, isAnswered, answer, recorded = [] }: QuestionStanding,
): string {
  const { id, round, topic, targets, level, points, weak, why } = question;
  const isShown = isRevealed || isAnswered;
  const isMarked = isRevealed || answer !== undefined;
  return `${JSON.stringify({
    schema: 'ai-pm-path/practice-question@1',
    question: { id, round, topic, targets, level, question: question.question },
    ...(isShown ? { points } : {}),
    said: answer?.said ?? null,
    missing: answer === undefined ? [] : missingPoints(answer),
    rating: answer?.rating ?? null,
    critique: answer === undefined ? null : critiqueJson(answer),
    ...(isMarked ? { weak, why } : {}),
    recorded,
  })}\n`;
}

/** How specific the words of a written answer are; null where nothing was written. */
function critiqueJson({ text, critique }: QuestionAnswer): object | null {
  if (critique === null || critique.scored === null) return null;
  const { scored, findings, missing } = critique;
  return {
    band: scored.band,
    score: scored.score,
    findings: findings.map(({ rule, severity, start, end, message, question }) => ({
      ...{ rule, severity, start, end, quote: text.slice(start, end), message, question },
    })),
    missing,
  };
}
