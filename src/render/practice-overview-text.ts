import type { IsoDate } from '../domain/calendar.ts';
import type { CardKind } from '../domain/practice/card.ts';
import type { LastMock, PracticeOverview } from '../domain/practice/overview.ts';
import { RUBRIC } from '../domain/practice/practice-fact.ts';
import { type Entry, Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { interviewInWords } from './countdown-words.ts';
import { addLoad } from './practice-load-text.ts';
import { cardsInWords } from './practice-view.ts';

const KIND_WORDS: Readonly<Record<CardKind, readonly [one: string, more: string]>> = {
  drill: ['drill', 'drills'],
  question: ['question', 'questions'],
  term: ['term', 'terms'],
};

/** The day that is shown, and what is ahead. */
export interface OverviewDay {
  readonly today: IsoDate;
  /** Cards a day at most. */
  readonly limit: number;
  /** Cards of today. */
  readonly reviewed: number;
  /** Days to the interview that is set, 0 on its day; null without one, or after it. */
  readonly interviewInDays: number | null;
  /** Hours a day until then. */
  readonly hoursPerDay: number;
  /** Whether the records say what the interview is for. */
  readonly hasTarget: boolean;
}

/** Bare `practice`: what is due by kind, mocks and stories, the days to come, and what to do next. */
export function renderPracticeOverview(
  overview: PracticeOverview,
  day: OverviewDay,
  screen: Screen,
): string {
  const { due, byKind, lastMock, stories, load } = overview;
  const { today, limit, reviewed, interviewInDays } = day;
  const page = new Page(screen).heading(`Practice, ${today}`);
  if (interviewInDays !== null) page.text(`${interviewInWords(interviewInDays)}.`);
  const kinds = Array.from(byKind).flatMap(([kind, count]) =>
    count === 0 ? [] : [`${count} ${KIND_WORDS[kind][count === 1 ? 0 : 1]}`],
  );
  const waiting =
    due.waiting === 0
      ? ''
      : `; ${due.waiting} more ${due.waiting === 1 ? 'waits' : 'wait'} (at most ${limit} a day)`;
  const done = reviewed === 0 ? '' : ` Reviewed today: ${reviewed}.`;
  page.labelled(
    'Due now',
    `${kinds.length === 0 ? 'nothing' : kinds.join(', ')}${waiting}.${done}`,
  );
  page.labelled('Last mock', lastMock === null ? 'none yet.' : mockInWords(lastMock));
  page.labelled('Stories', stories === 0 ? 'none kept yet.' : `${stories} kept.`);
  addLoad(page, load, limit);
  return page.heading('Next').entries(nextSteps(overview, day)).toString();
}

function mockInWords({ on, round, minutes, scores, scorer }: LastMock): string {
  const what = `${on}, ${round ?? 'mixed'}, ${minutes} minutes`;
  if (scores === null) return `${what}, not scored yet.`;
  const parts = RUBRIC.map((part) => `${part} ${scores[part]}`).join(', ');
  return `${what}: ${parts} (from 1 to 4), scored by ${scorer ?? 'yourself'}.`;
}

function nextSteps(
  { due, nextDrill, nextQuestion, lastMock, stories }: PracticeOverview,
  { interviewInDays, hasTarget, hoursPerDay }: OverviewDay,
): Entry[] {
  const countdown = `ai-pm-path checklist${hasTarget ? '' : ' --to project'} --hours ${hoursPerDay}`;
  const command = (words: string, text: string): Entry => ({
    term: `ai-pm-path practice ${words}`,
    text,
  });
  const { length } = due.cards;
  return [
    ...(length === 0 ? [] : [command('review', cardsInWords(length))]),
    ...(nextDrill === null ? [] : [command(`drill ${nextDrill}`, 'new numbers, a computed key')]),
    ...(nextQuestion === null
      ? []
      : [command(`question --id ${nextQuestion}`, 'one question, point by point')]),
    ...(lastMock === null ? [command('mock --minutes 45', 'a first mock')] : []),
    ...(stories === 0 ? [command('stories', 'what stories are asked for')] : []),
    ...(interviewInDays === null
      ? []
      : [{ term: countdown, text: 'day by day until the interview' }]),
  ];
}
