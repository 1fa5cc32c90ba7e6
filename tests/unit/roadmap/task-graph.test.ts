import { describe, expect, test } from 'vitest';
import { findCycle, type GraphTask } from '../../../src/domain/roadmap/task-graph.ts';

/** `a: b c` is a task a that needs b and c. */
function graph(...lines: string[]): GraphTask[] {
  return lines.map((line) => {
    const [id = '', needs = ''] = line.split(':');
    return { id, needs: needs.split(' ').filter((need) => need !== '') };
  });
}

describe('findCycle', () => {
  test.each([
    ['nothing', graph()],
    ['tasks that need nothing', graph('a', 'b')],
    ['a chain', graph('a', 'b: a', 'c: b')],
    ['a chain that is listed backwards', graph('c: b', 'b: a', 'a')],
    ['two ways to the same task', graph('a', 'b: a', 'c: a', 'd: b c')],
    ['a need that is named twice', graph('a', 'b: a a')],
    ['a need that no task has', graph('a: ghost', 'b: a ghost')],
  ])('finds no circle in %s', (_name, tasks) => {
    expect(findCycle(tasks)).toBeNull();
  });

  test.each([
    ['a task that needs itself', graph('a: a'), ['a', 'a']],
    ['two tasks that need each other', graph('a: b', 'b: a'), ['a', 'b', 'a']],
    ['a circle of three', graph('a: c', 'b: a', 'c: b'), ['a', 'c', 'b', 'a']],
    ['a circle behind a way in', graph('in: a', 'a: b', 'b: a'), ['a', 'b', 'a']],
    ['a circle after a dead end', graph('x', 'a: x b', 'b: x a'), ['a', 'b', 'a']],
    ['a circle in the part that is reached last', graph('x', 'y: x', 'z: z'), ['z', 'z']],
  ])('names the circle of %s', (_name, tasks, cycle) => {
    expect(findCycle(tasks)).toEqual(cycle);
  });

  test('follows a chain of a hundred thousand tasks without running out of stack', () => {
    const length = 100_000;
    const tasks = Array.from({ length }, (_, index) => ({
      id: `t${index}`,
      needs: [`t${index + 1}`],
    }));
    expect(findCycle(tasks)).toBeNull();
    expect(findCycle([...tasks, { id: `t${length}`, needs: ['t0'] }])).toHaveLength(length + 2);
  });
});
