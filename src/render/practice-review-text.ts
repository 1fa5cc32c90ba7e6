import type { IsoDate } from '../domain/calendar.ts';
import { RATINGS } from '../domain/practice/practice-fact.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { addLoad } from './practice-load-text.ts';
import { cardsInWords, daysUntil, needInWords, type ReviewView } from './practice-view.ts';

/** What was reviewed just now and when it comes back, what is due, and the days to come. */
export function renderReview(view: ReviewView, screen: Screen): string {
  const page = new Page(screen);
  addJustReviewed(page, view);
  addDue(page, view);
  addLoad(page, view.load, view.limit);
  return page.heading('Next').entries(nextSteps(view)).toString();
}

function addJustReviewed(page: Page, { justReviewed, today }: ReviewView): void {
  if (justReviewed.length === 0) return;
  const counts = RATINGS.flatMap((rating) => {
    const count = justReviewed.filter((review) => review.rating === rating).length;
    return count === 0 ? [] : [`${count} ${rating}`];
  });
  page.text(`Saved: ${cardsInWords(justReviewed.length)} (${counts.join(', ')}).`, {
    mark: page.screen.style.good,
  });
  page.text('Take the last one back with: ai-pm-path progress undo');
  page.heading('They come back');
  // A card that was graded twice comes back once, on its last date.
  const dueById = new Map(justReviewed.map(({ card, due }) => [card.id, due]));
  const days = [...new Set(dueById.values())].sort();
  page.entries(
    days.map((day) => ({
      term: `${day}, ${daysUntil(day, today)}`,
      text: idsOn(dueById, day).join(', '),
    })),
    { mark: page.screen.style.label },
  );
}

function idsOn(dueById: ReadonlyMap<string, IsoDate>, day: IsoDate): string[] {
  return [...dueById].flatMap(([id, due]) => (due === day ? [id] : []));
}

function addDue(page: Page, view: ReviewView): void {
  const { due, today, limit, reviewed } = view;
  page.gap();
  if (due.cards.length === 0) {
    page.text(nothingDue(view));
    return;
  }
  const fresh = due.cards.filter(({ memory }) => memory === null).length;
  page.heading(
    `To review today, ${today}: ${cardsInWords(due.cards.length)}, ${fresh} of them new`,
  );
  page.entries(
    due.cards.map((dueCard) => ({
      term: dueCard.card.id,
      text: `${dueCard.card.title} (${needInWords(dueCard, today)})`,
    })),
  );
  page.text(limitInWords(limit, reviewed, due.waiting));
}

function limitInWords(limit: number, reviewed: number, waiting: number): string {
  const done = reviewed === 0 ? '' : ` Reviewed today: ${reviewed}.`;
  return `At most ${limit} a day.${done}${waitingInWords(waiting)}`;
}

function nothingDue({ due, today, limit, reviewed, nextDue }: ReviewView): string {
  if (reviewed >= limit) {
    return `Done for today: ${cardsInWords(reviewed)} reviewed, with a limit of ${limit}.${waitingInWords(due.waiting) || ' Nothing else is due.'}`;
  }
  const next =
    nextDue === null ? '' : ` The next card is due on ${nextDue}, ${daysUntil(nextDue, today)}.`;
  return `Nothing is due today.${next}`;
}

/** A sentence behind another one; empty where nothing waits. */
function waitingInWords(waiting: number): string {
  if (waiting === 0) return '';
  return waiting === 1
    ? ' 1 more due card has to wait.'
    : ` ${waiting} more due cards have to wait.`;
}

function nextSteps({ due, limit, reviewed }: ReviewView) {
  const [first] = due.cards;
  if (first === undefined) {
    const more =
      due.waiting > 0
        ? [
            {
              term: `ai-pm-path practice review --limit ${reviewed + Math.min(due.waiting, limit)}`,
              text: 'go on with what is due',
            },
          ]
        : [];
    return [
      ...more,
      { term: 'ai-pm-path practice drill', text: 'new numbers, as often as you like' },
    ];
  }
  return [
    { term: 'ai-pm-path practice review', text: 'be asked one by one, on a terminal' },
    {
      term: `ai-pm-path practice review --grade ${first.card.id}=good`,
      text: 'record a grade without being asked (again, hard, good or easy)',
    },
  ];
}
