import type { Context } from '../../context.ts';
import { assessmentRecordOf, openSitting } from '../../domain/assessment/assessment-record.ts';
import { daysToInterview } from '../../domain/checklist/countdown-interview.ts';
import { nextStep } from '../../domain/progress/next-step.ts';
import { standingOf } from '../../domain/progress/standing.ts';
import { summarise } from '../../domain/progress/summary.ts';
import { tasksOfThisWeek } from '../../domain/progress/this-week.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import {
  renderHome,
  renderHomeJson,
  renderInterview,
  renderUnfinished,
} from '../../render/home-text.ts';
import { renderWelcome, renderWelcomeJson } from '../../render/welcome-text.ts';
import { tellWarnings } from '../record.ts';

/** Where I stand and the one next step; on a fresh machine, how to begin. */
export async function runHome(context: Context, json: boolean): Promise<ExitCode> {
  if (!context.hasDataFolder) return welcome(context, json, null);
  const store = await context.store();
  const standing = standingOf(store.events());
  const { plan } = standing;
  const sitting = openSitting(assessmentRecordOf(store.events()));
  if (sitting !== null && !json) {
    await context.stdout.write(renderUnfinished(sitting, context.screen));
  }
  const interviewInDays = daysToInterview(store.events(), context.today);
  if (interviewInDays !== null && !json) {
    await context.stdout.write(renderInterview(interviewInDays, context.screen));
  }
  if (plan === null) await welcome(context, json, interviewInDays);
  else {
    const summary = summarise(standing, context.today, context.dayExists);
    const view = {
      plan,
      summary,
      step: nextStep(standing, context.today, null),
      week: tasksOfThisWeek(standing, context.today),
      interviewInDays,
    };
    await context.stdout.write(json ? renderHomeJson(view) : renderHome(view, context.screen));
  }
  await tellWarnings(store, context);
  return EXIT.done;
}

async function welcome(
  context: Context,
  json: boolean,
  interviewInDays: number | null,
): Promise<ExitCode> {
  const index = context.catalog().index();
  await context.stdout.write(
    json ? renderWelcomeJson(index, interviewInDays) : renderWelcome(index, context.screen),
  );
  return EXIT.done;
}
