import { describe, expect, test } from 'vitest';
import {
  estimateAbilities,
  marginalOf,
  priorAbility,
} from '../../../src/domain/assessment/abilities.ts';
import { momentsOf } from '../../../src/domain/assessment/quadrature.ts';
import type { ScoredAnswer } from '../../../src/domain/assessment/scoring.ts';
import type { Level } from '../../../src/domain/skills.ts';
import { settings, skills } from './some-items.ts';

/** Means -1, -2, 0; correlation .55 of the first two, .3 of each with the third. */
const prior = priorAbility(skills, 'swe', settings);

type Short = readonly [string, ScoredAnswer['kind'], Level, number | null];

function answersOf(...short: readonly Short[]): ScoredAnswer[] {
  return short.map(([skill, kind, level, grade], index) => ({
    ...{ item: `item-${index}`, skill, kind, level, grade },
  }));
}

function abilitiesAfter(...short: readonly Short[]) {
  return estimateAbilities(prior, answersOf(...short), settings);
}

/** Most of what the normal approximation of what the answers say may move an estimate by. */
const APPROXIMATION = 0.005;

/**
 * Exact means and standard deviations, computed apart from this code with Python 3 and numpy 2.4: the
 * joint density exp(-d' S^-1 d / 2) times the product of P_k^weight over the answers (Lord 1980,
 * Samejima 1969, D = 1) at each of 161^3 equally spaced points of [-8, 8]^3, summed. Difficulties are
 * level - 2.5; choices 3PL with a = 1.2 and c = .22, numbers 2PL with a = 1.2, situations graded with
 * a = .9 and thresholds at -1, 0, 1 around the difficulty.
 */
const REFERENCES: readonly {
  name: string;
  answers: readonly Short[];
  means: readonly number[];
  sds: readonly number[];
  /** Covariance of the first two. */
  covariance: number;
}[] = [
  {
    name: 'every kind of item',
    answers: [
      ['framing', 'choice', 2, 1],
      ['framing', 'choice', 3, 1],
      ['framing', 'situation', 3, 3],
      ['writing', 'number', 3, 0],
      ['writing', 'choice', 2, null],
      ['data', 'situation', 1, 1],
      ['data', 'choice', 1, 0],
    ],
    means: [-0.11187, -1.81806, -0.8342],
    sds: [0.87341, 0.87301, 0.79296],
    covariance: 0.35444,
  },
  {
    name: 'answers that contradict each other, and a skill without any',
    answers: [
      ['framing', 'choice', 4, 1],
      ['framing', 'choice', 0, 0],
      ['writing', 'situation', 2, null],
    ],
    means: [-1.54344, -2.05729, -0.11627],
    sds: [0.91912, 0.90443, 0.98842],
    covariance: 0.41118,
  },
  {
    name: 'four or five answers to each skill',
    answers: [
      ...['framing', 'writing', 'data'].flatMap((skill): Short[] => [
        [skill, 'choice', 1, 1],
        [skill, 'choice', 2, 1],
        [skill, 'choice', 3, 0],
        [skill, 'choice', 3, 0],
      ]),
      ['writing', 'number', 4, 1],
    ],
    means: [-0.49225, -0.87872, -0.05444],
    sds: [0.73052, 0.74393, 0.72778],
    covariance: 0.19841,
  },
];

describe('priorAbility', () => {
  test('stands where people of the origin usually do', () => {
    expect(prior.skills).toEqual(['framing', 'writing', 'data']);
    expect(prior.means).toEqual([-1, -2, 0]);
    expect(priorAbility(skills, 'pm', settings).means).toEqual([1, 0, -2]);
  });

  test('an origin that a skill does not know starts at level 0', () => {
    expect(priorAbility(skills, 'librarian', settings).means).toEqual([-2, -2, -2]);
  });

  test('ties skills of one group more closely than others', () => {
    expect(prior.covariance).toEqual([
      [1, 0.55, 0.3],
      [0.55, 1, 0.3],
      [0.3, 0.3, 1],
    ]);
  });
});

