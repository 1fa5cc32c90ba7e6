import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../src/domain/calendar.ts';
import type { StoredEvent } from '../../../src/domain/progress/event.ts';
import {
  effectiveEvents,
  inOrder,
  latestUndoable,
  nextSeq,
  takenBackIds,
} from '../../../src/domain/progress/history.ts';

const day = '2027-01-04' as IsoDate;
const stamp = { at: '2027-01-04T09:00:00.000Z', day };

function aNote(id: string, seq: number): StoredEvent {
  return { ...stamp, id, seq, type: 'noted', text: id, on: day };
}

function anUndo(id: string, seq: number, event: string): StoredEvent {
  return { ...stamp, id, seq, type: 'undone', event };
}

function aForeign(id: string, seq: number): StoredEvent {
  return { ...stamp, id, seq, type: 'drill-answered' };
}

function idsOf(events: readonly StoredEvent[]): string[] {
  return events.map(({ id }) => id);
}

describe('inOrder', () => {
  test('goes by number, and by id where two machines gave the same number', () => {
    const events = [aNote('b', 10), aNote('c', 2), aNote('a', 10), aNote('d', 1), aNote('B', 10)];
    expect(idsOf(inOrder(events))).toEqual(['d', 'c', 'B', 'a', 'b']);
  });

  test('does not go by the clock', () => {
    const early = { ...aNote('early', 2), at: '1999-01-01T00:00:00.000Z' };
    const late = { ...aNote('late', 1), at: '2030-01-01T00:00:00.000Z' };
    expect(idsOf(inOrder([early, late]))).toEqual(['late', 'early']);
  });

  test('leaves the events that it was given as they were, events of other versions among them', () => {
    const events = [aNote('b', 2), aForeign('a', 1)];
    expect(inOrder(new Set(events))).toEqual([aForeign('a', 1), aNote('b', 2)]);
    inOrder(events);
    expect(idsOf(events)).toEqual(['b', 'a']);
  });

  test('keeps two events that tie', () => {
    expect(inOrder([aNote('a', 1), aNote('a', 1)])).toHaveLength(2);
  });
});

describe('nextSeq', () => {
  test.each([
    ['nothing', [], 1],
    ['an event numbered 0', [aNote('a', 0)], 1],
    ['events in any order', [aNote('a', 2), aNote('b', 9), aNote('c', 4)], 10],
    ['an event of another version', [aNote('a', 2), aForeign('b', 5)], 6],
  ])('after %s is one more than the highest', (_name, events, next) => {
    expect(nextSeq(events)).toBe(next);
  });
});

/** A history, the events that count in it, those taken back, and the one for a bare undo. */
const HISTORIES: [string, StoredEvent[], string[], string[], string | null][] = [
  ['nothing', [], [], [], null],
  ['two records', [aNote('a', 1), aNote('b', 2)], ['a', 'b'], [], 'b'],
  ['the last taken back', [aNote('a', 1), aNote('b', 2), anUndo('u', 3, 'b')], ['a'], ['b'], 'a'],
  [
    'an earlier one taken back',
    [aNote('a', 1), aNote('b', 2), anUndo('u', 3, 'a')],
    ['b'],
    ['a'],
    'b',
  ],
  [
    'all taken back',
    [aNote('a', 1), aNote('b', 2), anUndo('u', 3, 'b'), anUndo('v', 4, 'a')],
    [],
    ['a', 'b'],
    null,
  ],
  [
    'an undo that was undone',
    [aNote('a', 1), aNote('b', 2), anUndo('u', 3, 'b'), anUndo('v', 4, 'u')],
    ['a', 'b'],
    ['u'],
    'b',
  ],
  [
    'an undo of the undo of an undo',
    [aNote('a', 1), anUndo('u', 2, 'a'), anUndo('v', 3, 'u'), anUndo('w', 4, 'v')],
    [],
    ['a', 'v'],
    null,
  ],
  [
    'a record taken back on two machines, one of which thought better of it',
    [aNote('a', 1), anUndo('u', 2, 'a'), anUndo('v', 2, 'a'), anUndo('w', 3, 'v')],
    [],
    ['a', 'v'],
    null,
  ],
  [
    'a record after an undo',
    [aNote('a', 1), anUndo('u', 2, 'a'), aNote('b', 3)],
    ['b'],
    ['a'],
    'b',
  ],
  [
    'an undo of an event that is not here',
    [aNote('a', 1), anUndo('u', 2, 'ghost')],
    ['a'],
    ['ghost'],
    'a',
  ],
  ['an event of another version', [aNote('a', 1), aForeign('f', 2)], ['a'], [], 'a'],
  [
    'an event of another version that was taken back',
    [aNote('a', 1), aForeign('f', 2), anUndo('u', 3, 'f')],
    ['a'],
    ['f'],
    'a',
  ],
];

const HISTORIES_BACKWARDS = HISTORIES.map(
  ([name, events, ...answers]) =>
    [`${name}, given backwards`, events.toReversed(), ...answers] as const,
);

describe('effectiveEvents', () => {
  test.each([...HISTORIES, ...HISTORIES_BACKWARDS])(
    'keeps what counts, in order, of %s',
    (_name, events, effective) => {
      expect(idsOf(effectiveEvents(events))).toEqual(effective);
    },
  );

  test('gives the events as they were recorded', () => {
    expect(effectiveEvents([aNote('a', 1)])).toEqual([aNote('a', 1)]);
  });
});

describe('takenBackIds', () => {
  test.each([...HISTORIES, ...HISTORIES_BACKWARDS])(
    'names what an undo that counts takes back, of %s',
    (_name, events, _effective, takenBack) => {
      expect([...takenBackIds(events)].sort()).toEqual(takenBack);
    },
  );
});

describe('latestUndoable', () => {
  test.each([...HISTORIES, ...HISTORIES_BACKWARDS])(
    'is the latest that counts, of %s',
    (_name, events, _effective, _takenBack, latest) => {
      expect(latestUndoable(events)?.id ?? null).toBe(latest);
    },
  );

  test('undo after undo walks back to the beginning', () => {
    const events = [aNote('a', 1), aNote('b', 2), aNote('c', 3)];
    const walked: string[] = [];
    for (let last = latestUndoable(events); last !== null; last = latestUndoable(events)) {
      walked.push(last.id);
      events.push(anUndo(`undo-${last.id}`, nextSeq(events), last.id));
      if (walked.length > 3) break;
    }
    expect(walked).toEqual(['c', 'b', 'a']);
  });
});
