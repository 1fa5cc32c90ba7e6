import { describe, expect, test } from 'vitest';
import { createRandom, normal, pickOne, wholeBetween } from '../../src/domain/chance.ts';

const DRAWS = 20_000;

function draws<Value>(draw: (random: () => number) => Value, seed = 'any'): Value[] {
  const random = createRandom(seed);
  return Array.from({ length: DRAWS }, () => draw(random));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('createRandom', () => {
  const firstOf = (seed: string) => createRandom(seed)();

  test('gives the same numbers for the same seed', () => {
    expect(draws((random) => random())).toEqual(draws((random) => random()));
  });

  test('gives other numbers for seeds that differ in one letter', () => {
    const seeds = ['', '1', '2', '12', '21', 'a', 'A', ' 1'];
    expect(new Set(seeds.map(firstOf)).size).toBe(seeds.length);
  });

  test('spreads evenly over [0, 1)', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (const value of draws((random) => random())) {
      expect(value >= 0 && value < 1).toBe(true);
      const tenth = Math.floor(value * 10);
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    // Four standard deviations of a count with the probability .1.
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(170);
  });

  test('begins as evenly as it goes on', () => {
    const firsts = Array.from({ length: 2000 }, (_, seed) => firstOf(String(seed)));
    expect(Math.abs(meanOf(firsts) - 0.5)).toBeLessThan(0.026);
  });
});

describe('wholeBetween', () => {
  test('draws every number of the range, ends included, and no other', () => {
    const drawn = new Set(draws((random) => wholeBetween(random, -1, 3)));
    expect([...drawn].toSorted((a, b) => a - b)).toEqual([-1, 0, 1, 2, 3]);
  });

  test('of one number is that number', () => {
    expect(wholeBetween(() => 0.999, 7, 7)).toBe(7);
  });
});

describe('pickOne', () => {
  test('picks each about as often', () => {
    const picks = draws((random) => pickOne(random, ['a', 'b', 'c', 'd']));
    for (const value of ['a', 'b', 'c', 'd']) {
      const count = picks.filter((pick) => pick === value).length;
      expect(Math.abs(count - DRAWS / 4)).toBeLessThan(250);
    }
  });

  test('has a value for a number that is 1, which chance never gives', () => {
    expect(pickOne(() => 1, ['a', 'b'])).toBe('a');
  });
});

describe('normal', () => {
  test('has the mean 0, the variance 1 and the tails of the normal distribution', () => {
    const values = draws(normal);
    expect(Math.abs(meanOf(values))).toBeLessThan(0.03);
    expect(Math.abs(meanOf(values.map((value) => value ** 2)) - 1)).toBeLessThan(0.04);
    const beyond = values.filter((value) => value > 1.281_55).length / DRAWS;
    expect(Math.abs(beyond - 0.1)).toBeLessThan(0.0085);
  });

  test('stays finite at both ends of what chance gives', () => {
    expect(normal(() => 0)).toBeCloseTo(0, 12);
    expect(Number.isFinite(normal(() => 1 - 2 ** -32))).toBe(true);
  });
});
