import type { Countdown } from '../domain/checklist/countdown.ts';
import { type CountdownSpan, spansOf } from '../domain/checklist/countdown-weeks.ts';
import {
  countdownInWords,
  entryInWords,
  leftOutInWords,
  minutesInWords,
  momentInWords,
  weekdayOf,
} from './countdown-words.ts';
import {
  type Html,
  html,
  htmlList,
  htmlPage,
  htmlPassages,
  htmlSection,
  htmlSteps,
  htmlWithDays,
  NOTHING,
} from './html-page.ts';

/** The countdown as one file for a browser and for paper; the day sheet has a page of its own. */
export function renderCountdownHtml(countdown: Countdown): string {
  const [when = '', fit = '', ...more] = countdownInWords(countdown);
  const end = fit.indexOf(':') + 1;
  return htmlPage('Countdown to the interview', [
    html`<p>${htmlWithDays(when)}</p>`,
    html`<p class="${countdown.fits ? 'verdict good' : 'verdict'}"><strong>${fit.slice(0, end)}</strong>${fit.slice(end)}</p>`,
    ...more.map((line) => html`<p>${htmlWithDays(line)}</p>`),
    daysSection(spansOf(countdown)),
    leftOutSection(countdown),
    html`<div style="break-before: page">
${htmlSection('Day sheet', html`<p>${htmlWithDays(momentInWords(countdown.interview))}</p>`, htmlSteps(countdown.daySheet))}
</div>`,
  ]);
}

function daysSection(spans: readonly CountdownSpan[]): Html {
  return htmlSection('Day by day', ...spans.map(spanBlock));
}

function spanBlock({ from, to, minutes, entries }: CountdownSpan): Html {
  const name = from === to ? `${weekdayOf(from)} ${from}` : `${from} to ${to}`;
  const time = minutes === 0 ? NOTHING : html`, ${minutesInWords(minutes)}`;
  return html`<h3>${htmlWithDays(name)}${time}</h3>
${htmlList(entries.map((entry) => html`<span class="tick"></span>${entryInWords(entry)}`))}`;
}

function leftOutSection(countdown: Countdown): Html {
  const groups = leftOutInWords(countdown);
  if (groups.length === 0) return NOTHING;
  return htmlSection(
    'Left out, and what to do instead',
    htmlPassages(groups.map(({ titles, instead }) => ({ term: titles, text: instead }))),
  );
}
