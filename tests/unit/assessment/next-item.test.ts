import { describe, expect, test } from 'vitest';
import { estimateAbilities, priorAbility } from '../../../src/domain/assessment/abilities.ts';
import type { Item } from '../../../src/domain/assessment/item.ts';
import { findNextItem, type ItemSearch } from '../../../src/domain/assessment/next-item.ts';
import { aChoice, anAnswer, aSituation, settings, skills } from './some-items.ts';

const prior = priorAbility(skills, 'swe', settings);
const someSeeds = Array.from({ length: 60 }, (_, seed) => String(seed));

function aSearch(items: readonly Item[], changes: Partial<ItemSearch> = {}): ItemSearch {
  return {
    abilities: estimateAbilities(prior, [], settings),
    weights: [1, 1, 1],
    claims: new Map(),
    answered: new Map(),
    candidates: items.map((item) => ({ item, seconds: 30 })),
    settings,
    seed: '1',
    least: 0,
    ...changes,
  };
}

/** The ids that sixty seeds draw, once each. */
function drawn(items: readonly Item[], changes: Partial<ItemSearch> = {}): string[] {
  const ids = someSeeds.map((seed) => findNextItem(aSearch(items, { ...changes, seed }))?.id);
  return [...new Set(ids)].flatMap((id) => id ?? []).toSorted();
}

const levels = ([0, 1, 2, 3, 4] as const).map((level) => aChoice({ id: `level-${level}`, level }));
const ofEach = ['framing', 'writing', 'data'].map((skill) => aChoice({ id: skill, skill }));

describe('findNextItem', () => {
  test('draws by the seed among the best three', () => {
    expect(drawn(levels)).toHaveLength(3);
    const search = aSearch(levels);
    expect(findNextItem(search)).toBe(findNextItem(search));
  });

  test('asks near where the person is thought to stand', () => {
    // From level 1 a fourth level tells least; after ten right answers at 4 a zero does.
    expect(drawn(levels)).not.toContain('level-4');
    const answers = Array.from({ length: 10 }, (_, index) =>
      anAnswer({ item: `q${index}`, level: 4 }),
    );
    const abilities = estimateAbilities(prior, answers, settings);
    expect(drawn(levels, { abilities })).toContain('level-4');
    expect(drawn(levels, { abilities })).not.toContain('level-0');
  });

  test('asks a skill that was claimed and not yet answered half-way to the claim', () => {
    const high = drawn(levels, { claims: new Map([['framing', 4]]) });
    const low = drawn(levels, { claims: new Map([['framing', 0]]) });
    expect(high).toContain('level-3');
    expect(low).not.toContain('level-3');
  });

  test('leaves the claim aside once the skill has an answer', () => {
    const answered = new Map([['framing', 2]]);
    const claims = new Map([['framing', 4]]);
    expect(drawn(levels, { answered, claims })).toEqual(drawn(levels, { answered }));
    expect(drawn(levels, { answered, claims })).not.toEqual(drawn(levels, { claims }));
  });

  test('asks about what counts for the target, and what goes with it', () => {
    const many = [...ofEach, aChoice({ id: 'framing-2' }), aChoice({ id: 'framing-3' })];
    const chosen = ['framing', 'framing-2', 'framing-3'];
    expect(drawn(many, { weights: [3, 0, 0] })).toEqual(chosen);
    // Writing is of the same group as framing, data is not.
    const abilities = estimateAbilities({ ...prior, means: [0, 0, 0] }, [], settings);
    const others = ofEach.slice(1);
    const [weights, least] = [[3, 0, 0], 0.02];
    expect(drawn(others, { abilities, weights, least })).toEqual(['writing']);
  });

  test('prefers what takes less time', () => {
    const candidates = [20, 21, 22, 60].map((seconds) => ({
      item: aChoice({ id: `of-${seconds}` }),
      seconds,
    }));
    expect(drawn([], { candidates })).toEqual(['of-20', 'of-21', 'of-22']);
  });

  test('prefers the second item of a skill, since one alone is not shown', () => {
    const of = (skill: string) =>
      [1, 2, 3].map((index) => aChoice({ id: `${skill}-${index}`, skill, level: 1 }));
    const even = { ...prior, means: [-1, -1, -1] };
    const abilities = estimateAbilities(even, [], settings);
    const both = [...of('framing'), ...of('writing')];
    const answered = new Map([['writing', 1]]);
    expect(drawn(both, { abilities })).toEqual(['framing-1', 'framing-2', 'framing-3']);
    expect(drawn(both, { abilities, answered })).toEqual(['writing-1', 'writing-2', 'writing-3']);
    const twice = new Map([['writing', 2]]);
    expect(drawn(both, { abilities, answered: twice })[0]).toBe('framing-1');
  });

  test('items of one worth come in the order of their ids, however they are listed', () => {
    const same = ['d', 'b', 'a', 'c'].map((id) => aChoice({ id }));
    expect(drawn(same)).toEqual(['a', 'b', 'c']);
    expect(drawn(same.toReversed())).toEqual(['a', 'b', 'c']);
  });

  test('asks a situation too', () => {
    expect(findNextItem(aSearch([aSituation()]))?.id).toBe('situation-1');
  });

  test('has nothing to ask where nothing is worth it or nothing is there', () => {
    expect(findNextItem(aSearch([]))).toBeNull();
    expect(findNextItem(aSearch(levels, { least: 0.9 }))).toBeNull();
    expect(findNextItem(aSearch(levels, { weights: [0, 0, 0], least: 0.01 }))).toBeNull();
  });

  test('asks all the same where nothing counts and everything may be asked', () => {
    expect(findNextItem(aSearch(levels, { weights: [0, 0, 0] }))).not.toBeNull();
    expect(findNextItem(aSearch(levels, { weights: [] }))).not.toBeNull();
  });

  test('a skill of which nothing is known stands half-way between level 2 and the claim', () => {
    const { marginals } = estimateAbilities(prior, [], settings);
    const abilities = { skills: ['framing'], means: [], covariance: [], marginals };
    const claims = new Map([['framing', 4]]);
    expect(drawn(levels, { abilities, claims })).toHaveLength(3);
  });

  test('an item of a skill that is not measured is worth nothing', () => {
    const unknown = aChoice({ id: 'unknown', skill: 'gone' });
    expect(drawn([unknown], { least: 0.001 })).toEqual([]);
    expect(drawn([unknown])).toEqual(['unknown']);
  });
});
