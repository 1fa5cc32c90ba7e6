import { describe, expect, test } from 'vitest';
import { numberOfDay, ticksOf } from '../../../src/text/day-scale.ts';

const scale = (from: string, to: string) => ({ from: numberOfDay(from), to: numberOfDay(to) });
const labels = (from: string, to: string, most: number) =>
  ticksOf(scale(from, to), most).map(({ label }) => label);

describe('numberOfDay', () => {
  test('counts days since 1970', () => {
    expect(numberOfDay('1970-01-01')).toBe(0);
    expect(numberOfDay('2026-11-21')).toBe(20_778);
    expect(numberOfDay('1969-12-31')).toBe(-1);
  });

  test.each(['', '2026-02-30', '2026-13-01', '21 Nov 2026', '2026-11-21T00:00', 'NaN'])(
    '%j is no day',
    (text) => {
      expect(numberOfDay(text)).toBeNaN();
    },
  );
});

describe('ticksOf', () => {
  test('names Mondays where they are few enough', () => {
    expect(labels('2026-11-23', '2026-12-08', 3)).toEqual(['23 Nov', '30 Nov', '7 Dec']);
    expect(labels('2026-11-24', '2026-12-07', 3)).toEqual(['30 Nov']);
    expect(ticksOf(scale('2026-11-24', '2026-12-07'), 3)).toEqual([
      { at: numberOfDay('2026-11-30'), label: '30 Nov' },
    ]);
  });

  test('names every second Monday, then months, quarters, years', () => {
    expect(labels('2026-11-23', '2026-12-15', 2)).toEqual(['23 Nov', '7 Dec']);
    expect(labels('2026-11-23', '2027-02-10', 3)).toEqual(['Dec 2026', 'Jan 2027', 'Feb 2027']);
    expect(labels('2026-11-23', '2027-08-10', 3)).toEqual(['Jan 2027', 'Apr 2027', 'Jul 2027']);
    expect(labels('2026-11-23', '2029-08-10', 3)).toEqual(['2027', '2028', '2029']);
    expect(labels('2026-11-23', '2086-08-10', 4)).toEqual(['2040', '2060', '2080']);
    expect(labels('0000-01-01', '9999-12-31', 12)).toHaveLength(10);
    expect(labels('0001-01-01', '0003-12-31', 3)).toEqual(['1', '2', '3']);
  });

  test('a month that begins with the scale is named, one that begins at its end is not', () => {
    expect(labels('2026-12-01', '2027-02-01', 2)).toEqual(['Dec 2026', 'Jan 2027']);
  });

  test('names the first day where no week begins', () => {
    expect(labels('2026-11-24', '2026-11-26', 3)).toEqual(['24 Nov']);
    expect(labels('2026-11-24', '2026-11-24', 0)).toEqual(['24 Nov']);
  });
});
