import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromNumber, dayNumber, type IsoDate } from '../../src/domain/calendar.ts';
import {
  type Countdown,
  type CountdownWish,
  createCountdown,
} from '../../src/domain/checklist/countdown.ts';
import type { CountdownEntry } from '../../src/domain/checklist/countdown-layout.ts';
import type { CountdownItem } from '../../src/domain/checklist/countdown-pieces.ts';
import { anItem, aWish } from '../helpers/some-countdowns.ts';
import { isRefuted } from './refuted.ts';

type Create = typeof createCountdown;
type Items = readonly CountdownItem[];
type Holds = (countdown: Countdown, items: Items, wish: CountdownWish) => boolean;

const FIRST = dayNumber('2026-11-21' as IsoDate);

const someItems = fc
  .array(
    fc.record({
      isCore: fc.boolean(),
      minutes: fc.integer({ min: 1, max: 400 }),
      refreshMinutes: fc.integer({ min: 1, max: 50 }),
      isOfThisFirm: fc.option(fc.boolean(), { nil: undefined }),
      ask: fc.option(
        fc.record({
          text: fc.constant('Write to them.'),
          minutes: fc.integer({ min: 5, max: 20 }),
          leastDays: fc.integer({ min: 1, max: 14 }),
        }),
        { nil: undefined },
      ),
      state: fc.constantFrom('open' as const, 'claimed' as const, 'proved' as const),
    }),
    { maxLength: 15 },
  )
  .map((drafts) => drafts.map((draft, index) => anItem(`i${index}`, draft)));

/** From any minute of a day to any later one, up to 400 days away; mostly near. */
const someWish = fc
  .record({
    minuteOfDay: fc.nat(1439),
    days: fc.oneof({ weight: 8, arbitrary: fc.nat(21) }, fc.nat(400)),
    minute: fc.nat(1439),
    quarters: fc.oneof(fc.nat(16), fc.nat(48)),
  })
  .filter(({ minuteOfDay, days, minute }) => days > 0 || minute > minuteOfDay)
  .map(({ minuteOfDay, days, minute, quarters }) => {
    const day = dayFromNumber(FIRST + days);
    const hoursPerDay = quarters / 4;
    return aWish(day, { minuteOfDay, interview: { day, minute }, hoursPerDay });
  });

function always(holds: Holds) {
  return (create: Create) =>
    fc.property(someItems, someWish, (items, wish) => holds(create(items, wish), items, wish));
}

function minutesOf(entries: readonly CountdownEntry[]): number {
  return entries.reduce((sum, { minutes }) => sum + minutes, 0);
}

const entriesOf = ({ days }: Countdown) => days.flatMap(({ entries }) => entries);
const daysBefore = (wish: CountdownWish, date: IsoDate) =>
  dayNumber(wish.interview.day) - dayNumber(date);

const keepsHours = always(({ days }, _items, wish) => {
  const { hoursPerDay, today, minuteOfDay, interview } = wish;
  const whole = hoursPerDay * 60;
  return days.every(({ date, minutes, entries }) => {
    const before = daysBefore(wish, date);
    const eve = before === 1 && daysBefore(wish, today) > 2 ? whole / 2 : whole;
    const most = before === 0 && date !== today ? Math.min(60, whole) : eve;
    const begins = date === today ? minuteOfDay : 0;
    const evening = before === 1 ? 18 * 60 : 22 * 60;
    const ends = before === 0 ? Math.min(22 * 60, interview.minute - 60) : evening;
    const isToldRight = minutes === minutesOf(entries);
    return isToldRight && minutes <= Math.min(most, Math.max(0, ends - begins));
  });
});

const staysBeforeInterview = always(({ days }, _items, { today, interview }) =>
  days.every(({ date }, index) => {
    const earlier = days[index - 1];
    const isInOrder = earlier === undefined || earlier.date < date;
    return isInOrder && date >= today && date <= interview.day;
  }),
);

const sumsPieces = always((countdown, items) => {
  const left = new Set(countdown.leftOut.map(({ item }) => item.id));
  return items.every(({ item, state }) => {
    const pieces = entriesOf(countdown).filter(
      (entry) => entry.kind === 'produce' && entry.item?.id === item.id,
    );
    const isMade = state !== 'proved' && !left.has(item.id);
    const areLong = pieces.every(({ minutes }) => minutes >= Math.min(25, item.minutes));
    return areLong && minutesOf(pieces) === (isMade ? item.minutes : 0);
  });
});

