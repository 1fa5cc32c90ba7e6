import type { StoredEvent } from '../domain/progress/event.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { eventInWords } from './event-words.ts';

/** What was saved, and how to take it back. */
export function renderRecorded(
  events: readonly StoredEvent[],
  undone: StoredEvent | null,
  screen: Screen,
): string {
  const page = new Page(screen);
  for (const event of events) {
    page.text(
      undone === null
        ? `Saved: ${eventInWords(event)} (${event.day}).`
        : `Took back: ${eventInWords(undone)} (${undone.day}).`,
      { mark: screen.style.good },
    );
    const again = undone === null ? '' : ` ${event.id}`;
    const words = undone === null ? 'Take it back with' : 'Bring it back with';
    page.text(`${words}: ai-pm-path progress undo${again}`);
  }
  return page.toString();
}

/** `ai-pm-path/recorded@1` */
export function renderRecordedJson(events: readonly StoredEvent[]): string {
  return `${JSON.stringify({ schema: 'ai-pm-path/recorded@1', events })}\n`;
}
