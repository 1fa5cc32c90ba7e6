import type { DueCard } from '../domain/practice/due.ts';
import type { LoadDay } from '../domain/practice/load-forecast.ts';
import type { ReviewView } from './practice-view.ts';

/** `ai-pm-path/practice-review@1` */
export function renderReviewJson(view: ReviewView): string {
  const { today, limit, due, reviewed, load, justReviewed, nextDue } = view;
  return `${JSON.stringify({
    schema: 'ai-pm-path/practice-review@1',
    today,
    limit,
    due: due.cards.map(dueCardJson),
    reviewed,
    load: load.map(loadDayJson),
    waiting: due.waiting,
    nextDue,
    recorded: justReviewed.map(({ card, rating, due: day }) => ({
      card: card.id,
      rating,
      due: day,
    })),
  })}\n`;
}

function dueCardJson({ card, due, retrievability }: DueCard) {
  const { id, kind, title } = card;
  return {
    ...{ card: id, kind, title, due },
    retrievability: retrievability === null ? null : Number(retrievability.toFixed(4)),
    isNew: retrievability === null,
  };
}

export function loadDayJson({ date, due, fresh, reviewed, backlog }: LoadDay) {
  return { date, due, new: fresh, reviewed, backlog };
}
