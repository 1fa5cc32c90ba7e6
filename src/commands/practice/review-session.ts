import type { Context } from '../../context.ts';
import type { DueCard } from '../../domain/practice/due.ts';
import { remember } from '../../domain/practice/memory.ts';
import { AppError } from '../../errors.ts';
import type { JustReviewed } from '../../render/practice-view.ts';
import { PROGRAM } from '../usage.ts';
import { type Asking, askCard } from './review-card.ts';
import type { ReviewContent } from './review-day.ts';

/**
 * Asks one card after the other until none is left or the person stops. Each review is saved at once.
 */
export async function runSession(
  context: Context,
  content: ReviewContent,
  cards: readonly DueCard[],
): Promise<readonly JustReviewed[]> {
  const store = await context.store();
  const { today, errorScreen: screen } = context;
  const asking: Asking = {
    ...{ content, store, today, screen },
    prompter: await context.prompter(),
    tell: (text) => context.stderr.write(`\n${text}`),
    nowMs: () => context.nowMs(),
  };
  const justReviewed: JustReviewed[] = [];
  for (const [index, due] of cards.entries()) {
    const place = `Card ${index + 1} of ${cards.length}`;
    const answer = await askCard(due, place, asking).catch((error: unknown) => {
      throw interruptedReview(error, justReviewed.length);
    });
    if (answer.fact !== null) {
      await store.record([answer.fact]);
      const { rating } = answer.fact;
      const memory = remember(due.memory, rating, today);
      justReviewed.push({ card: due.card, rating, due: memory.due });
    }
    if (answer.isLast) break;
  }
  return justReviewed;
}

/** The person left: what is saved, and how to come back. */
function interruptedReview(error: unknown, count: number): unknown {
  if (!(error instanceof AppError) || error.code !== 'interrupted') return error;
  const reviews = count === 1 ? 'Your review is' : `Your ${count} reviews are`;
  return new AppError({
    code: 'interrupted',
    message: count === 0 ? 'Stopped before the first review.' : `Stopped. ${reviews} saved.`,
    hint: `Go on with: ${PROGRAM} practice review`,
    exitCode: error.exitCode,
    cause: error,
  });
}
