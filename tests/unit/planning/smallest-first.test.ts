import { describe, expect, test } from 'vitest';
import { SmallestFirst } from '../../../src/domain/planning/smallest-first.ts';

function drain(heap: SmallestFirst): number[] {
  const numbers: number[] = [];
  for (let next = heap.pop(); next !== undefined; next = heap.pop()) numbers.push(next);
  return numbers;
}

describe('SmallestFirst', () => {
  test('gives nothing where there is nothing', () => {
    expect(new SmallestFirst().pop()).toBeUndefined();
  });

  test.each([
    ['one', [3]],
    ['rising', [0, 1, 2, 3, 4, 5, 6]],
    ['falling', [6, 5, 4, 3, 2, 1, 0]],
    ['mixed', [5, 9, 1, 0, 7, 3, 8, 2, 6, 4]],
    ['with the same number twice', [2, 1, 2, 1, 0]],
    ['below zero', [0, -3, 4, -1]],
  ])('gives numbers back in order: %s', (_name, numbers) => {
    const heap = new SmallestFirst();
    for (const number of numbers) heap.push(number);
    expect(drain(heap)).toEqual(numbers.toSorted((a, b) => a - b));
    expect(heap.pop()).toBeUndefined();
  });

  test('takes numbers between one that comes out and the next', () => {
    const heap = new SmallestFirst();
    for (const number of [8, 4, 6]) heap.push(number);
    expect(heap.pop()).toBe(4);
    heap.push(5);
    heap.push(1);
    expect([heap.pop(), heap.pop()]).toEqual([1, 5]);
    heap.push(7);
    expect(drain(heap)).toEqual([6, 7, 8]);
  });
});
