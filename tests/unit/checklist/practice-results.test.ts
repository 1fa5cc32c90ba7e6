import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../src/domain/calendar.ts';
import {
  practiceResults,
  weakestMockParts,
} from '../../../src/domain/checklist/practice-results.ts';
import type { MockScore, RubricPart } from '../../../src/domain/practice/practice-fact.ts';
import type { Fact } from '../../../src/domain/progress/event.ts';
import { answered, counted, drilled, story, TODAY } from './some-events.ts';

const FAMILIES = ['auc', 'kappa', 'psi', 'latency', 'forecast'];

function resultsAfter(
  facts: readonly Fact[],
  { gone = [], points = {} }: { gone?: string[]; points?: Record<string, number> } = {},
) {
  return practiceResults({
    events: counted(...facts),
    today: TODAY,
    points: new Map(Object.entries(points)),
    gone: new Set(gone),
  });
}

/** So many drills over the first families, the wrong ones first. */
function drills(count: number, { wrong = 0, families = 5, on = TODAY as string } = {}): Fact[] {
  return Array.from({ length: count }, (_, place) =>
    drilled(FAMILIES[place % families] ?? '', place >= wrong, on),
  );
}

function scores(all: MockScore, changes: Partial<Record<RubricPart, MockScore>> = {}) {
  const parts = { structure: all, evidence: all, judgement: all, communication: all, level: all };
  return { ...parts, ...changes };
}

/** A mock and its score; the mock is the event of this number. */
function mock(number: number, scorer: string | null, given = scores(3)): Fact[] {
  return [
    { type: 'mock-begun', round: null, minutes: 45, seed: '1', questions: [], on: TODAY },
    { type: 'mock-scored', mock: `e${number}`, scores: given, scorer },
  ];
}

function mocks(...scorers: (string | null)[]): Fact[] {
  return scorers.flatMap((scorer, place) => mock(place * 2 + 1, scorer));
}

test('where nothing was practised, nothing is proved and nothing is said', () => {
  for (const result of Object.values(resultsAfter([]))) {
    expect(result).toEqual({ isProved: false, words: '', on: null });
  }
});

describe('drills', () => {
  test.each([
    ['twenty of five kinds, sixteen right', drills(20, { wrong: 4 }), true],
    ['nineteen', drills(19), false],
    ['four kinds', drills(20, { families: 4 }), false],
    ['fifteen right', drills(20, { wrong: 5 }), false],
    ['early mistakes do not matter', drills(30, { wrong: 14 }), true],
    ['on the first day of three weeks', drills(20, { on: '2026-11-01' }), true],
    ['a day earlier', drills(20, { on: '2026-10-31' }), false],
    ['recorded before the clock was set back', drills(20, { on: '2026-11-23' }), true],
  ])('%s', (_name, facts, isProved) => {
    expect(resultsAfter(facts).drills.isProved).toBe(isProved);
  });

  test('what was done is said beside what is needed', () => {
    expect(resultsAfter(drills(3, { wrong: 1 })).drills).toEqual({
      isProved: false,
      words: '3 drills in 21 days (20 are needed) of 3 kinds (5), 2 of the last 3 right (16 of 20)',
      on: TODAY,
    });
  });
});

describe('questions', () => {
  const ids = Array.from({ length: 12 }, (_, place) => `q${place}`);
  const twice = (said: readonly number[], count = 12) =>
    ids.slice(0, count).flatMap((id) => [answered(id, []), answered(id, said)]);

  test.each([
    ['twelve answered twice with four points', twice([1, 2, 3, 4]), true],
    ['eleven', twice([1, 2, 3, 4], 11), false],
    ['three points', twice([1, 2, 3]), false],
    ['a point counts once', twice([1, 2, 3, 3]), false],
    ['answered once', ids.map((id) => answered(id, [1, 2, 3, 4])), false],
    ['the last answer counts', [...twice([1, 2, 3, 4]), answered('q0', [1])], false],
  ])('%s', (_name, facts, isProved) => {
    expect(resultsAfter(facts).questions.isProved).toBe(isProved);
  });

  test('all points will do where there are fewer than four', () => {
    const points = Object.fromEntries(ids.map((id) => [id, 3]));
    expect(resultsAfter(twice([1, 2, 3]), { points }).questions.isProved).toBe(true);
    expect(resultsAfter(twice([1, 2]), { points }).questions.isProved).toBe(false);
  });

  test('what was done is said', () => {
    expect(resultsAfter([answered('a', [1])]).questions.words).toBe(
      '0 of 12 questions answered twice with 4 points or all, 1 answered at least once',
    );
  });
});

