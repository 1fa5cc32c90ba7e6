import { pickOne, wholeBetween } from '../chance.ts';
import { createMaker, type Question } from './create-maker.ts';
import { percentage, written } from './rounding.ts';

/**
 * The probability from which acting costs less than waiting, 0 to 1: acting costs (1 - p) times a
 * false positive, waiting p times a false negative (expected-cost rule; the probability is
 * calibrated and right decisions cost nothing).
 *
 * @param falsePositive what acting for nothing costs, above 0, in the same money as
 * @param falseNegative what missing a real case costs, above 0
 */
export function actingThreshold(falsePositive: number, falseNegative: number): number {
  return falsePositive / (falsePositive + falseNegative);
}

interface Costs {
  readonly falsePositive: number;
  readonly falseNegative: number;
}

/** Lowest and highest cost in EUR, and the step between costs. */
type Range = readonly [low: number, high: number, step: number];

interface Setting {
  readonly scene: string;
  readonly alarm: string;
  readonly alarmCost: Range;
  readonly miss: string;
  readonly missCost: Range;
  readonly act: string;
}

const SETTINGS: readonly [Setting, ...Setting[]] = [
  {
    scene: 'A model gives every insurance claim a probability of fraud.',
    alarm: 'Checking an honest claim',
    alarmCost: [20, 120, 2],
    miss: 'paying a fraudulent one',
    missCost: [80, 400, 5],
    act: 'checking a claim',
  },
  {
    scene: 'A model gives every hip X-ray a probability of fracture.',
    alarm: 'Calling in a healthy patient for a CT scan',
    alarmCost: [150, 400, 5],
    miss: 'finding a fracture late',
    missCost: [300, 1500, 10],
    act: 'calling the patient in',
  },
  {
    scene: 'A warehouse camera gives every parcel a probability of damage.',
    alarm: 'Repacking a sound parcel',
    alarmCost: [4, 30, 1],
    miss: 'delivering a damaged one',
    missCost: [10, 80, 1],
    act: 'repacking',
  },
  {
    scene: 'A model gives every support ticket of the night a probability of being urgent.',
    alarm: 'Waking an engineer for an ordinary ticket',
    alarmCost: [40, 160, 2],
    miss: 'leaving an urgent one until morning',
    missCost: [60, 600, 5],
    act: 'waking somebody',
  },
  {
    scene: 'A model gives every translated page a probability of a serious error.',
    alarm: 'Proofreading a good page again',
    alarmCost: [8, 40, 1],
    miss: 'printing a bad one',
    missCost: [20, 150, 1],
    act: 'proofreading again',
  },
  {
    scene: 'A camera gives every crate of apples a probability of rot.',
    alarm: 'Sorting a sound crate by hand',
    alarmCost: [5, 30, 1],
    miss: 'shipping a rotten one',
    missCost: [12, 120, 1],
    act: 'sorting by hand',
  },
  {
    scene: 'A model gives every card payment a probability of theft.',
    alarm: 'Blocking a genuine payment',
    alarmCost: [20, 90, 1],
    miss: 'letting a stolen card through',
    missCost: [15, 80, 1],
    act: 'blocking a payment',
  },
  {
    scene: 'A model gives every refund request a probability of abuse.',
    alarm: 'Refusing an honest customer',
    alarmCost: [50, 200, 2],
    miss: 'paying an abusive request',
    missCost: [20, 120, 1],
    act: 'refusing',
  },
];

function questionOf(where: Setting, { falsePositive, falseNegative }: Costs): Question {
  const key = actingThreshold(falsePositive, falseNegative);
  const ratio = falsePositive / falseNegative;
  const rivals = [
    { value: 1 - key, name: 'the cost of a miss over the sum of both costs' },
    { value: ratio, name: 'the cost of a false alarm over the cost of a miss' },
    { value: 0.5, name: 'one half, which leaves the costs out' },
  ];
  const [alarm, miss] = [written(falsePositive), written(falseNegative)];
  return {
    prompt: [
      `${where.scene} The probabilities are calibrated.`,
      `${where.alarm} costs EUR ${alarm}; ${where.miss} costs EUR ${miss}.`,
      `Right decisions cost nothing. From which probability on is ${where.act} the cheaper choice?`,
      'Two decimals will do.',
    ].join(' '),
    ask: 'threshold',
    data: { costFalsePositive: falsePositive, costFalseNegative: falseNegative },
    unit: 'proportion',
    key,
    working: [
      `at the threshold (1 - p) x ${alarm} = p x ${miss}`,
      'p = cost of a false positive / (cost of a false positive + cost of a false negative)',
      `p = ${alarm} / (${alarm} + ${miss}) = ${written(key, 3)}`,
    ],
    // Above 1 the ratio is no probability, and nobody would answer it.
    rivals: rivals.filter(({ value }) => value <= 1),
    decision: 'What would you do with this threshold, and what would you watch once it is in use?',
    decisionPoints: [
      `A miss costs ${written(1 / ratio, 1)} times a false alarm: that alone puts the line at ${percentage(key)}.`,
      `Check calibration first: of the cases scored near ${percentage(key)}, about that share must be real.`,
      'Watch how many cases pass it a week, who has time for them, and whether either cost changes.',
    ],
  };
}

function amountIn(random: () => number, [low, high, step]: Range): number {
  return low + step * wholeBetween(random, 0, (high - low) / step);
}

/** What both errors cost; asks from which calibrated probability on acting pays. */
export const threshold = createMaker({
  family: 'threshold',
  skill: 'metrics-and-thresholds',
  level: 3,
  draw: (random) => {
    const where = pickOne(random, SETTINGS);
    return questionOf(where, {
      falsePositive: amountIn(random, where.alarmCost),
      falseNegative: amountIn(random, where.missCost),
    });
  },
  safe: questionOf(SETTINGS[0], { falsePositive: 40, falseNegative: 120 }),
});
