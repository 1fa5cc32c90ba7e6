import type { Context } from '../context.ts';
import type { StoredEvent } from '../domain/progress/event.ts';
import { type Movement, NO_MOVEMENT } from '../domain/progress/movement.ts';

/** Records that say something of it. */
const SPEAKS = new Set(['assessment-ended', 'item-answered', 'task-done']);

/** What assessments and proofs say; the assessment is loaded only where there is something to say. */
export async function findMovement(
  context: Context,
  events: readonly StoredEvent[],
): Promise<Movement> {
  if (!events.some(({ type }) => SPEAKS.has(type))) return NO_MOVEMENT;
  const { movementOf } = await import('./assess/movement.ts');
  return movementOf(context, events);
}