const accountsForOpen = always((countdown, items) => {
  const open = items.filter(({ state }) => state !== 'proved').map(({ item }) => item);
  const made = entriesOf(countdown).filter(({ kind }) => kind === 'produce');
  const ids = new Set(made.map(({ item }) => item?.id));
  const told = [...ids, ...countdown.leftOut.map(({ item }) => item.id)];
  const all = open.reduce((sum, { minutes }) => sum + minutes, 0);
  const left = countdown.leftOut.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    told.length === open.length &&
    open.every(({ id }) => told.includes(id)) &&
    minutesOf(made) + left === all &&
    countdown.open.minutes === all &&
    countdown.fits === (countdown.leftOut.length === 0)
  );
});

/** Once, after it is made, in the last week. */
const refreshesOnce = always((countdown, items, wish) => {
  const left = new Set(countdown.leftOut.map(({ item }) => item.id));
  const named = new Set(countdown.notRefreshed.map(({ id }) => id));
  return items.every(({ item }) => {
    const daysOf = (kind: CountdownEntry['kind']) =>
      countdown.days.filter(({ entries }) =>
        entries.some((entry) => entry.kind === kind && entry.item?.id === item.id),
      );
    const again = daysOf('refresh').map(({ date }) => date);
    const made = daysOf('produce').at(-1)?.date ?? '';
    const wanted = left.has(item.id) || named.has(item.id) ? 0 : 1;
    return (
      again.length === wanted && again.every((date) => date > made && daysBefore(wish, date) < 7)
    );
  });
});

const makesNothingNewAtTheEnd = always(({ days }, _items, wish) =>
  days.every(
    ({ date, entries }) =>
      daysBefore(wish, date) > (daysBefore(wish, wish.today) > 2 ? 1 : 0) ||
      entries.every(({ kind }) => kind !== 'produce'),
  ),
);

const practisesOnLongDays = always(({ days, begin }, _items, wish) =>
  days.every(({ date, minutes, entries }) => {
    const practice = entries.filter(({ kind }) => kind === 'practice');
    const isRight = practice.length <= 1 && practice.every((entry) => entry.minutes === 15);
    const isWhole = daysBefore(wish, date) > 1 && date > wish.today && wish.hoursPerDay >= 1;
    return isRight && date >= (minutes > 0 ? begin : '') && (!isWhole || practice.length === 1);
  }),
);

const promisesWhatHolds = always((countdown, items, wish) => {
  const { hoursThatWouldDo: hours } = countdown;
  if (hours === null) return true;
  return hours > wish.hoursPerDay && createCountdown(items, { ...wish, hoursPerDay: hours }).fits;
});

/** Asked once, in time for an answer; never for what is proved. */
const asksInTime = always(({ days }, items, wish) =>
  items.every(({ item, state }) => {
    const asked = days.filter(({ entries }) =>
      entries.some((entry) => entry.kind === 'ask' && entry.item?.id === item.id),
    );
    const least = item.ask?.leastDays ?? Number.POSITIVE_INFINITY;
    return (
      asked.length <= (state === 'proved' ? 0 : 1) &&
      asked.every(({ date }) => daysBefore(wish, date) >= least)
    );
  }),
);

/** The short form of an item stands only where the item is left out and not done. */
const shortensOnlyLeftOut = always((countdown, items) => {
  const left = new Map(countdown.leftOut.map(({ item, instead }) => [item.id, instead]));
  return items.every(({ item }) => {
    const laid = entriesOf(countdown).filter(
      (entry) => entry.kind === 'inShort' && entry.item?.id === item.id,
    );
    return laid.length === (left.get(item.id) === 'in-short' ? 1 : 0);
  });
});

/**
 * Without the other items the same ones of this firm and the same core items would be left out: none of
 * the others takes the room of one. What other people are asked comes first in any case, and is left away.
 */
const makesCoreFirst = (create: Create) =>
  fc.property(someItems, someWish, (drafts, wish) => {
    const items = drafts.map(({ item, state }) => ({ item: { ...item, ask: undefined }, state }));
    const core = items.filter(({ item }) => item.isCore || item.isOfThisFirm === true);
    const ids = new Set(core.map(({ item }) => item.id));
    const leftOf = (all: Items) =>
      create(all, wish).leftOut.flatMap(({ item }) => (ids.has(item.id) ? [item.id] : []));
    return leftOf(items).join() === leftOf(core).join();
  });

const isTheSame = (create: Create) =>
  fc.property(someItems, someWish, (items, wish) => {
    const copy = structuredClone(items);
    const first = JSON.stringify(create(items, wish));
    return (
      first === JSON.stringify(create(items, wish)) &&
      JSON.stringify(items) === JSON.stringify(copy)
    );
  });

