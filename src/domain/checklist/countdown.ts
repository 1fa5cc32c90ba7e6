import { dayFromNumber, dayNumber, type IsoDate } from '../calendar.ts';
import type { DayLine } from './checklist.ts';
import { minutesOfDays } from './countdown-days.ts';
import type { InterviewTime, Now } from './countdown-interview.ts';
import { type CountdownEntry, layCountdown } from './countdown-layout.ts';
import type { CountdownItem } from './countdown-pieces.ts';

export interface CountdownDay {
  readonly date: IsoDate;
  readonly minutes: number;
  readonly entries: readonly CountdownEntry[];
}

/**
 * What of an item that has no room can still be done: its short form, which has its place on a day or is
 * there in case that time turns up; for what is done, a search for the proof; and in the last hour nothing.
 */
export type Instead = 'in-short' | 'if-time-turns-up' | 'find-proof' | 'say-so';

export interface LeftOut {
  readonly item: CountdownItem['item'];
  readonly minutes: number;
  readonly instead: Instead;
}

export interface Countdown {
  readonly now: Now;
  readonly interview: InterviewTime;
  readonly hoursPerDay: number;
  /** Whether everything that is not proved can be made before the interview. */
  readonly fits: boolean;
  /** The first day of work: later than today where there is far more time than is needed. */
  readonly begin: IsoDate;
  /** Days with something on them, in order. */
  readonly days: readonly CountdownDay[];
  /** Items not proved, and the minutes that they take together. */
  readonly open: { readonly items: number; readonly minutes: number };
  readonly leftOut: readonly LeftOut[];
  /** Items that are there, or will be, and that nobody has time to go over once more. */
  readonly notRefreshed: readonly CountdownItem['item'][];
  /** The fewest hours a day, in halves, with which all would fit; null where it fits, or none would do. */
  readonly hoursThatWouldDo: number | null;
  readonly daySheet: readonly string[];
}

export interface CountdownWish extends Now {
  readonly interview: InterviewTime;
  /** 0 to 12. */
  readonly hoursPerDay: number;
  readonly daySheet: readonly Pick<DayLine, 'text' | 'lastMinutes' | 'leastMinutes'>[];
}

/** Of the time that the work takes, kept free at its end: evenings fall out (judgement). */
const SPARE_SHARE = 1 / 4;
/** A pause shorter than this before it begins is not worth one. */
const SHORTEST_PAUSE_DAYS = 7;
const MOST_HOURS = 12;
const MINUTES_A_DAY = 24 * 60;
/** With less than this to go, only lines for the talk itself still help. */
const LAST_MINUTES = 60;
const LAST_LINES = 4;

/** What to do on each day from now to the interview, which is not over. */
export function createCountdown(items: readonly CountdownItem[], wish: CountdownWish): Countdown {
  const { today, minuteOfDay, interview, hoursPerDay } = wish;
  const fitsWith = (hours: number) =>
    layCountdown(items, minutesOfDays(wish, interview, hours), 0).leftOut.length === 0;
  const room = minutesOfDays(wish, interview, hoursPerDay);
  const fits = fitsWith(hoursPerDay);
  const begin = fits ? beginOf(items, room) : 0;
  const laid = layCountdown(items, room, begin);
  const first = dayNumber(today);
  const open = items.filter(({ state }) => state !== 'proved');
  return {
    now: { today, minuteOfDay },
    interview,
    hoursPerDay,
    fits,
    begin: dayFromNumber(first + begin),
    days: laid.days.flatMap((entries, index) =>
      entries.length === 0 ? [] : [dayOf(dayFromNumber(first + index), entries)],
    ),
    open: { items: open.length, minutes: minutesOf(open.map(({ item }) => item)) },
    leftOut: laid.leftOut.map((standing) => ({
      item: standing.item,
      minutes: standing.item.minutes,
      instead: insteadOf(standing, laid.inShort.has(standing), wish),
    })),
    notRefreshed: laid.notRefreshed,
    hoursThatWouldDo: fits ? null : (hoursAbove(hoursPerDay).find(fitsWith) ?? null),
    daySheet: daySheetOf(wish),
  };
}

/**
 * The day to begin, counted from today, where everything fits: the latest on which it still does, and a
 * quarter of that time earlier, so that evenings may fall out.
 */
function beginOf(items: readonly CountdownItem[], room: readonly number[]): number {
  const most = layCountdown(items, room, 0).notRefreshed.length;
  const latestFrom = (from: number): number => {
    for (let day = from; day > 0; day -= 1) {
      const { leftOut, notRefreshed } = layCountdown(items, room, day);
      if (leftOut.length === 0 && notRefreshed.length <= most) return day;
    }
    return 0;
  };
  const last = room.length - 1;
  const latest = latestFrom(last);
  const begin = latestFrom(latest - Math.ceil((last - latest) * SPARE_SHARE));
  return begin < SHORTEST_PAUSE_DAYS ? 0 : begin;
}

/** Half hours above this many, to the most that can be asked for. */
function hoursAbove(hours: number): number[] {
  const first = Math.floor(hours * 2) + 1;
  return Array.from({ length: Math.max(0, MOST_HOURS * 2 - first + 1) }, (_, step) => {
    return (first + step) / 2;
  });
}

function insteadOf({ state }: CountdownItem, isLaid: boolean, wish: CountdownWish): Instead {
  if (minutesTo(wish) <= LAST_MINUTES) return 'say-so';
  if (state === 'claimed') return 'find-proof';
  return isLaid ? 'in-short' : 'if-time-turns-up';
}

/** Minutes from now to the interview. */
function minutesTo({ today, minuteOfDay, interview }: CountdownWish): number {
  const days = dayNumber(interview.day) - dayNumber(today);
  return days * MINUTES_A_DAY + interview.minute - minuteOfDay;
}

function dayOf(date: IsoDate, entries: readonly CountdownEntry[]): CountdownDay {
  return { date, minutes: minutesOf(entries), entries };
}

function minutesOf(all: readonly { readonly minutes: number }[]): number {
  return all.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** The page of the last day without the lines whose time has passed; in the last hour few still help. */
function daySheetOf(wish: CountdownWish): string[] {
  const left = minutesTo(wish);
  const inTime = wish.daySheet.filter(({ leastMinutes = 0 }) => leastMinutes <= left);
  const marked = inTime.filter(({ lastMinutes }) => lastMinutes === true);
  const shown = left <= LAST_MINUTES && marked.length > 0 ? marked.slice(0, LAST_LINES) : inTime;
  return shown.map(({ text }) => text);
}
