import { describe, expect, test } from 'vitest';
import { groupEstimates } from '../../../src/domain/assessment/group-estimate.ts';
import { skills } from './some-items.ts';

const joint = {
  skills: ['framing', 'writing', 'data'],
  means: [1, -0.5, 2],
  covariance: [
    [0.5, 0.2, 0.1],
    [0.2, 0.7, 0.1],
    [0.1, 0.1, 0.25],
  ],
};

describe('groupEstimates', () => {
  test('are the mean over the skills of a group and its standard deviation', () => {
    const [product, technical] = groupEstimates(joint, skills);
    expect(product).toMatchObject({
      group: 'product',
      members: ['framing', 'writing'],
      mean: 0.25,
    });
    // (.5 + .7 + 2 x .2) / 4
    expect(product?.sd).toBeCloseTo(Math.sqrt(0.4), 12);
    expect(technical).toMatchObject({ group: 'technical', members: ['data'], mean: 2, sd: 0.5 });
  });

  test('a group without skills stands at the usual starting point', () => {
    const groups = [{ id: 'empty', title: 'Empty' }];
    expect(groupEstimates(joint, { ...skills, groups })).toEqual([
      { group: 'empty', title: 'Empty', members: [], mean: 0, sd: 0 },
    ]);
  });

  test('a skill of which nothing is known adds nothing', () => {
    const nothing = { skills: [], means: [], covariance: [] };
    expect(groupEstimates(nothing, skills).map(({ mean, sd }) => [mean, sd])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});
