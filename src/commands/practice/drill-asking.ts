import type { Context } from '../../context.ts';
import type { Drill } from '../../domain/drills/drill.ts';
import { secondsBetween } from '../../domain/practice/answer-grade.ts';
import {
  answerDrill,
  type DrillAnswer,
  drillFact,
  UNKNOWN_NUMBER,
} from '../../domain/practice/drill-answer.ts';
import { AppError } from '../../errors.ts';
import { noNumberInWords, numberQuestion } from '../../render/drill-number-words.ts';
import { renderDrillDecision, renderDrillGrade } from '../../render/practice-drill-text.ts';
import { PROGRAM, shellWord } from '../usage.ts';
import type { DrillOptions } from './drill.ts';

const EXPLANATION =
  'A calculator is allowed. "I don\'t know" counts as wrong, and shows you how it is worked out.';
const DECISION_EXPLANATION =
  'This is what an interviewer asks behind the number. Say it aloud or type a line; it is not kept. Then you see what a good answer says.';

interface Series {
  readonly drills: readonly Drill[];
  /** Answers to the first ones, recorded already. */
  readonly given: readonly DrillAnswer[];
}

/**
 * Asks one after the other; each is graded and saved at once, so that there is no way back to it.
 *
 * @returns all answers, fewer than drills where the person stopped
 */
export async function askDrills(
  context: Context,
  options: DrillOptions,
  { drills, given }: Series,
): Promise<readonly DrillAnswer[]> {
  const answers: DrillAnswer[] = [];
  try {
    for (const [index, drill] of drills.entries()) {
      const known = given[index] ?? null;
      const words = `Question ${index + 1} of ${drills.length}: ${drill.family}`;
      const answer = known ?? (await askNumber(context, drill, words));
      if (answer === null) return answers;
      if (known === null) await save(context, answer);
      answers.push(answer);
      await context.stderr.write(renderDrillGrade(answer, context.errorScreen));
      if (!(await askDecision(context, drill))) return answers;
    }
    return answers;
  } catch (error) {
    throw interruptedSeries(error, options, Math.max(answers.length, given.length));
  }
}

async function save(context: Context, answer: DrillAnswer): Promise<void> {
  const store = await context.store();
  await store.record([drillFact(answer, context.today)]);
}

/** @returns null where the person wants to stop */
async function askNumber(
  context: Context,
  drill: Drill,
  words: string,
): Promise<DrillAnswer | null> {
  const prompter = await context.prompter();
  prompter.say(words);
  prompter.say(drill.prompt);
  const start = context.nowMs();
  const reply = await prompter.type({
    message: numberQuestion(drill.unit),
    explanation: `A number that comes near enough is right: ${sameNumbers(drill)} are the same. ${EXPLANATION}`,
    skipWords: "I don't know",
    canGoBack: false,
    canStop: true,
    refuse: (text) =>
      answerDrill(drill, text, null) === null ? noNumberInWords(drill.unit) : null,
  });
  if (reply.kind === 'stop') return null;
  const typed = reply.kind === 'answer' ? reply.value : UNKNOWN_NUMBER;
  return answerDrill(drill, typed, secondsBetween(start, context.nowMs()));
}

/** The same number as people write it, for the explanation. */
function sameNumbers({ unit }: Drill): string {
  return unit === 'proportion' ? '82%, 0.82, 0,82 and 41/50' : '0.82, 0,82 and 41/50';
}

/** @returns whether the person wants to go on */
async function askDecision(context: Context, drill: Drill): Promise<boolean> {
  const prompter = await context.prompter();
  const reply = await prompter.type({
    message: `${drill.decision} (a line, or Enter)`,
    explanation: DECISION_EXPLANATION,
    skipWords: null,
    canGoBack: false,
    canStop: true,
    refuse: () => null,
  });
  await context.stderr.write(renderDrillDecision(drill, context.errorScreen));
  return reply.kind !== 'stop';
}

/** The person left: what is saved, and how to come back. */
function interruptedSeries(
  error: unknown,
  { family, seed, count }: DrillOptions,
  saved: number,
): unknown {
  if (!(error instanceof AppError) || error.code !== 'interrupted') return error;
  const words = ['practice drill', ...(family === null ? [] : [shellWord(family)])];
  const command = (...more: string[]) => [PROGRAM, ...words, ...more].join(' ');
  const left = Math.max(1, count - saved);
  const answers = saved === 1 ? 'Your answer is' : `Your ${saved} answers are`;
  return new AppError({
    code: 'interrupted',
    message: saved === 0 ? 'Stopped before the first answer.' : `Stopped. ${answers} saved.`,
    hint:
      seed === null
        ? `Go on with: ${command('--count', String(left))}`
        : `Begin the same questions again with: ${command('--seed', shellWord(seed), '--count', String(count))}`,
    exitCode: error.exitCode,
    cause: error,
  });
}
