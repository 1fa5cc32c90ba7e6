import type { IsoDate } from '../../src/domain/calendar.ts';
import { type CountdownWish, createCountdown } from '../../src/domain/checklist/countdown.ts';
import type { CountdownItem } from '../../src/domain/checklist/countdown-pieces.ts';

/** An open item of an hour that takes ten minutes to go over. */
export function anItem(
  id: string,
  { state = 'open', ...changes }: Partial<CountdownItem['item'] & CountdownItem> = {},
): CountdownItem {
  const item = {
    ...{ id, title: `Title of ${id}`, isCore: false },
    ...{
      minutes: 60,
      refreshMinutes: 10,
      inShort: { text: `The short form of ${id}.`, minutes: 5 },
    },
  };
  return { item: { ...item, ...changes }, state };
}

/** From three in the afternoon of Saturday 2026-11-21 to the interview at ten, two hours a day. */
export function aWish(day: string, changes: Partial<CountdownWish> = {}): CountdownWish {
  return {
    today: '2026-11-21' as IsoDate,
    minuteOfDay: 15 * 60,
    interview: { day: day as IsoDate, minute: 10 * 60 },
    hoursPerDay: 2,
    daySheet: [
      { text: 'Line of the evening' },
      ...['first', 'second', 'third', 'fourth', 'fifth'].map((name) => ({
        text: `The ${name} line of the hour`,
        lastMinutes: true,
      })),
    ],
    ...changes,
  };
}

export function aCountdown(
  items: readonly CountdownItem[],
  day: string,
  changes: Partial<CountdownWish> = {},
) {
  return createCountdown(items, aWish(day, changes));
}
