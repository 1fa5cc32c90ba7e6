import { describe, expect, test } from 'vitest';
import type {
  AssessmentRecord,
  Sitting,
} from '../../../src/domain/assessment/assessment-record.ts';
import {
  askedSteps,
  nextSittingStep,
  skillWeight,
} from '../../../src/domain/assessment/sitting-step.ts';
import type { Level } from '../../../src/domain/skills.ts';
import {
  aBank,
  aChoice,
  aFitQuestion,
  anAnswer,
  aRecord,
  aSitting,
  content,
  settings,
} from './some-items.ts';

const allClaims = new Map<string, Level>(content.skills.skills.map(({ id }) => [id, 1]));

interface Situation {
  readonly bank?: typeof content.bank;
  readonly record?: AssessmentRecord;
  readonly sitting?: Partial<Sitting>;
  readonly allowed?: readonly string[];
}

/** The next step where everything has been claimed, unless the record says otherwise. */
function step({ bank = content.bank, record, sitting, allowed }: Situation = {}) {
  const held = record ?? aRecord([], { claims: allClaims });
  const names = allowed === undefined ? null : new Set(allowed);
  const all = { skills: ['framing', 'writing', 'data'], ...sitting };
  return nextSittingStep({ bank, skills: content.skills }, held, aSitting(all), names);
}

function answersTo(skill: string, count: number) {
  return Array.from({ length: count }, (_, index) =>
    anAnswer({ item: `old-${skill}-${index}`, skill }),
  );
}

describe('nextSittingStep: claims', () => {
  test('come first, group by group', () => {
    const [none, some] = [new Map(), new Map<string, Level>([['framing', 2]])];
    const product = { kind: 'claims', group: 'product' };
    expect(step({ record: aRecord([], { claims: none }) })).toEqual({
      ...product,
      skills: ['framing', 'writing'],
    });
    expect(step({ record: aRecord([], { claims: some }) })).toEqual({
      ...product,
      skills: ['writing'],
    });
    const both = new Map<string, Level>([...some, ['writing', 0]]);
    expect(step({ record: aRecord([], { claims: both }) })).toEqual({
      kind: 'claims',
      group: 'technical',
      skills: ['data'],
    });
  });

  test('are asked of the skills of the sitting alone', () => {
    const wanted = { sitting: { skills: ['data'] }, record: aRecord() };
    expect(step(wanted)).toMatchObject({ kind: 'claims', group: 'technical' });
    const all = { sitting: { skills: null }, record: aRecord() };
    expect(step(all)).toMatchObject({ kind: 'claims', skills: ['framing', 'writing'] });
  });

  test('are left out of a quick sitting, and where answers come from a file', () => {
    expect(step({ record: aRecord(), sitting: { isQuick: true } }).kind).toBe('item');
    expect(step({ record: aRecord(), allowed: ['data-choice-2'] }).kind).toBe('item');
  });
});

