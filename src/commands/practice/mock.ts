import type { Context } from '../../context.ts';
import { ROUNDS, type Round } from '../../domain/practice/interview-question.ts';
import { mocksOf, nextMockSeed } from '../../domain/practice/mock-record.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { renderMockJson } from '../../render/practice-mock-json.ts';
import { renderMock, renderNothingKept } from '../../render/practice-mock-text.ts';
import type { MockView } from '../../render/practice-mock-view.ts';
import { tellWarnings } from '../record.ts';
import { PROGRAM, wrongWord } from '../usage.ts';
import type { PracticeOptions } from './command.ts';
import { viewOfMock, viewOfPlan } from './mock-view.ts';

export type MockOptions = Extract<PracticeOptions, { readonly action: 'mock' }>;

/** From a file, on a terminal, or, where nobody is there to answer, the questions alone. */
export async function runMock(context: Context, options: MockOptions): Promise<ExitCode> {
  const round = checkRound(options.round);
  const view = await viewFor(context, options, round);
  const { screen } = context;
  if (view === null) await context.stdout.write(renderNothingKept(screen));
  else await context.stdout.write(options.json ? renderMockJson(view) : renderMock(view, screen));
  await tellWarnings(await context.store(), context);
  return EXIT.done;
}

/** Null where a mock was left before its first answer, and nothing of it is kept. */
async function viewFor(
  context: Context,
  options: MockOptions,
  round: Round | null,
): Promise<MockView | null> {
  if (options.answers !== null) {
    const { recordMockFile } = await import('./mock-file.ts');
    return viewOfMock(context, await recordMockFile(context, { ...options, round }));
  }
  const store = await context.store();
  const seed = options.seed ?? nextMockSeed(mocksOf(store.events()));
  const plan = { seed, minutes: options.minutes, round };
  if (options.json || !context.interactive) return viewOfPlan(context, plan);
  const { holdMock } = await import('./mock-sitting.ts');
  const id = await holdMock(context, plan, options);
  return id === null ? null : viewOfMock(context, id);
}

function checkRound(typed: string | null): Round | null {
  if (typed === null) return null;
  const found = ROUNDS.find((round) => round === typed.trim().toLowerCase());
  if (found !== undefined) return found;
  throw wrongWord({
    code: 'unknown-round',
    kind: 'round',
    typed,
    allowed: ROUNDS,
    command: (word) => `${PROGRAM} practice mock --round ${word}`,
  });
}
