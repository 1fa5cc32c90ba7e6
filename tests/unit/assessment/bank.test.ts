import { describe, expect, test } from 'vitest';
import { allItems, findItem, NUMBER_ITEMS } from '../../../src/domain/assessment/bank.ts';
import { aChoice, aSituation } from './some-items.ts';

const numbers = [
  'number-confusion-matrix',
  'number-forecast',
  'number-inference-cost',
  'number-sample-size',
  'number-threshold',
];

describe('NUMBER_ITEMS', () => {
  test('are one for each family, with its skill and level', () => {
    expect(NUMBER_ITEMS.map(({ id }) => id).toSorted()).toEqual(numbers);
    expect(NUMBER_ITEMS.find(({ family }) => family === 'sample-size')).toEqual({
      kind: 'number',
      id: 'number-sample-size',
      skill: 'evaluation-design',
      level: 3,
      family: 'sample-size',
    });
  });
});

describe('allItems', () => {
  test('has the written ones and the numbers, by id', () => {
    const items = [aSituation({ id: 'zebra' }), aChoice({ id: 'apple' })];
    expect(allItems({ items }).map(({ id }) => id)).toEqual(['apple', ...numbers, 'zebra']);
    expect(allItems({ items: items.toReversed() })).toEqual(allItems({ items }));
  });
});

describe('findItem', () => {
  const bank = { items: [aChoice({ id: 'apple' })] };

  test('finds a written item and a number', () => {
    expect(findItem(bank, 'apple')).toBe(bank.items[0]);
    expect(findItem(bank, 'number-forecast')).toMatchObject({ family: 'forecast' });
  });

  test('finds nothing under another id', () => {
    expect(findItem(bank, 'forecast')).toBeUndefined();
  });
});
