import type { Context } from '../../context.ts';
import { skillTitles } from '../../domain/catalog.ts';
import { nextStep } from '../../domain/progress/next-step.ts';
import { standingOf } from '../../domain/progress/standing.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { renderNext, renderNextJson } from '../../render/next-text.ts';
import { findMovement } from '../movement.ts';
import { tellWarnings } from '../record.ts';
import type { NextOptions } from './command.ts';

export async function runNext(context: Context, { minutes, json }: NextOptions): Promise<ExitCode> {
  const store = await context.store();
  const standing = standingOf(store.events());
  const step = nextStep(standing, context.today, minutes);
  const { gaps } = await findMovement(context, store.events());
  const view = {
    step,
    hasPlan: standing.plan !== null,
    skillTitles: skillTitles(context.catalog()),
    gaps,
  };
  await context.stdout.write(json ? renderNextJson(view) : renderNext(view, context.screen));
  await tellWarnings(store, context);
  return EXIT.done;
}
