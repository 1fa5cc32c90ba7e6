import type { Context } from '../../context.ts';
import {
  DEFAULT_MINUTES,
  QUICK_MINUTES,
  type SittingPlan,
} from '../../domain/assessment/assessment-fact.ts';
import {
  assessmentRecordOf,
  openSitting,
  type Sitting,
} from '../../domain/assessment/assessment-record.ts';
import { type AppError, EXIT, type ExitCode, usageError } from '../../errors.ts';
import { renderSittingResumed } from '../../render/sitting-text.ts';
import { tellWarnings } from '../record.ts';
import { PROGRAM } from '../usage.ts';
import { askBackground } from './background.ts';
import { beginSitting } from './begin-sitting.ts';
import type { AssessOptions } from './command.ts';
import { checkSkills } from './wishes.ts';

export async function runAssess(context: Context, options: AssessOptions): Promise<ExitCode> {
  if (options.answers !== undefined) {
    const { answerFromFile } = await import('./answer-from-file.ts');
    await answerFromFile(context, options, options.answers);
  } else {
    if (!context.interactive) throw cannotAsk();
    const sitting = await beginOrGoOn(context, options);
    // The first question stands there before the measurement is loaded.
    const { runSitting } = await import('./sitting.ts');
    await runSitting(context, sitting);
  }
  const { showReport } = await import('./show.ts');
  await showReport(context, options.json ? 'json' : 'text');
  await tellWarnings(await context.store(), context);
  return EXIT.done;
}

/** The sitting that was interrupted, where nothing else is asked for; else a new one. */
async function beginOrGoOn(context: Context, options: AssessOptions): Promise<Sitting> {
  const store = await context.store();
  const record = assessmentRecordOf(store.events());
  const open = openSitting(record);
  if (open !== null && !asksForAnother(options)) {
    const answers = open.asked.length + open.claimed;
    await tell(context, renderSittingResumed(open, answers, context.errorScreen));
    return open;
  }
  const skills = checkSkills(options.skills, context);
  const background = await askBackground(context, options, record.sittings.at(-1) ?? null);
  const plan: SittingPlan = {
    ...background,
    seed: options.seed ?? (await drawSeed(context)),
    minutes: options.minutes ?? (options.quick ? QUICK_MINUTES : DEFAULT_MINUTES),
    skills,
    isQuick: options.quick,
  };
  return beginSitting(context, plan, options.restart);
}

function asksForAnother(options: AssessOptions): boolean {
  const { from, to, years, weeklyHours, minutes, skills, seed, quick, restart } = options;
  const named = [from, to, years, weeklyHours, minutes, skills, seed];
  return quick || restart || named.some((value) => value !== undefined);
}

/** Another one for each sitting; it is recorded, so that a sitting can be repeated. */
async function drawSeed(context: Context): Promise<string> {
  const store = await context.store();
  return `${context.today}-${store.events().length}`;
}

async function tell(context: Context, text: string): Promise<void> {
  await context.stderr.write(text);
}

function cannotAsk(): AppError {
  return usageError({
    code: 'answers-needed',
    message: 'The assessment asks questions, and nobody is there to answer them.',
    hint: `Answer from a file: ${PROGRAM} assess --answers FILE (ids: ${PROGRAM} assess items)`,
  });
}