describe('estimateAbilities', () => {
  test.each(REFERENCES)('is near the exact posterior: $name', ({ answers, ...exact }) => {
    const { means, covariance, marginals } = abilitiesAfter(...answers);
    const sds = covariance.map((row, skill) => Math.sqrt(row[skill] ?? 0));
    const far = (one: number, other: number) => Math.abs(one - other);
    for (const [skill, mean] of exact.means.entries()) {
      const sd = exact.sds[skill] ?? 0;
      const marginal = momentsOf(marginals[skill] ?? []);
      expect(far(means[skill] ?? 9, mean)).toBeLessThan(APPROXIMATION);
      expect(far(sds[skill] ?? 9, sd)).toBeLessThan(APPROXIMATION);
      expect(far(marginal.mean, mean)).toBeLessThan(APPROXIMATION);
      expect(far(marginal.sd, sd)).toBeLessThan(APPROXIMATION);
    }
    expect(far(covariance[0]?.[1] ?? 9, exact.covariance)).toBeLessThan(APPROXIMATION);
  });

  test('without an answer stays where it was', () => {
    const { means, covariance, marginals } = abilitiesAfter();
    expect({ means, covariance }).toEqual({ means: prior.means, covariance: prior.covariance });
    const { mean, sd } = momentsOf(marginals[1] ?? []);
    expect(mean).toBeCloseTo(-2, 3);
    expect(sd).toBeCloseTo(1, 3);
  });

  test('one answer moves the skills that go with it, those of its group most', () => {
    const { means } = abilitiesAfter(['framing', 'number', 2, 1]);
    const [framing = 0, writing = 0, data = 0] = means.map(
      (mean, skill) => mean - (prior.means[skill] ?? 0),
    );
    expect(framing).toBeGreaterThan(0.3);
    expect(writing / framing).toBeCloseTo(0.55, 5);
    expect(data / framing).toBeCloseTo(0.3, 5);
  });

  test('an answer to a skill that has left the list says nothing', () => {
    expect(abilitiesAfter(['gone', 'choice', 2, 1])).toEqual(abilitiesAfter());
  });

  test('the order of the answers makes no difference, not in the last bit', () => {
    const answers = answersOf(...(REFERENCES[0]?.answers ?? []));
    expect(estimateAbilities(prior, answers.toReversed(), settings)).toEqual(
      estimateAbilities(prior, answers, settings),
    );
  });

  test('a skill that is not among them has no distribution', () => {
    expect(marginalOf(abilitiesAfter(), 'gone')).toEqual([]);
  });

  test('weights of every skill add up to 1', () => {
    const { marginals } = abilitiesAfter(...(REFERENCES[2]?.answers ?? []));
    for (const nodes of marginals) {
      expect(nodes.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    }
  });

  test('answers that contradict each other never leave less known than before', () => {
    const lucky = Array.from({ length: 3 }, (): Short => ['framing', 'choice', 4, 1]);
    const { covariance } = abilitiesAfter(['framing', 'choice', 0, 0], ...lucky);
    expect(covariance[0]?.[0]).toBeLessThanOrEqual(1);
  });

  test('a skill without a mean or a covariance stands at the usual starting point', () => {
    const short = { skills: ['framing', 'writing'], means: [], covariance: [[1, 0.5], []] };
    const bare = { ...short, means: [0.5, 0], covariance: [] };
    const { mean, sd } = momentsOf(estimateAbilities(bare, [], settings).marginals[0] ?? []);
    expect([mean, sd]).toEqual([expect.closeTo(0.5, 5), expect.closeTo(1, 4)]);
    const right = answersOf(['framing', 'number', 2, 1]);
    expect(estimateAbilities(short, right, settings).means[0]).toBeGreaterThan(0.1);
    const wide = { ...short, covariance: [[1, 0.5]] };
    expect(estimateAbilities(wide, right, settings).covariance[0]?.[0]).toBeLessThan(1);
    expect(estimateAbilities({ ...bare, means: [] }, right, settings).means).toEqual([]);
    const wrong = answersOf(['writing', 'number', 2, 0]);
    expect(estimateAbilities(short, wrong, settings).means.every(Number.isFinite)).toBe(true);
  });

  test('many right answers and many wrong ones stay within the nodes', () => {
    const forty = (grade: number) =>
      Array.from({ length: 40 }, (): Short => ['framing', 'choice', 4, grade]);
    const [best = 0] = abilitiesAfter(...forty(1)).means;
    const [worst = 0] = abilitiesAfter(...forty(0)).means;
    expect(best).toBeGreaterThan(2);
    expect(best).toBeLessThan(6);
    expect(worst).toBeLessThan(-1);
    expect(worst).toBeGreaterThan(-6);
  });
});
