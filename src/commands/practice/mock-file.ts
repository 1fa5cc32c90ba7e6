import {
  type MockAnswers,
  type NamedMock,
  parseMockAnswers,
} from '../../content/parse-mock-answers.ts';
import { readTextFile } from '../../content/read-text-file.ts';
import type { Context } from '../../context.ts';
import type { Round } from '../../domain/practice/interview-question.ts';
import {
  type Mock,
  mocksOf,
  nextMockSeed,
  unfinishedMocks,
} from '../../domain/practice/mock-record.ts';
import { drawMock } from '../../domain/practice/mock-sequence.ts';
import { answerQuestion } from '../../domain/practice/question-answer.ts';
import type { Fact } from '../../domain/progress/event.ts';
import { standingOf } from '../../domain/progress/standing.ts';
import { usageError } from '../../errors.ts';
import { invalidAnswers } from '../invalid-answers.ts';
import { PROGRAM } from '../usage.ts';
import type { MockOptions } from './mock.ts';
import { answerFacts, beginMock } from './mock-facts.ts';
import type { MockPlan } from './mock-view.ts';

type FileOptions = MockOptions & { readonly round: Round | null };

/** The part of a file that nobody guesses; all of it stands in docs/content-format.md. */
const SHAPE = 'answers: {ID: {text: "...", said: [1, 3]}}';

/** The mock that a file is about: one that was begun and is not scored, or a new one. */
interface ChosenMock {
  /** Null where it is new. */
  readonly begun: Mock | null;
  readonly plan: MockPlan;
  readonly questions: readonly string[];
}

/**
 * Records answers and scores of a file. What it says of the mock counts; the options fill in the rest.
 * Where the mock is new, its beginning is recorded first, as the rest is recorded under its id; a fault
 * between the two leaves an unfinished mock, which the same file finishes.
 *
 * @returns the id of the mock
 */
export async function recordMockFile(context: Context, options: FileOptions): Promise<string> {
  const store = await context.store();
  const events = store.events();
  const mocks = mocksOf(events);
  const bank = context.catalog().questionBank();
  const target = standingOf(events).plan?.to ?? null;
  const choose = (named: NamedMock): ChosenMock => {
    const begun = findBegun(unfinishedMocks(mocks), named, options);
    const plan = {
      seed: named.seed ?? options.seed ?? nextMockSeed(mocks),
      minutes: named.minutes ?? options.minutes,
      round: named.round === undefined ? options.round : named.round,
    };
    const drawn = drawMock(bank, { ...plan, target }).map(({ question }) => question.id);
    return { begun, plan, questions: begun?.questions ?? drawn };
  };
  const answers = await loadMockAnswers(context, options, {
    bank,
    unfinished: unfinishedMocks(mocks).map(({ id }) => id),
    questionsOf: (named) => choose(named).questions,
  });
  checkAgreement(answers.mock, options);
  const chosen = choose(answers.mock);
  const id = chosen.begun?.id ?? (await beginMock(context, chosen.plan, chosen.questions)).id;
  await store.record(factsOf(context, answers, id, chosen.begun));
  return id;
}

/** An unfinished mock that fits what is said of it; where nothing is said, the latest. */
function findBegun(
  unfinished: readonly Mock[],
  { id, seed, minutes, round }: NamedMock,
  options: FileOptions,
): Mock | null {
  if (id !== undefined) return unfinished.find((mock) => mock.id === id) ?? null;
  const wantedSeed = seed ?? options.seed;
  const wantedRound = round === undefined ? (options.round ?? undefined) : round;
  return (
    unfinished.findLast(
      (mock) =>
        (wantedSeed === null || mock.seed === wantedSeed) &&
        (minutes === undefined || mock.minutes === minutes) &&
        (wantedRound === undefined || mock.round === wantedRound),
    ) ?? null
  );
}

async function loadMockAnswers(
  context: Context,
  { answers: file }: FileOptions,
  references: Parameters<typeof parseMockAnswers>[1],
): Promise<MockAnswers> {
  const hint = `It looks so: ${SHAPE}. The ids stand in: ${PROGRAM} practice mock --json`;
  const isInput = file === null || file === '-';
  const text = isInput ? await context.readInput() : readTextFile(file, 'answers', hint);
  const loaded = parseMockAnswers(text, references);
  if (loaded.ok) return loaded.answers;
  throw invalidAnswers(loaded.problems, isInput ? null : file, hint);
}

/** An option that says otherwise than the file would be left out silently. */
function checkAgreement({ seed, round }: NamedMock, options: FileOptions): void {
  const differs =
    (seed !== undefined && options.seed !== null && seed !== options.seed && '--seed') ||
    (round !== undefined && options.round !== null && round !== options.round && '--round');
  if (differs === false) return;
  throw usageError({
    code: 'mock-differs',
    message: `${differs} says otherwise than the file of answers. Nothing was recorded.`,
    hint: `Leave ${differs} out, or take it out of "mock" in the file.`,
  });
}

function factsOf(
  context: Context,
  { answers, scores, scorer }: MockAnswers,
  mock: string,
  begun: Mock | null,
): Fact[] {
  const { questions } = context.catalog().questionBank();
  const facts = questions.flatMap((question): Fact[] => {
    const answer = answers.get(question.id);
    if (answer === undefined) return [];
    const earlier = begun?.answers.find((given) => given.question === question.id) ?? null;
    return answerFacts(answerQuestion(question, answer), mock, earlier, context.today);
  });
  return scores === null ? facts : [...facts, { type: 'mock-scored', mock, scores, scorer }];
}
