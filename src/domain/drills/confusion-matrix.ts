import { pickOne, wholeBetween } from '../chance.ts';
import { createMaker, type Question } from './create-maker.ts';
import type { RivalFormula } from './drill.ts';
import { percentage, written } from './rounding.ts';
import { type TwoKinds, twoKinds } from './two-kinds.ts';

/** Cases counted by what they are and what the model made of them; whole numbers, tp at least 1. */
export interface ConfusionMatrix {
  /** True positives: flagged, and rightly so. */
  readonly tp: number;
  /** False positives: flagged, but harmless. */
  readonly fp: number;
  /** False negatives: missed. */
  readonly fn: number;
  /** True negatives: left alone, and rightly so. */
  readonly tn: number;
}

/** The share of the flagged that is flagged rightly, 0 to 1 (textbook: TP / (TP + FP)). */
export function precision({ tp, fp }: ConfusionMatrix): number {
  return tp / (tp + fp);
}

/** The share of the positives that is found, 0 to 1 (textbook: TP / (TP + FN)). */
export function recall({ tp, fn }: ConfusionMatrix): number {
  return tp / (tp + fn);
}

/** The harmonic mean of precision and recall at one threshold, 0 to 1 (textbook). */
export function f1(matrix: ConfusionMatrix): number {
  const [p, r] = [precision(matrix), recall(matrix)];
  return (2 * p * r) / (p + r);
}

/** The share of all cases that is right, 0 to 1; it looks good wherever positives are rare. */
export function accuracy({ tp, fp, fn, tn }: ConfusionMatrix): number {
  return (tp + tn) / (tp + fp + fn + tn);
}

type Ask = 'precision' | 'recall' | 'f1';

const NAMES: Readonly<Record<Ask, string>> = {
  precision: 'precision',
  recall: 'recall',
  f1: 'F1 score',
};

const ASKS: readonly [Ask, Ask, Ask] = ['precision', 'recall', 'f1'];

const SETTINGS: readonly [TwoKinds, ...TwoKinds[]] = [
  twoKinds('A model flags insurance claims for fraud.', 'fraudulent claims', 'honest claims'),
  twoKinds('A model flags hip X-rays for fractures.', 'scans with a fracture', 'scans without one'),
  twoKinds('A warehouse camera flags damage.', 'damaged parcels', 'sound parcels'),
  twoKinds('A model flags urgent support tickets.', 'urgent tickets', 'ordinary tickets'),
  twoKinds('A model flags bad machine translations.', 'bad translations', 'good translations'),
  twoKinds('A camera over a sorting belt flags scab.', 'apples with scab', 'healthy apples'),
  twoKinds('A model flags abuse in a forum.', 'abusive comments', 'harmless comments'),
  twoKinds('A sensor model flags pumps about to fail.', 'failing pumps', 'healthy pumps'),
];

function valuesOf(matrix: ConfusionMatrix): Readonly<Record<Ask, number>> {
  return { precision: precision(matrix), recall: recall(matrix), f1: f1(matrix) };
}

function workingOf(matrix: ConfusionMatrix, ask: Ask): string[] {
  const { tp, fp, fn } = matrix;
  const values = valuesOf(matrix);
  const lines = {
    precision: `precision = TP / (TP + FP) = ${tp} / (${tp} + ${fp}) = ${written(values.precision, 3)}`,
    recall: `recall = TP / (TP + FN) = ${tp} / (${tp} + ${fn}) = ${written(values.recall, 3)}`,
  };
  if (ask !== 'f1') return [lines[ask]];
  const f1Line = `F1 = 2 x precision x recall / (precision + recall) = ${written(values.f1, 3)}`;
  return [lines.precision, lines.recall, f1Line];
}

/** What to say of a precision or a recall; each speaks of the error that the quantity counts. */
function decisionPointsOf({ positives, negatives }: TwoKinds, matrix: ConfusionMatrix): string[] {
  const [wrong, missed] = [1 - precision(matrix), 1 - recall(matrix)];
  return [
    `Of what it flags, ${percentage(wrong)} are ${negatives}: say who looks at them and what that costs.`,
    `It misses ${percentage(missed)} of the ${positives}: say what one miss costs, and who would notice.`,
    'Put a price on both errors before you move the threshold; one number alone decides nothing.',
  ];
}

function questionOf(where: TwoKinds, matrix: ConfusionMatrix, ask: Ask): Question {
  const { scene, positives, negatives } = where;
  const { tp, fp, fn, tn } = matrix;
  const values = valuesOf(matrix);
  const neighbours = ASKS.filter((other) => other !== ask);
  const rivals: RivalFormula[] = neighbours.map((n) => ({ value: values[n], name: NAMES[n] }));
  return {
    prompt: [
      `${scene} In a sample checked by hand it flagged ${tp} ${positives} and ${fp} ${negatives};`,
      `it left alone ${fn} ${positives} and ${written(tn)} ${negatives}.`,
      `What is its ${NAMES[ask]}? Two decimals will do.`,
    ].join(' '),
    ask,
    data: { tp, fp, fn, tn },
    unit: 'proportion',
    key: values[ask],
    working: workingOf(matrix, ask),
    rivals: [...rivals, { value: accuracy(matrix), name: 'accuracy' }],
    decision: `Would you ship the model with this ${NAMES[ask]}, and which of its two errors would you watch first?`,
    decisionPoints: decisionPointsOf(where, matrix),
  };
}

/** Counts of a model's hits and errors; asks for precision, recall or F1, told from each other. */
export const confusionMatrix = createMaker({
  family: 'confusion-matrix',
  skill: 'metrics-and-thresholds',
  level: 1,
  draw: (random) =>
    questionOf(
      pickOne(random, SETTINGS),
      {
        tp: wholeBetween(random, 20, 180),
        fp: wholeBetween(random, 5, 90),
        fn: wholeBetween(random, 5, 90),
        tn: wholeBetween(random, 10, 120) * 10,
      },
      pickOne(random, ASKS),
    ),
  safe: questionOf(SETTINGS[0], { tp: 80, fp: 20, fn: 40, tn: 860 }, 'precision'),
});
