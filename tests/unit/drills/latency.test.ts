import { describe, expect, test } from 'vitest';
import { latency, tokensWithin, totalTime } from '../../../src/domain/drills/latency.ts';

const timing = { retrieval: 150, check: 50, timeToFirstToken: 300, timePerToken: 20 };

describe('totalTime', () => {
  test.each([
    [timing, 100, 2500, '500 before, 2,000 writing'],
    [{ ...timing, check: 0, timePerToken: 8 }, 250, 2450, '450 before, 2,000 writing'],
    [timing, 0, 500, 'the wait alone'],
  ])('of %j for %i tokens is %i: %s', (parts, tokens, expected) => {
    expect(totalTime(parts, tokens)).toBe(expected);
  });
});

describe('tokensWithin', () => {
  test.each([
    [2500, 100, 'exactly'],
    [2519, 100, 'the last one would end one ms late'],
    [2520, 101, 'exactly'],
    [510, 0, 'half a token'],
  ])('%i ms are %i tokens: %s', (budget, expected) => {
    expect(tokensWithin(budget, timing)).toBe(expected);
  });
});

describe('latency', () => {
  test('asks for the time of 150 tokens where no draw will do', () => {
    const { safe } = latency;
    expect(safe.prompt).toBe(
      "A claims clerk's assistant answers. First come retrieval (200 ms) and a check of the " +
        'question (200 ms); then the model takes 600 ms to the first token and 20 ms for each ' +
        'output token. An answer has 150 output tokens; the budget is 3,500 ms. After how many ' +
        'ms is the last token there?',
    );
    expect(safe).toMatchObject({ ask: 'total', unit: 'ms', key: 4000 });
    expect(safe.data).toEqual({
      retrieval: 200,
      check: 200,
      timeToFirstToken: 600,
      timePerToken: 20,
      tokens: 150,
      budget: 3500,
    });
    expect(safe.rivals.map(({ name, value }) => [name, value])).toEqual([
      ['the time without the time to the first token', 3400],
      ['the time without the retrieval', 3800],
      ['the time without the steps before the model', 3600],
      ['the time without all that comes before the first token', 3000],
    ]);
    expect(safe.working).toEqual([
      'before the writing: 200 + 200 + 600 = 1,000 ms',
      'writing: 150 x 20 = 3,000 ms',
      '1,000 + 3,000 = 4,000 ms',
    ]);
    expect(safe.decisionPoints.slice(0, 2)).toEqual([
      'It is 500 ms over budget: 25 tokens fewer would do, or a faster step.',
      'Writing is 75% of it: streaming shows the first word after 1,000 ms.',
    ]);
  });

  const drills = Array.from({ length: 300 }, (_, seed) => latency.create(String(seed)));

  test('asks for the total, below and above the budget, and for the tokens', () => {
    const kinds = drills.map(({ ask, key, data }) =>
      ask === 'total' ? key > Number(data['budget']) : ask,
    );
    expect(new Set(kinds)).toEqual(new Set([true, false, 'tokens']));
    for (const { ask, key, data, unit, decisionPoints } of drills) {
      expect(unit).toBe(ask === 'total' ? 'ms' : 'tokens');
      expect('tokens' in data).toBe(ask === 'total');
      if (ask === 'tokens') expect(decisionPoints[0]).toContain(`at most ${key} tokens`);
      else expect(/over budget/.test(decisionPoints[0] ?? '')).toBe(key > Number(data['budget']));
    }
  });

  test('takes for right who counts the first token with the time to it', () => {
    for (const { ask, key, data, tolerance } of drills) {
      const off = ask === 'total' ? Number(data['timePerToken']) : 1;
      expect(off).toBeLessThanOrEqual(tolerance);
      expect(key).toBeGreaterThanOrEqual(ask === 'total' ? 500 : 60);
    }
  });
});
