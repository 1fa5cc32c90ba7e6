import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROUNDS } from '../../src/domain/practice/interview-question.ts';
import { drawMock, type MockQuestion } from '../../src/domain/practice/mock-sequence.ts';
import { createTestContext } from '../helpers/create-test-context.ts';
import { isRefuted } from './refuted.ts';

const bank = createTestContext().context.catalog().questionBank();

const wish = fc.record({
  round: fc.option(fc.constantFrom(...ROUNDS)),
  minutes: fc.integer({ min: 5, max: 180 }),
  seed: fc.string({ maxLength: 20 }),
  target: fc.option(fc.constantFrom('project', 'product')),
});

function holds(draw: typeof drawMock) {
  return fc.property(wish, (wanted) => {
    const drawn = draw(bank, wanted);
    const ids = drawn.map(({ question }) => question.id);
    const places = drawn.map(({ question }) => ROUNDS.indexOf(question.round));
    return (
      drawn.length > 0 &&
      new Set(ids).size === ids.length &&
      drawn.reduce((sum, { minutes }) => sum + minutes, 0) === wanted.minutes &&
      drawn.every(({ minutes }) => Number.isInteger(minutes) && minutes >= 1) &&
      places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0)) &&
      drawn.every(({ question: { round, targets } }) => {
        const isRound = wanted.round === null ? round !== 'offer' : round === wanted.round;
        return isRound && (wanted.target === null || targets.includes(wanted.target));
      }) &&
      JSON.stringify(draw(bank, wanted)) === JSON.stringify(drawn)
    );
  });
}

test('a mock fills its minutes with different questions in the order of a loop', () => {
  fc.assert(holds(drawMock));
});

test.each<[string, (drawn: MockQuestion[]) => MockQuestion[]]>([
  ['asks one twice', (drawn) => [...drawn, ...drawn.slice(-1)]],
  ['is a minute short', ([first, ...rest]) => (first ? [{ ...first, minutes: 0 }, ...rest] : [])],
  ['comes backwards', (drawn) => drawn.toReversed()],
  ['is empty', () => []],
])('and one that %s is found out', (_name, spoil) => {
  expect(isRefuted(holds((...args) => spoil(drawMock(...args))))).toBe(true);
});
