import { describe, expect, test } from 'vitest';
import type { AssessmentFact } from '../../../src/domain/assessment/assessment-fact.ts';
import {
  assessmentRecordOf,
  openSitting,
  recordsAtEnds,
} from '../../../src/domain/assessment/assessment-record.ts';
import type { IsoDate } from '../../../src/domain/calendar.ts';
import type { Fact, StoredEvent } from '../../../src/domain/progress/event.ts';
import { aPlan } from './some-items.ts';

const days = ['2027-01-04', '2027-01-05', '2027-01-06'] as IsoDate[];

/** Facts as events e1, e2, ...; every tenth event begins a new day. */
function eventsOf(facts: readonly Fact[]): StoredEvent[] {
  return facts.map((fact, index) => ({
    id: `e${index + 1}`,
    seq: index + 1,
    at: '2027-01-04T09:00:00.000Z',
    day: days[Math.floor(index / 10)] ?? ('2027-01-07' as IsoDate),
    ...fact,
  }));
}

const recordAfter = (...facts: Fact[]) => assessmentRecordOf(eventsOf(facts));

const begun: AssessmentFact = { type: 'assessment-begun', isRestart: false, ...aPlan };
const restarted: AssessmentFact = { ...begun, isRestart: true };

function answered(sitting: string, item: string, grade: number | null = 1): AssessmentFact {
  const scored = { skill: 'framing', kind: 'choice', level: 2 } as const;
  const answer = grade === null ? '?' : 'b';
  return { type: 'item-answered', sitting, item, ...scored, answer, grade, revision: 'r1' };
}
function claimed(sitting: string, skill: string, level: 0 | 1 | 2 | 3 | 4 = 2): AssessmentFact {
  return { type: 'skill-claimed', sitting, skill, level };
}
function liked(sitting: string, question: string, option: string): AssessmentFact {
  return { type: 'fit-answered', sitting, question, option };
}
const ended = (sitting: string, reason: 'time' | 'stopped' = 'time'): AssessmentFact => ({
  type: 'assessment-ended',
  sitting,
  reason,
});
const undone = (event: string): Fact => ({ type: 'undone', event });

const nothing = { sittings: [], claims: new Map(), answers: new Map(), fit: new Map() };

describe('assessmentRecordOf: one sitting', () => {
  test('nothing recorded is no sitting and no answer', () => {
    expect(recordAfter()).toEqual(nothing);
    expect(recordAfter({ type: 'plan-dropped' })).toEqual(nothing);
  });

  test('has what was asked for, by the event that began it', () => {
    expect(recordAfter(begun).sittings).toEqual([
      { ...aPlan, id: 'e1', begunOn: '2027-01-04', ended: null, asked: [], claimed: 0 },
    ]);
  });

  test('has claims, answers and questions on fit', () => {
    const { sittings, ...rest } = recordAfter(
      begun,
      claimed('e1', 'framing', 3),
      answered('e1', 'q2'),
      answered('e1', 'q1', null),
      liked('e1', 'monday', 'a'),
    );
    const given = { sitting: 'e1', skill: 'framing', kind: 'choice', level: 2, revision: 'r1' };
    expect(sittings).toMatchObject([{ asked: ['q2', 'q1'], claimed: 1, ended: null }]);
    expect(rest).toEqual({
      claims: new Map([['framing', 3]]),
      answers: new Map([
        ['q2', { ...given, item: 'q2', answer: 'b', grade: 1 }],
        ['q1', { ...given, item: 'q1', answer: '?', grade: null }],
      ]),
      fit: new Map([['monday', 'a']]),
    });
  });

  test('the latest answer, claim and choice count, and are counted once', () => {
    const { sittings, claims, answers, fit } = recordAfter(
      begun,
      ...[claimed('e1', 'framing', 4), claimed('e1', 'framing', 1)],
      ...[answered('e1', 'q1', 0), answered('e1', 'q1', 1)],
      ...[liked('e1', 'monday', 'a'), liked('e1', 'monday', 'b')],
    );
    expect(sittings).toMatchObject([{ asked: ['q1'], claimed: 1 }]);
    expect(claims.get('framing')).toBe(1);
    expect(answers.get('q1')?.grade).toBe(1);
    expect(fit.get('monday')).toBe('b');
  });

  test('ends on the day of the record, for its reason', () => {
    const filler = Array.from({ length: 10 }, () => answered('e1', 'q1'));
    const { sittings } = recordAfter(begun, ...filler, ended('e1', 'stopped'));
    expect(sittings[0]?.ended).toEqual({ reason: 'stopped', on: '2027-01-05' });
  });

  test('answers, claims and ends of a sitting that was never begun say nothing', () => {
    const record = recordAfter(answered('e9', 'q1'), claimed('e9', 'framing'), ended('e9'));
    expect(record).toEqual(nothing);
  });

  test('the order in which the events are handed over makes no difference', () => {
    const events = eventsOf([begun, answered('e1', 'q1', 0), answered('e1', 'q1', 1), ended('e1')]);
    expect(assessmentRecordOf(events.toReversed())).toEqual(assessmentRecordOf(events));
  });
});

