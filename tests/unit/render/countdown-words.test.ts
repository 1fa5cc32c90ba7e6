import { expect, test } from 'vitest';
import type { IsoDate } from '../../../src/domain/calendar.ts';
import {
  countdownInWords,
  interviewInWords,
  leftOutInWords,
  minutesInWords,
  weekdayOf,
} from '../../../src/render/countdown-words.ts';
import { aCountdown, anItem } from '../../helpers/some-countdowns.ts';

const proved = anItem('ready', { state: 'proved' });

test.each([
  ['1969-12-31', 'Wednesday'],
  ['1970-01-01', 'Thursday'],
  ['2026-11-22', 'Sunday'],
  ['2027-02-03', 'Wednesday'],
])('%s is a %s', (day, name) => {
  expect(weekdayOf(day as IsoDate)).toBe(name);
});

test('minutes and days in words', () => {
  expect([0, 45, 60, 90].map(minutesInWords)).toEqual(['0 min', '45 min', '1 h', '1 h 30 min']);
  expect([0, 1, 12].map(interviewInWords)).toEqual([
    'Interview today',
    'Interview tomorrow',
    'Interview in 12 days',
  ]);
});

test.each([
  ['all proved', [proved], '2026-11-28', {}, 'Nothing is left to make: every item is proved.'],
  [
    'it fits',
    [anItem('a')],
    '2026-11-28',
    {},
    'It fits: 1 item not proved, 1 h, at 2 hours a day.',
  ],
  [
    'a part fits',
    [anItem('a'), anItem('b', { minutes: 600 })],
    '2026-11-24',
    {},
    'It does not fit: 2 items not proved, 11 h; room for 1 at 2 hours a day; left out: 1, 10 h. With 6 hours a day everything would fit.',
  ],
  [
    'nothing fits',
    [anItem('a')],
    '2026-11-22',
    { minuteOfDay: 17 * 60 + 30 },
    'It does not fit: 1 item not proved, 1 h; room for none of them at 2 hours a day. No number of hours a day would do: there are too few days.',
  ],
])('%s', (_name, items, day, changes, sentence) => {
  expect(countdownInWords(aCountdown(items, day, changes))[1]).toBe(sentence);
});

test.each([
  ['2026-11-21', 'in 1 h: Saturday 2026-11-21 at 16:00.'],
  ['2026-11-22', 'tomorrow: Sunday 2026-11-22 at 16:00.'],
  ['2026-11-24', 'in 3 days: Tuesday 2026-11-24 at 16:00.'],
])('an interview on %s is %s', (day, words) => {
  const interview = { day: day as IsoDate, minute: 960 };
  expect(countdownInWords(aCountdown([], day, { interview }))[0]).toBe(`Interview ${words}`);
});

test('a core item left out means no verdict by then, and that is said', () => {
  const core = (id: string) => anItem(id, { isCore: true, minutes: 9000 });
  const sentence = (...ids: string[]) =>
    countdownInWords(aCountdown(ids.map(core), '2026-11-28'))[2];
  expect(sentence('a')).toMatch(/^1 core item is among those left out/);
  expect(sentence('a', 'b')).toMatch(/^2 core items are among those left out/);
});

test('what is left out stands together where the same is to be said of it', () => {
  const items = [anItem('a'), anItem('b'), anItem('c', { state: 'claimed' })];
  const groups = leftOutInWords(aCountdown(items, '2026-11-22', { minuteOfDay: 17 * 60 + 50 }));
  expect(groups).toEqual([
    { titles: 'Title of c, 1 h', instead: expect.stringContaining('look for the file') },
    {
      titles: 'Title of a, 1 h; Title of b, 1 h',
      instead: 'Only the short form, which has its place above.',
    },
  ]);
  const [first, second] = leftOutInWords(
    aCountdown([anItem('a'), anItem('d')], '2026-11-28', { hoursPerDay: 0 }),
  );
  expect(first?.instead).toBe('If 5 min turn up: The short form of a.');
  expect(second?.instead).toBe('If 5 min turn up: The short form of d.');
});
