import { dayNumber, type IsoDate, parseIsoDate } from '../calendar.ts';
import type { StoredEvent } from '../progress/event.ts';
import { effectiveEvents } from '../progress/history.ts';
import type { ChecklistFact } from './checklist-fact.ts';

/** The moment of an interview, where the person is; no time zone is known or needed. */
export interface InterviewTime {
  readonly day: IsoDate;
  /** Minutes since midnight, 0 to 1439. */
  readonly minute: number;
}

/** A moment that a countdown can begin at. */
export interface Now {
  readonly today: IsoDate;
  /** Minutes since midnight, 0 to 1439. */
  readonly minuteOfDay: number;
}

export type InterviewReading =
  | { readonly ok: true; readonly time: InterviewTime; readonly hasHour: boolean }
  | { readonly ok: false; readonly fault: 'shape' | 'zone' | 'no-such-day' | 'no-such-time' };

/** Who names no hour is most often expected in the morning; a plan for less time is the safer one. */
const USUAL_HOUR = 9;
const SHAPE = /^(\d{4}-\d\d-\d\d)(?:[T ](\d{1,2}):(\d\d)(?::\d\d)?)?$/;
/** As calendars write it; the hour counts where the person is, so that one of elsewhere would mislead. */
const ZONE = /T?\d{1,2}:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)$/;

/** Reads `2027-02-03T10:00`, `2027-02-03 10:00`, with or without seconds, or `2027-02-03`, which is 09:00. */
export function parseInterview(text: string): InterviewReading {
  if (ZONE.test(text.trim())) return { ok: false, fault: 'zone' };
  const match = SHAPE.exec(text.trim());
  if (match === null) return { ok: false, fault: 'shape' };
  const [, date = '', typedHour, minute = '0'] = match;
  const hour = typedHour ?? String(USUAL_HOUR);
  const day = parseIsoDate(date);
  if (day === null) return { ok: false, fault: 'no-such-day' };
  if (Number(hour) > 23 || Number(minute) > 59) return { ok: false, fault: 'no-such-time' };
  const time = { day, minute: Number(hour) * 60 + Number(minute) };
  return { ok: true, time, hasHour: typedHour !== undefined };
}

/** `10:00` */
export function clockTime(minute: number): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

/** As it is recorded: `2027-02-03T10:00`. */
export function interviewText({ day, minute }: InterviewTime): string {
  return `${day}T${clockTime(minute)}`;
}

/** Whether the interview has begun; there is nothing to prepare then. */
export function isOver({ day, minute }: InterviewTime, { today, minuteOfDay }: Now): boolean {
  return day < today || (day === today && minute <= minuteOfDay);
}

/** The latest record of an interview that was not taken back; null where there is none. */
export function interviewRecord(events: Iterable<StoredEvent>): InterviewRecord | null {
  const latest = effectiveEvents(events).findLast(({ type }) => type === 'interview-set');
  return latest?.type === 'interview-set' ? latest : null;
}

export type InterviewRecord = Extract<ChecklistFact, { readonly type: 'interview-set' }>;

/** The interview that was set last, whether over or not; null where none was. */
export function recordedInterview(events: Iterable<StoredEvent>): InterviewTime | null {
  const latest = interviewRecord(events);
  if (latest === null) return null;
  const reading = parseInterview(latest.at);
  // A record may have been written by hand: a day that is none counts as no interview.
  return reading.ok ? reading.time : null;
}

/** Hours a day until the interview where nobody says so. */
const USUAL_HOURS = 2;

/** Hours a day that the person said last, with the interview that is set. */
export function recordedHours(events: Iterable<StoredEvent>): number {
  return interviewRecord(events)?.hours ?? USUAL_HOURS;
}

/** Days to the interview that was set last, 0 on the day itself; null without one, or after it. */
export function daysToInterview(events: Iterable<StoredEvent>, today: IsoDate): number | null {
  const time = recordedInterview(events);
  if (time === null || time.day < today) return null;
  return dayNumber(time.day) - dayNumber(today);
}
