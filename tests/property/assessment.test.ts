import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateAbilities, priorAbility } from '../../src/domain/assessment/abilities.ts';
import type { GivenAnswer } from '../../src/domain/assessment/assessment-record.ts';
import {
  type AssessmentReport,
  createAssessmentReport,
  type LevelRange,
} from '../../src/domain/assessment/assessment-report.ts';
import { type GradeWeights, logLikelihood } from '../../src/domain/assessment/item-response.ts';
import { modelOf, reachedFrom, weightsOf } from '../../src/domain/assessment/scoring.ts';
import { aRecord, aSitting, content, settings, skills } from '../unit/assessment/some-items.ts';
import { isRefuted } from './refuted.ts';
import { anyAnswers, anyClaims, someAnswers } from './some-answers.ts';

type Answers = readonly GivenAnswer[];
type Claims = typeof anyClaims extends fc.Arbitrary<infer Value> ? Value : never;
type Report = (answers: Answers, claims?: Claims) => AssessmentReport;
type MeansAfter = (answers: Answers) => readonly number[];

const report: Report = (answers, claims = new Map()) =>
  createAssessmentReport(content, aRecord(answers, { claims }), aSitting(), new Map());

const prior = priorAbility(skills, 'swe', settings);
const meansAfter: MeansAfter = (answers) => estimateAbilities(prior, answers, settings).means;

/** The report as it is written, but for the sitting, which is the order of the answers itself. */
function bytesOf({ sitting: _sitting, ...rest }: AssessmentReport): string {
  return JSON.stringify(rest);
}

function doesNotDependOnOrder(create: Report) {
  const twoOrders = anyAnswers.chain((answers) => {
    const all = { minLength: answers.length, maxLength: answers.length };
    return fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, all));
  });
  return fc.property(twoOrders, ([answers, shuffled]) => {
    expect(bytesOf(create(shuffled))).toBe(bytesOf(create(answers)));
  });
}

/** Rounding and the last step of the iteration, in units of ability. */
const STILL = 1e-5;

function rightIsNeverWorse(means: MeansAfter) {
  const withOne = fc.tuple(someAnswers, fc.nat(), fc.boolean());
  return fc.property(withOne, ([answers, place, isKnown]) => {
    const at = place % answers.length;
    const { kind = 'choice', skill = '' } = answers[at] ?? {};
    const graded = (grade: number | null) =>
      means(answers.map((answer, index) => (index === at ? { ...answer, grade } : answer)));
    const right = graded(kind === 'situation' ? 3 : 1);
    const other = graded(isKnown ? 0 : null);
    const own = prior.skills.indexOf(skill);
    expect(right[own]).toBeGreaterThan((other[own] ?? 0) - STILL);
  });
}

function rangesHoldTheirValues(create: Report) {
  return fc.property(anyAnswers, (answers) => {
    const { skills: results, groups } = create(answers);
    const ranges = [...results, ...groups].flatMap(({ shown }) => shown ?? []);
    for (const { low, value, high } of ranges) {
      expect(0 <= low && low <= value && value <= high && high <= 4).toBe(true);
    }
  });
}

function hasNoGapBelowNothing(create: Report) {
  return fc.property(anyAnswers, (answers) => {
    const { skills: results, groups } = create(answers);
    expect([...results, ...groups].every(({ gap }) => gap >= 0)).toBe(true);
    expect(results.every(({ met }) => met >= 0 && met <= 1 + 1e-12)).toBe(true);
  });
}

function isShareWithinItsRange(create: Report) {
  return fc.property(anyAnswers, (answers) => {
    const { value, low, high, measured } = create(answers).readiness;
    expect(0 <= low && low <= value && value <= high && high <= 1 + 1e-12).toBe(true);
    expect(measured >= 0 && measured <= 1 + 1e-12).toBe(true);
  });
}

function countsAsAQuarter(weights: (kind: 'choice') => GradeWeights) {
  const level = fc.constantFrom(0, 1, 2, 3, 4);
  const ability = fc.double({ min: -6, max: 6, noNaN: true });
  return fc.property(level, ability, (at, theta) => {
    const model = modelOf({ kind: 'choice', skill: 'framing', level: at }, settings);
    // 3PL with c = .22 and a = 1.2, half a level below the centre of its level, which is level - 2.
    const p = 0.22 + 0.78 / (1 + Math.exp(-1.2 * (theta - (at - 2.5))));
    const expected = p ** 0.25 * (1 - p) ** 0.75;
    expect(Math.exp(logLikelihood(model, weights('choice'), theta))).toBeCloseTo(expected, 9);
  });
}

/** What a claim may be seen in: beside the result, and in how claims compare with answers. */
function withoutClaims({ calibration: _calibration, ...rest }: AssessmentReport): string {
  const bare = <Result extends object>(result: Result) => ({ ...result, claimed: null });
  return JSON.stringify({ ...rest, skills: rest.skills.map(bare), groups: rest.groups.map(bare) });
}

function claimsChangeNothingElse(create: Report) {
  return fc.property(anyAnswers, anyClaims, (answers, claims) => {
    expect(withoutClaims(create(answers, claims))).toBe(withoutClaims(create(answers)));
  });
}

