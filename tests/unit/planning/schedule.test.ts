import { describe, expect, test } from 'vitest';
import { dayFromNumber, dayNumber } from '../../../src/domain/calendar.ts';
import { scheduleTasks } from '../../../src/domain/planning/schedule.ts';
import { aTask, day, daysOff, linesOf, someTime } from './some-schedules.ts';

describe('scheduleTasks: the days', () => {
  test('lays hours on one day after another', () => {
    const schedule = scheduleTasks([aTask('b', { hours: 1.5 }), aTask('a')], someTime());
    expect(linesOf(schedule)).toEqual([
      'a 11-23..11-24: 11-23 1, 11-24 1',
      'b 11-25..11-26: 11-25 1, 11-26 0.5',
    ]);
    expect(schedule?.finish).toBe('2026-11-26');
  });

  test('weeks run from Monday to Sunday, the first from the first day', () => {
    const time = someTime({ start: day('2026-11-26') });
    const schedule = scheduleTasks([aTask('a', { hours: 12.5 })], time);
    expect(schedule?.weeks).toEqual([
      { start: '2026-11-23', capacity: 4, load: 4 },
      { start: '2026-11-30', capacity: 7, load: 7 },
      { start: '2026-12-07', capacity: 7, load: 1.5 },
    ]);
    expect(schedule?.finish).toBe('2026-12-08');
  });

  test('nothing is laid on a day off, and a task goes on after it', () => {
    const off = [daysOff('2026-11-24', '2026-11-26'), daysOff('2026-11-26', '2026-11-27')];
    const schedule = scheduleTasks([aTask('a')], someTime({ off }));
    expect(linesOf(schedule)).toEqual(['a 11-23..11-28: 11-23 1, 11-28 1']);
    expect(schedule?.weeks).toEqual([{ start: '2026-11-23', capacity: 3, load: 2 }]);
  });

  test('months off are weeks without hours', () => {
    const off = [daysOff('2026-11-23', '2027-02-28')];
    const schedule = scheduleTasks([aTask('a')], someTime({ off }));
    expect(linesOf(schedule)).toEqual(['a 03-01..03-02: 03-01 1, 03-02 1']);
    expect(schedule?.weeks).toHaveLength(15);
    expect(schedule?.weeks.slice(0, 14).every(({ capacity }) => capacity === 0)).toBe(true);
  });

  test('weeks at the end in which only others work are counted', () => {
    const schedule = scheduleTasks([aTask('a', { elapsedDays: 9 })], someTime());
    expect(schedule?.finish).toBe('2026-12-03');
    expect(schedule?.weeks.map(({ load }) => load)).toEqual([2, 0]);
  });

  test('nothing to do is done on the first day', () => {
    expect(scheduleTasks([], someTime())).toEqual({ tasks: [], weeks: [], finish: '2026-11-23' });
  });
});

describe('scheduleTasks: without end', () => {
  test('a quarter hour a week of which one day in seven is free is nothing', () => {
    const monday = dayNumber(day('2026-11-23'));
    const off = Array.from({ length: 3200 }, (_, week) =>
      daysOff(dayFromNumber(monday + 7 * week), dayFromNumber(monday + 7 * week + 5)),
    );
    const time = someTime({ hoursPerWeek: 0.25, off });
    expect(scheduleTasks([aTask('a')], { ...time, hoursPerWeek: 1.75 })?.finish).toBe('2027-01-17');
    expect(scheduleTasks([aTask('a')], time)).toBeNull();
  });

  test('sixty years are enough, and more are not looked at', () => {
    const time = someTime({ hoursPerWeek: 0.25 });
    expect(scheduleTasks([aTask('a', { hours: 782 })], time)?.finish).toBe('2086-11-03');
    expect(scheduleTasks([aTask('a', { hours: 783 })], time)).toBeNull();
  });

  test('nothing is laid beyond the calendar', () => {
    const time = someTime({ start: day('9999-12-01') });
    expect(scheduleTasks([aTask('a', { hours: 20 })], time)?.finish).toBe('9999-12-20');
    expect(scheduleTasks([aTask('a', { hours: 200 })], time)).toBeNull();
    expect(scheduleTasks([aTask('a', { hours: 20, elapsedDays: 11 })], time)?.finish).toBe(
      '9999-12-31',
    );
    expect(scheduleTasks([aTask('a', { hours: 20, elapsedDays: 12 })], time)).toBeNull();
  });
});

