import { describe, expect, test } from 'vitest';
import {
  inOrderOfRefresh,
  inOrderOfWork,
  layAtOnce,
  layRefresh,
  layWork,
} from '../../../src/domain/checklist/countdown-pieces.ts';
import { anItem } from '../../helpers/some-countdowns.ts';

test('made first: what is about this firm, the core items, then those claimed, then the short ones', () => {
  const items = [
    anItem('long', { minutes: 300 }),
    anItem('short', { minutes: 20 }),
    anItem('claimed', { minutes: 400, state: 'claimed' }),
    anItem('core', { minutes: 500, isCore: true }),
    anItem('claimed-core', { minutes: 900, isCore: true, state: 'claimed' }),
    anItem('rounds', { minutes: 950, isOfThisFirm: true }),
  ];
  const ids = inOrderOfWork(items).map(({ item }) => item.id);
  expect(ids).toEqual(['rounds', 'claimed-core', 'core', 'claimed', 'short', 'long']);
});

test('gone over first: what is about this firm, the core items, then the short ones', () => {
  const items = [
    anItem('long', { refreshMinutes: 30 }),
    anItem('short', { refreshMinutes: 5 }),
    anItem('core', { refreshMinutes: 45, isCore: true }),
    anItem('rounds', { refreshMinutes: 50, isOfThisFirm: true }),
  ];
  const ids = inOrderOfRefresh(items).map(({ item }) => item.id);
  expect(ids).toEqual(['rounds', 'core', 'short', 'long']);
});

describe('layWork', () => {
  /** Nothing is laid on the quiet days at the end. */
  test.each([
    ['on one day', 60, [60, 60, 60], [[0, 60]]],
    [
      'over days',
      100,
      [60, 60, 60, 60],
      [
        [0, 60],
        [1, 40],
      ],
    ],
    [
      'so that what stays is worth it',
      70,
      [60, 60, 60, 60],
      [
        [0, 45],
        [1, 25],
      ],
    ],
    ['past a day too short for two pieces', 40, [30, 60, 60, 60], [[1, 40]]],
    [
      'with shorter pieces where the rest is too much for a day and too little for two',
      131,
      [40, 45, 45, 45, 0, 0],
      [
        [0, 36],
        [1, 45],
        [2, 25],
        [3, 25],
      ],
    ],
    [
      'past a day where no piece can give',
      74,
      [25, 26, 24, 60, 60, 0, 0],
      [
        [0, 25],
        [3, 49],
      ],
    ],
    ['past a day too short for one', 60, [24, 60, 60, 60], [[1, 60]]],
    ['whole where it is shorter than a piece', 10, [9, 10, 60, 60], [[1, 10]]],
    ['not where there is no room', 61, [60, 60], null],
    ['not on the last day', 30, [60], null],
    ['not on two quiet days', 30, [0, 60, 60], null, 2],
    ['nothing of nothing', 0, [0, 0, 0], []],
  ])('%s', (_name, minutes, room, pieces, quietDays = 1) => {
    const expected = pieces?.map(([day, length]) => ({ day, minutes: length })) ?? null;
    expect(layWork(minutes, room, quietDays)).toEqual(expected);
  });
});

test('layAtOnce takes the first day with room for all of it', () => {
  expect(layAtOnce(30, [20, 30, 40])).toEqual({ day: 1, minutes: 30 });
  expect(layAtOnce(41, [20, 30, 40])).toBeNull();
});

describe('layRefresh', () => {
  const week = [60, 60, 60, 60, 60, 60, 60, 60, 60];

  test.each([
    ['as late as there is room', 20, [60, 60, 10], -1, 1],
    ['on the day itself', 20, week, -1, 8],
    ['not before it is made', 20, [60, 60, 10], 1, null],
    ['not more than a week before', 20, [60, 60, ...week.slice(2).map(() => 0)], -1, null],
    ['on the first day of that week', 20, [0, 0, 60, 0, 0, 0, 0, 0, 0], -1, 2],
  ])('%s', (_name, minutes, room, after, day) => {
    expect(layRefresh(minutes, room, after)).toEqual(day === null ? null : { day, minutes });
  });
});
