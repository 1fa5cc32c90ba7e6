import { dayNumber, type IsoDate } from '../domain/calendar.ts';
import type { Countdown, LeftOut } from '../domain/checklist/countdown.ts';
import {
  clockTime,
  type InterviewTime,
  type Now,
} from '../domain/checklist/countdown-interview.ts';
import type { CountdownEntry } from '../domain/checklist/countdown-layout.ts';
import type { CountdownSpan } from '../domain/checklist/countdown-weeks.ts';
import { hoursInWords } from './plan-view.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export function weekdayOf(day: IsoDate): string {
  // 1970-01-01 was a Thursday.
  return WEEKDAYS[(((dayNumber(day) + 3) % 7) + 7) % 7] as string;
}

/** `45 min`, `3 h`, `1 h 30 min`. */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 ? [`${rest} min`] : [])];
  return parts.length === 0 ? '0 min' : parts.join(' ');
}

/** `in 12 days`, `tomorrow`, and where the minute is known `in 1 h 10 min`. */
function untilInWords({ day, minute }: InterviewTime, now: Now): string {
  const days = dayNumber(day) - dayNumber(now.today);
  if (days === 0) return `in ${minutesInWords(minute - now.minuteOfDay)}`;
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** The line of other pages: `Interview in 12 days`. */
export function interviewInWords(days: number): string {
  if (days === 0) return 'Interview today';
  return days === 1 ? 'Interview tomorrow' : `Interview in ${days} days`;
}

export function momentInWords({ day, minute }: InterviewTime): string {
  return `${weekdayOf(day)} ${day} at ${clockTime(minute)}`;
}

/** First when it is and whether everything fits; then what to know before the days. */
export function countdownInWords(countdown: Countdown): string[] {
  const { interview, now } = countdown;
  return [
    `Interview ${untilInWords(interview, now)}: ${momentInWords(interview)}.`,
    fitInWords(countdown),
    ...floorInWords(countdown),
    ...beginInWords(countdown),
    ...refreshInWords(countdown),
  ];
}

function fitInWords({ fits, open, leftOut, hoursPerDay, ...rest }: Countdown): string {
  if (open.items === 0) return 'Nothing is left to make: every item is proved.';
  const all = `${itemsInWords(open.items)} not proved, ${minutesInWords(open.minutes)}`;
  const pace = `at ${hoursInWords(hoursPerDay)} a day`;
  if (fits) return `It fits: ${all}, ${pace}.`;
  const made = open.items - leftOut.length;
  const missing = leftOut.reduce((sum, { minutes }) => sum + minutes, 0);
  const room = made === 0 ? 'none of them' : String(made);
  const out = made === 0 ? '' : `; left out: ${leftOut.length}, ${minutesInWords(missing)}`;
  return `It does not fit: ${all}; room for ${room} ${pace}${out}. ${wayOutInWords(rest.hoursThatWouldDo)}`;
}

/** Without all core items there is no verdict, whatever else is there. */
function floorInWords({ leftOut }: Countdown): string[] {
  const core = leftOut.filter(({ item }) => item.isCore).length;
  if (core === 0) return [];
  const words = core === 1 ? '1 core item is' : `${core} core items are`;
  return [`${words} among those left out, so the checklist will give no verdict by then.`];
}

function wayOutInWords(hours: number | null): string {
  return hours === null
    ? 'No number of hours a day would do: there are too few days.'
    : `With ${hoursInWords(hours)} a day everything would fit.`;
}

function itemsInWords(count: number): string {
  return count === 1 ? '1 item' : `${count} items`;
}

function beginInWords({ begin, now, hoursPerDay }: Countdown): string[] {
  if (hoursPerDay === 0) return ['At 0 hours a day there is only the day sheet.'];
  if (begin === now.today) return [];
  return [
    `Begin on ${weekdayOf(begin)} ${begin}; a quarter of the time from then on is spare. Until then follow your plan (ai-pm-path next) and review daily (ai-pm-path practice review).`,
  ];
}

function refreshInWords({ notRefreshed }: Countdown): string[] {
  if (notRefreshed.length === 0) return [];
  const titles = notRefreshed.map(({ title }) => title).join('; ');
  return [`No time to go over once more: ${titles}.`];
}

/** What an entry is, without its minutes. */
export function entryTitle({ kind, item }: CountdownEntry): string {
  const title = item?.title ?? '';
  switch (kind) {
    case 'produce':
    case 'refresh':
      return title;
    case 'ask':
      return item?.ask?.text ?? title;
    case 'inShort':
      return item?.inShort.text ?? title;
    case 'practice':
      return 'Review, then one question or one drill';
    case 'rest':
      return 'Nothing new this evening';
    case 'daySheet':
      return 'The day sheet';
  }
}

const WHAT_TO_DO: Readonly<Record<CountdownEntry['kind'], string>> = {
  ask: 'Ask first',
  produce: 'Make',
  refresh: 'Go over',
  inShort: 'At least',
  practice: 'Practise',
  rest: 'Rest',
  daySheet: 'Read',
};

/** `Make: One-page decision memo (1 h 30 min)`; what is a sentence has its minutes before it. */
export function entryInWords(entry: CountdownEntry): string {
  const { kind, minutes } = entry;
  const time = minutes === 0 ? '' : ` (${minutesInWords(minutes)})`;
  return kind === 'ask' || kind === 'inShort'
    ? `${WHAT_TO_DO[kind]}${time}: ${entryTitle(entry)}`
    : `${WHAT_TO_DO[kind]}: ${entryTitle(entry)}${time}`;
}

/** `Monday 2027-01-04, 2 h`; `2027-01-04 to 2027-01-10, 12 h`. */
export function spanInWords({ from, to, minutes }: CountdownSpan): string {
  const time = minutes === 0 ? '' : `, ${minutesInWords(minutes)}`;
  return `${from === to ? `${weekdayOf(from)} ${from}` : `${from} to ${to}`}${time}`;
}

export interface LeftOutGroup {
  /** `One-page decision memo, 2 h 30 min; ...` */
  readonly titles: string;
  readonly instead: string;
}

/**
 * What has no room, and what to do instead; items of which the same is to be said stand together. In the
 * last hour nobody reads a list: there it is only said how many they are.
 */
export function leftOutInWords({ leftOut }: Pick<Countdown, 'leftOut'>): LeftOutGroup[] {
  const groups = new Map<string, LeftOut[]>();
  for (const entry of leftOut) {
    const instead = insteadInWords(entry);
    groups.set(instead, [...(groups.get(instead) ?? []), entry]);
  }
  return Array.from(groups, ([instead, entries]) => ({ titles: titlesOf(entries), instead }));
}

function titlesOf(entries: readonly LeftOut[]): string {
  if (entries.length > 3 && entries[0]?.instead === 'say-so') return itemsInWords(entries.length);
  return entries.map(({ item, minutes }) => `${item.title}, ${minutesInWords(minutes)}`).join('; ');
}

/** What to do where there is no room for an item. */
export function insteadInWords({ item, instead }: LeftOut): string {
  switch (instead) {
    case 'find-proof':
      return 'It is done without a proof that counts: look for the file or the link and tick it with that.';
    case 'say-so':
      return 'If it comes up, say that it is not done, and what you would do first.';
    case 'in-short':
      return 'Only the short form, which has its place above.';
    case 'if-time-turns-up':
      return `If ${minutesInWords(item.inShort.minutes)} turn up: ${item.inShort.text}`;
  }
}
