import { describe, expect, test } from 'vitest';
import { gradeNumber } from '../../../src/domain/drills/grade-number.ts';
import { aDrill } from './some-drills.ts';

const right = { isRight: true, mistakenFor: null };

function wrong(mistakenFor: string | null) {
  return { isRight: false, mistakenFor };
}

describe('gradeNumber: an amount', () => {
  const rivals = [
    { value: 400, name: 'the first half' },
    { value: 100_000, name: 'cents' },
  ];

  test.each([
    [1000, right],
    [980, right],
    [1020, right],
    [979, wrong(null)],
    [1021, wrong(null)],
    [400, wrong('the first half')],
    [408, wrong('the first half')],
    [409, wrong(null)],
    [102_000, wrong('cents')],
    [97_999, wrong(null)],
    [Number.NaN, wrong(null)],
  ])('%f of 1000', (value, expected) => {
    expect(gradeNumber(aDrill({ rivals }), value)).toEqual(expected);
  });
});

describe('gradeNumber: a proportion', () => {
  const drill = aDrill({
    unit: 'proportion',
    key: 0.8,
    tolerance: 0.01,
    rivals: [{ value: 0.667, name: 'recall' }],
  });

  test.each([
    [0.8, right],
    [0.79, right],
    [0.81, right],
    [0.815, wrong(null)],
    [0.67, wrong('recall')],
    [0.66, wrong('recall')],
    [0.65, wrong(null)],
  ])('%f of 0.8', (value, expected) => {
    expect(gradeNumber(drill, value)).toEqual(expected);
  });
});

test('gradeNumber names the first of two rivals within reach, and none where there is none', () => {
  const near = [
    { value: 500, name: 'first' },
    { value: 505, name: 'second' },
  ];
  expect(gradeNumber(aDrill({ rivals: near }), 504)).toEqual(wrong('first'));
  expect(gradeNumber(aDrill({ rivals: [] }), 504)).toEqual(wrong(null));
});
