import type { Context } from '../../context.ts';
import { skillTitles } from '../../domain/catalog.ts';
import { howToDo } from '../../domain/progress/how-to.ts';
import { nextStep } from '../../domain/progress/next-step.ts';
import { standingOf } from '../../domain/progress/standing.ts';
import { startingDocument } from '../../domain/roadmap/starting-document.ts';
import { findShippedTask } from '../../domain/task-guide.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { renderNext, renderNextJson } from '../../render/next-text.ts';
import { templateCommand } from '../../render/task-words.ts';
import { findMovement } from '../movement.ts';
import { tellWarnings } from '../record.ts';
import type { NextOptions } from './command.ts';

export async function runNext(context: Context, { minutes, json }: NextOptions): Promise<ExitCode> {
  const store = await context.store();
  const standing = standingOf(store.events());
  const step = nextStep(standing, context.today, minutes);
  const { gaps } = await findMovement(context, store.events());
  const catalog = context.catalog();
  const task = step === null ? undefined : findShippedTask(catalog, step.task.task.id)?.task;
  const document = task === undefined ? null : startingDocument(task);
  const view = {
    step,
    hasPlan: standing.plan !== null,
    origins: [...new Set(catalog.index().roadmaps.map(({ from }) => from))],
    skillTitles: skillTitles(catalog),
    gaps,
    howTo: step === null ? null : howToDo(step, task),
    start: document === null || step?.isInHand === true ? null : templateCommand(document),
  };
  await context.stdout.write(json ? renderNextJson(view) : renderNext(view, context.screen));
  await tellWarnings(store, context);
  return EXIT.done;
}