const LAWS = [
  ['works no more on a day than its hours', keepsHours],
  ['plans nothing before today or after the interview', staysBeforeInterview],
  ['makes an item whole or not at all, in pieces worth it', sumsPieces],
  ['makes or leaves out everything that is open', accountsForOpen],
  ['goes over everything once, or names it', refreshesOnce],
  ['makes nothing new at the end', makesNothingNewAtTheEnd],
  ['practises on every whole day from the beginning on', practisesOnLongDays],
  ['promises hours that do', promisesWhatHolds],
  ['asks once, and in time for an answer', asksInTime],
  ['shortens only what is left out', shortensOnlyLeftOut],
  ['gives no room of a core item to another', makesCoreFirst],
  ['gives the same for the same', isTheSame],
] as const;

describe('createCountdown', () => {
  test.each(LAWS)('%s', (_name, property) => {
    fc.assert(property(createCountdown), { numRuns: 500 });
  });
});

/** The countdown, its answer changed. */
function altered(change: (countdown: Countdown) => Partial<Countdown>): Create {
  return (items, wish) => {
    const countdown = createCountdown(items, wish);
    return { ...countdown, ...change(countdown) };
  };
}

/** The countdown of something else than what is asked. */
function deceived(
  change: (wish: CountdownWish) => Partial<CountdownWish>,
  changeItem: (item: CountdownItem['item']) => Partial<CountdownItem['item']> = () => ({}),
): Create {
  return (items, wish) =>
    createCountdown(
      items.map(({ item, state }) => ({ item: { ...item, ...changeItem(item) }, state })),
      { ...wish, ...change(wish) },
    );
}

const perDay = (change: (entries: readonly CountdownEntry[]) => readonly CountdownEntry[]) =>
  altered(({ days }) => ({
    days: days.map((day) => {
      const entries = change(day.entries);
      return { ...day, entries, minutes: minutesOf(entries) };
    }),
  }));

const without = (kind: CountdownEntry['kind']) =>
  perDay((entries) => entries.filter((entry) => entry.kind !== kind));

const dayLater: Create = altered(({ days }) => ({
  days: days.map((day) => ({ ...day, date: dayFromNumber(dayNumber(day.date) + 1) })),
}));
let calls = 0;

describe('the laws of createCountdown refute', () => {
  test.each([
    [
      'more hours than there are',
      keepsHours(deceived((w) => ({ hoursPerDay: w.hoursPerDay + 1 }))),
    ],
    ['a day that forgets what time it is', keepsHours(deceived(() => ({ minuteOfDay: 0 })))],
    [
      'minutes that are not those of the entries',
      keepsHours(
        altered(({ days }) => ({
          days: days.map((day) => ({ ...day, minutes: day.minutes + 1 })),
        })),
      ),
    ],
    ['a day after the interview', staysBeforeInterview(dayLater)],
    ['work that gets lost', sumsPieces(without('produce'))],
    [
      'pieces too short',
      sumsPieces(
        perDay((entries) =>
          entries.flatMap((entry) =>
            entry.kind === 'produce' && entry.minutes > 1
              ? [
                  { ...entry, minutes: 1 },
                  { ...entry, minutes: entry.minutes - 1 },
                ]
              : [entry],
          ),
        ),
      ),
    ],
    ['items that get lost', accountsForOpen(altered(() => ({ leftOut: [] })))],
    ['a fit that is none', accountsForOpen(altered(() => ({ fits: true })))],
    ['nothing gone over', refreshesOnce(without('refresh'))],
    [
      'gone over before it is made',
      refreshesOnce(
        altered(({ days }) => ({
          days: days
            .toReversed()
            .map((day, index) => ({ ...day, date: days[index]?.date ?? day.date })),
        })),
      ),
    ],
    ['new work on the day itself', makesNothingNewAtTheEnd(dayLater)],
    ['no practice', practisesOnLongDays(without('practice'))],
    [
      'hours that do not do',
      promisesWhatHolds(
        altered(({ hoursThatWouldDo }) => ({
          hoursThatWouldDo: hoursThatWouldDo === null ? null : hoursThatWouldDo - 0.5,
        })),
      ),
    ],
    [
      'core items taken for others',
      makesCoreFirst(
        deceived(
          () => ({}),
          (item) => ({ isCore: !item.isCore, isOfThisFirm: false }),
        ),
      ),
    ],
    [
      'asked too late',
      asksInTime(
        deceived(
          () => ({}),
          ({ ask }) => ({ ask: ask && { ...ask, leastDays: 1 } }),
        ),
      ),
    ],
    ['short forms that get lost', shortensOnlyLeftOut(without('inShort'))],
    [
      'an answer that changes',
      isTheSame(
        altered(({ daySheet }) => {
          calls += 1;
          return { daySheet: [...daySheet, String(calls)] };
        }),
      ),
    ],
  ])('%s', (_name, property) => {
    expect(isRefuted(property)).toBe(true);
  });
});
