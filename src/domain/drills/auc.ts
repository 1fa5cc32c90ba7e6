import { pickOne, wholeBetween } from '../chance.ts';
import { createMaker, type Question } from './create-maker.ts';
import type { RivalFormula } from './drill.ts';
import { mean } from './forecast.ts';
import { written } from './rounding.ts';
import { type TwoKinds, twoKinds } from './two-kinds.ts';

/** Scores between 0 and 1 of cases whose truth is known, at least one of each kind, no two alike. */
export interface ScoredCases {
  readonly positives: readonly number[];
  readonly negatives: readonly number[];
}

/**
 * The share of pairs of a positive and a negative in which the positive scores higher, 0 to 1: the
 * area under the ROC curve where no two scores are alike (Hanley and McNeil 1982).
 */
export function areaUnderCurve({ positives, negatives }: ScoredCases): number {
  return (
    positives.reduce((sum, score) => sum + countBelow(score, negatives), 0) /
    (positives.length * negatives.length)
  );
}

/** The share of all cases that is right where a score from `threshold` on means positive, 0 to 1. */
export function accuracyAt(threshold: number, { positives, negatives }: ScoredCases): number {
  const found = positives.length - countBelow(threshold, positives);
  return (found + countBelow(threshold, negatives)) / (positives.length + negatives.length);
}

/** The share of the positives that score above `threshold`, 0 to 1. */
export function shareAbove(threshold: number, positives: readonly number[]): number {
  return positives.filter((score) => score > threshold).length / positives.length;
}

function countBelow(score: number, scores: readonly number[]): number {
  return scores.filter((other) => other < score).length;
}

const SETTINGS: readonly [TwoKinds, ...TwoKinds[]] = [
  twoKinds('A model scores insurance claims for fraud.', 'fraudulent claims', 'honest claims'),
  twoKinds('A model scores hip X-rays for fractures.', 'scans with a fracture', 'sound hips'),
  twoKinds('A warehouse camera scores parcels for damage.', 'damaged parcels', 'whole parcels'),
  twoKinds('A model scores support tickets for urgency.', 'urgent tickets', 'ordinary tickets'),
  twoKinds('A model scores translations for errors.', 'bad translations', 'good translations'),
  twoKinds('A camera scores apples for scab.', 'apples with scab', 'healthy apples'),
  twoKinds('A sensor model scores pumps for failure.', 'failing pumps', 'healthy pumps'),
  twoKinds(
    'A model scores contracts for missing clauses.',
    'gappy contracts',
    'complete contracts',
  ),
];

/** Of each kind; so few that every pair can be counted. */
const CASES: readonly [number, number] = [4, 6];
/** In hundredths. The kinds overlap, so that no question is as easy as a perfect ranking. */
const POSITIVE_SCORES: readonly [number, number] = [25, 98];
const NEGATIVE_SCORES: readonly [number, number] = [2, 75];
const CHANCE = 0.5;
const USUAL_THRESHOLD = 0.5;

function listed(scores: readonly number[]): string {
  return scores.map((score) => written(score, 2)).join(', ');
}

function rivalsOf(cases: ScoredCases): RivalFormula[] {
  const { positives, negatives } = cases;
  const rivals = [
    {
      value: 1 - areaUnderCurve(cases),
      name: 'the share of pairs in which the negative scores higher',
    },
    {
      value: accuracyAt(USUAL_THRESHOLD, cases),
      name: `the accuracy at a threshold of ${USUAL_THRESHOLD}`,
    },
    {
      value: shareAbove(mean(negatives), positives),
      name: 'the share of positives above the mean negative',
    },
    {
      value: shareAbove(Math.max(...negatives), positives),
      name: 'the share of positives above every negative',
    },
  ];
  return rivals.filter(({ value }) => value > 0);
}

function workingOf({ positives, negatives }: ScoredCases, key: number): string[] {
  const counts = positives.map((score) => countBelow(score, negatives));
  const pairs = `${positives.length} x ${negatives.length}`;
  return [
    `negatives below each positive: ${positives.map((score, at) => `${written(score, 2)}: ${counts[at]}`).join(', ')}`,
    `pairs in which the positive scores higher: ${counts.join(' + ')}, of ${pairs}`,
    `AUC = (${counts.join(' + ')}) / (${pairs}) = ${written(key, 3)}`,
  ];
}

function questionOf(where: TwoKinds, cases: ScoredCases): Question {
  const { positives, negatives } = cases;
  const key = areaUnderCurve(cases);
  const step = 1 / (positives.length * negatives.length);
  return {
    prompt: [
      `${where.scene} Scores of ${positives.length} ${where.positives}: ${listed(positives)};`,
      `of ${negatives.length} ${where.negatives}: ${listed(negatives)}.`,
      'What is its AUC (area under the ROC curve) on these? Two decimals will do.',
    ].join(' '),
    ask: 'auc',
    data: { positives, negatives },
    unit: 'proportion',
    key,
    working: workingOf(cases, key),
    rivals: rivalsOf(cases),
    decision:
      'Would you choose this model for its AUC, and what would you look at before you set a threshold?',
    decisionPoints: [
      `An AUC of ${written(key, 2)} is about order alone: it says nothing of how many are right at one threshold.`,
      `Here one pair the other way round moves it by ${written(step, 2)}: compare models on hundreds of cases.`,
      'Look at precision at the recall you need: where positives are rare, an AUC hides false alarms.',
    ],
  };
}

function drawScores(random: () => number, range: readonly [number, number]): number[] {
  const count = wholeBetween(random, ...CASES);
  return Array.from({ length: count }, () => wholeBetween(random, ...range) / 100);
}

/** Scores of a few positives and negatives; asks for the area under the ROC curve. */
export const auc = createMaker({
  family: 'auc',
  skill: 'metrics-and-thresholds',
  level: 3,
  draw: (random) => {
    const where = pickOne(random, SETTINGS);
    const positives = drawScores(random, POSITIVE_SCORES);
    const negatives = drawScores(random, NEGATIVE_SCORES);
    const scores = [...positives, ...negatives];
    const value = areaUnderCurve({ positives, negatives });
    const isTied = new Set(scores).size < scores.length;
    return isTied || value <= CHANCE || value === 1
      ? null
      : questionOf(where, { positives, negatives });
  },
  safe: questionOf(SETTINGS[0], {
    positives: [0.91, 0.45, 0.78, 0.38],
    negatives: [0.12, 0.41, 0.3, 0.62, 0.25],
  }),
});
