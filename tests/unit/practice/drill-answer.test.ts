import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../src/domain/calendar.ts';
import { answerDrill, drillFact } from '../../../src/domain/practice/drill-answer.ts';
import { aDrill } from '../drills/some-drills.ts';

const drill = aDrill({
  unit: 'proportion',
  key: 0.8,
  tolerance: 0.01,
  rivals: [{ value: 0.667, name: 'recall' }],
});

describe('answerDrill', () => {
  test.each([
    [' 80% ', 30, { answer: '80%', isRight: true, mistakenFor: null, rating: 'easy' }],
    ['0.8', null, { isRight: true, seconds: null, rating: 'good' }],
    ['2/3', 30, { isRight: false, mistakenFor: 'recall', rating: 'again' }],
    ['0.1', 30, { isRight: false, mistakenFor: null, rating: 'again' }],
    ['?', 12, { answer: '?', isRight: false, mistakenFor: null, seconds: 12, rating: 'again' }],
  ])('%j', (typed, seconds, expected) => {
    expect(answerDrill(drill, typed, seconds)).toMatchObject(expected);
  });

  test.each(['', 'many', '-1', 's'])('%j is no answer', (typed) => {
    expect(answerDrill(drill, typed, 1)).toBeNull();
  });
});

test('drillFact keeps the numbers, the answer and the grade', () => {
  const answer = answerDrill(drill, '0.8', 200);
  if (answer === null) throw new Error('an answer was refused');
  expect(drillFact(answer, '2026-11-21' as IsoDate)).toEqual({
    type: 'card-reviewed',
    card: `drill:${drill.family}`,
    rating: 'hard',
    on: '2026-11-21',
    seconds: 200,
    drill: { seed: drill.seed, answer: '0.8', isRight: true },
  });
});
