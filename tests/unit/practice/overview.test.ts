import { describe, expect, test } from 'vitest';
import { practiceOverview } from '../../../src/domain/practice/overview.ts';
import type { Fact } from '../../../src/domain/progress/event.ts';
import { aDay, day, eventsOf } from './some-cards.ts';

const MOCK: Fact = {
  ...{ type: 'mock-begun', round: null, minutes: 45, seed: '1' },
  ...{ questions: ['q1'], on: day('2026-11-20') },
};
const SCORES = { structure: 3, evidence: 2, judgement: 3, communication: 4, level: 3 } as const;
const STORY: Fact = {
  ...{ type: 'story-kept', title: 'The late launch', competencies: ['ownership'], hasNumber: true },
  ...{ proof: { kind: 'file', place: '/story.md' }, on: day('2026-11-20') },
};
const standsAfter = (...facts: Fact[]) => practiceOverview(aDay(), eventsOf(facts));

describe('where practice stands', () => {
  test('with nothing recorded', () => {
    const { byKind, nextDrill, nextQuestion, lastMock, stories, load, due } = standsAfter();
    expect(Object.fromEntries(byKind)).toEqual({ drill: 1, question: 4, term: 0 });
    expect([nextDrill, nextQuestion, lastMock, stories]).toEqual(['kappa', 'q1', null, 0]);
    expect([load.length, due.cards.length]).toEqual([14, 5]);
  });

  test('without cards there is no next one', () => {
    const { nextDrill, nextQuestion } = practiceOverview(aDay({ deck: [] }), []);
    expect([nextDrill, nextQuestion]).toEqual([null, null]);
  });

  test('the last mock, scored or not, by its latest scores', () => {
    expect(standsAfter(MOCK).lastMock).toEqual({
      ...{ id: 'e1', on: '2026-11-20', round: null, minutes: 45, scores: null, scorer: null },
    });
    const scored: Fact = { type: 'mock-scored', mock: 'e1', scores: SCORES, scorer: 'Ana' };
    const again: Fact = { ...scored, scores: { ...SCORES, level: 4 }, scorer: null };
    expect(standsAfter(MOCK, scored).lastMock).toMatchObject({ scores: SCORES, scorer: 'Ana' });
    expect(standsAfter(MOCK, scored, again).lastMock).toMatchObject({
      scores: { level: 4 },
      scorer: null,
    });
    expect(standsAfter(MOCK, scored, MOCK).lastMock).toMatchObject({ id: 'e3', scores: null });
  });

  test('stories that are kept and not dropped', () => {
    expect(standsAfter(STORY, STORY).stories).toBe(2);
    expect(standsAfter(STORY, STORY, { type: 'story-dropped', story: 'e1' }).stories).toBe(1);
    expect(standsAfter(STORY, { type: 'undone', event: 'e1' }).stories).toBe(0);
  });
});
