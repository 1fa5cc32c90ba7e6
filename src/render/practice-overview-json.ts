import type { PracticeOverview } from '../domain/practice/overview.ts';
import type { OverviewDay } from './practice-overview-text.ts';
import { loadDayJson } from './practice-review-json.ts';

/** `ai-pm-path/practice@1` */
export function renderPracticeOverviewJson(overview: PracticeOverview, day: OverviewDay): string {
  const { due, byKind, nextDrill, nextQuestion, lastMock, stories, load } = overview;
  return `${JSON.stringify({
    schema: 'ai-pm-path/practice@1',
    today: day.today,
    limit: day.limit,
    due: Object.fromEntries(byKind),
    waiting: due.waiting,
    reviewed: day.reviewed,
    next: {
      drill: nextDrill === null ? null : `ai-pm-path practice drill ${nextDrill}`,
      question: nextQuestion === null ? null : `ai-pm-path practice question --id ${nextQuestion}`,
    },
    lastMock,
    stories,
    load: load.map(loadDayJson),
    interviewInDays: day.interviewInDays,
  })}\n`;
}
