import { dayFromNumber, dayNumber, type IsoDate } from '../calendar.ts';
import type { DayLine } from './checklist.ts';
import { minutesOfDays } from './countdown-days.ts';
import type { InterviewTime, Now } from './countdown-interview.ts';
import {
  type CountdownItem,
  inOrderOfRefresh,
  inOrderOfWork,
  layRefresh,
  layWork,
  QUIET_DAYS,
} from './countdown-pieces.ts';

export type EntryKind = 'produce' | 'refresh' | 'practice' | 'rest' | 'daySheet';

export interface CountdownEntry {
  readonly kind: EntryKind;
  /** Of `produce` and `refresh`. */
  readonly item: CountdownItem['item'] | null;
  /** 0 for `rest` and `daySheet`, which take no time of work. */
  readonly minutes: number;
}

export interface CountdownDay {
  readonly date: IsoDate;
  readonly minutes: number;
  readonly entries: readonly CountdownEntry[];
}

/** What of an item that has no room can still be done. */
export type Instead = 'say-so' | 'find-proof' | 'first-step';

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
  readonly daySheet: readonly Pick<DayLine, 'text' | 'lastMinutes'>[];
}

/** Of every day with at least an hour, for the review and one question or drill. */
const PRACTICE_MINUTES = 15;
const PRACTICE_FROM = 60;
/** Of the time that the work takes, kept free at its end: evenings fall out (judgement). */
const SPARE_SHARE = 1 / 4;
/** A pause shorter than this before it begins is not worth one. */
const SHORTEST_PAUSE_DAYS = 7;
const MOST_HOURS = 12;
/** With less than this to go, only lines for the talk itself still help. */
const LAST_MINUTES = 60;
const LAST_LINES = 3;

/** What to do on each day from now to the interview, which is not over. */
export function createCountdown(items: readonly CountdownItem[], wish: CountdownWish): Countdown {
  const { today, minuteOfDay, interview, hoursPerDay } = wish;
  const fitsWith = (hours: number) =>
    lay(items, minutesOfDays(wish, interview, hours), 0).leftOut.length === 0;
  const room = minutesOfDays(wish, interview, hoursPerDay);
  const fits = fitsWith(hoursPerDay);
  const begin = fits ? beginOf(items, room) : 0;
  const laid = lay(items, room, begin);
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
    leftOut: laid.leftOut.map(({ item, state }) => ({
      item,
      minutes: item.minutes,
      instead: insteadOf(state, room),
    })),
    notRefreshed: laid.notRefreshed,
    hoursThatWouldDo: fits ? null : (hoursAbove(hoursPerDay).find(fitsWith) ?? null),
    daySheet: daySheetOf(wish),
  };
}

interface Laid {
  /** By days from today. */
  readonly days: readonly (readonly CountdownEntry[])[];
  readonly leftOut: readonly CountdownItem[];
  readonly notRefreshed: readonly CountdownItem['item'][];
}

/** Lays the items on days: first what is made, then in what is left of the last week what is gone over. */
function lay(items: readonly CountdownItem[], minutes: readonly number[], begin: number): Laid {
  const days: CountdownEntry[][] = minutes.map(() => []);
  const room = minutes.map((free, day) => (day < begin ? 0 : free));
  const practised = room.map((free) => free >= PRACTICE_FROM);
  for (const [day, isPractised] of practised.entries()) {
    if (isPractised) take(room, day, PRACTICE_MINUTES);
  }
  const madeOn = new Map<CountdownItem, number>();
  const leftOut: CountdownItem[] = [];
  for (const standing of inOrderOfWork(items)) {
    const { item, state } = standing;
    if (state === 'proved') {
      madeOn.set(standing, -1);
      continue;
    }
    const pieces = layWork(item.minutes, room);
    if (pieces === null) leftOut.push(standing);
    for (const piece of pieces ?? []) {
      take(room, piece.day, piece.minutes);
      days[piece.day]?.push({ kind: 'produce', item, minutes: piece.minutes });
      madeOn.set(standing, piece.day);
    }
  }
  const notRefreshed: CountdownItem['item'][] = [];
  for (const standing of inOrderOfRefresh(items.filter((each) => madeOn.has(each)))) {
    const { item } = standing;
    const piece = layRefresh(item.refreshMinutes, room, madeOn.get(standing) as number);
    if (piece === null) notRefreshed.push(item);
    else {
      take(room, piece.day, piece.minutes);
      days[piece.day]?.push({ kind: 'refresh', item, minutes: piece.minutes });
    }
  }
  return { days: withTheRest(days, practised), leftOut, notRefreshed };
}

/** Practice on the days that have it, rest on the evening before, and the day sheet on both last days. */
function withTheRest(
  days: readonly (readonly CountdownEntry[])[],
  practised: readonly boolean[],
): CountdownEntry[][] {
  const last = days.length - 1;
  const other = (kind: EntryKind, minutes = 0) => ({ kind, item: null, minutes });
  return days.map((entries, day) => [
    ...entries,
    ...(practised[day] === true ? [other('practice', PRACTICE_MINUTES)] : []),
    ...(day === last - 1 ? [other('rest')] : []),
    ...(day > last - QUIET_DAYS ? [other('daySheet')] : []),
  ]);
}

function take(room: number[], day: number, minutes: number): void {
  room[day] = (room[day] as number) - minutes;
}

/**
 * The day to begin, counted from today, where everything fits: the latest on which it still does, and a
 * quarter of that time earlier, so that evenings may fall out.
 */
function beginOf(items: readonly CountdownItem[], room: readonly number[]): number {
  const most = lay(items, room, 0).notRefreshed.length;
  const latestFrom = (from: number): number => {
    for (let day = from; day > 0; day -= 1) {
      const { leftOut, notRefreshed } = lay(items, room, day);
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

function insteadOf(state: CountdownItem['state'], { length }: readonly number[]): Instead {
  // On the day itself it is too late even to look for a proof; from the evening before on, to begin.
  if (length === 1) return 'say-so';
  if (state === 'claimed') return 'find-proof';
  return length <= QUIET_DAYS ? 'say-so' : 'first-step';
}

function dayOf(date: IsoDate, entries: readonly CountdownEntry[]): CountdownDay {
  return { date, minutes: minutesOf(entries), entries };
}

function minutesOf(all: readonly { readonly minutes: number }[]): number {
  return all.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** The page of the last day; in the last hour the three lines that still help. */
function daySheetOf({ today, minuteOfDay, interview, daySheet }: CountdownWish): string[] {
  const isLastHour = interview.day === today && interview.minute - minuteOfDay <= LAST_MINUTES;
  const marked = daySheet.filter(({ lastMinutes }) => lastMinutes === true);
  const shown = isLastHour && marked.length > 0 ? marked.slice(0, LAST_LINES) : daySheet;
  return shown.map(({ text }) => text);
}
