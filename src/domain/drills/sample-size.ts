import { pickOne, wholeBetween } from '../chance.ts';
import { createMaker, type Question } from './create-maker.ts';
import { roundUp, written } from './rounding.ts';

/** Standard errors to either side of a 95% interval, and of a 90% interval (normal distribution). */
const Z95 = 1.96;
const Z90 = 1.645;

/** Cases that must be expected to fail for the normal approximation to hold (rule of thumb). */
const LEAST_FAILURES = 5;

/**
 * Cases to test so that the interval of a pass rate is at most `margin` to either side, rounded up:
 * z^2 p (1 - p) / margin^2 (textbook, normal approximation).
 *
 * @param passRate the pass rate that is expected, between 0 and 1
 * @param margin half the width of the interval, as a proportion
 * @param z standard errors to either side, 1.96 for 95%
 */
export function casesNeeded(passRate: number, margin: number, z = Z95): number {
  return roundUp((z ** 2 * passRate * (1 - passRate)) / margin ** 2);
}

const SCENES: readonly [string, ...string[]] = [
  'Reviewers mark each summary of an insurance claim as pass or fail.',
  'Radiologists mark each report draft of a vision-language model as pass or fail.',
  'A warehouse robot either picks the right item or does not.',
  'A support assistant either solves a ticket or hands it over.',
  'Translators mark each machine-translated sentence as pass or fail.',
  'A harvest robot either picks a berry whole or bruises it.',
  'Lawyers mark each clause that a model extracted as right or wrong.',
  'A coding agent either closes an issue with all tests green or does not.',
];

/** @param tenths margin in tenths of a percentage point */
function decisionPointsOf(key: number, tenths: number): string[] {
  const [half, wider] = [written(roundUp(key / 2)), written((tenths / 10) * Math.SQRT2, 1)];
  return [
    `${half} cases give about +-${wider} points in place of +-${tenths / 10}: say which decision that still allows.`,
    'Fix the pass mark, and what happens below it, before anybody sees a result.',
    'Draw the cases from real use; more cases of the wrong kind narrow the interval around a wrong rate.',
  ];
}

/** @param percent expected pass rate; @param tenths margin in tenths of a percentage point */
function questionOf(scene: string, percent: number, tenths: number): Question {
  const [passRate, margin] = [percent / 100, tenths / 1000];
  const key = casesNeeded(passRate, margin);
  const spread = `${written(passRate, 2)} x ${written(1 - passRate, 2)}`;
  return {
    prompt: [
      `${scene} You expect a success rate of ${percent}%.`,
      'How many cases do you have to test so that its 95% interval is at most',
      `+-${tenths / 10} percentage points? Use the normal approximation:`,
      `the interval reaches ${Z95} standard errors to either side. Round up.`,
    ].join(' '),
    ask: 'cases',
    data: { passRate, margin, z: Z95 },
    unit: 'cases',
    key,
    working: [
      'standard error = square root of (p x (1 - p) / n)',
      `n = z^2 x p x (1 - p) / margin^2 = ${Z95}^2 x ${spread} / ${margin}^2`,
      `n = ${written(key)}, rounded up`,
    ],
    rivals: [
      {
        value: casesNeeded(passRate, margin * 2),
        name: 'the size for an interval twice as wide',
      },
      {
        value: casesNeeded(passRate, margin / 2),
        name: 'the size for an interval half as wide: the margin taken for the full width',
      },
      {
        value: roundUp((Z95 ** 2 * passRate * (1 - passRate)) / margin),
        name: 'the size with the margin not squared',
      },
      { value: casesNeeded(passRate, margin, Z90), name: 'the size for a 90% interval' },
    ],
    decision:
      'You can get half of these cases in time. What would you decide on them, and what would you say with the result?',
    decisionPoints: decisionPointsOf(key, tenths),
  };
}

/** A pass rate and a margin; asks how many cases an evaluation needs for it. */
export const sampleSize = createMaker({
  family: 'sample-size',
  skill: 'evaluation-design',
  level: 3,
  draw: (random) => {
    const percent = wholeBetween(random, 50, 97);
    const tenths = wholeBetween(random, 15, 80);
    const failures = casesNeeded(percent / 100, tenths / 1000) * (1 - percent / 100);
    return failures < LEAST_FAILURES ? null : questionOf(pickOne(random, SCENES), percent, tenths);
  },
  safe: questionOf(SCENES[0], 80, 40),
});
