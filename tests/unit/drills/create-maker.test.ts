import { describe, expect, test } from 'vitest';
import { createMaker, type Question } from '../../../src/domain/drills/create-maker.ts';
import type { DrillFamily } from '../../../src/domain/drills/drill.ts';

function question(key: number, ...rivals: number[]): Question {
  return {
    prompt: `What is ${key}?`,
    ask: 'cases',
    data: { key },
    unit: 'cases',
    key,
    working: [`${key}`],
    rivals: rivals.map((value) => ({ value, name: `not ${value}` })),
    decision: 'What now?',
    decisionPoints: ['This.', 'Not that.'],
  };
}

/** A family that draws these one after the other, over and over. */
function makerOf(...draws: readonly (Question | null)[]) {
  let drawn = 0;
  return createMaker({
    family: 'sample-size',
    skill: 'evaluation-design',
    level: 3,
    draw: () => draws[drawn++ % draws.length] ?? null,
    safe: question(1, 2),
  });
}

describe('createMaker', () => {
  test('names the family and the seed, and allows 2% of the key', () => {
    const maker = makerOf(question(500, 300));
    expect(maker).toMatchObject({ family: 'sample-size', skill: 'evaluation-design', level: 3 });
    expect(maker.create('abc')).toEqual({
      family: 'sample-size',
      seed: 'abc',
      ...question(500, 300),
      tolerance: 10,
    });
  });

  test('draws again while the numbers make no case or a rival is too near', () => {
    expect(makerOf(null, question(100, 102), null, question(200, 100)).create('1').key).toBe(200);
  });

  test('asks the safe question where no draw will do', () => {
    expect(makerOf(null).create('1')).toMatchObject({ key: 1, prompt: 'What is 1?' });
    expect(makerOf(question(100, 101)).create('1').rivals).toEqual(question(1, 2).rivals);
  });

  test('keeps the first of two rivals that are nearly the same', () => {
    const { rivals } = makerOf(question(100, 50, 51, 300)).create('1');
    expect(rivals.map(({ value }) => value)).toEqual([50, 300]);
  });

  test('draws from a stream of the family and the seed', () => {
    const keyOf = (family: DrillFamily, seed: string) =>
      createMaker({
        family,
        skill: 'any',
        level: 1,
        draw: (random) => question(random()),
        safe: question(1),
      }).create(seed).key;
    expect(keyOf('forecast', '1')).toBe(keyOf('forecast', '1'));
    expect(keyOf('forecast', '1')).not.toBe(keyOf('forecast', '2'));
    expect(keyOf('forecast', '1')).not.toBe(keyOf('threshold', '1'));
  });
});
