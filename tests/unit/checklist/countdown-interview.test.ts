import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../src/domain/calendar.ts';
import {
  daysToInterview,
  interviewRecord,
  interviewText,
  isOver,
  parseInterview,
  recordedHours,
  recordedInterview,
} from '../../../src/domain/checklist/countdown-interview.ts';
import type { Fact } from '../../../src/domain/progress/event.ts';
import { MemoryStore } from '../../helpers/memory-store.ts';

const day = (text: string) => text as IsoDate;

describe('parseInterview', () => {
  test.each([
    ['2027-02-03T10:00', '2027-02-03T10:00'],
    ['2027-02-03 9:05', '2027-02-03T09:05'],
    ['  2027-02-03  ', '2027-02-03T09:00'],
    ['2028-02-29T23:59', '2028-02-29T23:59'],
    ['2027-02-03T00:00', '2027-02-03T00:00'],
  ])('%s is %s', (typed, text) => {
    const reading = parseInterview(typed);
    expect(reading.ok && interviewText(reading.time)).toBe(text);
  });

  test.each([
    ['2027-02-29', 'no-such-day'],
    ['2027-13-01T10:00', 'no-such-day'],
    ['2027-02-03T24:00', 'no-such-time'],
    ['2027-02-03T10:60', 'no-such-time'],
    ['tomorrow', 'shape'],
    ['2027-02-03T10', 'shape'],
    ['', 'shape'],
  ])('%s is refused: %s', (typed, fault) => {
    expect(parseInterview(typed)).toEqual({ ok: false, fault });
  });
});

test.each([
  ['2026-11-20', 1439, true],
  ['2026-11-21', 899, true],
  ['2026-11-21', 900, true],
  ['2026-11-21', 901, false],
  ['2026-11-22', 0, false],
])('at 15:00 the interview of %s, minute %i, is over: %s', (on, minute, over) => {
  const now = { today: day('2026-11-21'), minuteOfDay: 900 };
  expect(isOver({ day: day(on), minute }, now)).toBe(over);
});

describe('the recorded interview', () => {
  async function storeWith(...facts: Fact[]) {
    const store = new MemoryStore();
    for (const fact of facts) await store.record([fact]);
    return store;
  }
  const set = (at: string): Fact => ({ type: 'interview-set', at });

  test('is none where none was set, and none that is no day', async () => {
    expect(recordedInterview([])).toBeNull();
    expect(daysToInterview([], day('2026-11-21'))).toBeNull();
    expect(recordedInterview((await storeWith(set('2027-02-30T10:00'))).events())).toBeNull();
  });

  test('is the latest that was not taken back', async () => {
    const store = await storeWith(set('2026-12-01T10:00'), set('2026-12-03T10:00'));
    expect(daysToInterview(store.events(), day('2026-11-21'))).toBe(12);
    await store.record([{ type: 'undone', event: store.events()[1]?.id ?? '' }]);
    expect(daysToInterview(store.events(), day('2026-11-21'))).toBe(10);
  });

  test('hours are those that were said with it, else two', async () => {
    expect(recordedHours([])).toBe(2);
    expect(recordedHours((await storeWith(set('2026-12-03T10:00'))).events())).toBe(2);
    const said: Fact = { type: 'interview-set', at: '2026-12-03T10:00', to: 'product', hours: 4 };
    const store = await storeWith(said);
    expect(recordedHours(store.events())).toBe(4);
    expect(interviewRecord(store.events())?.to).toBe('product');
  });

  test.each([
    ['2026-12-02', 1],
    ['2026-12-03', 0],
    ['2026-12-04', null],
  ])('on %s it is %s days away', async (today, days) => {
    const store = await storeWith(set('2026-12-03T10:00'));
    expect(daysToInterview(store.events(), day(today))).toBe(days);
  });
});
