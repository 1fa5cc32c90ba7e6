import type { Context } from '../../context.ts';
import { secondsBetween } from '../../domain/practice/answer-grade.ts';
import { type Mock, mocksOf } from '../../domain/practice/mock-record.ts';
import type { MockQuestion } from '../../domain/practice/mock-sequence.ts';
import { answerQuestion } from '../../domain/practice/question-answer.ts';
import type { Store } from '../../domain/progress/store.ts';
import { AppError } from '../../errors.ts';
import { minutesInWords, roundTitle } from '../../render/practice-mock-view.ts';
import type { Prompter } from '../../terminal/prompter.ts';
import { clean } from '../../text/clean.ts';
import { PROGRAM } from '../usage.ts';
import type { MockOptions } from './mock.ts';
import { askAnswer, askSaid } from './mock-asking.ts';
import { chooseMock } from './mock-choice.ts';
import { answerFacts, beginMock } from './mock-facts.ts';
import { askScores } from './mock-scores.ts';
import { drawQuestions, type MockPlan, questionsOfMock } from './mock-view.ts';

/** One mock under way, and whom it is held with. */
interface Sitting {
  readonly context: Context;
  readonly store: Store;
  readonly prompter: Prompter;
  readonly id: string;
  readonly questions: readonly MockQuestion[];
  /** Whole minutes of the mock. */
  readonly minutes: number;
  /** Seconds by question, as far as they were taken in this sitting. */
  readonly seconds: Map<string, number | null>;
}

/**
 * Asks the questions, then has the points marked, then the scores given. Each answer is saved at once;
 * what is left can be done later. Of a new one that is left before the first answer nothing is kept.
 *
 * @returns the id of the mock; null where nothing was kept
 */
export async function holdMock(
  context: Context,
  plan: MockPlan,
  options: MockOptions,
): Promise<string | null> {
  const store = await context.store();
  const prompter = await context.prompter();
  const open = await chooseMock(context, options);
  // The stamps of the records are the clock: none other is needed, and it can be checked later.
  const [mock, startMs] = open === null ? await begin(context, plan) : ([open, null] as const);
  const sitting: Sitting = {
    ...{ context, store, prompter, id: mock.id, minutes: mock.minutes, seconds: new Map() },
    questions: questionsOfMock(context, mock),
  };
  tellPlan(sitting, mock.round);
  try {
    const isThrough = (await askQuestions(sitting, startMs)) && (await markPoints(sitting));
    if (isThrough) await askScores(context, mock.id);
  } catch (error) {
    if (!isInterrupted(error)) throw error;
    const isKept = open !== null || !(await dropEmpty(sitting));
    throw interruptedMock(error, isKept ? mockNow(sitting) : null);
  }
  return open === null && (await dropEmpty(sitting)) ? null : mock.id;
}

/** @returns whether nothing was answered, so that the mock was taken back */
async function dropEmpty(sitting: Sitting): Promise<boolean> {
  const { store, id } = sitting;
  const { answers, scoring } = mockNow(sitting);
  if (answers.length > 0 || scoring !== null) return false;
  await store.record([{ type: 'undone', event: id }]);
  return true;
}

/** @returns the mock, and when it began in milliseconds since 1970 */
async function begin(context: Context, plan: MockPlan): Promise<readonly [Mock, number]> {
  const drawn = await drawQuestions(context, plan);
  const questions = drawn.map(({ question }) => question.id);
  const { id, at } = await beginMock(context, plan, questions);
  const mock = { ...plan, id, questions, begunOn: context.today, answers: [], scoring: null };
  return [mock, Date.parse(at)];
}

function tellPlan({ context, prompter, questions, minutes }: Sitting, round: string | null): void {
  const { rounds } = context.catalog().questionBank();
  const count = questions.length === 1 ? '1 question' : `${questions.length} questions`;
  prompter.say(
    `Mock of ${minutesInWords(minutes)}, ${roundTitle(rounds, round)}: ${count}. Say each answer aloud or type it. The points come at the end, all together.`,
  );
  for (const [index, { question, minutes: planned }] of questions.entries()) {
    const title = roundTitle(rounds, question.round);
    prompter.say(`${index + 1}. ${title}, ${minutesInWords(planned)}`);
  }
}

