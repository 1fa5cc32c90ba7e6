import type { Countdown } from '../domain/checklist/countdown.ts';
import { spansOf } from '../domain/checklist/countdown-weeks.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { countdownInWords, entryInWords, leftOutInWords, spanInWords } from './countdown-words.ts';

/** Whether it fits, then day by day, then what has no room, and last the page of the last day. */
export function renderCountdown(countdown: Countdown, screen: Screen): string {
  const { style } = screen;
  const page = new Page(screen);
  const [when = '', fit = '', ...more] = countdownInWords(countdown);
  page.text(when, { mark: style.heading });
  page.text(fit, { mark: countdown.fits ? style.good : style.warning });
  for (const line of more) page.text(line);
  for (const span of spansOf(countdown)) {
    page.heading(spanInWords(span)).list(span.entries.map(entryInWords), 2);
  }
  if (countdown.leftOut.length > 0) page.heading('Left out, and what to do instead');
  for (const { titles, instead } of leftOutInWords(countdown)) page.labelled(titles, instead);
  return page.heading('Day sheet').steps(countdown.daySheet).toString();
}
