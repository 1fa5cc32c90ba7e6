import type { Context } from '../context.ts';
import type { Fact, StoredEvent } from '../domain/progress/event.ts';
import type { Store } from '../domain/progress/store.ts';
import { renderRecorded, renderRecordedJson } from '../render/recorded-text.ts';
import { Page } from '../text/page.ts';

/**
 * Records facts, and only then says so, with the way back.
 *
 * @param undone the event that the facts take back, where they do
 */
export async function recordFacts(
  context: Context,
  facts: readonly Fact[],
  json: boolean,
  undone: StoredEvent | null = null,
): Promise<void> {
  const store = await context.store();
  const events = await store.record(facts);
  await context.stdout.write(
    json ? renderRecordedJson(events) : renderRecorded(events, undone, context.screen),
  );
  await tellWarnings(store, context);
}

/** What was found damaged, on stderr. */
export async function tellWarnings(store: Store, context: Context): Promise<void> {
  const page = new Page(context.errorScreen);
  for (const warning of store.warnings) page.text(`warning: ${warning}`);
  await context.stderr.write(page.toString());
}
