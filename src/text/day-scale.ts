/** A day of a scale, as a number of days since 1970-01-01, with its name. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** From the first day to the one behind the last, as numbers of days since 1970-01-01. */
export interface DayScale {
  readonly from: number;
  readonly to: number;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const WEEK_STEPS = [1, 2];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 1200, 12_000];
/** The most days of a step, so that steps too short for a scale are not counted out. */
const WEEK_DAYS = 7;
const MONTH_DAYS = 31;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The number of a day written `YYYY-MM-DD`; NaN where it is none. */
export function numberOfDay(text: string): number {
  const number = /^\d{4}-\d\d-\d\d$/.test(text)
    ? Date.parse(`${text}T00:00:00Z`) / DAY_MS
    : Number.NaN;
  const isSame = Number.isFinite(number) && dateOf(number).toISOString().startsWith(text);
  return isSame ? number : Number.NaN;
}

/**
 * The finest of weeks, months and years of which one and at most so many begin within the scale; its
 * first day where there are none.
 */
export function ticksOf(scale: DayScale, most: number): Tick[] {
  const steps = [
    ...WEEK_STEPS.map((weeks) => ({
      days: weeks * WEEK_DAYS,
      ticks: () => weekTicks(scale, weeks),
    })),
    ...MONTH_STEPS.map((months) => ({
      days: months * MONTH_DAYS,
      ticks: () => monthTicks(scale, months),
    })),
  ];
  for (const { days, ticks: ticksAt } of steps) {
    if ((scale.to - scale.from) / days > most + 1) continue;
    const ticks = ticksAt();
    if (ticks.length > 0 && ticks.length <= most) return ticks;
  }
  return [{ at: scale.from, label: dayLabel(scale.from) }];
}

/** Mondays. */
function weekTicks({ from, to }: DayScale, weeks: number): Tick[] {
  const ticks: Tick[] = [];
  // 1970-01-05 was a Monday.
  const first = Math.ceil((from - 4) / 7) * 7 + 4;
  for (let at = first; at < to; at += WEEK_DAYS * weeks) ticks.push({ at, label: dayLabel(at) });
  return ticks;
}

/** First days of months; from twelve on, of years. */
function monthTicks({ from, to }: DayScale, months: number): Tick[] {
  const ticks: Tick[] = [];
  const first = dateOf(from);
  const count = 12 * first.getUTCFullYear() + first.getUTCMonth();
  for (let month = Math.floor(count / months) * months; ; month += months) {
    const year = Math.floor(month / 12);
    const at = new Date(0).setUTCFullYear(year, month - 12 * year, 1) / DAY_MS;
    if (!(at < to)) return ticks;
    const label = months < 12 ? `${MONTHS[month - 12 * year]} ${year}` : String(year);
    if (at >= from) ticks.push({ at, label });
  }
}

/** `1 Dec`. */
function dayLabel(day: number): string {
  const date = dateOf(day);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

function dateOf(day: number): Date {
  return new Date(day * DAY_MS);
}
