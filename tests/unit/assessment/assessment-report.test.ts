import { describe, expect, test } from 'vitest';
import type {
  AssessmentRecord,
  Sitting,
} from '../../../src/domain/assessment/assessment-record.ts';
import {
  createAssessmentReport,
  levelAt,
} from '../../../src/domain/assessment/assessment-report.ts';
import { quantile } from '../../../src/domain/assessment/distribution.ts';
import { momentsOf } from '../../../src/domain/assessment/quadrature.ts';
import { abilitiesOf } from '../../../src/domain/assessment/sitting-step.ts';
import type { Level } from '../../../src/domain/skills.ts';
import { anAnswer, aRecord, aSitting, content } from './some-items.ts';

function report(record: AssessmentRecord = aRecord(), sitting: Partial<Sitting> = {}) {
  return createAssessmentReport(content, record, aSitting(sitting), new Map());
}

const writing = { skill: 'writing', level: 1 as const };
const three = [
  anAnswer(),
  anAnswer({ item: 'framing-choice-3', level: 3, grade: 0 }),
  anAnswer({ item: 'writing-choice-1', ...writing }),
];

describe('createAssessmentReport: before any answer', () => {
  test('shows nothing and knows the gaps of the usual start', () => {
    // Framing of swe: theta ~ N(-1, 1), bar -0.5. With d = 0.5 the expected lack is
    // d Phi(d) + phi(d) = .5 x .691462 + .352065 = .697796, and P(met) = 1 - Phi(d) = .308538.
    const [framing, ...others] = report().skills;
    expect(framing).toMatchObject({
      skill: { id: 'framing' },
      ...{ target: 2, weight: 2, claimed: null, proved: null, items: 0, shown: null },
    });
    expect(framing?.gap).toBeCloseTo(2 * 0.697796, 2);
    expect(framing?.met).toBeCloseTo(0.308538, 3);
    expect(others.map(({ shown }) => shown)).toEqual([null, null]);
  });

  test('gives no verdict', () => {
    const { readiness, calibration } = report();
    expect(readiness).toMatchObject({ verdict: null, measured: 0 });
    expect(calibration).toEqual({ difference: null, items: 0, leaning: null });
  });
});

describe('createAssessmentReport: skills', () => {
  test('are shown from two scored items on', () => {
    const { skills } = report(aRecord(three));
    expect(skills.map(({ items, shown }) => [items, shown !== null])).toEqual([
      [2, true],
      [1, false],
      [0, false],
    ]);
  });

  test('"I don\'t know" counts as a scored item', () => {
    const unknown = [anAnswer({ grade: null }), anAnswer({ item: 'other', grade: null })];
    expect(report(aRecord(unknown)).skills[0]?.shown).not.toBeNull();
  });

  test('show the mean and the middle 80 % of the distribution, widened by 7 %', () => {
    const record = aRecord(three);
    const [nodes = []] = abilitiesOf(content, record, 'swe').marginals;
    const { mean } = momentsOf(nodes);
    const { value, low, high } = report(record).skills[0]?.shown ?? { value: 0, low: 0, high: 0 };
    expect(value).toBeCloseTo(mean + 2, 12);
    expect(value - low).toBeCloseTo(1.07 * (mean - quantile(nodes, 0.1)), 12);
    expect(high - value).toBeCloseTo(1.07 * (quantile(nodes, 0.9) - mean), 12);
  });

  test('have claims and proofs beside what is shown, which they do not move', () => {
    const claims = new Map<string, Level>([['framing', 4]]);
    const proved = new Map<string, Level>([['data', 2]]);
    const plain = report(aRecord(three));
    const record = aRecord(three, { claims });
    const { skills } = createAssessmentReport(content, record, aSitting(), proved);
    expect(skills.map(({ claimed }) => claimed)).toEqual([4, null, null]);
    expect(skills.map((result) => result.proved)).toEqual([null, null, 2]);
    const without = skills.map((result) => ({ ...result, claimed: null, proved: null }));
    expect(without).toEqual(plain.skills);
  });

  test('a target that does not ask for a skill has no gap there', () => {
    const [first, ...rest] = content.skills.skills;
    const skills =
      first === undefined ? [] : [{ ...first, targets: { product: 3 as const } }, ...rest];
    const changed = { ...content, skills: { ...content.skills, skills } };
    const { skills: results } = createAssessmentReport(changed, aRecord(), aSitting(), new Map());
    expect(results[0]).toMatchObject({ target: 0, weight: 0, gap: 0 });
    expect(results[0]?.met).toBeGreaterThan(0.9);
  });
});

