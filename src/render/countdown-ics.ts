import { dayFromNumber, dayNumber, type IsoDate } from '../domain/calendar.ts';
import type { Countdown, CountdownDay } from '../domain/checklist/countdown.ts';
import { clockTime, type InterviewTime } from '../domain/checklist/countdown-interview.ts';
import { entryInWords, leftOutInWords, minutesInWords } from './countdown-words.ts';
import { icsDocument, icsText } from './ics-lines.ts';
import type { CalendarStamp } from './plan-ics.ts';

/** How long the interview is taken to be. */
const INTERVIEW_MINUTES = 60;
const MINUTES_A_DAY = 24 * 60;

/**
 * The countdown as an iCalendar (RFC 5545): an event of a whole day for each day with its list, and the
 * interview with its hour. The hour is floating (3.3.5): it is where the person is, wherever that is.
 */
export function renderCountdownIcs(countdown: Countdown, stamp: CalendarStamp): string {
  return icsDocument([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//ai-pm-path//ai-pm-path//EN',
    'CALSCALE:GREGORIAN',
    'X-WR-CALNAME:Countdown to the interview',
    ...countdown.days.flatMap((day) => dayLines(day, countdown, stamp)),
    ...interviewLines(countdown, stamp),
    'END:VCALENDAR',
  ]);
}

function dayLines(day: CountdownDay, countdown: Countdown, stamp: CalendarStamp): string[] {
  const { date, minutes, entries } = day;
  const hasSheet = entries.some(({ kind }) => kind === 'daySheet');
  const description = [
    ...entries.map((entry) => `- ${entryInWords(entry)}`),
    ...(hasSheet ? ['Day sheet:', ...countdown.daySheet.map((line) => `- ${line}`)] : []),
  ];
  const time = minutes === 0 ? 'day sheet' : minutesInWords(minutes);
  return [
    'BEGIN:VEVENT',
    `UID:countdown-${date}@ai-pm-path`,
    ...stampLines(stamp),
    `DTSTART;VALUE=DATE:${basicDate(date)}`,
    // The end is the first day that is no longer part of it.
    `DTEND;VALUE=DATE:${basicDate(dayFromNumber(dayNumber(date) + 1))}`,
    icsText('SUMMARY', `Interview preparation: ${time}`),
    icsText('DESCRIPTION', description.join('\n')),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function interviewLines(countdown: Countdown, stamp: CalendarStamp): string[] {
  const { interview, daySheet } = countdown;
  const description = [
    ...daySheet.map((line) => `- ${line}`),
    ...leftOutInWords(countdown).map(({ titles, instead }) => `Left out: ${titles}. ${instead}`),
  ];
  return [
    'BEGIN:VEVENT',
    'UID:interview@ai-pm-path',
    ...stampLines(stamp),
    `DTSTART:${basicMoment(interview)}`,
    `DTEND:${basicMoment(endOf(interview))}`,
    'SUMMARY:Interview',
    icsText('DESCRIPTION', description.join('\n')),
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ];
}

function stampLines({ day, revision }: CalendarStamp): string[] {
  return [`DTSTAMP:${basicDate(day)}T000000Z`, `SEQUENCE:${revision}`, 'STATUS:CONFIRMED'];
}

function endOf({ day, minute }: InterviewTime): InterviewTime {
  const end = minute + INTERVIEW_MINUTES;
  const days = Math.floor(end / MINUTES_A_DAY);
  return { day: dayFromNumber(dayNumber(day) + days), minute: end % MINUTES_A_DAY };
}

/** `20270204`, the only form of a day that iCalendar knows. */
function basicDate(day: IsoDate): string {
  return day.replaceAll('-', '');
}

/** `20270204T100000` */
function basicMoment({ day, minute }: InterviewTime): string {
  return `${basicDate(day)}T${clockTime(minute).replace(':', '')}00`;
}
