import type { Context } from '../../context.ts';
import { dayNumber } from '../../domain/calendar.ts';
import { type Countdown, createCountdown } from '../../domain/checklist/countdown.ts';
import {
  clockTime,
  type InterviewReading,
  type InterviewTime,
  interviewRecord,
  interviewText,
  isOver,
  parseInterview,
  recordedHours,
  recordedInterview,
} from '../../domain/checklist/countdown-interview.ts';
import type { StoredEvent } from '../../domain/progress/event.ts';
import { type AppError, EXIT, type ExitCode, usageError } from '../../errors.ts';
import type { ChecklistView } from '../../render/checklist-view.ts';
import { renderCountdownHtml } from '../../render/countdown-html.ts';
import { renderCountdownIcs } from '../../render/countdown-ics.ts';
import { renderCountdownJson } from '../../render/countdown-json.ts';
import { renderCountdownMarkdown } from '../../render/countdown-markdown.ts';
import { renderCountdown } from '../../render/countdown-text.ts';
import { renderRecorded } from '../../render/recorded-text.ts';
import { quotable } from '../../text/clean.ts';
import { deliver } from '../deliver.ts';
import { tellWarnings } from '../record.ts';
import type { ChecklistOptions } from './command.ts';

type ShowOptions = Extract<ChecklistOptions, { readonly action: 'show' }>;

/** Further away than this, a roadmap is the plan and not a countdown. */
const MOST_DAYS = 400;
const EXAMPLE = '--interview 2027-02-03T10:00';

/** What to do on each day until the interview; the day is recorded where it is new. */
export async function showCountdown(
  context: Context,
  options: ShowOptions,
  { standings, target: { id: to } }: Pick<ChecklistView, 'standings' | 'target'>,
): Promise<ExitCode> {
  const store = await context.store();
  const interview =
    options.interview === null
      ? requireRecorded(context, store.events())
      : await readInterview(context, options.interview);
  await recordInterview(context, interview, options, to);
  const countdown = createCountdown(standings, {
    today: context.today,
    minuteOfDay: context.minuteOfDay,
    interview,
    hoursPerDay: options.hours ?? recordedHours(store.events()),
    daySheet: context.catalog().checklist().daySheet,
  });
  await deliver(render(context, options, countdown, store.events()), options, context);
  await tellWarnings(store, context);
  return EXIT.done;
}

async function readInterview(context: Context, typed: string): Promise<InterviewTime> {
  const reading = parseInterview(typed);
  if (!reading.ok) throw wrongTime(typed, reading);
  const { time } = reading;
  const told = interviewText(time).replace('T', ' at ');
  if (!context.dayExists(time.day)) throw wrongTime(typed, { ok: false, fault: 'no-such-day' });
  if (isOver(time, context)) {
    throw usageError({
      code: 'interview-over',
      message: `--interview ${told} has passed; it is ${nowInWords(context)}.`,
      hint: `Give the day and hour of the next one, for instance: ${EXAMPLE}`,
    });
  }
  if (dayNumber(time.day) - dayNumber(context.today) > MOST_DAYS) {
    throw usageError({
      code: 'interview-too-far',
      message: `--interview ${told} is more than ${MOST_DAYS} days away.`,
      hint: 'Make a plan for the time until then: ai-pm-path plan',
    });
  }
  if (!reading.hasHour) {
    await context.stderr.write(
      `No hour was named, so ${clockTime(time.minute)} is assumed. With the hour: --interview ${time.day}T14:30\n`,
    );
  }
  return time;
}

function nowInWords({ today, minuteOfDay }: Context): string {
  return `${today} at ${clockTime(minuteOfDay)}`;
}

const FAULTS = {
  shape: 'takes a day and an hour as YYYY-MM-DDTHH:MM',
  zone: 'takes the hour where you are, without a time zone',
  'no-such-day': 'takes a day of the calendar',
  'no-such-time': 'takes an hour from 00:00 to 23:59',
} as const;

function wrongTime(
  typed: string,
  { fault }: Extract<InterviewReading, { readonly ok: false }>,
): AppError {
  return usageError({
    code: 'invalid-value',
    message: `--interview ${FAULTS[fault]}, not "${quotable(typed)}".`,
    hint: `Try: ${EXAMPLE}`,
  });
}

/** The interview that was set earlier and is still to come. */
function requireRecorded(context: Context, events: readonly StoredEvent[]): InterviewTime {
  const recorded = recordedInterview(events);
  if (recorded !== null && !isOver(recorded, context)) return recorded;
  const told =
    recorded === null
      ? 'No interview is set'
      : `The interview of ${interviewText(recorded).replace('T', ' at ')} is over`;
  throw usageError({
    code: 'no-interview',
    message: `${told}, so there is nothing to count down to.`,
    hint: `Name it with: ${EXAMPLE}`,
  });
}

/** Told on stderr, so that the countdown on stdout stays a document. */
async function recordInterview(
  context: Context,
  interview: InterviewTime,
  { interview: typed, hours }: ShowOptions,
  to: string,
): Promise<void> {
  // Who only looks at it again with other hours changes those; who looks at it as it is, nothing.
  if (typed === null && hours === null) return;
  const store = await context.store();
  const at = interviewText(interview);
  const recorded = interviewRecord(store.events());
  const hoursPerDay = hours ?? (recorded?.at === at ? recorded.hours : undefined);
  const isKnown = recorded?.at === at && recorded.to === to && recorded.hours === hoursPerDay;
  if (isKnown) return;
  const wish = hoursPerDay === undefined ? {} : { hours: hoursPerDay };
  const events = await store.record([{ type: 'interview-set', at, to, ...wish }]);
  await context.stderr.write(renderRecorded(events, null, context.errorScreen));
}

function render(
  context: Context,
  { format, output }: ShowOptions,
  countdown: Countdown,
  events: readonly StoredEvent[],
): string {
  switch (format) {
    case 'json':
      return renderCountdownJson(countdown);
    case 'md':
      return renderCountdownMarkdown(countdown);
    case 'html':
      return renderCountdownHtml(countdown);
    case 'ics':
      return renderCountdownIcs(countdown, {
        day: context.today,
        // Those taken back count too: a number that falls makes calendars keep what is old.
        revision: events.filter(({ type }) => type === 'interview-set').length - 1,
      });
    case 'text': {
      const isFile = output !== undefined && output !== '-';
      return renderCountdown(countdown, isFile ? context.fileScreen : context.screen);
    }
  }
}
