import type { IsoDate } from '../domain/calendar.ts';
import type { Forecast, ForecastBasis } from '../domain/planning/forecast.ts';
import { numberInWords } from '../text/chart-lines.ts';
import { type Entry, Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { hoursInWords } from './plan-view.ts';

/** The forecast in one sentence. */
export function forecastInWords(forecast: Forecast): string {
  switch (forecast.status) {
    case 'none':
      return forecast.reason === 'noPlan'
        ? 'There is no plan to forecast.'
        : 'Nothing is left to do.';
    case 'range': {
      const { earliest, latest } = forecast.basis;
      const range = rangeInWords(earliest, latest);
      return `Too early for a date: with such a plan 8 in 10 are through ${range}. Two full weeks of log make it yours.`;
    }
    case 'dates': {
      const { p50, p80, p95 } = forecast;
      const late = p95 === null ? '' : `, 19 in 20 by ${p95}`;
      return `Even odds by ${p50}, 4 in 5 by ${p80}${late}.`;
    }
    case 'notConverging': {
      const { needed, reason, p80 } = forecast;
      const far = p80 === null ? 'there is no end in sight.' : `4 in 5 are through only by ${p80}.`;
      const why =
        reason === 'idle'
          ? 'Not converging: nothing was logged for eight weeks.'
          : `Not converging: at the pace of your log ${far}`;
      return `${why} ${hoursInWords(needed.hoursPerWeek)} a week would bring you there by ${needed.by}.`;
    }
  }
}

function rangeInWords(earliest: IsoDate | null, latest: IsoDate | null): string {
  if (earliest === null) return 'in more than ten years';
  return latest === null
    ? `between ${earliest} and a day more than ten years away`
    : `between ${earliest} and ${latest}`;
}

/** `progress forecast`: the sentence, what it rests on, and what to do about it. */
export function renderForecast(forecast: Forecast, screen: Screen): string {
  const page = new Page(screen).text(forecastInWords(forecast));
  const { basis } = forecast;
  if (basis !== null) page.gap().labelled('It rests on', `${basisInWords(basis)}.`);
  return page
    .heading('Next')
    .entries([nextOf(forecast)])
    .toString();
}

function nextOf(forecast: Forecast): Entry {
  if (forecast.status !== 'none') {
    return { term: 'ai-pm-path plan replan', text: 'other hours, a later day, or fewer tasks' };
  }
  return forecast.reason === 'noPlan'
    ? { term: 'ai-pm-path plan adopt --from swe', text: 'swe, multimodal or pm' }
    : { term: 'ai-pm-path progress', text: 'what you have done' };
}

function basisInWords(basis: ForecastBasis): string {
  const { weeks, hoursLeft, hoursPerWeek } = basis;
  const count = weeks === 1 ? '1 full week' : `${weeks} full weeks`;
  return `${count}${loggedInWords(basis)}; ${hoursInWords(Math.round(hoursLeft * 100) / 100)} left; a plan of ${hoursInWords(hoursPerWeek)} a week`;
}

function loggedInWords({ weeks, zeroWeeks, loggedPerWeek }: ForecastBasis): string {
  if (loggedPerWeek === null) return '';
  const hours = hoursInWords(Number(numberInWords(loggedPerWeek)));
  if (weeks === 1) return ` with ${hours}`;
  const zero = zeroWeeks === 0 ? '' : `, ${zeroWeeks} of them with none`;
  return ` with ${hours} each on average${zero}`;
}

/** `ai-pm-path/progress-forecast@1` */
export function renderForecastJson(forecast: Forecast): string {
  return `${JSON.stringify({ schema: 'ai-pm-path/progress-forecast@1', forecast })}\n`;
}
