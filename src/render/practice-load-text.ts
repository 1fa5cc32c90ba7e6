import type { LoadDay } from '../domain/practice/load-forecast.ts';
import { horizontalBars } from '../text/chart-bars.ts';
import type { Page } from '../text/page.ts';
import { cardsInWords } from './practice-view.ts';

/** The days to come as bars, or as a sentence where they are read aloud, and what they come to. */
export function addLoad(page: Page, load: readonly LoadDay[], limit: number): void {
  const { screen } = page;
  const bars = load.map(({ date, reviewed }) => ({ label: date, value: reviewed, of: limit }));
  const backlogs = new Map(load.map(({ date, backlog }) => [date, backlog]));
  const chart = horizontalBars(
    bars,
    { ...screen, width: screen.columns },
    {
      inWords: ({ label, value }) => {
        const backlog = backlogs.get(label as LoadDay['date']) ?? 0;
        return backlog === 0 ? String(value) : `${value}, ${backlog} left`;
      },
    },
  );
  page.heading(`Cards a day, the next ${load.length} days`);
  if (screen.accessible) page.text(chart.sentence);
  else page.drawing(chart.lines);
  page.text(loadInWords(load, limit));
}

/** The most in a day, all together, and whether the limit is enough. */
function loadInWords(load: readonly LoadDay[], limit: number): string {
  const all = load.reduce((sum, { reviewed }) => sum + reviewed, 0);
  const most = Math.max(0, ...load.map(({ reviewed }) => reviewed));
  const left = load.at(-1)?.backlog ?? 0;
  const end =
    left === 0
      ? 'Nothing due is left over at the end.'
      : `At the end ${cardsInWords(left)} that are due are left over: ${limit} a day are too few.`;
  return `If you review every day, at most ${limit}, and know every card: ${cardsInWords(all)}, at most ${most} a day. ${end} What you forget comes on top.`;
}
