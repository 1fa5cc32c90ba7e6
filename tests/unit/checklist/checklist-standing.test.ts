import { describe, expect, test } from 'vitest';
import type { ChecklistItem } from '../../../src/domain/checklist/checklist.ts';
import {
  type ChecklistGrounds,
  checklistStanding,
} from '../../../src/domain/checklist/checklist-standing.ts';
import { ticksOf } from '../../../src/domain/checklist/proof-owners.ts';
import type { Fact, Proof } from '../../../src/domain/progress/event.ts';
import {
  adopted,
  aFile,
  anItem,
  counted,
  done,
  drilled,
  eventsOf,
  from,
  story,
  TODAY,
  ticked,
} from './some-events.ts';

const memo = anItem('memo', from({ tasks: ['t1', 't2'] }));
const map = anItem('map', from({ tasks: ['t3'] }));
const stories = anItem('stories', from({ practice: ['stories'] }));
const test1 = anItem('test', from({ assessment: true }));
const ALL = [memo, map, stories, test1];
const plan = adopted('t1', 't2', 't3', 't4');

function standingAfter(
  item: ChecklistItem,
  facts: readonly Fact[],
  changes: Partial<ChecklistGrounds> = {},
) {
  const events = eventsOf(...facts);
  const grounds = { events, today: TODAY, all: ALL, gone: new Set<string>(), points: new Map() };
  const [standing] = checklistStanding([item], { ...grounds, assessment: null, ...changes });
  return standing;
}

test('where nothing was done an item is open', () => {
  expect(standingAfter(memo, [])).toEqual({ item: memo, state: 'open', proofs: [], reasons: [] });
});

describe('a tick', () => {
  test('with a file proves', () => {
    expect(standingAfter(memo, [ticked('memo', aFile('memo.md'))])).toMatchObject({
      state: 'proved',
      proofs: [
        {
          source: 'tick',
          id: null,
          kind: 'file',
          place: '/home/ada/memo.md',
          on: TODAY,
          counts: true,
        },
      ],
      reasons: ['ticked on 2026-11-21 with memo.md'],
    });
  });

  test.each<[Proof, string]>([
    [{ kind: 'link', place: 'https://example.org/a' }, 'with https://example.org/a'],
    [{ kind: 'note', place: 'the room is booked' }, 'with a note'],
    [{ kind: 'file', place: 'C:\\texts\\memo.md', sha256: 'a' }, 'with memo.md'],
  ])('names what it rests on: %j', (proof, words) => {
    expect(standingAfter(memo, [ticked('memo', proof)])?.reasons).toEqual([
      `ticked on 2026-11-21 ${words}`,
    ]);
  });

  test.each<[string, Proof, string]>([
    ['gone', aFile('old.md'), 'file is gone or empty: /home/ada/old.md'],
    ['empty', aFile('memo.md', { size: 0 }), 'file is empty: /home/ada/memo.md'],
    ['a template', aFile('m.md', { unfilled: 'charter' }), 'm.md is still the template "charter"'],
    ['seven words', aFile('m.md', { words: 7 }), 'm.md has only 7 different words'],
    ['one word', aFile('m.md', { words: 1 }), 'm.md has only 1 different word'],
    [
      'a tiny picture',
      aFile('m.png', { words: null, size: 68 }),
      'm.png is no text and has only 68 bytes',
    ],
  ])('with a file that is %s only claims', (_name, proof, reason) => {
    const gone = new Set(['/home/ada/old.md']);
    expect(standingAfter(memo, [ticked('memo', proof)], { gone })).toMatchObject({
      state: 'claimed',
      proofs: [{ counts: false }],
      reasons: [reason],
    });
  });

  test('one proof that holds is enough, and the others are not spoken of', () => {
    const gone = new Set(['/home/ada/old.md']);
    const fact = ticked('memo', aFile('old.md'), aFile('new.md'));
    expect(standingAfter(memo, [fact], { gone })).toMatchObject({
      state: 'proved',
      proofs: [{ counts: false }, { counts: true }],
      reasons: ['ticked on 2026-11-21 with new.md'],
    });
  });

  test('that was taken away, or undone, leaves it open', () => {
    const tick = ticked('memo', aFile('memo.md'));
    const untick: Fact = { type: 'checklist-unticked', item: 'memo', on: TODAY };
    expect(standingAfter(memo, [tick, untick])?.state).toBe('open');
    expect(standingAfter(memo, [tick, { type: 'undone', event: 'e1' }])?.state).toBe('open');
    expect(standingAfter(memo, [tick, untick, tick])?.state).toBe('proved');
  });

  test('the latest counts', () => {
    const ticks = ticksOf(counted(ticked('memo', aFile('a')), ticked('memo', aFile('b'))));
    expect(ticks.get('memo')?.proofs).toEqual([aFile('b')]);
  });

  test('with the file of another item only claims, wherever it lies', () => {
    const copy = { ...aFile('memo.md'), place: '/tmp/copy.md' };
    const facts = [ticked('map', aFile('memo.md')), ticked('memo', copy)];
    expect(standingAfter(memo, facts)).toMatchObject({
      state: 'claimed',
      reasons: ['copy.md already stands for map'],
    });
    expect(standingAfter(map, facts)?.state).toBe('proved');
  });

  test('with the deliverable of another item, or a story, only claims', () => {
    const deliverable = [plan, done('t3', aFile('map.md')), ticked('memo', aFile('map.md'))];
    expect(standingAfter(memo, deliverable)?.reasons).toEqual(['map.md already stands for map']);
    const told = [story('told', ['conflict']), ticked('memo', aFile('told.md'))];
    expect(standingAfter(memo, told)?.reasons).toEqual(['told.md already stands for stories']);
  });

  test('with a deliverable of its own, or one that leads to no item, proves', () => {
    const own = [plan, done('t1', aFile('memo.md')), ticked('memo', aFile('memo.md'))];
    expect(standingAfter(memo, own)?.reasons).toEqual([
      'ticked on 2026-11-21 with memo.md',
      'done t1 with memo.md',
    ]);
    const free = [plan, done('t4', aFile('memo.md')), ticked('memo', aFile('memo.md'))];
    expect(standingAfter(memo, free)?.state).toBe('proved');
  });

  test('with a note never stands in the way of another', () => {
    const note: Proof = { kind: 'note', place: 'the same words' };
    expect(standingAfter(memo, [ticked('map', note), ticked('memo', note)])?.state).toBe('proved');
  });
});

