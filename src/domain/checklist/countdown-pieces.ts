import type { ChecklistItem } from './checklist.ts';
import type { ItemState } from './checklist-standing.ts';

/** An item of the checklist, as far as a countdown has to know it. */
export interface CountdownItem {
  readonly item: Pick<
    ChecklistItem,
    'id' | 'title' | 'isCore' | 'isOfThisFirm' | 'minutes' | 'refreshMinutes' | 'ask' | 'inShort'
  >;
  readonly state: ItemState;
}

/** Minutes of one item on one day, a number of days from today. */
export interface Piece {
  readonly day: number;
  readonly minutes: number;
}

/** Below this, finding the place again takes as long as the work (judgement). */
const SHORTEST_PIECE = 25;
/** What was gone over earlier than a week before has to be gone over again. */
const REFRESH_DAYS = 7;

/**
 * The order in which items are made: what is about this firm first, since all else is held against its
 * rounds and nothing made earlier stands in for it; then the core ones, since without all of them there is no verdict;
 * then what is done and only lacks its proof, since it is nearest to its end; then the short ones, since
 * an item counts the same whatever it took, and so the most are proved with the hours there are.
 */
export function inOrderOfWork(items: readonly CountdownItem[]): CountdownItem[] {
  return items.toSorted(
    (a, b) =>
      Number(b.item.isOfThisFirm ?? false) - Number(a.item.isOfThisFirm ?? false) ||
      Number(b.item.isCore) - Number(a.item.isCore) ||
      Number(b.state === 'claimed') - Number(a.state === 'claimed') ||
      a.item.minutes - b.item.minutes,
  );
}

/** What is gone over first: what is about this firm, the core items, and the short ones, so that the most are fresh. */
export function inOrderOfRefresh(items: readonly CountdownItem[]): CountdownItem[] {
  return items.toSorted(
    (a, b) =>
      Number(b.item.isOfThisFirm ?? false) - Number(a.item.isOfThisFirm ?? false) ||
      Number(b.item.isCore) - Number(a.item.isCore) ||
      a.item.refreshMinutes - b.item.refreshMinutes,
  );
}

/**
 * The earliest pieces in which this much work has room, or null where it has not: half of an item
 * proves nothing, so it is made whole or not at all.
 *
 * @param room minutes free on each day; not changed
 * @param quietDays so many at the end are kept free of new work
 */
export function layWork(
  minutes: number,
  room: readonly number[],
  quietDays: number,
): Piece[] | null {
  const shortest = Math.min(SHORTEST_PIECE, minutes);
  const pieces: Piece[] = [];
  let left = minutes;
  for (const [day, free] of room.slice(0, -quietDays).entries()) {
    if (left === 0) break;
    const most = Math.min(free, left);
    const rest = left - most;
    // What stays for another day must be worth sitting down for, too.
    const piece = rest > 0 && rest < shortest ? left - shortest : most;
    if (piece >= shortest) {
      pieces.push({ day, minutes: piece });
      left -= piece;
    } else if (most >= shortest && giveBack(pieces, 2 * shortest - left, shortest)) {
      // Too much for this day and too little for two: now it is two of the shortest pieces.
      pieces.push({ day, minutes: shortest });
      left = shortest;
    }
  }
  return left === 0 ? pieces : null;
}

/** The first day with room for all of these minutes, or null. */
export function layAtOnce(minutes: number, room: readonly number[]): Piece | null {
  const day = room.findIndex((free) => free >= minutes);
  return day === -1 ? null : { day, minutes };
}

/** Takes minutes from the earlier pieces, none of which becomes shorter than the shortest one. */
function giveBack(pieces: Piece[], wanted: number, shortest: number): boolean {
  const spare = pieces.reduce((sum, { minutes }) => sum + minutes - shortest, 0);
  if (spare < wanted) return false;
  let left = wanted;
  for (const [index, { day, minutes }] of pieces.entries()) {
    const given = Math.min(left, minutes - shortest);
    pieces[index] = { day, minutes: minutes - given };
    left -= given;
  }
  return true;
}

/**
 * The latest day of the last week on which an item can be gone over in one go, or null.
 *
 * @param after the last day on which it is still made; -1 where it is there already
 */
export function layRefresh(minutes: number, room: readonly number[], after: number): Piece | null {
  const first = Math.max(after + 1, room.length - REFRESH_DAYS);
  const day = room.findLastIndex((free, index) => index >= first && free >= minutes);
  return day === -1 ? null : { day, minutes };
}
