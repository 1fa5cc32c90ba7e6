import type { Context } from '../../context.ts';
import { assessmentRecordOf, type Sitting } from '../../domain/assessment/assessment-record.ts';
import {
  askedSteps,
  nextSittingStep,
  type SittingStep,
} from '../../domain/assessment/sitting-step.ts';
import { AppError } from '../../errors.ts';
import { PROGRAM } from '../usage.ts';
import { askClaims } from './ask-claims.ts';
import { askFit } from './ask-fit.ts';
import { askItem } from './ask-item.ts';
import type { Asking, StepResult } from './asking.ts';
import { reportContent } from './report-content.ts';

/**
 * Asks until nothing is left, the time is used or the person stops. Every answer is saved at once; the
 * next question is worked out from what is saved, so that an interruption loses nothing.
 */
export async function runSitting(context: Context, { id }: Sitting): Promise<void> {
  const content = reportContent(context);
  const store = await context.store();
  const prompter = await context.prompter();
  const earlier: SittingStep[] = [...askedSteps(content, assessmentRecordOf(store.events()), id)];
  let again: SittingStep | undefined;
  for (;;) {
    const record = assessmentRecordOf(store.events());
    const sitting = record.sittings.find((candidate) => candidate.id === id);
    // Another terminal began anew: what is asked here would count for nothing.
    if (sitting === undefined || sitting.ended !== null) return;
    const step = again ?? nextSittingStep(content, record, sitting);
    if (step.kind === 'end') {
      await store.record([{ type: 'assessment-ended', sitting: id, reason: step.reason }]);
      return;
    }
    const canGoBack = earlier.length > 0;
    const asking = { content, store, prompter, sitting, record, canGoBack };
    const result = await askStep(step, asking).catch((error) => {
      const now = assessmentRecordOf(store.events()).sittings;
      throw interruptedSitting(error, now.find((latest) => latest.id === id) ?? sitting);
    });
    if (result === 'stop') {
      await store.record([{ type: 'assessment-ended', sitting: id, reason: 'stopped' }]);
      return;
    }
    if (result === 'answered') earlier.push(step);
    again = result === 'back' ? earlier.pop() : undefined;
  }
}

function askStep(step: Exclude<SittingStep, { kind: 'end' }>, asking: Asking): Promise<StepResult> {
  switch (step.kind) {
    case 'claims':
      return askClaims(step, asking);
    case 'item':
      return askItem(step, asking);
    case 'fit':
      return askFit(step, asking);
  }
}

/** The person left: what is saved, and how to come back. */
function interruptedSitting(error: unknown, { asked, claimed }: Sitting): unknown {
  if (!(error instanceof AppError) || error.code !== 'interrupted') return error;
  const count = asked.length + claimed;
  const answers = count === 1 ? 'Your answer is' : `Your ${count} answers are`;
  return new AppError({
    code: 'interrupted',
    message: count === 0 ? 'Stopped before the first answer.' : `Stopped. ${answers} saved.`,
    hint: `Go on at the same question with: ${PROGRAM} assess`,
    exitCode: error.exitCode,
    cause: error,
  });
}
