import type { IsoDate } from '../calendar.ts';
import type { Drill, DrillFamily } from '../drills/drill.ts';
import { DRILLS } from '../drills/families.ts';
import { isKnown, type StoredEvent } from '../progress/event.ts';

export interface DrillWish {
  /** Null for all families in turn. */
  readonly family: DrillFamily | null;
  /** Null for other numbers each time. */
  readonly seed: string | null;
  /** How many questions, 1 or more. */
  readonly count: number;
}

/** The family of that name; null where there is none. */
export function findFamily(name: string): DrillFamily | null {
  const wanted = name.trim().toLowerCase();
  return [...DRILLS.keys()].find((family) => family === wanted) ?? null;
}

/**
 * The questions of a series. With a seed S the question at place i has the seed `S-i`, or S where it is
 * the only one. Without one, day and number of the drills answered so far make the seed and the place
 * in the round of families: the same state gives the same questions, and whoever was interrupted goes
 * on at the question where it was.
 */
export function drillSeries(
  { family, seed, count }: DrillWish,
  events: Iterable<StoredEvent>,
  today: IsoDate,
): Drill[] {
  const makers = [...DRILLS.values()].filter((maker) => family === null || maker.family === family);
  const before = seed === null ? drillsAnswered(events) : 0;
  return Array.from({ length: count }).flatMap((_, index) => {
    const place = (before + index) % makers.length;
    const text = seed === null ? `${today}-${before + index}` : seedAt(seed, index, count);
    return makers.slice(place, place + 1).map((maker) => maker.create(text));
  });
}

function seedAt(seed: string, index: number, count: number): string {
  return count === 1 ? seed : `${seed}-${index + 1}`;
}

/** Those that were taken back count: their numbers and key have been seen. */
function drillsAnswered(events: Iterable<StoredEvent>): number {
  return Array.from(events).filter(
    (event) => isKnown(event) && event.type === 'card-reviewed' && event.drill !== undefined,
  ).length;
}