describe('scheduleTasks: the order', () => {
  const order = (tasks: Parameters<typeof scheduleTasks>[0]) =>
    scheduleTasks(tasks, someTime())?.tasks.map(({ id }) => id);

  test('what is needed comes first, though it is of a later month', () => {
    const tasks = [aTask('a', { needs: ['b'] }), aTask('b', { month: 2, needs: ['c', 'gone'] })];
    expect(order([...tasks, aTask('c', { month: 3 }), aTask('d', { month: 2 })])).toEqual([
      'd',
      'c',
      'b',
      'a',
    ]);
  });

  test('the months in turn, in a month the longest way, then importance, then ids', () => {
    const tasks = [
      aTask('e', { month: 2, hours: 9, importance: 9 }),
      aTask('d'),
      aTask('c'),
      aTask('b', { importance: 5 }),
      aTask('a', { hours: 1 }),
      aTask('f', { month: 2, hours: 3, needs: ['a'] }),
    ];
    expect(order(tasks)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(order(tasks.toReversed())).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('what is open is finished before anything new, one after the other', () => {
    const tasks = [
      aTask('new', { hours: 9 }),
      aTask('late', { month: 3, isOpen: true }),
      aTask('early', { month: 2, isOpen: true, needs: ['new'] }),
    ];
    expect(linesOf(scheduleTasks(tasks, someTime())).slice(0, 2)).toEqual([
      'early 11-23..11-24: 11-23 1, 11-24 1',
      'late 11-25..11-26: 11-25 1, 11-26 1',
    ]);
    expect(order(tasks)).toEqual(['early', 'late', 'new']);
  });

  test('on one day the tasks stand in the order in which they begin', () => {
    const tasks = [
      aTask('a', { hours: 0.25, needs: ['b'] }),
      aTask('b', { month: 2, hours: 0.25 }),
    ];
    expect(order(tasks)).toEqual(['b', 'a']);
  });
});

describe('scheduleTasks: waiting for others', () => {
  test('what needs a task begins on the day after its wait; others go on in the meantime', () => {
    const tasks = [
      aTask('ask', { hours: 1, elapsedDays: 3 }),
      aTask('after', { hours: 1, needs: ['ask'], month: 2 }),
      aTask('other', { month: 3 }),
    ];
    expect(linesOf(scheduleTasks(tasks, someTime()))).toEqual([
      'ask 11-23..11-26: 11-23 1',
      'other 11-24..11-25: 11-24 1, 11-25 1',
      'after 11-27..11-27: 11-27 1',
    ]);
  });

  test('a task that waits does not count as open, and what is begun meanwhile is finished first', () => {
    const tasks = [
      aTask('ask', { hours: 1, elapsedDays: 1 }),
      aTask('after', { hours: 1, needs: ['ask'] }),
      aTask('other', { hours: 3, month: 2 }),
    ];
    expect(linesOf(scheduleTasks(tasks, someTime()))).toEqual([
      'ask 11-23..11-24: 11-23 1',
      'other 11-24..11-26: 11-24 1, 11-25 1, 11-26 1',
      'after 11-27..11-27: 11-27 1',
    ]);
  });

  test('two waits that end on one day let both go on', () => {
    const tasks = [
      aTask('slow', { hours: 1, elapsedDays: 4, importance: 2 }),
      aTask('quick', { hours: 1, elapsedDays: 3 }),
      aTask('after', { hours: 1, needs: ['quick', 'slow'] }),
    ];
    const schedule = scheduleTasks(tasks, someTime());
    expect(linesOf(schedule)).toEqual([
      'slow 11-23..11-27: 11-23 1',
      'quick 11-24..11-27: 11-24 1',
      'after 11-28..11-28: 11-28 1',
    ]);
    expect(schedule?.weeks).toEqual([{ start: '2026-11-23', capacity: 7, load: 3 }]);
  });

  test('a wait runs on over days off, and the plan ends with the last of them', () => {
    const off = [daysOff('2026-11-24', '2026-11-30')];
    const tasks = [aTask('ask', { hours: 1, elapsedDays: 10 }), aTask('other', { hours: 1 })];
    const schedule = scheduleTasks(tasks, someTime({ off }));
    expect(schedule?.finish).toBe('2026-12-03');
    expect(linesOf(schedule).at(1)).toBe('other 12-01..12-01: 12-01 1');
  });
});

describe('scheduleTasks: tasks without work left', () => {
  const none = { hours: 0 };

  test('are through at once, with all that stands behind them, and each task comes up once', () => {
    const tasks = [
      aTask('a', none),
      aTask('b', { ...none, needs: ['a'], isOpen: true }),
      aTask('c', { hours: 1, needs: ['a', 'b'] }),
    ];
    for (const list of [tasks, tasks.toReversed()]) {
      expect(linesOf(scheduleTasks(list, someTime()))).toEqual([
        'a 11-23..11-23: no work',
        'b 11-23..11-23: no work',
        'c 11-23..11-23: 11-23 1',
      ]);
    }
  });

  test('are through when what they need is', () => {
    const tasks = [
      aTask('a', { hours: 1, elapsedDays: 1 }),
      aTask('b', { ...none, needs: ['a'], elapsedDays: 2 }),
      aTask('c', { hours: 1, needs: ['b'] }),
      aTask('long', { hours: 9, month: 2 }),
    ];
    expect(linesOf(scheduleTasks(tasks, someTime())).map((line) => line.split(':')[0])).toEqual([
      'a 11-23..11-24',
      'long 11-24..12-02',
      'b 11-25..11-27',
      'c 12-03..12-03',
    ]);
  });

  test('a long chain of them is no matter', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) =>
      aTask(`t${index}`, { ...none, needs: index === 0 ? [] : [`t${index - 1}`] }),
    );
    expect(scheduleTasks(chain, someTime())?.tasks).toHaveLength(20_000);
  });
});
