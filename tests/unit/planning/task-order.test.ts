import { describe, expect, test } from 'vitest';
import {
  inNeedOrder,
  linksOf,
  type OrderedTask,
  rankTasks,
} from '../../../src/domain/planning/task-order.ts';
import { aTask } from './some-schedules.ts';

function ranked(tasks: readonly OrderedTask[]): string[] {
  return [...rankTasks(tasks)].sort(([, a], [, b]) => a - b).map(([id]) => id);
}

describe('rankTasks', () => {
  test('numbers the tasks from 0', () => {
    expect(rankTasks([aTask('b'), aTask('a')])).toEqual(
      new Map([
        ['a', 0],
        ['b', 1],
      ]),
    );
  });

  test('the month goes before all else', () => {
    const late = aTask('a', { month: 2, hours: 9, importance: 9 });
    expect(ranked([late, aTask('z', { hours: 1, importance: 0 })])).toEqual(['z', 'a']);
  });

  test('then the longest way of hours behind a task, its own among them', () => {
    const tasks = [
      aTask('short', { hours: 5, importance: 9 }),
      aTask('long', { hours: 1 }),
      aTask('middle', { hours: 2, needs: ['long'] }),
      aTask('end', { hours: 4, needs: ['middle'], month: 2 }),
    ];
    // Behind them: long 7, middle 6, short 5.
    expect(ranked(tasks)).toEqual(['long', 'middle', 'short', 'end']);
  });

  test('of two ways the longer counts, not their sum', () => {
    const tasks = [
      aTask('fork', { hours: 1 }),
      aTask('left', { hours: 3, needs: ['fork'], month: 2 }),
      aTask('right', { hours: 2, needs: ['fork'], month: 2 }),
      aTask('alone', { hours: 5 }),
    ];
    expect(ranked(tasks)).toEqual(['alone', 'fork', 'left', 'right']);
  });

  test('then importance, then the id', () => {
    const tasks = [aTask('b'), aTask('a'), aTask('z', { importance: 2 }), aTask('c')];
    expect(ranked(tasks)).toEqual(['z', 'a', 'b', 'c']);
    expect(ranked(tasks.toReversed())).toEqual(['z', 'a', 'b', 'c']);
  });
});

describe('inNeedOrder', () => {
  const ids = (tasks: readonly { readonly id: string }[]) => tasks.map(({ id }) => id);

  test('puts each task behind all that it needs', () => {
    const tasks = [aTask('c', { needs: ['a', 'b'] }), aTask('b', { needs: ['a'] }), aTask('a')];
    expect(ids(inNeedOrder(tasks))).toEqual(['a', 'b', 'c']);
  });

  test('what is not in the list is done, and a need that stands twice counts once', () => {
    const tasks = [aTask('b', { needs: ['a', 'a', 'gone'] }), aTask('a', { needs: ['gone'] })];
    expect(ids(inNeedOrder(tasks))).toEqual(['a', 'b']);
  });

  test('nothing is in order', () => {
    expect(inNeedOrder([])).toEqual([]);
  });

  test.each([
    ['two tasks', [aTask('a', { needs: ['b'] }), aTask('b', { needs: ['a'] }), aTask('c')]],
    ['a task that needs itself', [aTask('a', { needs: ['a'] })]],
  ])('throws on a circle: %s', (_name, tasks) => {
    expect(() => inNeedOrder(tasks)).toThrow(RangeError);
  });
});

describe('linksOf', () => {
  test('counts what each task waits for, and names what waits for it in the order of the list', () => {
    const [a, b, c] = [
      aTask('a'),
      aTask('b', { needs: ['a', 'gone'] }),
      aTask('c', { needs: ['a', 'b'] }),
    ];
    const { waiting, dependents } = linksOf([c, b, a]);
    expect([...waiting]).toEqual([
      ['c', 2],
      ['b', 1],
      ['a', 0],
    ]);
    expect(dependents).toEqual(
      new Map([
        ['a', [c, b]],
        ['b', [c]],
      ]),
    );
  });
});
