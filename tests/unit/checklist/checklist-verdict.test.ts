import { describe, expect, test } from 'vitest';
import type { ItemStanding, ItemState } from '../../../src/domain/checklist/checklist-standing.ts';
import { checklistVerdict } from '../../../src/domain/checklist/checklist-verdict.ts';
import { anItem } from './some-events.ts';

const GROUPS = [
  { id: 'evidence', title: 'Evidence' },
  { id: 'people', title: 'People' },
  { id: 'empty', title: 'Empty' },
];

/** So many items of a group in each state. */
function items(
  group: string,
  states: Partial<Record<ItemState, number>>,
  isCore = false,
): ItemStanding[] {
  return Object.entries(states).flatMap(([state, count]) =>
    Array.from({ length: count }, (_, place) => ({
      item: anItem(`${group}-${state}-${place}`, { group, isCore }),
      state: state as ItemState,
      proofs: [],
      reasons: [],
    })),
  );
}

const core = items('evidence', { proved: 7 }, true);

describe('below the floor there is no verdict', () => {
  test('and the words say what is lacking', () => {
    const standings = [
      ...items('evidence', { proved: 2, open: 5 }, true),
      ...items('people', { proved: 2, claimed: 1, open: 8 }),
    ];
    const { verdict, whyNone, coverage } = checklistVerdict(standings, GROUPS, null);
    expect(verdict).toBeNull();
    expect(whyNone).toBe(
      'No verdict yet: 4 of 18 proved; the floor is 11, the seven core items among them (2 of 7).',
    );
    expect(coverage).toEqual({ proved: 4, claimed: 1, open: 13, total: 18 });
  });

  test.each([
    ['too few', [...core, ...items('people', { proved: 3, open: 8 })]],
    [
      'a core item lacking',
      [...items('evidence', { proved: 6, claimed: 1 }, true), ...items('people', { proved: 11 })],
    ],
    ['nothing at all', []],
    ['claims do not count', [...core, ...items('people', { claimed: 11 })]],
  ])('%s', (_name, standings) => {
    expect(checklistVerdict(standings, GROUPS, null).verdict).toBeNull();
  });
});

describe('above the floor', () => {
  test('it names what is weakest', () => {
    const standings = [...core, ...items('people', { proved: 4, claimed: 1, open: 1 })];
    const mock = { parts: ['evidence', 'level'], score: 2 } as const;
    expect(checklistVerdict(standings, GROUPS, mock)).toMatchObject({
      whyNone: null,
      verdict:
        'Enough is proved to go to the interview: 11 of 13, the seven core items among them. Weakest is "People", 4 of 6; not proved there: people-claimed-0, people-open-0. In your last mock the weakest part was evidence and level, 2 of 4.',
      weakest: {
        group: 'people',
        proved: 4,
        total: 6,
        items: ['people-claimed-0', 'people-open-0'],
      },
    });
  });

  test('the floor is 60 % exactly', () => {
    const standings = [...core, ...items('people', { proved: 2, open: 6 })];
    expect(checklistVerdict(standings, GROUPS, null).floor.needed).toBe(9);
    expect(checklistVerdict(standings, GROUPS, null).verdict).toContain('9 of 15');
  });

  test('where everything is proved nothing is weakest', () => {
    const { verdict, weakest } = checklistVerdict(core, GROUPS, null);
    expect(weakest).toBeNull();
    expect(verdict).toBe(
      'Enough is proved to go to the interview: 7 of 7, the seven core items among them. Nothing of the list is lacking.',
    );
  });

  test('the group with the lowest share is the weakest, the first of equals', () => {
    const standings = [
      ...core,
      ...items('evidence', { open: 1 }),
      ...items('people', { proved: 3, open: 1 }),
    ];
    expect(checklistVerdict(standings, GROUPS, null).weakest?.group).toBe('people');
  });

  test('a count of core items without a word of its own is a figure', () => {
    expect(checklistVerdict(items('people', { proved: 9 }, true), GROUPS, null).verdict).toContain(
      'the 9 core items',
    );
  });
});
