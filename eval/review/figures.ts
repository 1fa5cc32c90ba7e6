import { memoriesOf } from '../../src/domain/practice/memory.ts';
import type { SimulatedDay, SimulatedYear } from './year.ts';

/** What some years come to. */
export interface Load {
  readonly people: number;
  /** Cards reviewed on a day of practice: mean, 95th percentile, most. */
  readonly mean: number;
  readonly p95: number;
  readonly most: number;
  /** Days on which more than the limit was reviewed. */
  readonly daysOver: number;
  /** Share of the days of practice on which the limit was reached. */
  readonly full: number;
  /** Due cards left over at the end of a day, days off among them: mean, most, and on the last day. */
  readonly meanBacklog: number;
  readonly mostBacklog: number;
  readonly lastBacklog: number;
  /** Of the cards that were known before: the share recalled, and what the model expected. */
  readonly recalled: number;
  readonly expected: number;
  /** The share recalled of those that came on their due day and last a day or more; and their share. */
  readonly onTimeRecalled: number;
  readonly onTime: number;
  /** Cards begun by the end of the year, mean over the people, and those known on the last day. */
  readonly begun: number;
  readonly knownAtEnd: number;
  /** First day, from 1, on which every card has been begun; mean over who got there. */
  readonly allBegunOn: number;
  /** People who got there. */
  readonly allBegun: number;
}

export function loadOf(years: readonly SimulatedYear[], cards: number): Load {
  const days = years.flatMap((year) => year.days);
  const on = days.filter(({ isOn }) => isOn);
  const reviewed = on.map((day) => day.reviewed).sort((a, b) => a - b);
  const over = years.map(
    ({ days: own, limit }) => own.filter((day) => day.reviewed > limit).length,
  );
  const full = years.map(
    ({ days: own, limit }) => own.filter((day) => day.reviewed >= limit).length,
  );
  const ends = years.flatMap((year) => {
    const day = allBegunOn(year.days, cards);
    return day === null ? [] : [day];
  });
  const known = sumOf(on, (day) => day.known);
  return {
    people: years.length,
    mean: sumOf(on, (day) => day.reviewed) / on.length,
    p95: reviewed[Math.ceil(0.95 * reviewed.length) - 1] ?? 0,
    most: reviewed.at(-1) ?? 0,
    daysOver: sum(over),
    full: sum(full) / on.length,
    meanBacklog: sumOf(days, ({ backlog }) => backlog) / days.length,
    mostBacklog: days.reduce((most, { backlog }) => Math.max(most, backlog), 0),
    lastBacklog: sumOf(years, (year) => year.days.at(-1)?.backlog ?? 0) / years.length,
    recalled: sumOf(on, ({ recalled }) => recalled) / known,
    expected: sumOf(on, ({ expected }) => expected) / known,
    onTimeRecalled: sumOf(on, (day) => day.onTimeRecalled) / sumOf(on, ({ onTime }) => onTime),
    onTime: sumOf(on, ({ onTime }) => onTime) / known,
    begun: sumOf(years, ({ memories }) => memories.size) / years.length,
    knownAtEnd: sumOf(years, ({ knownAtEnd }) => knownAtEnd) / years.length,
    allBegunOn: sum(ends) / ends.length,
    allBegun: ends.length,
  };
}

/** Cards whose due day differs between the day-by-day simulation and a replay of the whole log. */
export function replayDifferences(years: readonly SimulatedYear[]): number {
  return sumOf(years, ({ log, memories }) => {
    const replayed = memoriesOf(log);
    return Array.from(memories).filter(([card, { due }]) => replayed.get(card)?.due !== due).length;
  });
}

export function sumOf<Value>(values: readonly Value[], amount: (value: Value) => number): number {
  return sum(values.map(amount));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function allBegunOn(days: readonly SimulatedDay[], cards: number): number | null {
  let begun = 0;
  const index = days.findIndex(({ fresh }) => {
    begun += fresh;
    return begun >= cards;
  });
  return index === -1 ? null : index + 1;
}
