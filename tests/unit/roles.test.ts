import { describe, expect, test } from 'vitest';
import { findOrigin, findTarget, nameAsId, originNames } from '../../src/domain/roles.ts';
import { roles } from './some-lists.ts';

describe('nameAsId', () => {
  test.each([
    ['swe', 'swe'],
    [' Product Manager\n', 'product-manager'],
    ['product_manager', 'product-manager'],
    ['a  b\t_c', 'a-b-c'],
  ])('writes %j as %s', (name, id) => {
    expect(nameAsId(name)).toBe(id);
  });
});

describe('findOrigin', () => {
  test.each([
    ['swe', 'swe'],
    ['engineer', 'swe'],
    ['software-engineer', 'swe'],
    ['product-manager', 'pm'],
    ['SWE', 'swe'],
    ['  Engineer ', 'swe'],
    ['Product manager', 'pm'],
    ['software_engineer', 'swe'],
  ])('finds "%s" as %s', (name, id) => {
    expect(findOrigin(roles, name)?.id).toBe(id);
  });

  test.each(['', 'sw', 'software', 'project'])('does not find "%s"', (name) => {
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
