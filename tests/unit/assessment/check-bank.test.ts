import { describe, expect, test } from 'vitest';
import { checkSkillItems, findGiveaways } from '../../../src/domain/assessment/check-bank.ts';
import type {
  ChoiceItem,
  SituationItem,
  WrittenItem,
} from '../../../src/domain/assessment/item.ts';
import { aChoice, aSituation } from './some-items.ts';

const sound: readonly WrittenItem[] = [
  ...([0, 1, 2, 3, 4] as const).map((level) => aChoice({ id: `level-${level}`, level })),
  aSituation({ id: 'case' }),
];

function found(items: readonly WrittenItem[], skill = 'framing') {
  return checkSkillItems(
    { skill, items },
    {
      skillIds: new Set(['framing', 'writing']),
      targetIds: new Set(['project', 'product']),
      fileOf: new Map([...items.map(({ id }) => [id, skill] as const), ['elsewhere', 'writing']]),
    },
  );
}

/** What is found where the first item is changed, or the last, a situation. */
const withChoice = (changes: Partial<ChoiceItem>) =>
  found([aChoice({ id: 'level-0', level: 0, ...changes }), ...sound.slice(1)]);
const withSituation = (changes: Partial<SituationItem>) =>
  found([...sound.slice(0, -1), aSituation({ id: 'case', ...changes })]);

const { options } = aChoice();
const actions = aSituation().options;

describe('checkSkillItems', () => {
  test('finds nothing wrong with six items of all levels', () => {
    expect(found(sound)).toEqual([]);
    expect(withChoice({ targets: ['product'], apart: ['elsewhere', 'case'] })).toEqual([]);
  });

  test('an unknown skill', () => {
    expect(found(sound, 'astrology')).toEqual([
      { path: ['skill'], message: 'unknown skill "astrology"' },
    ]);
  });

  test('too few items, and every level that none is of', () => {
    expect(found([...sound.slice(1, 4), aSituation({ id: 'case' })])).toEqual([
      { path: ['items'], message: '4 items, at least 6 are needed' },
      { path: ['items'], message: 'no item of level 0' },
      { path: ['items'], message: 'no item of level 4' },
    ]);
  });

  test('an unknown target', () => {
    expect(withChoice({ targets: ['project', 'poet'] })).toEqual([
      { path: ['items', 0, 'targets'], message: 'unknown target "poet"' },
    ]);
  });

  test('an item to be kept apart that is not there, or that is itself', () => {
    expect(withChoice({ apart: ['gone', 'level-0'] })).toEqual([
      { path: ['items', 0, 'apart'], message: 'no other item "gone"' },
      { path: ['items', 0, 'apart'], message: 'no other item "level-0"' },
    ]);
  });

  test('an id that another file has already', () => {
    expect(withChoice({ id: 'elsewhere' })).toEqual([
      { path: ['items', 0, 'id'], message: '"elsewhere" is used twice' },
    ]);
  });

  test('an id that the same file has already', () => {
    expect(found([...sound, aChoice({ id: 'case' })])).toEqual([
      { path: ['items', 6, 'id'], message: '"case" is used twice' },
    ]);
  });

  test('no right option, and two', () => {
    const none = options.map(({ text, reason }) => ({ text, reason }));
    const two = options.map((option, index) =>
      index === 3 ? { ...option, right: true as const } : option,
    );
    const message = (count: number) => `${count} options are right, one has to be`;
    expect(withChoice({ options: none })).toEqual([{ path: ['items', 0], message: message(0) }]);
    expect(withChoice({ options: two })).toEqual([{ path: ['items', 0], message: message(2) }]);
  });

  test('an effect that two actions have', () => {
    const twice = actions.map((action) => ({ ...action, effect: Math.max(1, action.effect) }));
    expect(withSituation({ options: twice })).toEqual([
      { path: ['items', 5], message: 'each option needs an effect of its own, 0 to 3' },
    ]);
  });

  test.each([
    'All of the above',
    'None of these',
    'Both of them fit',
    'Neither of the two',
    'The second and the above',
  ])('an option that says "%s"', (text) => {
    const summing = options.map((option, index) => (index === 2 ? { ...option, text } : option));
    expect(withChoice({ options: summing })).toEqual([
      { path: ['items', 0, 'options', 2], message: 'an option that sums up the others' },
    ]);
  });

  test('two options that are the same but for capitals', () => {
    const same = options.map((option, index) =>
      index === 2 ? { ...option, text: 'the FIRST' } : option,
    );
    expect(withChoice({ options: same })).toEqual([
      { path: ['items', 0], message: 'two options are the same' },
    ]);
  });

  test('full stops at some options; at all of them they are fine', () => {
    const ending = (all: boolean) =>
      actions.map((action, index) => ({
        ...action,
        text: action.text + (all || index === 1 ? '.' : ''),
      }));
    expect(withSituation({ options: ending(false) })).toEqual([
      { path: ['items', 5], message: 'some options end with a full stop, some do not' },
    ]);
    expect(withSituation({ options: ending(true) })).toEqual([]);
  });

  test('a choice that does not end with its question; a situation need not', () => {
    expect(withChoice({ stem: 'Which is it? Say so.' })).toEqual([
      { path: ['items', 0, 'stem'], message: 'a choice ends with its question' },
    ]);
  });
});

describe('findGiveaways', () => {
  const long = 'A much longer text than any other option has';
  const lengthen = <Option extends { text: string }>(all: readonly Option[], place: number) =>
    all.map((option, index) => (index === place ? { ...option, text: long } : option));

  test('counts where the key stands', () => {
    const last = [...options.slice(2), ...options.slice(0, 2)];
    const items = [aChoice(), aChoice(), aChoice({ options: last }), aSituation()];
    // The right option is the second, the second, the last; the most effective action the third.
    expect(findGiveaways(items).positions).toEqual([0, 0.5, 0.25, 0.25]);
  });

  test('counts how often the key is the longest, by kind', () => {
    const items = [
      aChoice({ options: lengthen(options, 1) }),
      aChoice({ options: lengthen(options, 0) }),
      aChoice({ options: lengthen(options, 3) }),
      aSituation({ options: lengthen(actions, 2) }),
      aSituation({ options: lengthen(actions, 0) }),
    ];
    expect(findGiveaways(items)).toMatchObject({ longestChoice: 1 / 3, longestSituation: 1 / 2 });
  });

  test('of nothing is nothing', () => {
    expect(findGiveaways([])).toEqual({
      positions: [0, 0, 0, 0],
      longestChoice: 0,
      longestSituation: 0,
    });
  });
});
