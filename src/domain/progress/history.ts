import { isKnown, type ProgressEvent, type StoredEvent } from './event.ts';

/** The order of the events: by `(seq, id)`, never by the clock, which may go backwards. */
function compareEvents(a: StoredEvent, b: StoredEvent): number {
  return a.seq - b.seq || (a.id < b.id ? -1 : Number(a.id > b.id));
}

export function inOrder(events: Iterable<StoredEvent>): StoredEvent[] {
  return [...events].sort(compareEvents);
}

/** The number that the next event carries. */
export function nextSeq(events: Iterable<StoredEvent>): number {
  let highest = 0;
  for (const { seq } of events) if (seq > highest) highest = seq;
  return highest + 1;
}

/** An event that says something of itself: every one but an undo. */
export type CountedEvent = Exclude<ProgressEvent, { readonly type: 'undone' }>;

/**
 * The events that count, in order: without those that an undo takes back, and without the undos. An
 * undo can be undone: going backwards, each undo is judged before the event that it names, since it
 * carries a higher number.
 */
export function effectiveEvents(events: Iterable<StoredEvent>): CountedEvent[] {
  const ordered = inOrder(events);
  const takenBack = takenBackIds(ordered);
  return ordered.filter(
    (event): event is CountedEvent =>
      isKnown(event) && event.type !== 'undone' && !takenBack.has(event.id),
  );
}

/**
 * The event that a bare `undo` takes back: the latest that has not been taken back, undos left out,
 * so that undo after undo walks back through the history. Null where nothing is left.
 */
export function latestUndoable(events: Iterable<StoredEvent>): CountedEvent | null {
  return effectiveEvents(events).at(-1) ?? null;
}

/** Whether an event has been taken back, by an undo that itself still counts. */
export function takenBackIds(events: Iterable<StoredEvent>): ReadonlySet<string> {
  const takenBack = new Set<string>();
  for (const event of inOrder(events).reverse()) {
    if (takenBack.has(event.id) || !isKnown(event)) continue;
    if (event.type === 'undone') takenBack.add(event.event);
  }
  return takenBack;
}
