import type { Context } from '../../context.ts';
import type { InterviewQuestion, QuestionBank } from '../../domain/practice/interview-question.ts';
import { answerQuestion, type QuestionAnswer } from '../../domain/practice/question-answer.ts';
import { type AppError, EXIT, type ExitCode, usageError } from '../../errors.ts';
import { renderQuestionJson } from '../../render/practice-question-json.ts';
import {
  type QuestionView,
  renderQuestionPage,
  renderQuestionResult,
} from '../../render/practice-question-text.ts';
import { tellWarnings } from '../record.ts';
import { PROGRAM } from '../usage.ts';
import { answerFacts, critiqueAnswer } from './answer-critique.ts';
import type { PracticeOptions } from './command.ts';
import { askQuestion } from './question-asking.ts';
import { findQuestion } from './question-finding.ts';
import { readAnswer } from './question-text.ts';

export type QuestionOptions = Extract<PracticeOptions, { action: 'question' }>;

/** Asks where somebody is there; records what options say; else shows the question. */
export async function runQuestion(context: Context, options: QuestionOptions): Promise<ExitCode> {
  // What is read from standard input leaves nobody there to be asked.
  const isAsked = context.interactive && !options.json && !options.reveal && options.answer !== '-';
  checkTogether(options, isAsked);
  const bank = context.catalog().questionBank();
  const question = await findQuestion(context, options, bank);
  const view = { question, roundTitle: titleOf(bank, question) };
  checkPlaces(options.said, question);
  const text = options.answer === null ? null : await readAnswer(context, options.answer);
  if (options.said === null && !isAsked) {
    await show(context, options, view, text !== null);
    return EXIT.done;
  }
  if (options.said === null) {
    const answer = await askQuestion(context, { ...view, text, aloud: options.aloud });
    await context.stdout.write(renderQuestionResult({ ...view, answer }, true, context.screen));
  } else {
    const given = { text: text ?? '', said: options.said, seconds: null };
    const critique = await critiqueAnswer(context, given.text);
    await take(context, options, { ...view, answer: answerQuestion(question, given, critique) });
  }
  if (!options.reveal) await tellWarnings(await context.store(), context);
  return EXIT.done;
}

function titleOf({ rounds }: QuestionBank, { round }: InterviewQuestion): string {
  return rounds.find((summary) => summary.round === round)?.title ?? round;
}

/** The question; its points once it has been answered, so that they can be marked. */
async function show(
  context: Context,
  { reveal, json }: QuestionOptions,
  view: QuestionView,
  isAnswered: boolean,
): Promise<void> {
  await context.stdout.write(
    json
      ? renderQuestionJson(view.question, { isRevealed: reveal, isAnswered })
      : renderQuestionPage(view, { isRevealed: reveal, isAnswered }, context.screen),
  );
}

/** Records what options said, and shows what came of it. */
async function take(
  context: Context,
  { reveal, json }: QuestionOptions,
  result: QuestionView & { readonly answer: QuestionAnswer },
): Promise<void> {
  const facts = reveal ? [] : answerFacts(result.answer, context);
  const events = facts.length === 0 ? [] : await (await context.store()).record(facts);
  await context.stdout.write(
    json
      ? renderQuestionJson(result.question, {
          isRevealed: reveal,
          isAnswered: true,
          answer: result.answer,
          recorded: events.map(({ id }) => id),
        })
      : renderQuestionResult(result, !reveal, context.screen),
  );
}

/** Refuses options that do not go together, before anything is read. */
function checkTogether(options: QuestionOptions, isAsked: boolean): void {
  const { id, seed, topic, round, answer, said, aloud } = options;
  const choosing = topic === null ? round : topic;
  if (id !== null && choosing !== null) {
    throw conflict('--id names one question; --topic and --round choose among many.');
  }
  if (aloud !== null && answer !== null) {
    throw conflict('--aloud is for an answer that is spoken, and --answer names one in a file.');
  }
  if (aloud !== null && said === null && !isAsked) {
    throw usageError({
      code: 'cannot-ask',
      message: 'The clock of --aloud runs on a terminal, and nobody is asked here.',
      hint: `Say it, then try: ${PROGRAM} practice question --id ID --said 1,3`,
    });
  }
  const isNamed = id !== null || seed !== null;
  if ((answer !== null || said !== null) && !isNamed && !isAsked) {
    throw usageError({
      code: 'question-needed',
      message: 'An answer belongs to a question, and none is named.',
      hint: `Try: ${PROGRAM} practice question --id ID --answer FILE --said 1,3`,
    });
  }
}

function conflict(message: string): AppError {
  return usageError({
    code: 'conflicting-options',
    message,
    hint: 'Leave one of them out.',
  });
}

function checkPlaces(said: readonly number[] | null, { id, points }: InterviewQuestion): void {
  const wrong = said?.find((place) => place > points.length);
  if (wrong === undefined) return;
  throw usageError({
    code: 'invalid-value',
    message: `--said ${wrong}: this question has ${points.length} points.`,
    hint: `See them with: ${PROGRAM} practice question --id ${id} --reveal`,
  });
}
