import { expect, test } from 'vitest';
import { goesTheOtherWay } from '../../../src/domain/critique/direction.ts';

test.each([
  ['errors fell from 22 to 9%', false],
  ['errors fell from 9 to 22%', true],
  ['errors fell by then, as we had hoped, from 9% to 22%', true],
  ['errors dropped to 22% from 9%', true],
  ['errors dropped to 9% from 22%', false],
  ['sales rose from $1,200 to $900', true],
  ['sales rose from $900 to $1,200', false],
  ['we had 70%, and i got that up to 55', true],
  ['we had 55%, and i got that up to 70', false],
  ['we had 55%, and i got that down to 70', true],
  ['the wait fell from 2 hours to 40 minutes', false],
  ['the wait fell from 2 hours to 40 hours', true],
  ['it fell from 1.5 to 0.9', false],
  ['it fell from 1,5 to 0,9', false],
  ['it fell from 1,500 to 900', false],
  ['it fell. from 9 to 22 it is loud', false],
  ['refunds up to 20 of 300', false],
  ['nothing', false],
])('%j: %s', (text, expected) => {
  expect(goesTheOtherWay(text)).toBe(expected);
});
