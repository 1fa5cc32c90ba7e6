import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../src/domain/calendar.ts';
import type { Critique } from '../../../src/domain/critique/critique.ts';
import {
  answerQuestion,
  KEPT_CHARACTERS,
  missingPoints,
  questionFact,
} from '../../../src/domain/practice/question-answer.ts';
import { aQuestion } from './some-questions.ts';

const question = aQuestion('a');
const answer = (said: readonly number[], text = 'Text') =>
  answerQuestion(question, { text, said, seconds: 90 });

describe('answerQuestion', () => {
  test.each([
    [[4, 1, 1], [1, 4], 'hard'],
    [[], [], 'again'],
    [[1, 2, 3, 4], [1, 2, 3, 4], 'easy'],
    [[1, 2, 3, 5, 6, 0], [1, 2, 3], 'good'],
  ])('%j', (typed, said, rating) => {
    expect(answer(typed)).toEqual({
      ...{ question, text: 'Text', said, seconds: 90, rating },
      critique: null,
    });
  });

  const critiqued = (scored: Critique['scored']) =>
    answerQuestion(
      question,
      { text: 'Text', said: [1, 2, 3, 4], seconds: 90 },
      {
        ...{ kind: 'answer', words: 1, scored, refusal: scored === null ? 'too-short' : null },
        ...{ findings: [], evidence: [], missing: [], sections: [] },
      },
    );

  test.each([
    ['vague', 'hard'],
    ['partial', 'good'],
    ['specific', 'easy'],
  ] as const)('all points in %s words: %s', (band, rating) => {
    const answered = critiqued({ score: 50, band, heldBackBy: null });
    expect(answered.rating).toBe(rating);
    expect(answered.critique?.scored?.band).toBe(band);
  });

  test('where nothing could be said of the words, the points alone count', () => {
    expect(critiqued(null).rating).toBe('easy');
  });
});

test('missingPoints are the others, in order', () => {
  expect(missingPoints(answer([2, 3]))).toEqual([question.points[0], question.points[3]]);
  expect(missingPoints(answer([1, 2, 3, 4]))).toEqual([]);
});

describe('questionFact', () => {
  const textOf = (text: string) => {
    const fact = questionFact(answer([1], text), '2026-11-21' as IsoDate);
    return fact.type === 'card-reviewed' ? fact.question?.text : undefined;
  };

  test('keeps the answer and the points said', () => {
    expect(questionFact(answer([2]), '2026-11-21' as IsoDate)).toEqual({
      type: 'card-reviewed',
      card: 'question:a',
      rating: 'again',
      on: '2026-11-21',
      seconds: 90,
      question: { text: 'Text', said: [2] },
    });
  });

  test('keeps the first characters of a long answer, and no half of one', () => {
    expect(textOf('x'.repeat(KEPT_CHARACTERS))).toHaveLength(KEPT_CHARACTERS);
    expect(textOf('x'.repeat(KEPT_CHARACTERS + 1))).toHaveLength(KEPT_CHARACTERS);
    expect(textOf(`${'x'.repeat(KEPT_CHARACTERS - 1)}\u{1f600}`)).toHaveLength(KEPT_CHARACTERS - 1);
    expect(textOf(`${'x'.repeat(KEPT_CHARACTERS - 2)}\u{1f600}y`)).toHaveLength(KEPT_CHARACTERS);
  });
});
