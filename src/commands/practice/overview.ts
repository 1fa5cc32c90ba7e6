import type { Context } from '../../context.ts';
import { daysToInterview, recordedHours } from '../../domain/checklist/countdown-interview.ts';
import { USUAL_LIMIT } from '../../domain/practice/daily-limit.ts';
import { practiceOverview } from '../../domain/practice/overview.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { renderPracticeOverviewJson } from '../../render/practice-overview-json.ts';
import { renderPracticeOverview } from '../../render/practice-overview-text.ts';
import { recordedTarget } from '../checklist/inputs.ts';
import { tellWarnings } from '../record.ts';
import type { PracticeOptions } from './command.ts';
import { reviewContent, reviewDay } from './review-day.ts';

/** Bare `practice`: where it stands and what to do next. */
export async function runOverview(
  context: Context,
  { json }: Extract<PracticeOptions, { readonly action: 'overview' }>,
): Promise<ExitCode> {
  const store = await context.store();
  const day = await reviewDay(context, reviewContent(context), USUAL_LIMIT);
  const overview = practiceOverview(day, store.events());
  const { today, limit, done } = day;
  const shown = {
    ...{ today, limit, reviewed: done.cards },
    interviewInDays: daysToInterview(store.events(), today),
    hoursPerDay: recordedHours(store.events()),
    hasTarget: recordedTarget(context, store.events()) !== undefined,
  };
  await context.stdout.write(
    json
      ? renderPracticeOverviewJson(overview, shown)
      : renderPracticeOverview(overview, shown, context.screen),
  );
  await tellWarnings(store, context);
  return EXIT.done;
}
