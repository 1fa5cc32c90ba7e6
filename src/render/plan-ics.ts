import { dayFromNumber, dayNumber, type IsoDate } from '../domain/calendar.ts';
import type { PlanTask } from '../domain/planning/plan.ts';
import { icsDocument, icsText } from './ics-lines.ts';
import { type PlanView, shownMonths, taskHoursInWords } from './plan-view.ts';

/** Of when a calendar is; a later one takes the place of an earlier one by these. */
export interface CalendarStamp {
  readonly day: IsoDate;
  /** How many times the plan was made anew; a whole number from 0. */
  readonly revision: number;
}

/**
 * The dates of a plan as an iCalendar (RFC 5545): an event of whole days for each task that has
 * dates. There is no METHOD, since that makes it an invitation, which needs an organizer and which
 * calendar servers refuse (RFC 4791, 4.1).
 */
export function renderPlanIcs(view: PlanView, stamp: CalendarStamp): string {
  return icsDocument([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//ai-pm-path//ai-pm-path//EN',
    'CALSCALE:GREGORIAN',
    icsText('X-WR-CALNAME', onOneLine(view.plan.roadmap.title)),
    ...shownMonths(view).flatMap(({ month, tasks }) =>
      tasks.flatMap((task) => eventLines(task, month.theme, stamp)),
    ),
    'END:VCALENDAR',
  ]);
}

function eventLines({ task, start, due }: PlanTask, theme: string, stamp: CalendarStamp): string[] {
  if (start === null || due === null) return [];
  const description = [
    `Deliverable: ${task.deliverable}`,
    `Done when: ${task.doneWhen}`,
    `Time: ${taskHoursInWords(task)}`,
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${task.id}@ai-pm-path`,
    `DTSTAMP:${basicDate(stamp.day)}T000000Z`,
    `SEQUENCE:${stamp.revision}`,
    `DTSTART;VALUE=DATE:${basicDate(start)}`,
    // The end is the first day that is no longer part of it.
    `DTEND;VALUE=DATE:${basicDate(dayFromNumber(dayNumber(due) + 1))}`,
    icsText('SUMMARY', onOneLine(`${task.id} ${task.title}`)),
    icsText('DESCRIPTION', description.join('\n')),
    icsText('CATEGORIES', onOneLine(theme)),
    'STATUS:CONFIRMED',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** `20270104`, the only form of a day that iCalendar knows. */
function basicDate(day: IsoDate): string {
  return day.replaceAll('-', '');
}

/** Names that calendars show in one line. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
