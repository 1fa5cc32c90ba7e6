import type { SittingStep } from '../../domain/assessment/sitting-step.ts';
import type { Asking, StepResult } from './asking.ts';

const EXPLANATION =
  'There is no good answer. It says what kind of work and company may suit you, is shown apart, and changes no result.';

export async function askFit(
  { question }: Extract<SittingStep, { kind: 'fit' }>,
  { content, store, prompter, sitting, record, canGoBack }: Asking,
): Promise<StepResult> {
  const { fit } = content.bank;
  const place = fit.findIndex(({ id }) => id === question.id);
  prompter.say(`A scene, not scored (${place + 1} of ${fit.length}). ${question.question}`);
  const reply = await prompter.ask({
    message: 'What is true of you?',
    choices: question.options.map(({ id, text }) => ({ value: id, name: text })),
    explanation: EXPLANATION,
    skipWords: null,
    canGoBack,
    canStop: true,
    given: record.fit.get(question.id),
  });
  if (reply.kind !== 'answer') return reply.kind === 'stop' ? 'stop' : 'back';
  const option = reply.value;
  await store.record([
    { type: 'fit-answered', sitting: sitting.id, question: question.id, option },
  ]);
  return 'answered';
}
