import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../src/domain/calendar.ts';
import {
  type CritiqueFact,
  critiquesIn,
  earlierCritique,
  isKept,
} from '../../../src/domain/critique/critique-fact.ts';
import type { Fact, StoredEvent } from '../../../src/domain/progress/event.ts';

const DAY = '2026-11-21' as IsoDate;

function aFact(different: Partial<CritiqueFact> = {}): CritiqueFact {
  return {
    type: 'text-critiqued',
    place: '/texts/answer.md',
    kind: 'answer',
    band: 'partial',
    score: 52.1,
    words: 120,
    findings: 3,
    fingerprint: 'one',
    on: DAY,
    ...different,
  };
}

function stored(...facts: readonly (Fact | { type: 'undone'; event: string })[]): StoredEvent[] {
  return facts.map((fact, at) => ({
    ...fact,
    id: `event-${at}`,
    seq: at + 1,
    day: DAY,
  })) as StoredEvent[];
}

test('critiquesIn: every one that was kept and not taken back, oldest first', () => {
  const [first, second] = [aFact(), aFact({ fingerprint: 'two' })];
  const events = stored(first, { type: 'plan-dropped' }, second, aFact({ score: 1 }), {
    type: 'undone',
    event: 'event-3',
  });
  expect(critiquesIn(events.toReversed())).toMatchObject([first, second]);
});

describe('earlierCritique', () => {
  const kept = [
    aFact({ fingerprint: 'zero' }),
    aFact({ fingerprint: 'one' }),
    aFact({ fingerprint: 'other', place: '-' }),
    aFact({ fingerprint: 'memo', kind: 'memo' }),
  ];

  test('is the latest of the same place and kind with another text', () => {
    expect(earlierCritique(kept, aFact({ fingerprint: 'new' }))).toBe(kept[1]);
    expect(earlierCritique(kept, aFact({ fingerprint: 'one' }))).toBe(kept[0]);
    expect(earlierCritique(kept, aFact({ place: '-', fingerprint: 'new' }))).toBe(kept[2]);
    expect(earlierCritique(kept, aFact({ kind: 'memo', fingerprint: 'new' }))).toBe(kept[3]);
  });

  test('is null where there is none', () => {
    expect(earlierCritique(kept, aFact({ kind: 'case' }))).toBeNull();
    expect(earlierCritique(kept, aFact({ place: '-', fingerprint: 'other' }))).toBeNull();
  });
});

describe('isKept', () => {
  test.each([
    ['the same', [aFact()], true],
    ['nothing kept', [], false],
    ['another text', [aFact({ fingerprint: 'two' })], false],
    ['another score', [aFact({ score: 52.2 })], false],
    ['another place', [aFact({ place: '-' })], false],
    ['another kind', [aFact({ kind: 'memo' })], false],
    ['kept before, and changed since', [aFact(), aFact({ fingerprint: 'two' })], false],
    ['another place since', [aFact(), aFact({ place: '-', fingerprint: 'two' })], true],
  ])('%s', (_, kept, expected) => {
    expect(isKept(kept, aFact())).toBe(expected);
  });
});
