import { describe, expect, test } from 'vitest';
import { findOrigin, findTarget, originNames } from '../../src/domain/roles.ts';
import { roles } from './some-lists.ts';

describe('findOrigin', () => {
  test.each([
    ['swe', 'swe'],
    ['engineer', 'swe'],
    ['software-engineer', 'swe'],
    ['product-manager', 'pm'],
    ['SWE', 'swe'],
    ['  Engineer ', 'swe'],
  ])('finds "%s" as %s', (name, id) => {
    expect(findOrigin(roles, name)?.id).toBe(id);
  });

  test.each(['', 'sw', 'Software engineer', 'project'])('does not find "%s"', (name) => {
    expect(findOrigin(roles, name)).toBeUndefined();
  });
});

describe('findTarget', () => {
  test.each([
    ['project', 'project'],
    [' Product\t', 'product'],
  ])('finds "%s" as %s', (name, id) => {
    expect(findTarget(roles, name)?.id).toBe(id);
  });

  test.each(['', 'swe', 'AI project manager'])('does not find "%s"', (name) => {
    expect(findTarget(roles, name)).toBeUndefined();
  });
});

describe('originNames', () => {
  test('lists the ids before the aliases', () => {
    expect(originNames(roles)).toEqual([
      'swe',
      'pm',
      'engineer',
      'software-engineer',
      'product-manager',
    ]);
  });
});
