import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../../src/domain/calendar.ts';
import { joinRanges, offDayTest, rangeInWords } from '../../../src/domain/planning/off-days.ts';
import { day, daysOff } from './some-schedules.ts';

describe('rangeInWords', () => {
  test.each([
    ['2027-02-01', '2027-02-14', '2027-02-01..2027-02-14'],
    ['2027-02-01', '2027-02-01', '2027-02-01'],
  ])('%s to %s is %s', (from, to, words) => {
    expect(rangeInWords(daysOff(from, to))).toBe(words);
  });
});

describe('joinRanges', () => {
  test('puts ranges in the order of the calendar', () => {
    const late = daysOff('2027-03-01', '2027-03-05');
    const early = daysOff('2027-01-01', '2027-01-02');
    expect(joinRanges([late, early])).toEqual([early, late]);
  });

  test.each([
    ['that overlap', daysOff('2027-02-05', '2027-02-14'), '2027-02-14'],
    ['that touch', daysOff('2027-02-08', '2027-02-14'), '2027-02-14'],
    ['of which one holds the other', daysOff('2027-02-02', '2027-02-03'), '2027-02-07'],
    ['that begin together', daysOff('2027-02-01', '2027-02-09'), '2027-02-09'],
  ])('joins ranges %s', (_name, other, to) => {
    const range = daysOff('2027-02-01', '2027-02-07');
    expect(joinRanges([range, other])).toEqual([daysOff('2027-02-01', to)]);
    expect(joinRanges([other, range])).toEqual([daysOff('2027-02-01', to)]);
  });

  test('joins over the end of a month, and keeps apart what one free day parts', () => {
    expect(joinRanges([daysOff('2027-02-28'), daysOff('2027-03-01')])).toEqual([
      daysOff('2027-02-28', '2027-03-01'),
    ]);
    const apart = [daysOff('2027-02-27'), daysOff('2027-03-01')];
    expect(joinRanges(apart)).toEqual(apart);
  });

  test('leaves the ranges that it is given as they are', () => {
    const ranges = [daysOff('2027-02-01', '2027-02-07'), daysOff('2027-02-05', '2027-02-14')];
    joinRanges(ranges);
    expect(ranges[0]).toEqual(daysOff('2027-02-01', '2027-02-07'));
  });
});

describe('offDayTest', () => {
  const isOff = offDayTest([
    daysOff('2027-05-10', '2027-05-12'),
    daysOff('2027-02-01', '2027-02-14'),
    daysOff('2027-03-01'),
  ]);

  test.each([
    ['2027-01-31', false],
    ['2027-02-01', true],
    ['2027-02-07', true],
    ['2027-02-14', true],
    ['2027-02-15', false],
    ['2027-02-28', false],
    ['2027-03-01', true],
    ['2027-03-02', false],
    ['2027-05-12', true],
    ['2027-05-13', false],
  ])('of %s it says %s', (text, expected) => {
    expect(isOff(dayNumber(day(text)))).toBe(expected);
  });

  test('nothing is off where no range is given', () => {
    expect(offDayTest([])(dayNumber(day('2027-02-01')))).toBe(false);
  });
});
