import { describe, expect, test } from 'vitest';
import type { Countdown } from '../../../src/domain/checklist/countdown.ts';
import { aCountdown, anItem } from '../../helpers/some-countdowns.ts';

/** `2026-11-21: produce memo 60, practice 15` for each day. */
function told({ days }: Countdown): string[] {
  return days.map(({ date, entries }) => {
    const words = entries.map(({ kind, item, minutes }) =>
      [kind, item?.id, minutes === 0 ? undefined : minutes].filter((word) => word !== undefined),
    );
    return `${date}: ${words.map((word) => word.join(' ')).join(', ')}`;
  });
}

describe('createCountdown', () => {
  test('makes first, goes over last, rests the evening before', () => {
    const countdown = aCountdown(
      [anItem('memo', { isCore: true, minutes: 90 }), anItem('ready', { state: 'proved' })],
      '2026-11-23',
    );
    expect(countdown).toMatchObject({ fits: true, begin: '2026-11-21', hoursThatWouldDo: null });
    expect(countdown.open).toEqual({ items: 1, minutes: 90 });
    expect(told(countdown)).toEqual([
      '2026-11-21: produce memo 90, practice 15',
      '2026-11-22: practice 15, rest, daySheet',
      '2026-11-23: refresh memo 10, refresh ready 10, practice 15, daySheet',
    ]);
    expect(countdown.days.map(({ minutes }) => minutes)).toEqual([105, 15, 35]);
  });

  test('names what has no room, what to do instead, and the hours that would do', () => {
    const items = [
      anItem('core', { isCore: true, minutes: 100 }),
      anItem('claimed', { state: 'claimed', minutes: 200 }),
      anItem('open', { minutes: 150 }),
    ];
    const countdown = aCountdown(items, '2026-11-23');
    expect(countdown.fits).toBe(false);
    const left = countdown.leftOut.map(({ item, minutes, instead }) => [item.id, minutes, instead]);
    expect(left).toEqual([
      ['claimed', 200, 'find-proof'],
      ['open', 150, 'in-short'],
    ]);
    // Today and tomorrow with 225 minutes beside the practice are 450, as many as the three items take.
    expect(countdown.hoursThatWouldDo).toBe(4);
    // Until 22:00 there are seven hours left today, and one on the day itself in which nothing is made.
    const tooMuch = [anItem('huge', { minutes: 1200 })];
    expect(aCountdown(tooMuch, '2026-11-23').hoursThatWouldDo).toBeNull();
  });

  test('begins nothing from six of the evening before on; short forms while there is room', () => {
    const items = [anItem('open'), anItem('claimed', { state: 'claimed' })];
    const instead = (day: string, minute: number, minuteOfDay: number) => {
      const interview = { day: day as never, minute };
      return aCountdown(items, day, { interview, minuteOfDay }).leftOut.map((left) => left.instead);
    };
    expect(instead('2026-11-22', 600, 18 * 60)).toEqual(['find-proof', 'in-short']);
    expect(instead('2026-11-22', 300, 18 * 60)).toEqual(['find-proof', 'if-time-turns-up']);
    expect(instead('2026-11-21', 961, 900)).toEqual(['find-proof', 'if-time-turns-up']);
    expect(instead('2026-11-21', 960, 900)).toEqual(['say-so', 'say-so']);
  });

  test('uses the hours of the day itself for short forms, and makes nothing new', () => {
    const items = [anItem('open'), anItem('long', { inShort: { text: 'Begin.', minutes: 20 } })];
    const interview = { day: '2026-11-21' as never, minute: 18 * 60 };
    expect(told(aCountdown(items, '2026-11-21', { interview }))).toEqual([
      '2026-11-21: inShort open 5, inShort long 20, practice 15, daySheet',
    ]);
  });

  test('asks nobody for what has no room', () => {
    const ask = { ask: { text: 'Write to her.', minutes: 10, leastDays: 1 } };
    const items = [anItem('rounds', ask), anItem('huge', { ...ask, minutes: 9000 })];
    expect(told(aCountdown(items, '2026-11-28'))[0]).toMatch(/: ask rounds 10, produce rounds 60,/);
  });

  test('asks other people on the first day, where their answer can come in time', () => {
    const ask = (leastDays: number) => ({ ask: { text: 'Write to her.', minutes: 10, leastDays } });
    const items = [
      anItem('slow', ask(3)),
      anItem('rounds', { ...ask(1), isOfThisFirm: true, minutes: 40 }),
      anItem('core', { isCore: true }),
      anItem('there', { ...ask(1), state: 'proved' }),
    ];
    expect(told(aCountdown(items, '2026-11-24'))[0]).toBe(
      '2026-11-21: ask rounds 10, ask slow 10, produce rounds 40, produce core 35, practice 15',
    );
    expect(told(aCountdown(items, '2026-11-23'))[0]).toMatch(/: ask rounds 10, produce rounds/);
    const evening = { minuteOfDay: 19 * 60 };
    expect(told(aCountdown(items, '2026-11-22', evening))[0]).toBe('2026-11-21: rest, daySheet');
  });

  test('in the last hour only four lines still help', () => {
    const at = (minute: number) => ({ interview: { day: '2026-11-21' as never, minute } });
    const soon = aCountdown([anItem('ready', { state: 'proved' })], '2026-11-21', at(910));
    expect(told(soon)).toEqual(['2026-11-21: daySheet']);
    expect(soon.notRefreshed.map(({ id }) => id)).toEqual(['ready']);
    expect(soon.daySheet).toEqual(
      ['first', 'second', 'third', 'fourth'].map((name) => `The ${name} line of the hour`),
    );
    expect(aCountdown([], '2026-11-21', at(960)).daySheet).toHaveLength(4);
    expect(aCountdown([], '2026-11-21', at(961)).daySheet).toHaveLength(6);
    const plain = { ...at(910), daySheet: [{ text: 'The only line' }] };
    expect(aCountdown([], '2026-11-21', plain).daySheet).toEqual(['The only line']);
  });

  test('lines of the day sheet go when their time has passed', () => {
    const lines = [{ text: 'The evening before', leastMinutes: 600 }, { text: 'Always' }];
    const at = (minute: number) => ({ interview: { day: '2026-11-22' as never, minute } });
    const sheet = (minute: number) =>
      aCountdown([], '2026-11-22', { ...at(minute), daySheet: lines }).daySheet;
    expect(sheet(60)).toEqual(['The evening before', 'Always']);
    expect(sheet(59)).toEqual(['Always']);
  });

  test('without hours there is only the day sheet', () => {
    const countdown = aCountdown([anItem('open')], '2026-12-21', { hoursPerDay: 0 });
    expect(told(countdown)).toEqual(['2026-12-20: rest, daySheet', '2026-12-21: daySheet']);
    expect(countdown).toMatchObject({ fits: false, hoursThatWouldDo: 0.5 });
  });

  test('begins later where there is far more time than is needed, a quarter of it to spare', () => {
    const items = Array.from({ length: 20 }, (_, index) => anItem(`i${index}`, { minutes: 105 }));
    const countdown = aCountdown(items, '2027-09-17');
    expect(countdown.fits).toBe(true);
    expect(countdown.begin).toBe(countdown.days[0]?.date);
    // Twenty evenings to make them, two to go over what the last two days have no room for, and these:
    // it would do from 2027-08-25 on, 23 days before, and a quarter of that is 6 days.
    expect(countdown.begin).toBe('2027-08-19');
    expect(countdown.leftOut).toEqual([]);
  });

  test.each([
    ['2026-11-29', '2026-11-21'],
    ['2026-12-08', '2026-12-05'],
  ])('for an interview on %s it begins on %s', (day, begin) => {
    const items = [anItem('memo'), anItem('ready', { state: 'proved' })];
    expect(aCountdown(items, day).begin).toBe(begin);
  });

  test('at twelve hours a day there is no more to ask for', () => {
    const countdown = aCountdown([anItem('huge', { minutes: 9000 })], '2026-11-25', {
      hoursPerDay: 12,
    });
    expect(countdown).toMatchObject({ fits: false, hoursThatWouldDo: null });
  });
});
