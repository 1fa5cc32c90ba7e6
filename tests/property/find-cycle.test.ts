import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCycle, type GraphTask } from '../../src/domain/roadmap/task-graph.ts';
import { isRefuted } from './refuted.ts';

type FindCycle = (tasks: readonly GraphTask[]) => readonly string[] | null;

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
/** Some needs are met by no task. */
const need = fc.constantFrom(...IDS, 'ghost');

/** Tasks with any needs, of which every second graph or so has a circle. */
const anyGraph = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...IDS), needs: fc.array(need, { maxLength: 2 }) }),
  { selector: ({ id }) => id },
);

/** Whether the tasks can be put in an order in which every need comes first (Kahn's algorithm). */
function hasOrder(tasks: readonly GraphTask[]): boolean {
  let left = tasks;
  for (;;) {
    const waiting = new Set(left.map(({ id }) => id));
    const next = left.filter(({ needs }) => needs.some((id) => waiting.has(id)));
    if (next.length === left.length) return left.length === 0;
    left = next;
  }
}

function isPathOfNeeds(cycle: readonly string[], tasks: readonly GraphTask[]): boolean {
  const steps = cycle.slice(1).map((to, index) => ({ from: cycle[index], to }));
  return (
    steps.length > 0 &&
    cycle[0] === cycle.at(-1) &&
    new Set(cycle).size === steps.length &&
    steps.every(({ from, to }) => tasks.some(({ id, needs }) => id === from && needs.includes(to)))
  );
}

function reportsRealCircles(find: FindCycle) {
  return fc.property(anyGraph, (tasks) => {
    const cycle = find(tasks);
    return cycle === null || isPathOfNeeds(cycle, tasks);
  });
}

function findsOneUnlessOrdered(find: FindCycle) {
  return fc.property(anyGraph, (tasks) => {
    expect(find(tasks) === null).toBe(hasOrder(tasks));
  });
}

/** Follows the first need of each task only, and tells the way in as part of the circle. */
const followFirstNeeds: FindCycle = (tasks) => {
  for (const { id } of tasks) {
    const path = [id];
    for (;;) {
      const next = tasks.find((task) => task.id === path.at(-1))?.needs[0];
      if (next === undefined) break;
      if (path.includes(next)) return [...path, next];
      path.push(next);
    }
  }
  return null;
};

/** Takes two ways to one task for a circle. */
const meetTwice: FindCycle = (tasks) => {
  const needs = tasks.flatMap((task) => task.needs);
  const met = needs.find((id, index) => needs.indexOf(id) !== index);
  return met === undefined ? null : [met, met];
};

describe('findCycle', () => {
  test('reports nothing but a real path of needs that ends where it began', () => {
    fc.assert(reportsRealCircles(findCycle), { numRuns: 1000 });
  });

  test('finds none just where the tasks have an order', () => {
    fc.assert(findsOneUnlessOrdered(findCycle), { numRuns: 1000 });
  });
});

describe('the properties of findCycle refute', () => {
  test.each([
    ['telling the way in as part of the circle', followFirstNeeds],
    ['taking two ways to one task for a circle', meetTwice],
  ])('%s', (_name, find) => {
    expect(isRefuted(reportsRealCircles(find))).toBe(true);
  });

  test.each([
    ['finding nothing', () => null],
    ['following the first needs only', followFirstNeeds],
    ['taking two ways to one task for a circle', meetTwice],
  ])('%s, where there is an order or none', (_name, find: FindCycle) => {
    expect(isRefuted(findsOneUnlessOrdered(find))).toBe(true);
  });
});
