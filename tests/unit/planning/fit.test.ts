import { describe, expect, test } from 'vitest';
import { cutToFit, fitTasks } from '../../../src/domain/planning/fit.ts';
import { type ScheduleTask, scheduleTasks } from '../../../src/domain/planning/schedule.ts';
import { aTask, day, daysOff, someTime } from './some-schedules.ts';

/** Ten hours: at an hour a day they end on Wednesday 2026-12-02. */
const tasks = [
  aTask('base', { hours: 4, importance: 4 }),
  aTask('poor', { hours: 2, importance: 1 }),
  aTask('rich', { hours: 1, importance: 3, needs: ['base'] }),
  aTask('fair', { hours: 3, importance: 3 }),
];

describe('fitTasks: work that fits', () => {
  test('there is nothing to cut where it ends on the wanted day', () => {
    expect(fitTasks(tasks, someTime(), day('2026-12-02'))).toEqual({
      fits: true,
      hoursNeeded: 10,
      hoursAvailable: 10,
      until: '2026-12-02',
      finish: '2026-12-02',
      cut: [],
      options: [],
    });
  });

  test('no day is wanted', () => {
    const fit = fitTasks(tasks, someTime(), null);
    expect(fit).toMatchObject({ fits: true, until: null, hoursAvailable: null, cut: [] });
    expect(fit.finish).toBe('2026-12-02');
  });

  test('no day is wanted, and it does not end', () => {
    const off = [daysOff('2026-11-23', '2126-11-23')];
    expect(fitTasks(tasks, someTime({ off }), null)).toMatchObject({ fits: false, finish: null });
  });

  test('nothing to do fits, unless the day is over', () => {
    expect(fitTasks([], someTime(), day('2026-11-23'))).toMatchObject({ fits: true });
    expect(fitTasks([], someTime(), day('2026-11-22'))).toMatchObject({
      fits: false,
      hoursAvailable: 0,
      cut: [],
      options: [{ kind: 'later', finish: '2026-11-23' }],
    });
  });
});

describe('fitTasks: work that does not fit', () => {
  const until = day('2026-11-30');
  const fit = fitTasks(tasks, someTime(), until);

  test('says by how much', () => {
    expect(fit).toMatchObject({ fits: false, hoursNeeded: 10, hoursAvailable: 8, until });
    expect(fit.finish).toBe('2026-12-02');
    expect(fit.cut).toEqual(['poor']);
  });

  test('each option is true when it is scheduled', () => {
    const [later, more, less] = fit.options;
    expect(later).toEqual({ kind: 'later', finish: '2026-12-02' });
    // Eight days at 8.5 hours hold 9.5 hours, at 8.75 they hold 10.
    expect(more).toEqual({ kind: 'more-hours', hoursPerWeek: 8.75, finish: '2026-11-30' });
    expect(less).toEqual({
      kind: 'less-scope',
      cut: ['poor'],
      hours: 8,
      finish: '2026-11-30',
    });
    const finishAt = (hoursPerWeek: number) =>
      scheduleTasks(tasks, someTime({ hoursPerWeek }))?.finish;
    expect([finishAt(8.5), finishAt(8.75)]).toEqual(['2026-12-01', '2026-11-30']);
    const kept = tasks.filter(({ id }) => id !== 'poor');
    expect(scheduleTasks(kept, someTime())?.finish).toBe('2026-11-30');
  });

  test('eighty hours a week are the most that anybody is told', () => {
    const options = (hours: number) =>
      fitTasks([aTask('a', { hours })], someTime(), day('2026-11-29')).options;
    expect(options(80)).toContainEqual(expect.objectContaining({ hoursPerWeek: 80 }));
    expect(options(80.25).map(({ kind }) => kind)).toEqual(['later']);
    const most = someTime({ hoursPerWeek: 80 });
    const { options: none } = fitTasks([aTask('a', { hours: 81 })], most, day('2026-11-29'));
    expect(none.map(({ kind }) => kind)).toEqual(['later']);
  });

  test('more hours are told only where waiting leaves time for them', () => {
    const wait = [aTask('a', { hours: 1, elapsedDays: 9 })];
    const { options } = fitTasks(wait, someTime(), day('2026-11-30'));
    expect(options).toEqual([{ kind: 'later', finish: '2026-12-02' }]);
  });

  test('the fewest hours that do are told, though some more would not', () => {
    // At 9.75 hours the day after the wait has a quarter hour less than at 9.5.
    const pair = [
      aTask('a', { hours: 7, elapsedDays: 3 }),
      aTask('b', { hours: 1.5, needs: ['a'] }),
    ];
    const finishAt = (hoursPerWeek: number) =>
      scheduleTasks(pair, someTime({ hoursPerWeek }))?.finish;
    expect([finishAt(9.25), finishAt(9.5), finishAt(9.75)]).toEqual([
      '2026-12-03',
      '2026-12-02',
      '2026-12-03',
    ]);
    const { options } = fitTasks(pair, someTime(), day('2026-12-02'));
    expect(options).toContainEqual({
      kind: 'more-hours',
      hoursPerWeek: 9.5,
      finish: '2026-12-02',
    });
  });

  test('there is no later day where the work never ends', () => {
    const off = [daysOff('2026-12-01', '2126-12-01')];
    const fit = fitTasks(tasks, someTime({ off }), until);
    expect(fit).toMatchObject({ fits: false, finish: null, hoursAvailable: 8, cut: ['poor'] });
    expect(fit.options.map(({ kind }) => kind)).toEqual(['more-hours', 'less-scope']);
  });

  test('to leave everything is no option', () => {
    const fit = fitTasks([aTask('a', { hours: 100 })], someTime(), until);
    expect(fit.cut).toEqual([]);
    expect(fit.options.map(({ kind }) => kind)).toEqual(['later']);
  });
});

