import { describe, expect, test } from 'vitest';
import { drawMock, withMinutes } from '../../../src/domain/practice/mock-sequence.ts';
import { aBank, aQuestion } from './some-mocks.ts';

const wish = { round: null, minutes: 45, seed: 's', target: null };

describe('the questions of a mock', () => {
  test.each([
    ['technical', 45, 6],
    ['behavioural', 45, 7],
    ['case', 45, 3],
    ['screen', 8, 1],
    ['case', 5, 1],
    ['case', 22, 1],
    ['case', 23, 2],
  ] as const)('%s in %i minutes: %i', (round, minutes, count) => {
    const drawn = drawMock(aBank(20), { ...wish, round, minutes });
    expect(drawn).toHaveLength(count);
    expect(drawn.every(({ question }) => question.round === round)).toBe(true);
    expect(drawn.reduce((sum, { minutes: given }) => sum + given, 0)).toBe(minutes);
  });

  test('a mixture comes in the order of a loop, round after round, without the offer', () => {
    const drawn = drawMock(aBank(20), { ...wish, minutes: 61 });
    expect(drawn.map(({ question }) => question.round)).toEqual([
      ...['screen', 'product-sense', 'technical', 'execution', 'case', 'behavioural', 'leadership'],
    ]);
  });

  test('a long mixture takes several of a round', () => {
    const rounds = drawMock(aBank(20), { ...wish, minutes: 180 }).map(
      ({ question }) => question.round,
    );
    expect(rounds.filter((round) => round === 'case').length).toBeGreaterThan(1);
    expect(rounds).not.toContain('offer');
  });

  test('a small bank is asked whole, and nothing twice', () => {
    const drawn = drawMock(aBank(2), { ...wish, round: 'offer', minutes: 180 });
    expect(drawn.map(({ question }) => question.id).sort()).toEqual(['offer-0', 'offer-1']);
    expect(drawn.map(({ minutes }) => minutes)).toEqual([90, 90]);
  });

  test('only what the target is asked', () => {
    const drawn = drawMock(aBank(20), { ...wish, minutes: 180, target: 'project' });
    expect(drawn.every(({ question }) => question.targets.includes('project'))).toBe(true);
  });

  test('the seed decides', () => {
    const ids = (seed: string) =>
      drawMock(aBank(20), { ...wish, seed }).map(({ question }) => question.id);
    expect(ids('a')).toEqual(ids('a'));
    expect(ids('a')).not.toEqual(ids('b'));
  });

  test('nothing where the bank has nothing', () => {
    expect(drawMock(aBank(0), wish)).toEqual([]);
  });
});

test('minutes are shared out in the ratio of the usual ones', () => {
  const questions = [
    aQuestion('a', 'case'),
    aQuestion('b', 'behavioural'),
    aQuestion('c', 'screen'),
  ];
  expect(withMinutes(questions, 29).map(({ minutes }) => minutes)).toEqual([15, 6, 8]);
  expect(withMinutes(questions, 58).map(({ minutes }) => minutes)).toEqual([30, 12, 16]);
});
