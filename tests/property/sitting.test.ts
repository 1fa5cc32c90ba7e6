import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateAbilities, priorAbility } from '../../src/domain/assessment/abilities.ts';
import type {
  AssessmentRecord,
  GivenAnswer,
} from '../../src/domain/assessment/assessment-record.ts';
import type { Item } from '../../src/domain/assessment/item.ts';
import { findNextItem, type ItemSearch } from '../../src/domain/assessment/next-item.ts';
import { nextSittingStep } from '../../src/domain/assessment/sitting-step.ts';
import {
  aBank,
  aChoice,
  anAnswer,
  aRecord,
  aSitting,
  content,
  items,
  settings,
  skills,
} from '../unit/assessment/some-items.ts';
import { isRefuted } from './refuted.ts';
import { anyAnswers, anyClaims } from './some-answers.ts';

type Find = (search: ItemSearch) => Item | null;
type Step = typeof nextSittingStep;

const prior = priorAbility(skills, 'swe', settings);
const seed = fc.nat().map(String);

const search = fc
  .record({
    answers: anyAnswers,
    claims: anyClaims,
    candidates: fc.subarray(items, { minLength: 1 }),
    seconds: fc.array(fc.integer({ min: 10, max: 90 }), { minLength: 1 }),
    weights: fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)),
    seed,
  })
  .map(({ answers, candidates, seconds, ...rest }): ItemSearch => {
    const abilities = estimateAbilities(prior, answers, settings);
    const countOf = (skill: string) => answers.filter((given) => given.skill === skill).length;
    return {
      ...rest,
      abilities,
      answered: new Map(abilities.skills.map((skill) => [skill, countOf(skill)])),
      candidates: candidates.map((item, index) => ({
        item,
        seconds: seconds[index % seconds.length] ?? 30,
      })),
      settings,
      least: 0,
    };
  });

function isOneOfTheCandidates(find: Find) {
  return fc.property(search, (given) => {
    const found = find(given);
    expect(given.candidates.some(({ item }) => item === found)).toBe(true);
  });
}

function isTheSameAgain(find: Find) {
  return fc.property(search, (given) => {
    const found = find(given);
    expect(find(given)).toBe(found);
    expect(find({ ...given, candidates: given.candidates.toReversed() })).toBe(found);
  });
}

/** Twelve choices a skill, so that eight are not all of them. */
const bank = aBank({
  items: skills.skills.flatMap(({ id: skill }) =>
    Array.from({ length: 12 }, (_, index) =>
      aChoice({
        id: `${skill}-${index}`,
        skill,
        level: ([0, 1, 2, 3, 4] as const)[index % 5] ?? 0,
      }),
    ),
  ),
});

const plan = { minutes: 60, isQuick: true, skills: skills.skills.map(({ id }) => id) };
/** What is right, drawn anew for each sitting. */
const sitting = fc.tuple(seed, fc.infiniteStream(fc.boolean()));

/** The items of a whole sitting, in the order in which they were asked. */
function askedBy(next: Step, seedOf: string, answers: Iterator<boolean>): Item[] {
  const asked: Item[] = [];
  const given: GivenAnswer[] = [];
  while (asked.length < 40) {
    const step = next(
      { ...content, bank },
      aRecord(given),
      aSitting({ ...plan, seed: seedOf, asked: asked.map(({ id }) => id) }),
    );
    if (step.kind !== 'item') return asked;
    const { id, kind, skill, level } = step.item;
    const grade = Number(answers.next().value === true);
    asked.push(step.item);
    given.push(anAnswer({ item: id, kind, skill, level, grade }));
  }
  return asked;
}

function asksEachItemOnce(next: Step) {
  return fc.property(sitting, ([seedOf, answers]) => {
    const asked = askedBy(next, seedOf, answers);
    expect(asked.length).toBeGreaterThan(2);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.every((item) => bank.items.some((known) => known === item))).toBe(true);
  });
}

function asksAtMostEightASkill(next: Step) {
  return fc.property(sitting, ([seedOf, answers]) => {
    const asked = askedBy(next, seedOf, answers);
    const counts = skills.skills.map(({ id }) => asked.filter(({ skill }) => skill === id).length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(8);
  });
}

function asksEveryGroupFirst(next: Step) {
  return fc.property(sitting, ([seedOf, answers]) => {
    const first = askedBy(next, seedOf, answers).slice(0, skills.groups.length);
    const groups = first.map(({ skill }) => skills.skills.find(({ id }) => id === skill)?.group);
    expect(new Set(groups).size).toBe(skills.groups.length);
  });
}

describe('the next item', () => {
  test('is one of the candidates', () => {
    fc.assert(isOneOfTheCandidates(findNextItem), { numRuns: 200 });
  });

  test('is the same for the same seed, in whichever order the candidates stand', () => {
    fc.assert(isTheSameAgain(findNextItem), { numRuns: 200 });
  });
});

const some = { numRuns: 25 };

describe('a sitting', () => {
  test('asks each item once', () => {
    fc.assert(asksEachItemOnce(nextSittingStep), some);
  });

  test('asks at most eight items a skill', () => {
    fc.assert(asksAtMostEightASkill(nextSittingStep), some);
  });

  test('asks one item of every group first', () => {
    fc.assert(asksEveryGroupFirst(nextSittingStep), some);
  });
});

describe('the properties of the next item refute', () => {
  test('any item of the bank', () => {
    const any: Find = () => items[0] ?? null;
    expect(isRefuted(isOneOfTheCandidates(any))).toBe(true);
    expect(isRefuted(isOneOfTheCandidates(() => null))).toBe(true);
  });

  test('a place in the list, and a draw that goes on from one call to the next', () => {
    const first: Find = ({ candidates }) => candidates[0]?.item ?? null;
    let calls = 0;
    const counting: Find = (given) => {
      calls += 1;
      return findNextItem({ ...given, seed: String(calls) });
    };
    expect(isRefuted(isTheSameAgain(first))).toBe(true);
    expect(isRefuted(isTheSameAgain(counting))).toBe(true);
  });
});

describe('the properties of a sitting refute', () => {
  const seeing =
    (change: (record: AssessmentRecord) => AssessmentRecord): Step =>
    (all, record, given, allowed) =>
      nextSittingStep(all, change(record), given, allowed);

  test('a sitting that forgets what was answered', () => {
    const forgetful = seeing((record) => ({ ...record, answers: new Map() }));
    expect(isRefuted(asksEachItemOnce(forgetful))).toBe(true);
  });

  test('a sitting without a limit of time, which asks all twelve', () => {
    const endless: Step = (all, record, given, allowed) =>
      nextSittingStep(all, record, { ...given, minutes: null }, allowed);
    expect(isRefuted(asksAtMostEightASkill(endless))).toBe(true);
  });

  test('a sitting that begins with one group', () => {
    const narrow: Step = (all, record, given, allowed) =>
      nextSittingStep(all, record, { ...given, skills: ['framing', 'writing'] }, allowed);
    expect(isRefuted(asksEveryGroupFirst(narrow))).toBe(true);
  });
});
