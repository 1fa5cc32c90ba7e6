import type { Context } from '../../context.ts';
import { secondsBetween } from '../../domain/practice/answer-grade.ts';
import type { InterviewQuestion } from '../../domain/practice/interview-question.ts';
import {
  answerQuestion,
  missingPoints,
  type QuestionAnswer,
} from '../../domain/practice/question-answer.ts';
import { AppError } from '../../errors.ts';
import {
  type QuestionView,
  renderMissingIntro,
  renderPointsIntro,
  renderQuestionHead,
} from '../../render/practice-question-text.ts';
import { PROGRAM } from '../usage.ts';
import { answerFacts, critiqueAnswer } from './answer-critique.ts';
import { type Draft, speakAnswer, typeAnswer } from './question-answering.ts';

interface Asked extends QuestionView {
  /** The answer, where a file had it. */
  readonly text: string | null;
  /** Minutes for an answer spoken aloud; null where it is typed. */
  readonly aloud: number | null;
}

/**
 * Takes the answer, has its points marked, saves it, and asks for what was missing. Whoever leaves
 * amid the points keeps the answer with those that are marked as said.
 */
export async function askQuestion(context: Context, asked: Asked): Promise<QuestionAnswer> {
  const { question } = asked;
  const draft: Draft = { lines: [], isDone: false, isUnknown: false, said: [], seconds: null };
  await context.stderr.write(renderQuestionHead(asked, context.errorScreen));
  try {
    await takeAnswer(context, asked, draft);
    if (!draft.isUnknown) await markPoints(context, question, draft);
  } catch (error) {
    throw await interruptedAnswer(context, question, draft, error);
  }
  const answer = await answerOf(context, question, draft);
  await save(context, answer);
  try {
    await askMissing(context, answer);
  } catch (error) {
    throw left(error, question, 'Stopped. Your answer and its points are saved.');
  }
  return answer;
}

async function takeAnswer(context: Context, { text, aloud }: Asked, draft: Draft): Promise<void> {
  if (text !== null) draft.lines.push(text);
  else {
    const start = context.nowMs();
    if (aloud !== null) await speakAnswer(context, aloud, draft);
    else {
      await typeAnswer(context, draft);
      draft.seconds = secondsBetween(start, context.nowMs());
    }
  }
  draft.isDone = true;
}

async function answerOf(
  context: Context,
  question: InterviewQuestion,
  { lines, said, seconds }: Draft,
): Promise<QuestionAnswer> {
  const text = lines.join('\n');
  const critique = await critiqueAnswer(context, text);
  return answerQuestion(question, { text, said, seconds }, critique);
}

async function save(context: Context, answer: QuestionAnswer): Promise<void> {
  const store = await context.store();
  await store.record(answerFacts(answer, context));
}

const MARK_EXPLANATION =
  'Say yes only where somebody who listened would have ticked it, with what it asks for: a number where it says number. Esc goes back to the point before.';

/** y, n or Enter for each point; the way back leads to the point before. */
async function markPoints(
  context: Context,
  { points }: InterviewQuestion,
  draft: Draft,
): Promise<void> {
  const prompter = await context.prompter();
  await context.stderr.write(renderPointsIntro(context.errorScreen));
  for (let place = 1; place <= points.length; ) {
    const reply = await prompter.type({
      message: `${place} of ${points.length}: ${points[place - 1]?.point} Said? y or n (Enter: no)`,
      explanation: MARK_EXPLANATION,
      skipWords: null,
      canGoBack: place > 1,
      canStop: false,
      refuse: (typed) => (isYes(typed) || isNo(typed) ? null : 'Type y or n.'),
    });
    place += reply.kind === 'back' ? -1 : 0;
    draft.said = draft.said.filter((other) => other < place);
    if (reply.kind !== 'answer') continue;
    if (isYes(reply.value)) draft.said.push(place);
    place += 1;
  }
}

function isYes(typed: string): boolean {
  return ['y', 'yes'].includes(typed.trim().toLowerCase());
}

function isNo(typed: string): boolean {
  return ['', 'n', 'no'].includes(typed.trim().toLowerCase());
}

async function askMissing(context: Context, answer: QuestionAnswer): Promise<void> {
  const missing = missingPoints(answer);
  if (missing.length === 0) return;
  const prompter = await context.prompter();
  await context.stderr.write(renderMissingIntro(missing.length, context.errorScreen));
  for (const { point, followUp } of missing) {
    await prompter.type({
      message: `${followUp} (a line, or Enter)`,
      explanation: `It asks for this point: ${point} Say it aloud or type a line; it is not kept.`,
      skipWords: null,
      canGoBack: false,
      canStop: false,
      refuse: () => null,
    });
  }
}

/** The person left before all points were marked: what is marked as said until then, is kept. */
async function interruptedAnswer(
  context: Context,
  question: InterviewQuestion,
  draft: Draft,
  error: unknown,
): Promise<unknown> {
  if (!isInterruption(error)) return error;
  if (!draft.isDone && draft.lines.length === 0) {
    return left(error, question, 'Stopped before the answer; nothing was saved.');
  }
  // Without a mark it would count as an answer that said nothing.
  if (draft.said.length === 0) {
    return left(error, question, 'Stopped before a point was marked; nothing was graded or saved.');
  }
  const answer = await answerOf(context, question, draft);
  await save(context, answer);
  const marked = `${answer.said.length} of ${question.points.length} points marked as said`;
  return left(error, question, `Stopped. Your answer is saved, with ${marked}.`);
}

function isInterruption(error: unknown): error is AppError {
  return error instanceof AppError && error.code === 'interrupted';
}

function left(error: unknown, { id }: InterviewQuestion, message: string): unknown {
  if (!isInterruption(error)) return error;
  return new AppError({
    code: 'interrupted',
    message,
    hint: `Go on with the same question: ${PROGRAM} practice question --id ${id}`,
    exitCode: error.exitCode,
    cause: error,
  });
}