describe('mocks', () => {
  test.each([
    ['three, each scored by somebody named', mocks('Ada', 'Bo', 'Cy'), true],
    ['two', mocks('Ada', 'Bo'), false],
    ['one scored by the person themselves', mocks('Ada', 'Bo', null), false],
    ['a name of blanks', mocks('Ada', 'Bo', ' '), false],
    ['the last not passed', [...mocks('A', 'B'), ...mock(5, 'C', scores(3, { level: 2 }))], false],
    [
      'an earlier one not passed',
      [...mock(1, 'A', scores(1)), ...mock(3, 'B'), ...mock(5, 'C')],
      true,
    ],
    [
      'the same one scored three times',
      [...mock(1, 'A'), ...mock(1, 'B').slice(1), ...mock(1, 'C').slice(1)],
      false,
    ],
    [
      'mocks that are not there',
      [mock(7, 'A'), mock(8, 'B'), mock(9, 'C')].map(([, s]) => s as Fact),
      false,
    ],
  ])('%s', (_name, facts, isProved) => {
    expect(resultsAfter(facts).mocks.isProved).toBe(isProved);
  });

  test('what was done is said', () => {
    expect(resultsAfter(mocks(null)).mocks.words).toBe(
      '0 of 3 mocks scored by somebody named, not yet in the last one 3 or more in every part',
    );
    expect(resultsAfter(mocks('Ada')).mocks).toMatchObject({
      words: '1 of 3 mocks scored by somebody named, in the last one 3 or more in every part',
      on: TODAY,
    });
  });

  test('the weakest parts are those of the latest', () => {
    const facts = [
      ...mock(1, 'A', scores(1)),
      ...mock(3, null, scores(4, { level: 2, evidence: 2 })),
    ];
    expect(weakestMockParts(counted(...facts))).toEqual({ parts: ['evidence', 'level'], score: 2 });
    expect(weakestMockParts(counted(...mocks('A')))).toBeNull();
    expect(weakestMockParts([])).toBeNull();
    expect(weakestMockParts(counted(...mock(1, 'A').slice(0, 1)))).toBeNull();
  });
});

describe('stories', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const six = names.map((name) => story(name, [name]));

  test.each([
    ['six for six', six, true],
    ['five', six.slice(1), false],
    ['six for five', [...six.slice(1), story('a', ['b'])], false],
    ['one without a number', [...six.slice(1), story('a', ['a'], false)], false],
    ['one that was dropped', [...six, { type: 'story-dropped', story: 'e1' } as Fact], false],
    ['one told twice', [...six.slice(1), story('b', ['a'])], false],
  ])('%s', (_name, facts, isProved) => {
    expect(resultsAfter(facts).stories.isProved).toBe(isProved);
  });

  test.each([
    ['a card that is empty', { size: 0 }],
    ['a template', { unfilled: 'story-card' }],
    ['a text of seven words', { words: 7 }],
    ['a picture of a few bytes', { words: null }],
  ])('%s counts for nothing', (_name, changes) => {
    const [first, ...rest] = six as [Extract<Fact, { type: 'story-kept' }>, ...Fact[]];
    const facts = [{ ...first, proof: { ...first.proof, ...changes } }, ...rest];
    expect(resultsAfter(facts).stories).toMatchObject({
      isProved: false,
      words: '5 of 6 stories with a number and their card, for 5 of 6 competencies',
    });
  });

  test('nor does one whose card is gone', () => {
    expect(resultsAfter(six, { gone: ['/home/ada/a.md'] }).stories.isProved).toBe(false);
  });
});

describe('review', () => {
  const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}` as IsoDate;
  const on = (...days: number[]) => days.map((number) => drilled('auc', true, day(number)));

  test('ten of the last fourteen days', () => {
    const result = resultsAfter(on(8, 9, 10, 11, 12, 13, 14, 15, 16, 17)).review;
    expect(result).toEqual({
      isProved: true,
      words: 'practised on 10 of the last 14 days (10 are needed)',
      on: day(17),
    });
    expect(resultsAfter(on(7, 9, 10, 11, 12, 13, 14, 15, 16, 17)).review.isProved).toBe(false);
    expect(resultsAfter(on(8, 8, 10, 11, 12, 13, 14, 15, 16, 17)).review.isProved).toBe(false);
  });
});
