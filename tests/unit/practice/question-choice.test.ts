import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../src/domain/calendar.ts';
import {
  chooseQuestion,
  fittingQuestions,
  lastAnswers,
  questionSeed,
} from '../../../src/domain/practice/question-choice.ts';
import { aQuestion } from './some-questions.ts';
import { aForeignEvent, aNote, anUndo, aReview } from './some-reviews.ts';

const [a, b, c] = [
  aQuestion('a', { topic: 'launch', round: 'execution' }),
  aQuestion('b', { topic: 'launch', round: 'case', targets: ['product'] }),
  aQuestion('c', { topic: 'risk', round: 'case', targets: ['project'] }),
];
const ALL = [a, b, c];
const ANY = { topic: null, round: null, target: null };

describe('lastAnswers', () => {
  test('keeps the last one of each question that counts', () => {
    const events = [
      aReview(1, 'question:a', 'easy', '2026-11-01'),
      aReview(2, 'question:a', 'again', '2026-11-02'),
      aReview(3, 'question:b', 'good', '2026-11-03'),
      aReview(4, 'question:b', 'again', '2026-11-04'),
      anUndo(5, 'e4'),
      aReview(6, 'drill:kappa'),
      aNote(7),
      aForeignEvent(8),
    ];
    expect([...lastAnswers(events)]).toEqual([
      ['a', { rating: 'again', on: '2026-11-02' }],
      ['b', { rating: 'good', on: '2026-11-03' }],
    ]);
  });
});

describe('questionSeed', () => {
  test('changes with the day and with each review', () => {
    const today = '2026-11-21' as IsoDate;
    expect(questionSeed([aNote(1)], today)).toBe('2026-11-21-0');
    expect(questionSeed([aReview(1, 'question:a'), anUndo(2, 'e1')], today)).toBe('2026-11-21-1');
  });
});

describe('fittingQuestions', () => {
  test.each([
    [ANY, [a, b, c]],
    [{ ...ANY, topic: 'launch' }, [a, b]],
    [{ ...ANY, round: 'case' }, [b, c]],
    [{ ...ANY, topic: 'launch', round: 'case' }, [b]],
    [{ ...ANY, target: 'project' }, [a, c]],
    [{ ...ANY, round: 'case', target: 'project' }, [c]],
    [{ topic: 'launch', round: 'case', target: 'project' }, [b]],
    [{ ...ANY, topic: 'risk', round: 'execution' }, []],
  ])('%j', (wish, expected) => {
    expect(fittingQuestions(ALL, wish)).toEqual(expected);
  });
});

describe('chooseQuestion', () => {
  const answer = (rating: 'again' | 'hard' | 'good' | 'easy', on: string) => ({
    rating,
    on: on as IsoDate,
  });

  test('first what was never answered', () => {
    const answers = new Map([
      ['a', answer('again', '2026-01-01')],
      ['c', answer('again', '2026-01-01')],
    ]);
    expect(chooseQuestion(ALL, answers, '1')).toBe(b);
  });

  test('then what was answered worst, whenever', () => {
    const answers = new Map([
      ['a', answer('easy', '2026-01-01')],
      ['b', answer('hard', '2026-11-20')],
      ['c', answer('good', '2026-01-01')],
    ]);
    expect(chooseQuestion(ALL, answers, '1')).toBe(b);
  });

  test('of these what was answered longest ago', () => {
    const answers = new Map([
      ['a', answer('hard', '2026-11-20')],
      ['b', answer('hard', '2026-11-19')],
      ['c', answer('hard', '2025-11-21')],
    ]);
    expect(chooseQuestion(ALL, answers, '1')).toBe(c);
  });

  test('by the seed where nothing tells them apart', () => {
    const chosen = Array.from({ length: 60 }, (_, seed) =>
      chooseQuestion(ALL, new Map(), String(seed)),
    );
    expect(new Set(chosen)).toEqual(new Set(ALL));
    expect(chooseQuestion(ALL, new Map(), '7')).toBe(chosen[7]);
  });

  test('nothing where there are none', () => {
    expect(chooseQuestion([], new Map(), '1')).toBeNull();
  });
});
