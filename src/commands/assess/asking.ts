import { answerFact, checkAnswer, type TypedAnswer } from '../../domain/assessment/answer.ts';
import type { AssessmentRecord, Sitting } from '../../domain/assessment/assessment-record.ts';
import type { ReportContent } from '../../domain/assessment/assessment-report.ts';
import type { SittingStep } from '../../domain/assessment/sitting-step.ts';
import type { Store } from '../../domain/progress/store.ts';
import type { Prompter } from '../../terminal/prompter.ts';

/** What came of a step. */
export type StepResult = 'answered' | 'back' | 'stop';

/** Everything that a question needs. */
export interface Asking {
  readonly content: ReportContent;
  readonly store: Store;
  readonly prompter: Prompter;
  readonly sitting: Sitting;
  readonly record: AssessmentRecord;
  readonly canGoBack: boolean;
}

/** Scores and records the answer to an item. */
export async function recordAnswer(
  step: Extract<SittingStep, { kind: 'item' }>,
  typed: TypedAnswer,
  { store, sitting }: Asking,
): Promise<StepResult> {
  const checked = checkAnswer(step.item, typed, sitting.seed);
  if (!checked.ok) throw new RangeError(`an answer that the prompt let through: ${checked.reason}`);
  await store.record([answerFact(step.item, checked, sitting)]);
  return 'answered';
}
