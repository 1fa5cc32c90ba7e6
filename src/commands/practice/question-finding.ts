import type { Context } from '../../context.ts';
import {
  type InterviewQuestion,
  type QuestionBank,
  ROUNDS,
} from '../../domain/practice/interview-question.ts';
import {
  chooseQuestion,
  fittingQuestions,
  lastAnswers,
  questionSeed,
} from '../../domain/practice/question-choice.ts';
import type { StoredEvent } from '../../domain/progress/event.ts';
import { standingOf } from '../../domain/progress/standing.ts';
import { type AppError, usageError } from '../../errors.ts';
import { PROGRAM, wrongWord } from '../usage.ts';
import type { QuestionOptions } from './question.ts';

/** The question that was named, or the one that is best asked now. */
export async function findQuestion(
  context: Context,
  { id, topic, round, seed }: QuestionOptions,
  { questions }: QuestionBank,
): Promise<InterviewQuestion> {
  if (id !== null) return questionOf(id, questions);
  const events = await eventsOf(context);
  const wish = {
    topic: topic === null ? null : checkTopic(topic, questions),
    round: round === null ? null : checkRound(round),
    target: standingOf(events).plan?.to ?? null,
  };
  const chosen = chooseQuestion(
    fittingQuestions(questions, wish),
    lastAnswers(events),
    seed ?? questionSeed(events, context.today),
  );
  if (chosen === null) throw noQuestion(wish.topic ?? '', wish.round ?? '', questions);
  return chosen;
}

async function eventsOf(context: Context): Promise<readonly StoredEvent[]> {
  return context.hasDataFolder ? (await context.store()).events() : [];
}

function questionOf(typed: string, questions: readonly InterviewQuestion[]): InterviewQuestion {
  const wanted = typed.trim().toLowerCase();
  const found = questions.find((question) => question.id === wanted);
  if (found !== undefined) return found;
  throw wrongWord({
    code: 'unknown-question',
    kind: 'question',
    typed,
    allowed: questions.map((question) => question.id),
    shown: 3,
    command: (id) => `${PROGRAM} practice question --id ${id}`,
    otherwise: `See one with its id: ${PROGRAM} practice question --json`,
  });
}

function checkTopic(typed: string, questions: readonly InterviewQuestion[]): string {
  const topics = [...new Set(questions.map(({ topic }) => topic))];
  const wanted = typed.trim().toLowerCase();
  if (topics.includes(wanted)) return wanted;
  throw wrongWord({
    code: 'unknown-topic',
    kind: 'topic',
    typed,
    allowed: topics.sort(),
    command: (topic) => `${PROGRAM} practice question --topic ${topic}`,
  });
}

function checkRound(typed: string): string {
  const wanted = typed.trim().toLowerCase();
  const found = ROUNDS.find((round) => round === wanted);
  if (found !== undefined) return found;
  throw wrongWord({
    code: 'unknown-round',
    kind: 'round',
    typed,
    allowed: ROUNDS,
    command: (round) => `${PROGRAM} practice question --round ${round}`,
  });
}

/** Each of the two is known, and no question has both. */
function noQuestion(
  topic: string,
  round: string,
  questions: readonly InterviewQuestion[],
): AppError {
  const rounds = new Set(
    questions.filter((question) => question.topic === topic).map((question) => question.round),
  );
  return usageError({
    code: 'no-question',
    message: `No question on ${topic} in the round ${round}; there are some in: ${[...rounds].join(', ')}.`,
    hint: `Try: ${PROGRAM} practice question --topic ${topic}`,
  });
}
