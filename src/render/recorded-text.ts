import { isKnown, type StoredEvent } from '../domain/progress/event.ts';
import { proofLack } from '../domain/progress/proof-lack.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { eventInWords } from './event-words.ts';
import { lackInWords } from './proof-lack-words.ts';

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
    if (undone === null) addLacks(page, event);
    const again = undone === null ? '' : ` ${event.id}`;
    const words = undone === null ? 'Take it back with' : 'Bring it back with';
    page.text(`${words}: ai-pm-path progress undo${again}`);
    if (undone === null && event.type === 'plan-adopted')
      page.text('What to do now: ai-pm-path next');
  }
  return page.toString();
}

/** A file that says nothing yet counts as done, and as no proof: better said now than found later. */
function addLacks(page: Page, event: StoredEvent): void {
  if (!isKnown(event) || event.type !== 'task-done') return;
  for (const proof of event.proofs) {
    const lack = proofLack(proof);
    if (lack === null) continue;
    page.text(
      `${proof.place} ${lackInWords(lack)}. The task counts as done, and nothing is proved yet. Mend the file, then run the same command again.`,
      { mark: page.screen.style.warning },
    );
  }
}

/** `ai-pm-path/recorded@1` */
export function renderRecordedJson(events: readonly StoredEvent[]): string {
  return `${JSON.stringify({ schema: 'ai-pm-path/recorded@1', events })}\n`;
}