describe('cutToFit', () => {
  const cut = (list: readonly ScheduleTask[], until: string) =>
    cutToFit(list, someTime(), day(until));

  test('nothing goes where all fits', () => {
    expect(cut(tasks, '2026-12-02')).toEqual([]);
  });

  test('the least importance per hour goes first', () => {
    // Per hour: poor 0.5, fair 1, rich 3; base is needed.
    expect(cut(tasks, '2026-11-27')).toEqual(['poor', 'fair']);
  });

  test('what is needed stays as long as what needs it', () => {
    const needed = [
      aTask('low', { importance: 0 }),
      aTask('high', { importance: 9, needs: ['low'] }),
      aTask('mid', { importance: 5 }),
    ];
    expect(cut(needed, '2026-11-26')).toEqual(['mid']);
    expect(cut(needed, '2026-11-24')).toEqual(['mid', 'high']);
  });

  test('what fits after all is taken back in, the dearest first', () => {
    const list = [
      aTask('tiny', { hours: 1, importance: 0 }),
      aTask('huge', { hours: 6, importance: 6 }),
      aTask('kept', { hours: 3, importance: 9 }),
    ];
    expect(cut(list, '2026-11-26')).toEqual(['huge']);
    expect(cut(list, '2026-11-25')).toEqual(['tiny', 'huge']);
  });

  test('of tasks that are worth the same the last by id goes first', () => {
    const twins = [aTask('a'), aTask('c'), aTask('b')];
    expect(cut(twins, '2026-11-26')).toEqual(['c']);
    expect(cut(twins.toReversed(), '2026-11-26')).toEqual(['c']);
  });

  test('what has been begun stays, and what it needs', () => {
    const list = [
      aTask('begun', { importance: 0, isOpen: true, needs: ['below'] }),
      aTask('below', { importance: 0 }),
      aTask('new', { importance: 9 }),
    ];
    expect(cut(list, '2026-11-26')).toEqual(['new']);
  });

  test('nothing is cut where no cut would do', () => {
    const begun = aTask('begun', { hours: 9, isOpen: true });
    expect(cut([begun, aTask('new')], '2026-11-30')).toEqual([]);
    const { options } = fitTasks([begun, aTask('new')], someTime(), day('2026-11-30'));
    expect(options.map(({ kind }) => kind)).toEqual(['later', 'more-hours']);
    expect(cut(tasks, '2026-11-22')).toEqual([]);
  });

  test('a task without work left goes only to let go what it needs', () => {
    const list = [
      aTask('long', { hours: 9, importance: 1 }),
      aTask('proved', { hours: 0, needs: ['long'] }),
      aTask('other', { hours: 0, importance: 0 }),
      aTask('short', { hours: 1, importance: 9 }),
    ];
    expect(cut(list, '2026-11-30')).toEqual(['proved', 'long']);
    expect(cut(list, '2026-12-02')).toEqual([]);
  });
});