/** @returns whether the person went on to the end */
async function askQuestions(sitting: Sitting, begunMs: number | null): Promise<boolean> {
  const { context, store, prompter, id, questions, seconds } = sitting;
  const { rounds } = context.catalog().questionBank();
  const given = new Map(mockNow(sitting).answers.map((answer) => [answer.question, answer]));
  let startMs = begunMs;
  let used = 0;
  for (const [index, { question, minutes }] of questions.entries()) {
    const earlier = given.get(question.id);
    if (earlier !== undefined) {
      used += earlier.seconds ?? minutes * 60;
      continue;
    }
    const title = roundTitle(rounds, question.round);
    prompter.say(
      `Question ${index + 1} of ${questions.length}, ${title}: ${minutesInWords(minutes)} for it, ${leftInWords(sitting, used)}.`,
    );
    prompter.say(question.question);
    const text = await askAnswer(prompter);
    if (text === null) return false;
    const answer = answerQuestion(question, { text, said: [], seconds: null });
    const [saved] = await store.record(answerFacts(answer, id, null, context.today));
    const endMs = Date.parse(saved?.at ?? '');
    const taken = startMs === null ? null : secondsBetween(startMs, endMs);
    seconds.set(question.id, taken);
    startMs = endMs;
    used += taken ?? minutes * 60;
    prompter.say(`${takenInWords(taken, minutes)} ${leftInWords(sitting, used)}.`);
  }
  return true;
}

function leftInWords({ minutes }: Sitting, usedSeconds: number): string {
  const left = Math.round(minutes - usedSeconds / 60);
  return left >= 0
    ? `${left} of ${minutesInWords(minutes)} left`
    : `${minutesInWords(-left)} over the ${minutesInWords(minutes)}`;
}

function takenInWords(seconds: number | null, planned: number): string {
  if (seconds === null) return 'Saved; this one was not timed.';
  const minutes = Math.round(seconds / 60);
  const over = minutes > planned ? `, ${minutesInWords(minutes - planned)} over` : '';
  return `Saved. ${minutesInWords(minutes)} used of ${planned}${over};`;
}

/** @returns whether the person went on to the end */
async function markPoints(sitting: Sitting): Promise<boolean> {
  const { context, store, prompter, id, questions, seconds } = sitting;
  const open = mockNow(sitting).answers.filter(({ said }) => said.length === 0);
  for (const [index, answer] of open.entries()) {
    const question = questions.find((asked) => asked.question.id === answer.question)?.question;
    if (question === undefined) continue;
    prompter.say(`Points, question ${index + 1} of ${open.length}: ${question.question}`);
    if (answer.text !== '') prompter.say(`You wrote: ${clean(answer.text)}`);
    const said = await askSaid(prompter, question);
    if (said === null) return false;
    const taken = answer.seconds ?? seconds.get(question.id) ?? null;
    const marked = answerQuestion(question, { text: answer.text, said, seconds: taken });
    await store.record(answerFacts(marked, id, answer, context.today));
  }
  return true;
}

function mockNow({ store, id }: Sitting): Pick<Mock, 'answers' | 'scoring'> {
  const found = mocksOf(store.events()).find((mock) => mock.id === id);
  return found ?? { answers: [], scoring: null };
}

function isInterrupted(error: unknown): error is AppError {
  return error instanceof AppError && error.code === 'interrupted';
}

/**
 * The person left: what is saved, and how to come back.
 *
 * @param mock as it stands; null where nothing of it was kept
 */
function interruptedMock(cause: AppError, mock: ReturnType<typeof mockNow> | null): AppError {
  const { code, exitCode } = cause;
  if (mock === null) {
    const message = 'Stopped before the first answer. Nothing was kept.';
    return new AppError({
      ...{ code, exitCode, cause, message },
      hint: `Begin anew with: ${PROGRAM} practice mock`,
    });
  }
  if (mock.scoring !== null) {
    return new AppError({
      ...{ code, exitCode, cause, message: 'Stopped. Your answers and the scores are saved.' },
      hint: `To say who scored it: ${PROGRAM} progress undo, then score it again with: ${PROGRAM} practice mock`,
    });
  }
  const { length } = mock.answers;
  const answers = length === 1 ? 'Your answer is' : `Your ${length} answers are`;
  return new AppError({
    ...{ code, exitCode, cause },
    message: length === 0 ? 'Stopped before the first answer.' : `Stopped. ${answers} saved.`,
    hint: `Go on with: ${PROGRAM} practice mock (or score it: ${PROGRAM} practice mock --answers FILE)`,
  });
}
