import type { StoredEvent } from '../../domain/progress/event.ts';
import { latestUndoable, takenBackIds } from '../../domain/progress/history.ts';
import { usageError } from '../../errors.ts';
import { quotable } from '../../text/clean.ts';
import { PROGRAM } from '../usage.ts';

/**
 * The record to take back: the last one that counts, or the one whose id begins with what was typed.
 * Null where nothing is left.
 */
export function findUndoable(
  events: readonly StoredEvent[],
  typed: string | undefined,
): StoredEvent | null {
  if (typed === undefined) return latestUndoable(events);
  const found = events.filter(({ id }) => id.startsWith(typed.trim().toLowerCase()));
  const [event] = found;
  if (event === undefined || found.length > 1) {
    const many = found.length > 1;
    throw usageError({
      code: many ? 'ambiguous-event' : 'unknown-event',
      message: many
        ? `${found.length} records begin with "${quotable(typed)}".`
        : `There is no record "${quotable(typed)}".`,
      hint: `See their ids with: ${PROGRAM} progress history`,
    });
  }
  if (takenBackIds(events).has(event.id)) {
    throw usageError({
      code: 'already-undone',
      message: `The record ${event.id} has been taken back already.`,
      hint: `Bring it back by undoing the undo; its id is in: ${PROGRAM} progress history`,
    });
  }
  return event;
}
