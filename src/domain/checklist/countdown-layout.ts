import { SHORT_NOTICE_DAYS } from './countdown-days.ts';
import {
  type CountdownItem,
  inOrderOfRefresh,
  inOrderOfWork,
  layAtOnce,
  layRefresh,
  layWork,
  type Piece,
} from './countdown-pieces.ts';

export type EntryKind =
  | 'ask'
  | 'produce'
  | 'refresh'
  | 'inShort'
  | 'practice'
  | 'rest'
  | 'daySheet';

export interface CountdownEntry {
  readonly kind: EntryKind;
  /** Of `ask`, `produce`, `refresh` and `inShort`. */
  readonly item: CountdownItem['item'] | null;
  /** 0 for `rest` and `daySheet`, which take no time of work. */
  readonly minutes: number;
}

export interface CountdownLayout {
  /** By days from today. */
  readonly days: readonly (readonly CountdownEntry[])[];
  readonly leftOut: readonly CountdownItem[];
  /** Those of the items left out of which the short form has room. */
  readonly inShort: ReadonlySet<CountdownItem>;
  readonly notRefreshed: readonly CountdownItem['item'][];
}

/** Of every day with at least an hour, for the review and one question or drill. */
const PRACTICE_MINUTES = 15;
const PRACTICE_FROM = 60;
/** The day before the interview, and the day itself. */
const LAST_DAYS = 2;
/** Days at the end on which nothing new is made, where there are enough others. */
const QUIET_DAYS = 2;

/**
 * Lays the items on days: first what other people have to be asked, whose answers take days; then what is
 * made; then in what is left of the last week what is gone over; and last the short forms of all that had
 * no room.
 *
 * @param minutes that there are on each day from today to the interview
 * @param begin the day from which on anything is laid, counted from today
 */
export function layCountdown(
  items: readonly CountdownItem[],
  minutes: readonly number[],
  begin: number,
): CountdownLayout {
  const { leftOut } = layWith(items, minutes, begin, []);
  return layWith(items, minutes, begin, leftOut);
}

/** @param unasked items that have no room: nobody is asked for what will not be made */
function layWith(
  items: readonly CountdownItem[],
  minutes: readonly number[],
  begin: number,
  unasked: readonly CountdownItem[],
): CountdownLayout {
  const quietDays = minutes.length - 1 > SHORT_NOTICE_DAYS ? QUIET_DAYS : 1;
  const table = new Table(minutes.map((free, day) => (day < begin ? 0 : free)));
  const inOrder = inOrderOfWork(items);
  const open = inOrder.filter(({ state }) => state !== 'proved');
  for (const standing of open) {
    const { item } = standing;
    if (item.ask === undefined || unasked.includes(standing)) continue;
    const answeredIn = table.room.slice(0, -item.ask.leastDays);
    table.put('ask', item, layAtOnce(item.ask.minutes, answeredIn));
  }
  const madeOn = new Map(
    inOrder.filter(({ state }) => state === 'proved').map((standing) => [standing, -1]),
  );
  const leftOut: CountdownItem[] = [];
  for (const standing of open) {
    const pieces = layWork(standing.item.minutes, table.room, quietDays);
    if (pieces === null) leftOut.push(standing);
    for (const piece of pieces ?? []) {
      table.put('produce', standing.item, piece);
      madeOn.set(standing, piece.day);
    }
  }
  const notRefreshed: CountdownItem['item'][] = [];
  for (const standing of inOrderOfRefresh(items.filter((each) => madeOn.has(each)))) {
    const { item } = standing;
    const piece = layRefresh(item.refreshMinutes, table.room, madeOn.get(standing) as number);
    if (!table.put('refresh', item, piece)) notRefreshed.push(item);
  }
  const inShort = leftOut.filter(
    ({ item, state }) =>
      state === 'open' && table.put('inShort', item, layAtOnce(item.inShort.minutes, table.room)),
  );
  return { days: table.days(), leftOut, inShort: new Set(inShort), notRefreshed };
}

/** Days with their entries, and the minutes that are still free on each. */
class Table {
  readonly room: number[];
  private readonly entries: CountdownEntry[][];
  private readonly practised: readonly boolean[];

  constructor(room: readonly number[]) {
    this.entries = room.map(() => []);
    this.practised = room.map((free) => free >= PRACTICE_FROM);
    this.room = room.map((free) => (free >= PRACTICE_FROM ? free - PRACTICE_MINUTES : free));
  }

  /** Whether there was a place for it. */
  put(kind: EntryKind, item: CountdownItem['item'], piece: Piece | null): boolean {
    if (piece === null) return false;
    const { day, minutes } = piece;
    this.room[day] = (this.room[day] as number) - minutes;
    this.entries[day]?.push({ kind, item, minutes });
    return true;
  }

  /** With practice on the days that have it, rest on the evening before, the day sheet on the last two. */
  days(): CountdownEntry[][] {
    const last = this.entries.length - 1;
    const other = (kind: EntryKind, minutes = 0) => ({ kind, item: null, minutes });
    return this.entries.map((entries, day) => [
      ...entries,
      ...(this.practised[day] === true ? [other('practice', PRACTICE_MINUTES)] : []),
      ...(day === last - 1 ? [other('rest')] : []),
      ...(day > last - LAST_DAYS ? [other('daySheet')] : []),
    ]);
  }
}
