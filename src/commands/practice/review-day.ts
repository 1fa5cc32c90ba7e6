import type { Context } from '../../context.ts';
import type { Glossary } from '../../domain/glossary.ts';
import { createDeck } from '../../domain/practice/card.ts';
import { doneOn, type ReviewDay } from '../../domain/practice/due.ts';
import type { QuestionBank } from '../../domain/practice/interview-question.ts';
import { memoriesOf, reviewsOf } from '../../domain/practice/memory.ts';
import { standingOf } from '../../domain/progress/standing.ts';

/** What the cards ask. */
export interface ReviewContent {
  readonly glossary: Glossary;
  readonly bank: QuestionBank;
}

export function reviewContent(context: Context): ReviewContent {
  const catalog = context.catalog();
  return { glossary: catalog.glossary(), bank: catalog.questionBank() };
}

/** Today, from what is recorded by now. */
export async function reviewDay(
  context: Context,
  { glossary, bank }: ReviewContent,
  limit: number,
): Promise<ReviewDay> {
  const events = (await context.store()).events();
  const reviews = reviewsOf(events);
  const target = standingOf(events).plan?.to ?? null;
  const { today } = context;
  return {
    deck: createDeck({ questions: bank.questions, terms: glossary.terms }, target),
    memories: memoriesOf(reviews),
    today,
    limit,
    done: doneOn(reviews, today),
  };
}