describe('nextSittingStep: items', () => {
  const numbered = (asked: readonly string[]) => step({ sitting: { asked } });

  test('are counted from 1 and tell how many and how long', () => {
    // 12 minutes less 15 seconds are 705; 18 items of 11 or 19 seconds take 222.
    expect(step()).toMatchObject({ kind: 'item', number: 1, about: 18, minutesLeft: 4 });
    expect(numbered(['data-choice-2'])).toMatchObject({ number: 2 });
    expect(step({ sitting: { minutes: 1 } })).toMatchObject({ about: 4, minutesLeft: 1 });
  });

  test('are the same for the same record and seed, and others for another', () => {
    const ids = Array.from({ length: 30 }, (_, seed) => {
      const first = step({ sitting: { seed: String(seed) } });
      expect(step({ sitting: { seed: String(seed) } })).toEqual(first);
      return first.kind === 'item' ? first.item.id : '';
    });
    expect(new Set(ids).size).toBe(3);
  });

  test('come first from groups that have none yet', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const record = aRecord([anAnswer({ skill: 'writing' })], { claims: allClaims });
      const next = step({ record, sitting: { seed: String(seed) } });
      expect(next).toMatchObject({ item: { skill: 'data' } });
    }
  });

  test('are asked once, unless they stand in a file and this sitting has not had them', () => {
    const items = [aChoice({ id: 'one', skill: 'data' }), aChoice({ id: 'two', skill: 'data' })];
    const bank = aBank({ items });
    const record = aRecord([anAnswer({ item: 'one', skill: 'data' })], { claims: allClaims });
    expect(step({ bank, record })).toMatchObject({ item: { id: 'two' } });
    expect(step({ bank, record, allowed: ['one'] })).toMatchObject({ item: { id: 'one' } });
    const sitting = { asked: ['one'] };
    expect(step({ bank, record, sitting, allowed: ['one'] })).toEqual({
      kind: 'end',
      reason: 'nothing-left',
    });
  });

  test('are at most eight a skill, except where the person answers without a limit of time', () => {
    const bank = aBank({ items: content.bank.items.filter(({ skill }) => skill === 'data') });
    const recordWith = (count: number) => aRecord(answersTo('data', count), { claims: allClaims });
    const sitting = { minutes: 60, skills: ['data'] };
    const asksAnother = (count: number, minutes: number | null) =>
      step({ bank, record: recordWith(count), sitting: { ...sitting, minutes } }).kind === 'item';
    expect([7, 8].map((count) => asksAnother(count, null))).toEqual([true, true]);
    const end = step({ bank, record: recordWith(8), sitting });
    expect(end).toEqual({ kind: 'fit', question: aFitQuestion });
  });

  test('are for the target, or for all', () => {
    const bank = aBank({
      items: [
        aChoice({ id: 'for-all' }),
        aChoice({ id: 'for-product', targets: ['product'] }),
        aChoice({ id: 'for-project', targets: ['project'] }),
      ],
    });
    const seen = (sitting: Partial<Sitting>) => {
      const steps = Array.from({ length: 30 }, (_, seed) =>
        step({ bank, sitting: { seed: String(seed), ...sitting } }),
      );
      return [...new Set(steps.flatMap((s) => (s.kind === 'item' ? s.item.id : [])))].toSorted();
    };
    expect(seen({ to: 'project' })).toEqual(['for-all', 'for-project']);
    expect(seen({ to: 'product' })).toEqual(['for-all', 'for-product']);
    expect(seen({ to: null })).toEqual(['for-all', 'for-product', 'for-project']);
    // Whoever answers from a file is asked all of it, in the order of the ids.
    expect(seen({ to: 'project', minutes: null })).toEqual(['for-all']);
  });

  test('are not asked beside one that gives them away', () => {
    const items = [aChoice({ id: 'tell', apart: ['told'] }), aChoice({ id: 'told' })];
    const sitting = { asked: ['told'] };
    const record = aRecord([anAnswer({ item: 'told' })], { claims: allClaims });
    const next = (changes: Partial<Sitting>) =>
      step({ bank: aBank({ items, fit: [] }), record, sitting: { ...sitting, ...changes } });
    expect(next({})).toEqual({ kind: 'end', reason: 'nothing-left' });
    expect(next({ asked: [] })).toMatchObject({ item: { id: 'tell' } });
    expect(next({ minutes: null })).toMatchObject({ item: { id: 'tell' } });
  });

  test('are the numbers of a skill too', () => {
    const skill = 'evaluation-design';
    const [first] = content.skills.skills;
    const skills = {
      ...content.skills,
      skills: first === undefined ? [] : [{ ...first, id: skill }],
    };
    const record = aRecord([], { claims: new Map([[skill, 1]]) });
    const next = nextSittingStep({ bank: aBank({ items: [] }), skills }, record, aSitting());
    expect(next).toMatchObject({ kind: 'item', item: { id: 'number-sample-size' } });
  });
});