describe('a task', () => {
  test('that is done with a proof proves', () => {
    expect(standingAfter(memo, [plan, done('t1', aFile('memo.md'))])).toMatchObject({
      state: 'proved',
      proofs: [{ source: 'task', id: 't1', kind: 'file', on: TODAY, counts: true }],
      reasons: ['done t1 with memo.md'],
    });
  });

  test.each<[string, readonly Fact[], string]>([
    ['nothing', [done('t2')], 'done t2 without a proof'],
    [
      'an empty file',
      [done('t2', aFile('m', { size: 0 }))],
      'done t2 and the file is empty: /home/ada/m',
    ],
    [
      'a template',
      [done('t2', aFile('m', { unfilled: 'x' }))],
      'done t2 with m, which is still the template "x"',
    ],
    [
      'a text of three words',
      [done('t2', aFile('m', { words: 3 }))],
      'done t2 with m, which has only 3 different words',
    ],
    [
      'a file that is gone',
      [done('t2', aFile('old'))],
      'done t2 and the file is gone or empty: /home/ada/old',
    ],
    [
      'the file of another task',
      [done('t1'), done('t2', aFile('m')), done('t3', aFile('m'))].slice(1),
      'done t3 with m, which was handed in for another task',
    ],
  ])('that is done with %s only claims', (name, facts, reason) => {
    const item = name.includes('another') ? map : memo;
    const gone = new Set(['/home/ada/old']);
    expect(standingAfter(item, [plan, ...facts], { gone })).toMatchObject({
      state: 'claimed',
      reasons: [reason],
    });
  });

  test('that is open, begun, or of no plan says nothing', () => {
    const begun: Fact = { type: 'task-started', task: 't1', on: TODAY };
    expect(standingAfter(memo, [plan, begun])?.state).toBe('open');
    expect(standingAfter(memo, [done('t1', aFile('memo.md'))])?.state).toBe('open');
  });

  test('claims beside one that proves are not spoken of', () => {
    const facts = [plan, done('t1'), done('t2', aFile('memo.md'))];
    expect(standingAfter(memo, facts)?.reasons).toEqual(['done t2 with memo.md']);
  });
});

describe('practice and the assessment', () => {
  const competencies = ['a', 'b', 'c', 'd', 'e', 'f'];

  test('practice proves where there was enough of it', () => {
    const facts = competencies.map((name) => story(name, [name]));
    expect(standingAfter(stories, facts)).toMatchObject({
      state: 'proved',
      proofs: [{ source: 'practice', id: 'stories', kind: 'result', counts: true }],
    });
  });

  test('some practice is said and leaves it open', () => {
    expect(standingAfter(stories, [story('a', ['a'])])).toMatchObject({
      state: 'open',
      reasons: ['practice: 1 of 6 stories with a number and their card, for 1 of 6 competencies'],
    });
    expect(standingAfter(stories, [drilled('auc', true)])?.reasons).toEqual([]);
  });

  test('an assessment with a verdict proves, where the item asks for one', () => {
    const assessment = { verdict: 'on-the-way', on: TODAY } as const;
    expect(standingAfter(test1, [], { assessment })).toMatchObject({
      state: 'proved',
      reasons: ['assessment of 2026-11-21, verdict: on the way'],
    });
    expect(standingAfter(memo, [], { assessment })?.state).toBe('open');
    expect(standingAfter(test1, [])?.state).toBe('open');
  });
});
