import { describe, expect, test } from 'vitest';
import {
  mocksOf,
  nextMockSeed,
  scoredMocks,
  unfinishedMocks,
} from '../../../src/domain/practice/mock-record.ts';
import { answered, begun, DAY, eventsOf, scoresOf } from './some-mocks.ts';

describe('mocks from the records', () => {
  test('answers in the order of the questions, the latest of each', () => {
    const events = eventsOf(
      begun(['a', 'b', 'c']),
      answered('c', 'e1'),
      answered('a', 'e1', [1]),
      answered('a', 'e1', [1, 2]),
    );
    const [mock] = mocksOf(events);
    expect(mock).toMatchObject({ id: 'e1', begunOn: DAY, round: null, minutes: 45, scoring: null });
    expect(mock?.answers).toEqual([
      { event: 'e4', question: 'a', text: 'on a', said: [1, 2], rating: 'again', seconds: 60 },
      { event: 'e2', question: 'c', text: 'on c', said: [], rating: 'again', seconds: 60 },
    ]);
  });

  test('an answer that was replaced or taken back does not count', () => {
    const events = eventsOf(
      begun(['a', 'b']),
      answered('a', 'e1'),
      { type: 'undone', event: 'e2' },
      answered('a', 'e1', [3]),
      answered('b', 'e1'),
      { type: 'undone', event: 'e5' },
    );
    expect(mocksOf(events)[0]?.answers.map(({ event }) => event)).toEqual(['e4']);
  });

  test('what is no answer of a mock, or of one that nobody knows, changes nothing', () => {
    const events = eventsOf(
      begun(['a']),
      { type: 'card-reviewed', card: 'drill:auc', rating: 'good', on: DAY, seconds: null },
      answered('a', 'e9'),
      answered('z', 'e1'),
      { type: 'card-reviewed', card: 'term:x', rating: 'good', on: DAY, seconds: null, mock: 'e1' },
      { type: 'mock-scored', mock: 'e9', scores: scoresOf(3), scorer: null },
      { type: 'noted', text: 'x', on: DAY },
    );
    expect(mocksOf(events)).toMatchObject([{ id: 'e1', answers: [], scoring: null }]);
  });

  test('the latest scoring counts; without one it is unfinished', () => {
    const events = eventsOf(
      begun(['a']),
      begun(['b'], 'case'),
      { type: 'mock-scored', mock: 'e1', scores: scoresOf(2), scorer: null },
      { type: 'mock-scored', mock: 'e1', scores: scoresOf(3), scorer: 'Ada' },
    );
    const mocks = mocksOf(events);
    expect(scoredMocks(mocks).map(({ scoring }) => scoring)).toEqual([
      { scores: scoresOf(3), scorer: 'Ada', on: DAY },
    ]);
    expect(unfinishedMocks(mocks).map(({ id }) => id)).toEqual(['e2']);
    expect(nextMockSeed(mocks)).toBe('mock-3');
  });
});