describe('assessmentRecordOf: undo', () => {
  test('an answer that is taken back was never given, and can be asked again', () => {
    const { sittings, answers } = recordAfter(
      begun,
      answered('e1', 'q1'),
      answered('e1', 'q2'),
      undone('e3'),
    );
    expect(sittings[0]?.asked).toEqual(['q1']);
    expect([...answers.keys()]).toEqual(['q1']);
  });

  test('the answer before it counts again', () => {
    const facts = [begun, answered('e1', 'q1', 1), answered('e1', 'q1', 0), undone('e3')];
    expect(recordAfter(...facts).answers.get('q1')?.grade).toBe(1);
    expect(recordAfter(...facts, undone('e4')).answers.get('q1')?.grade).toBe(0);
  });

  test('an end that is taken back opens the sitting again', () => {
    expect(openSitting(recordAfter(begun, ended('e1'), undone('e2')))?.id).toBe('e1');
  });

  test('without its beginning nothing of a sitting counts', () => {
    const record = recordAfter(begun, claimed('e1', 'framing'), answered('e1', 'q1'), undone('e1'));
    expect(record).toEqual(nothing);
  });

  test('a restart that is taken back brings everything back', () => {
    const before = [begun, claimed('e1', 'framing'), answered('e1', 'q1'), ended('e1')];
    const record = recordAfter(...before, restarted, undone('e5'));
    expect(record).toEqual(recordAfter(...before));
  });
});

describe('assessmentRecordOf: several sittings', () => {
  const first = [begun, claimed('e1', 'framing'), answered('e1', 'q1', 0), ended('e1')];

  test('a second sitting adds to the first', () => {
    const { sittings, answers, claims } = recordAfter(
      ...first,
      { ...begun, to: 'product' },
      answered('e5', 'q2'),
    );
    expect(sittings).toMatchObject([
      { id: 'e1', to: 'project', asked: ['q1'], claimed: 1, ended: { reason: 'time' } },
      { id: 'e5', to: 'product', asked: ['q2'], claimed: 0, ended: null },
    ]);
    expect([...answers.values()].map(({ item, sitting }) => [item, sitting])).toEqual([
      ['q1', 'e1'],
      ['q2', 'e5'],
    ]);
    expect([...claims.keys()]).toEqual(['framing']);
  });

  test('the same question in both was asked in both; the later answer counts', () => {
    const { sittings, answers } = recordAfter(...first, begun, answered('e5', 'q1', 1));
    expect(sittings.map(({ asked }) => asked)).toEqual([['q1'], ['q1']]);
    expect(answers.get('q1')).toMatchObject({ sitting: 'e5', grade: 1 });
  });

  test('a skill claimed before is not counted as claimed in the second', () => {
    const { sittings } = recordAfter(...first, begun, claimed('e5', 'framing', 4));
    expect(sittings.map(({ claimed: count }) => count)).toEqual([1, 0]);
  });

  test('a restart leaves out all that was before it, late answers to it too', () => {
    const late = [liked('e1', 'monday', 'a'), restarted, answered('e1', 'q3'), ended('e1')];
    const { sittings, ...rest } = recordAfter(...first, ...late, answered('e6', 'q2'));
    expect(sittings).toMatchObject([{ id: 'e6', asked: ['q2'], ended: null }]);
    expect(rest).toMatchObject({ claims: new Map(), fit: new Map() });
    expect([...rest.answers.keys()]).toEqual(['q2']);
  });
});

describe('recordsAtEnds', () => {
  test('has the record at each end, as if nothing had followed', () => {
    const first = [begun, answered('e1', 'q1'), ended('e1')];
    const second = [...first, begun, answered('e4', 'q2'), ended('e4', 'stopped')];
    const third = [...second, restarted, answered('e7', 'q3'), ended('e7')];
    const records = recordsAtEnds(eventsOf([...third, begun, answered('e10', 'q4')]));
    expect(records).toEqual([first, second, third].map((facts) => recordAfter(...facts)));
    expect(records.map(({ answers }) => [...answers.keys()])).toEqual([
      ['q1'],
      ['q1', 'q2'],
      ['q3'],
    ]);
  });

  test('has none while no sitting has ended, or its end was taken back', () => {
    expect(recordsAtEnds(eventsOf([begun, answered('e1', 'q1')]))).toEqual([]);
    expect(recordsAtEnds(eventsOf([begun, ended('e1'), undone('e2')]))).toEqual([]);
  });
});

describe('openSitting', () => {
  test('is the last one, while it has not ended', () => {
    expect(openSitting(recordAfter(begun))?.id).toBe('e1');
    expect(openSitting(recordAfter(begun, ended('e1'), begun))?.id).toBe('e3');
  });

  test('is none where there is none, or where the last one has ended', () => {
    expect(openSitting(recordAfter())).toBeNull();
    expect(openSitting(recordAfter(begun, ended('e1')))).toBeNull();
    expect(openSitting(recordAfter(begun, begun, ended('e2')))).toBeNull();
  });
});
