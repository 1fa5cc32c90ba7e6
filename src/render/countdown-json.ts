import type { Countdown } from '../domain/checklist/countdown.ts';
import { interviewText } from '../domain/checklist/countdown-interview.ts';
import { entryTitle, insteadInWords } from './countdown-words.ts';

/** `ai-pm-path/countdown@1` */
export function renderCountdownJson(countdown: Countdown): string {
  const { interview, hoursPerDay, fits, days, leftOut, daySheet } = countdown;
  return `${JSON.stringify({
    schema: 'ai-pm-path/countdown@1',
    interview: interviewText(interview),
    hoursPerDay,
    fits,
    days: days.map(({ date, minutes, entries }) => ({
      date,
      minutes,
      entries: entries.map((entry) => ({
        kind: entry.kind,
        item: entry.item?.id ?? null,
        title: entryTitle(entry),
        minutes: entry.minutes,
      })),
    })),
    leftOut: leftOut.map((entry) => ({
      item: entry.item.id,
      minutes: entry.minutes,
      instead: insteadInWords(entry),
    })),
    daySheet,
    begin: countdown.begin,
    open: countdown.open,
    hoursThatWouldDo: countdown.hoursThatWouldDo,
    notRefreshed: countdown.notRefreshed.map(({ id }) => id),
  })}\n`;
}
