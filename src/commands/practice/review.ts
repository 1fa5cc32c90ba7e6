import type { Context } from '../../context.ts';
import type { Card } from '../../domain/practice/card.ts';
import { dueToday, type ReviewDay } from '../../domain/practice/due.ts';
import { forecastLoad } from '../../domain/practice/load-forecast.ts';
import { remember } from '../../domain/practice/memory.ts';
import type { PracticeFact } from '../../domain/practice/practice-fact.ts';
import { type AppError, EXIT, type ExitCode } from '../../errors.ts';
import { renderReviewJson } from '../../render/practice-review-json.ts';
import { renderReview } from '../../render/practice-review-text.ts';
import type { JustReviewed, ReviewView } from '../../render/practice-view.ts';
import { tellWarnings } from '../record.ts';
import { PROGRAM, wrongWord } from '../usage.ts';
import type { PracticeOptions } from './command.ts';
import { type ReviewContent, reviewContent, reviewDay } from './review-day.ts';

type ReviewOptions = Extract<PracticeOptions, { readonly action: 'review' }>;

/** Asks what is due, or takes the grades that are given, and shows what comes when. */
export async function runReview(context: Context, options: ReviewOptions): Promise<ExitCode> {
  const content = reviewContent(context);
  const justReviewed = await review(context, content, options);
  const day = await reviewDay(context, content, options.limit);
  const view = viewOf(day, justReviewed);
  await context.stdout.write(
    options.json ? renderReviewJson(view) : renderReview(view, context.screen),
  );
  await tellWarnings(await context.store(), context);
  return EXIT.done;
}

async function review(
  context: Context,
  content: ReviewContent,
  { limit, grades, json }: ReviewOptions,
): Promise<readonly JustReviewed[]> {
  const day = await reviewDay(context, content, limit);
  if (grades.length > 0) return recordGrades(context, day, grades);
  if (!context.interactive || json) return [];
  const { cards } = dueToday(day);
  if (cards.length === 0) return [];
  const { runSession } = await import('./review-session.ts');
  return runSession(context, content, cards);
}

/** All of them or, where a card is unknown, none. */
async function recordGrades(
  context: Context,
  { deck, memories, today }: ReviewDay,
  grades: ReviewOptions['grades'],
): Promise<readonly JustReviewed[]> {
  const known = new Map(memories);
  const justReviewed = grades.map(({ card: typed, rating }): JustReviewed => {
    const card = findCard(deck, typed);
    const memory = remember(known.get(card.id) ?? null, rating, today);
    known.set(card.id, memory);
    return { card, rating, due: memory.due };
  });
  const facts = justReviewed.map(
    ({ card, rating }): PracticeFact => ({
      ...{ type: 'card-reviewed', card: card.id, rating },
      ...{ on: today, seconds: null },
    }),
  );
  await (await context.store()).record(facts);
  return justReviewed;
}

function findCard(deck: readonly Card[], typed: string): Card {
  const wanted = typed.trim().toLowerCase();
  const card = deck.find(({ id }) => id === wanted);
  if (card === undefined) throw unknownCard(deck, typed.trim(), wanted);
  return card;
}

function unknownCard(deck: readonly Card[], typed: string, wanted: string): AppError {
  const command = (id: string) => `${PROGRAM} practice review --grade ${id}=good`;
  const bare = deck.find(({ key }) => key === wanted);
  return wrongWord({
    code: 'unknown-card',
    kind: 'card',
    typed,
    // Who leaves out the kind means the card of that name.
    allowed: bare === undefined ? deck.map(({ id }) => id) : [bare.id],
    shown: 3,
    command,
    otherwise:
      bare === undefined
        ? `See what is due with: ${PROGRAM} practice review --no-input`
        : `Try: ${command(bare.id)}`,
  });
}

function viewOf(day: ReviewDay, justReviewed: readonly JustReviewed[]): ReviewView {
  const { today, limit, done, deck, memories } = day;
  const later = deck.flatMap(({ id }) => {
    const due = memories.get(id)?.due;
    return due !== undefined && due > today ? [due] : [];
  });
  return {
    today,
    limit,
    due: dueToday(day),
    reviewed: done.cards,
    justReviewed,
    load: forecastLoad(day),
    nextDue: later.sort()[0] ?? null,
  };
}