const many = { numRuns: 150 };

describe('a report', () => {
  test('is the same to the byte, in whichever order the answers were given', () => {
    fc.assert(doesNotDependOnOrder(report), many);
  });

  test('has ranges on the scale that hold their values', () => {
    fc.assert(rangesHoldTheirValues(report), many);
  });

  test('has no gap below nothing', () => {
    fc.assert(hasNoGapBelowNothing(report), many);
  });

  test('has a readiness from 0 to 1, within its range', () => {
    fc.assert(isShareWithinItsRange(report), many);
  });

  test('has claims beside the results, and in nothing else but the comparison', () => {
    fc.assert(claimsChangeNothingElse(report), many);
  });
});

describe('an answer', () => {
  test('that is right never leaves its skill lower than a wrong one or none', () => {
    fc.assert(rightIsNeverWorse(meansAfter), { numRuns: 1000 });
  });

  test('"I don\'t know" to a choice is worth a quarter of a right one', () => {
    const weights = (kind: 'choice') => weightsOf({ kind, grade: null });
    fc.assert(countsAsAQuarter(weights), { numRuns: 1000 });
  });
});

/** The report with every range changed. */
const withRanges =
  (change: (range: LevelRange) => LevelRange): Report =>
  (answers) => {
    const created = report(answers);
    const changed = <Result extends { readonly shown: LevelRange | null }>(result: Result) =>
      result.shown === null ? result : { ...result, shown: change(result.shown) };
    return {
      ...created,
      skills: created.skills.map(changed),
      groups: created.groups.map(changed),
    };
  };

describe('the properties of a report refute', () => {
  test('a report of the first answer to each skill, and one that adds up as they come', () => {
    const ofFirsts: Report = (answers) =>
      report(answers.filter(({ skill }, at) => answers.findIndex((a) => a.skill === skill) === at));
    const fading: Report = (answers) => report(answers.slice(-3));
    expect(isRefuted(doesNotDependOnOrder(ofFirsts))).toBe(true);
    expect(isRefuted(doesNotDependOnOrder(fading))).toBe(true);
  });

  test('ranges beside their values, or beyond the scale', () => {
    const above = withRanges((range) => ({ ...range, low: (range.value + range.high) / 2 }));
    const below = withRanges((range) => ({ ...range, high: (range.value + range.low) / 2 }));
    const beyond = withRanges((range) => ({ ...range, high: range.value + 3 }));
    for (const create of [above, below, beyond]) {
      expect(isRefuted(rangesHoldTheirValues(create))).toBe(true);
    }
  });

  test('the gap between the target and the value, which can be below nothing', () => {
    const ofValues: Report = (answers) => {
      const created = report(answers);
      const gapOf = ({ weight, shown }: { weight: number; shown: LevelRange | null }) =>
        weight * (reachedFrom(weight) + 2 - (shown?.value ?? 0));
      const results = created.skills.map((result) => ({ ...result, gap: gapOf(result) }));
      return { ...created, skills: results };
    };
    expect(isRefuted(hasNoGapBelowNothing(ofValues))).toBe(true);
  });

  test('a readiness that is a sum, and one from the means alone', () => {
    const changing =
      (change: (created: AssessmentReport) => number): Report =>
      (answers) => {
        const created = report(answers);
        return { ...created, readiness: { ...created.readiness, value: change(created) } };
      };
    const sum = changing(({ skills: results }) =>
      results.reduce((total, { weight, met }) => total + weight * met, 0),
    );
    const allOrNothing = changing(({ readiness }) => Math.round(readiness.value));
    expect(isRefuted(isShareWithinItsRange(sum))).toBe(true);
    expect(isRefuted(isShareWithinItsRange(allOrNothing))).toBe(true);
  });

  test('claims that are taken for an answer', () => {
    const believing: Report = (answers, claims) => {
      const created = report(answers, claims);
      const value = created.readiness.value + (claims?.get('framing') === 4 ? 0.01 : 0);
      return { ...created, readiness: { ...created.readiness, value } };
    };
    expect(isRefuted(claimsChangeNothingElse(believing))).toBe(true);
  });
});

describe('the properties of an answer refute', () => {
  test('a key that is the wrong way round at one level, and a prize for honesty', () => {
    const turned: MeansAfter = (answers) =>
      meansAfter(
        answers
          .map((a) => (a.level === 4 && a.grade === 1 ? { ...a, grade: 0 } : a))
          .map((a) => (a.level === 4 && a.grade === null ? { ...a, grade: 1 } : a)),
      );
    const prize: MeansAfter = (answers) =>
      meansAfter(answers.map((a) => (a.grade === null ? { ...a, level: 4, grade: 1 } : a)));
    expect(isRefuted(rightIsNeverWorse(turned))).toBe(true);
    expect(isRefuted(rightIsNeverWorse(prize))).toBe(true);
  });

  test('"I don\'t know" that counts as wrong, as half right, or not at all', () => {
    for (const weights of [
      [1, 0],
      [0.5, 0.5],
      [0, 0],
    ]) {
      expect(isRefuted(countsAsAQuarter(() => weights))).toBe(true);
    }
  });
});