describe('nextSittingStep: the end', () => {
  const quick = { isQuick: true };

  test('comes when no item fits into the time that is left', () => {
    const time = { kind: 'end', reason: 'time' };
    // 60 seconds less 15 for the background, 24 for four claims: 21 are left, two fewer are not.
    expect(step({ sitting: { ...quick, minutes: 1, claimed: 4 } }).kind).toBe('item');
    expect(step({ sitting: { ...quick, minutes: 1, claimed: 6 } })).toEqual(time);
    const asked = ['data-choice-0', 'data-choice-1', 'data-choice-2', 'data-choice-3'];
    expect(step({ sitting: { ...quick, minutes: 1, asked } })).toEqual(time);
  });

  test('an item that has left the bank took the time of a choice', () => {
    const gone = (count: number) => Array.from({ length: count }, (_, index) => `gone-${index}`);
    // 45 seconds less 8 each; the cheapest item takes 11.
    expect(step({ sitting: { ...quick, minutes: 1, asked: gone(4) } }).kind).toBe('item');
    expect(step({ sitting: { ...quick, minutes: 1, asked: gone(5) } }).kind).toBe('end');
  });

  test('comes when every group is certain, and not while the time has no limit', () => {
    const bankOf = (a: number) => {
      const models = { ...settings.models, choice: { a, c: 0 } };
      return aBank({ settings: { ...settings, models } });
    };
    const mixed = answersTo('data', 7).map((answer, index) => ({ ...answer, grade: index % 2 }));
    const record = aRecord(mixed, { claims: allClaims });
    const sitting = { ...quick, skills: ['data'], minutes: 60 };
    const next = (a: number, changes: Partial<Sitting> = {}) =>
      step({ bank: bankOf(a), record, sitting: { ...sitting, ...changes } });
    // The group's standard deviation is .41 with a slope of 1.8, and above .45 with one of 1.4.
    expect(next(1.8)).toEqual({ kind: 'end', reason: 'certain' });
    expect(next(1.4)).toMatchObject({ kind: 'item' });
    expect(next(1.8, { minutes: null })).toMatchObject({ kind: 'item' });
    expect(next(1.8, { skills: null })).toMatchObject({ kind: 'item' });
  });

  test('comes when what is left is not worth the time', () => {
    const bank = aBank({
      items: [aChoice({ id: 'far-away', skill: 'writing', level: 4 })],
      settings: {
        ...content.bank.settings,
        models: { ...content.bank.settings.models, choice: { a: 5, c: 0.9 } },
      },
    });
    const sitting = { ...quick, skills: ['writing'] };
    expect(step({ bank, sitting })).toEqual({ kind: 'end', reason: 'nothing-left' });
    expect(step({ bank, sitting: { ...sitting, minutes: null } }).kind).toBe('item');
  });

  test('comes when everything was asked', () => {
    const nothing = { kind: 'end', reason: 'nothing-left' };
    expect(step({ bank: aBank({ items: [] }), sitting: quick })).toEqual(nothing);
    expect(step({ bank: aBank({ items: [] }), sitting: { ...quick, minutes: null } })).toEqual(
      nothing,
    );
  });
});

describe('nextSittingStep: fit', () => {
  const bank = aBank({ items: [], fit: [aFitQuestion, { ...aFitQuestion, id: 'friday' }] });
  const answered = (...ids: string[]) =>
    aRecord([], { claims: allClaims, fit: new Map(ids.map((id) => [id, 'a'])) });
  const end = { kind: 'end', reason: 'nothing-left' };

  test('is asked after the items, in the order of the bank', () => {
    expect(step({ bank, record: answered() })).toMatchObject({ question: { id: 'monday' } });
    expect(step({ bank, record: answered('monday') })).toMatchObject({
      question: { id: 'friday' },
    });
    expect(step({ bank, record: answered('monday', 'friday') })).toEqual(end);
  });

  test('is left out of a quick sitting, and where answers come from a file', () => {
    expect(step({ bank, sitting: { isQuick: true } })).toEqual(end);
    expect(step({ bank, allowed: [] })).toEqual(end);
  });
});

describe('askedSteps', () => {
  test('are the items of the sitting that are still in the bank, by their places', () => {
    const asked = ['data-choice-2', 'gone', 'number-forecast'];
    const record = aRecord([], { sittings: [aSitting({ asked })] });
    expect(askedSteps(content, record, 's1')).toMatchObject([
      { kind: 'item', item: { id: 'data-choice-2' }, number: 1, about: 3 },
      { kind: 'item', item: { id: 'number-forecast' }, number: 3, about: 3 },
    ]);
  });

  test('of a sitting that is not there are none', () => {
    expect(askedSteps(content, aRecord(), 's9')).toEqual([]);
  });
});

describe('skillWeight', () => {
  test('is the level of the target; the mean where the person is unsure', () => {
    const targets = { project: 2, product: 3 };
    expect(skillWeight(targets, 'product')).toBe(3);
    expect(skillWeight(targets, null)).toBe(2.5);
  });

  test('is nothing for a target that does not ask for the skill, or where there is none', () => {
    expect(skillWeight({ project: 2 }, 'product')).toBe(0);
    expect(skillWeight({}, null)).toBe(0);
  });
});
