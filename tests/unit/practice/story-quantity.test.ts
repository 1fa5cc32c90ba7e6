import { expect, test } from 'vitest';
import { hasQuantity } from '../../../src/domain/practice/story-quantity.ts';

test.each([
  '31 of 200 before, 9 of 200 after, counted by two agents',
  'tickets fell from 2000 to 1500',
  'saved $2000 a month',
  'recall 0.82, up from .74',
  'handling time halved within a quarter',
  'from three days to four hours',
  'EUR 40,000 a year',
  'EUR500 less',
  '12% fewer calls since 3 May 2025',
  'F1 0.85 on 12 May',
  'a team of six answered 40 tickets more',
  'we may 9 times out of ten stop it',
  '2050 tickets fewer',
])('a quantity: %s', (text) => {
  expect(hasQuantity(text)).toBe(true);
});

test.each([
  '',
  'it went well and everybody was happy',
  'launched on 2025-03-04',
  'launched on 4 March 2025',
  'launched on March 4th, 2025, at 10:30',
  'live since March 2025',
  'live since 2024; still running',
  'done in 2025',
  'done by 2025.',
  'signed on 4/3/2025 and 04.03.25',
  'shipped in Q3 as version 2 with GPT-4 and v2.1',
  'done in week 3 of sprint 12',
  'with 6 people',
  'a team of 12 shipped it',
  'I led eight machine engineers',
  'it took one of us',
  'it was the 3rd attempt',
])('none: %s', (text) => {
  expect(hasQuantity(text)).toBe(false);
});
