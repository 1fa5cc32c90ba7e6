import type { Context } from '../../context.ts';
import type { InterviewQuestion } from '../../domain/practice/interview-question.ts';
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
import { MockClock } from './mock-clock.ts';
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
  /** The answer that is being typed; what is in it when the person leaves is kept. */
  draft: Draft | null;
}

interface Draft {
  readonly question: InterviewQuestion;
  readonly lines: string[];
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
  // The stamps of the records are the clock of a new one, so that it can be checked later.
  const [mock, startMs] =
    open === null ? await begin(context, plan) : ([open, context.nowMs()] as const);
  const sitting: Sitting = {
    ...{ context, store, prompter, id: mock.id, minutes: mock.minutes, seconds: new Map() },
    ...{ questions: questionsOfMock(context, mock), draft: null },
  };
  tellPlan(sitting, mock.round);
  try {
    const isThrough = (await askQuestions(sitting, startMs)) && (await markPoints(sitting));
    if (isThrough) await askScores(context, mock.id);
  } catch (error) {
    if (!isInterrupted(error)) throw error;
    const isCut = await keepDraft(sitting);
    const isKept = open !== null || !(await dropEmpty(sitting));
    throw interruptedMock(error, isKept ? { ...mockNow(sitting), isCut } : null);
  }
  return open === null && (await dropEmpty(sitting)) ? null : mock.id;
}

/** @returns whether an answer was on the way, which is kept as far as it was typed */
async function keepDraft(sitting: Sitting): Promise<boolean> {
  const { draft } = sitting;
  if (draft === null || draft.lines.length === 0) return false;
  await saveDraft(sitting, draft);
  return true;
}

/** @returns when it was saved, in milliseconds since 1970 */
async function saveDraft(sitting: Sitting, { question, lines }: Draft): Promise<number> {
  const { context, store, id } = sitting;
  const answer = answerQuestion(question, { text: lines.join('\n'), said: [], seconds: null });
  const [saved] = await store.record(answerFacts(answer, id, null, context.today));
  sitting.draft = null;
  return Date.parse(saved?.at ?? '');
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

const HOW_TO_TYPE =
  'Typed answers go in line by line; of a pasted text only the first line arrives. A text that you have goes in by --answers FILE.';

/** @returns whether the person went on to the end */
async function askQuestions(sitting: Sitting, startMs: number): Promise<boolean> {
  const { context, prompter, questions, seconds } = sitting;
  const { rounds } = context.catalog().questionBank();
  const given = new Set(mockNow(sitting).answers.map(({ question }) => question));
  const open = questions.filter(({ question }) => !given.has(question.id));
  if (open.length === 0) return true;
  prompter.say(HOW_TO_TYPE);
  const clock = clockOf(sitting, open, startMs);
  for (const [index, asked] of open.entries()) {
    const { question, minutes } = asked;
    const place = `Question ${questions.indexOf(asked) + 1} of ${questions.length}`;
    const title = roundTitle(rounds, question.round);
    prompter.say(`${place}, ${title}: ${minutesInWords(minutes)} for it, ${clock.leftInWords()}.`);
    prompter.say(question.question);
    const draft: Draft = { question, lines: [] };
    sitting.draft = draft;
    if (!(await askAnswer(prompter, draft.lines))) return false;
    const taken = clock.stop(await saveDraft(sitting, draft));
    seconds.set(question.id, taken);
    prompter.say(savedInWords(taken, minutes, { clock, left: open.slice(index + 1) }));
  }
  return true;
}

/** The clock for the questions that are open; says so where it cannot go on from the earlier ones. */
function clockOf(sitting: Sitting, open: readonly MockQuestion[], startMs: number): MockClock {
  const { prompter, minutes } = sitting;
  const clock = new MockClock(minutes, startMs);
  const earlier = mockNow(sitting).answers.map(({ seconds }) => seconds);
  for (const seconds of earlier) clock.use(seconds ?? 0);
  if (earlier.includes(null)) prompter.say(clock.beginAnew(open));
  return clock;
}

/** @param left the questions after this one */
function savedInWords(
  seconds: number | null,
  planned: number,
  { clock, left }: { readonly clock: MockClock; readonly left: readonly MockQuestion[] },
): string {
  if (seconds !== null) return `${takenInWords(seconds, planned)} ${clock.leftInWords()}.`;
  const untimed = 'Saved; this one was not timed.';
  return left.length === 0 ? untimed : `${untimed} ${clock.beginAnew(left)}`;
}

function takenInWords(seconds: number, planned: number): string {
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

interface KeptMock extends Pick<Mock, 'answers' | 'scoring'> {
  /** Whether the person left amid the last of the answers. */
  readonly isCut: boolean;
}

/**
 * The person left: what is saved, and how to come back.
 *
 * @param mock as it stands; null where nothing of it was kept
 */
function interruptedMock(cause: AppError, mock: KeptMock | null): AppError {
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
  const cut = length === 1 ? ', as far as you typed it' : ', the last one as far as you typed it';
  return new AppError({
    ...{ code, exitCode, cause },
    message:
      length === 0
        ? 'Stopped before the first answer.'
        : `Stopped. ${answers} saved${mock.isCut ? cut : ''}.`,
    hint: `Go on with: ${PROGRAM} practice mock (or score it: ${PROGRAM} practice mock --answers FILE)`,
  });
}
