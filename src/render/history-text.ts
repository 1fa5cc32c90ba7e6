import type { StoredEvent } from '../domain/progress/event.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { eventInWords } from './event-words.ts';

/** Every record with its day and id, newest last; what was taken back says so. */
export function renderHistory(
  events: readonly StoredEvent[],
  takenBack: ReadonlySet<string>,
  screen: Screen,
): string {
  if (events.length === 0) {
    return new Page(screen).text('Nothing is recorded yet.').toString();
  }
  const page = new Page(screen);
  for (const event of events) {
    const back = takenBack.has(event.id) ? ' (taken back)' : '';
    page.labelled(`${event.day} ${event.id}`, eventInWords(event) + back);
  }
  return page.toString();
}

/** `ai-pm-path/progress-history@1` */
export function renderHistoryJson(events: readonly StoredEvent[]): string {
  return `${JSON.stringify({ schema: 'ai-pm-path/progress-history@1', events })}\n`;
}