describe('createAssessmentReport: groups', () => {
  test('are the means of their skills, the gaps and weights in sum', () => {
    const claims = new Map<string, Level>([
      ['framing', 4],
      ['writing', 1],
    ]);
    const { groups, skills } = report(aRecord(three, { claims }));
    const [framing, writing] = skills;
    const [product, technical] = groups;
    expect(product).toMatchObject({
      ...{ id: 'product', title: 'Product', items: 3, claimed: 2.5, target: 2.5, weight: 5 },
      gap: (framing?.gap ?? 0) + (writing?.gap ?? 0),
    });
    expect(technical).toMatchObject({ id: 'technical', items: 0, claimed: null, shown: null });
  });

  test('show the mean ability and 80 % of the normal distribution, widened by 12 %', () => {
    const record = aRecord(three);
    const { means, covariance } = abilitiesOf(content, record, 'swe');
    const [a = 0, b = 0] = means;
    const [[v = 0, c = 0] = [], [, w = 0] = []] = covariance;
    const reach = 1.281552 * 1.12 * (Math.sqrt(v + w + 2 * c) / 2);
    const { value, low, high } = report(record).groups[0]?.shown ?? { value: 0, low: 0, high: 0 };
    expect(value).toBeCloseTo((a + b) / 2 + 2, 12);
    expect(low).toBeCloseTo(Math.max(0, value - reach), 6);
    expect(high).toBeCloseTo(value + reach, 6);
  });
});

describe('createAssessmentReport: what it is of', () => {
  test('the sitting, its origin and its target', () => {
    const { sitting, from, to, skills } = report(aRecord(), { from: 'pm', to: 'product' });
    expect({ id: sitting.id, from, to }).toEqual({ id: 's1', from: 'pm', to: 'product' });
    expect(skills.map(({ target }) => target)).toEqual([3, 2, 1]);
  });

  test('the recommended target where the person is unsure', () => {
    const measured = aRecord([...three, anAnswer({ item: 'writing-choice-2', skill: 'writing' })]);
    const { to, recommendation, skills } = report(measured, { from: 'pm', to: null });
    expect(recommendation.reasons[0]).toMatchObject({ kind: 'nearer', to: 'product' });
    expect(to).toBe('product');
    expect(skills.map(({ target }) => target)).toEqual([3, 2, 1]);
  });

  test('where people of the origin usually go while too little is measured to tell', () => {
    for (const [from, usual] of [
      ['swe', 'project'],
      ['pm', 'product'],
    ] as const) {
      const { to, recommendation } = report(aRecord(three.slice(1)), { from, to: null });
      expect(recommendation.reasons[0]).toEqual({ kind: 'usual-target', from });
      expect(to).toBe(usual);
    }
  });

  test('a target that no skill asks for is measured against nothing', () => {
    const { readiness, to } = report(aRecord(three), { to: 'poet' });
    expect(to).toBe('poet');
    expect(readiness).toMatchObject({ value: 0, verdict: null, measured: 0 });
  });

  test('counts answers to questions that have changed since, numbers apart', () => {
    const answers = [
      anAnswer(),
      anAnswer({ item: 'framing-choice-3', revision: 'deadbeef' }),
      anAnswer({ item: 'taken-out' }),
      anAnswer({ item: 'number-forecast', kind: 'number', revision: '' }),
    ];
    expect(report(aRecord(answers)).changedAnswers).toBe(2);
  });
});

describe('levelAt', () => {
  test.each([
    [-2, 0],
    [-0.5, 1.5],
    [2, 4],
    [-5, 0],
    [3, 4],
  ])('an ability of %d is level %d', (theta, level) => {
    expect(levelAt(theta)).toBe(level);
  });
});
