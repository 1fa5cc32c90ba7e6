import { pickOne, wholeBetween } from '../chance.ts';
import { createMaker, type Question } from './create-maker.ts';
import type { RivalFormula } from './drill.ts';
import { written } from './rounding.ts';

/** What a gain in quality brings and costs. */
export interface Gain {
  /** Cases a month. */
  readonly cases: number;
  /** The share that goes right today, in per cent, above 0. */
  readonly base: number;
  /** By how many percentage points that share rises, above 0. */
  readonly points: number;
  /** What one more case that goes right is worth, in EUR. */
  readonly value: number;
  /** Running cost of the change, in EUR a month. */
  readonly monthlyCost: number;
  /** Cost of making the change, in EUR. */
  readonly oneOffCost: number;
}

/** EUR a month before any cost: cases x points / 100 x value of a case. */
export function grossBenefit({ cases, points, value }: Gain): number {
  return (cases * points * value) / 100;
}

/** EUR a month: gross benefit - running cost (marginal benefit against marginal cost). */
export function netBenefit(gain: Gain): number {
  return grossBenefit(gain) - gain.monthlyCost;
}

/** The points at which the gross benefit only just pays the running cost. */
export function breakEvenPoints({ cases, value, monthlyCost }: Gain): number {
  return (100 * monthlyCost) / (cases * value);
}

/** Months until `monthly` EUR, above 0, have paid `once` EUR; one decimal (simple payback). */
export function paybackMonths(once: number, monthly: number): number {
  return Math.round((10 * once) / monthly) / 10;
}

/** Net benefit in EUR a month if the points were per cent of today's share, a common mistake. */
function relativeNetBenefit(gain: Gain): number {
  return (grossBenefit(gain) * gain.base) / 100 - gain.monthlyCost;
}

/** Lowest and highest. */
type Range = readonly [number, number];

interface Setting {
  /** The change and what it raises, up to the points. */
  readonly scene: string;
  /** What there are so many of a month. */
  readonly cases: string;
  /** A case that goes right because of the change, and what it does. */
  readonly worth: string;
  /** In thousands a month. */
  readonly volume: Range;
  /** In EUR. */
  readonly value: Range;
}

const SETTINGS: readonly [Setting, ...Setting[]] = [
  {
    scene: 'Retraining a claims model raises the share of claims settled without a clerk',
    cases: 'claims',
    worth: 'each one settled so saves',
    volume: [4, 40],
    value: [6, 25],
  },
  {
    scene: 'A second image view raises the share of report drafts that radiologists keep',
    cases: 'drafts',
    worth: 'each one kept saves',
    volume: [3, 20],
    value: [8, 30],
  },
  {
    scene: 'A better camera raises the share of parcels that a robot sorts alone',
    cases: 'parcels',
    worth: 'each one sorted so saves',
    volume: [50, 300],
    value: [1, 4],
  },
  {
    scene: 'A new index raises the share of tickets that a support bot solves',
    cases: 'tickets',
    worth: 'each one solved saves',
    volume: [10, 90],
    value: [3, 12],
  },
  {
    scene: 'A terminology check raises the share of translated pages printed unedited',
    cases: 'pages',
    worth: 'each one printed so saves',
    volume: [2, 20],
    value: [8, 30],
  },
  {
    scene: 'New grippers raise the share of melons that a robot picks whole',
    cases: 'melons',
    worth: 'each one picked so earns',
    volume: [60, 400],
    value: [1, 3],
  },
  {
    scene: 'A larger model raises the share of contract clauses found',
    cases: 'clauses',
    worth: 'each one found saves',
    volume: [5, 40],
    value: [4, 20],
  },
  {
    scene: 'Cleaner audio raises the share of call notes used unchanged',
    cases: 'calls',
    worth: 'each note used so saves',
    volume: [20, 150],
    value: [2, 6],
  },
];

const BASES: Range = [55, 90];
const POINTS: readonly [number, ...number[]] = [0.5, 1, 1.5, 2, 2.5, 3];
/**
 * Running cost in per cent of the gross benefit, and one-off cost in tenths of a month's net. From
 * 2.5 months on, a payback of one decimal is within the tolerance of 2%.
 */
const RUNNING: Range = [8, 50];
const ONCE: Range = [30, 360];
/** In EUR a month; below this nobody would sit down to calculate. */
const LEAST_GROSS = 500;

type Asked = Pick<Question, 'ask' | 'unit' | 'key' | 'working' | 'rivals'> & {
  readonly question: string;
};

function grossLine(gain: Gain): string {
  const { cases, points, value } = gain;
  return `gross benefit: ${written(cases)} x ${points} / 100 x EUR ${value} = EUR ${written(grossBenefit(gain))} a month`;
}

function netLine(gain: Gain): string {
  const [gross, cost, net] = [grossBenefit(gain), gain.monthlyCost, netBenefit(gain)];
  return `net benefit: ${written(gross)} - ${written(cost)} = EUR ${written(net)} a month`;
}

function netAsked(gain: Gain): Asked {
  const key = netBenefit(gain);
  const rivals = [
    { value: grossBenefit(gain), name: 'the gross benefit, the running cost forgotten' },
    {
      value: relativeNetBenefit(gain),
      name: "the benefit with the points taken as per cent of today's share",
    },
    { value: key - gain.oneOffCost / 12, name: 'the benefit less a twelfth of the one-off cost' },
  ];
  return {
    question: 'What is the net benefit a month, in EUR, before the one-off cost?',
    ask: 'net-benefit',
    unit: 'EUR',
    key,
    working: [grossLine(gain), netLine(gain)],
    rivals: rivals.filter(({ value }) => value > 0),
  };
}

function paybackAsked(gain: Gain): Asked {
  const { oneOffCost, monthlyCost } = gain;
  const [gross, net] = [grossBenefit(gain), netBenefit(gain)];
  const key = paybackMonths(oneOffCost, net);
  const rivals: RivalFormula[] = [
    { value: paybackMonths(oneOffCost, gross), name: 'the payback without the running cost' },
    {
      value: paybackMonths(oneOffCost, relativeNetBenefit(gain)),
      name: "the payback with the points taken as per cent of today's share",
    },
    {
      value: paybackMonths(oneOffCost + monthlyCost, gross),
      name: 'the payback with the running cost of one month only',
    },
  ];
  return {
    question: 'After how many months is the one-off cost paid back? One decimal will do.',
    ask: 'payback',
    unit: 'months',
    key,
    working: [
      grossLine(gain),
      netLine(gain),
      `payback: ${written(oneOffCost)} / ${written(net)} = ${written(key, 1)} months`,
    ],
    rivals,
  };
}

function decisionPointsOf(gain: Gain): string[] {
  const months = paybackMonths(gain.oneOffCost, netBenefit(gain));
  return [
    `It breaks even at ${written(breakEvenPoints(gain), 2)} points: say how sure you are of more than that, from how many cases.`,
    `The one-off cost is back after ${written(months, 1)} months: name the longest wait you accept, and what else it could buy.`,
    'Stop if a trial on part of the cases shows less than break-even; watch volume and value too.',
  ];
}

function questionOf(
  { scene, cases: noun, worth }: Setting,
  gain: Gain,
  askFor: typeof netAsked,
): Question {
  const { cases, base, points, value, monthlyCost, oneOffCost } = gain;
  const { question, ...asked } = askFor(gain);
  return {
    prompt: [
      `${scene} from ${base}% by ${points} percentage ${points === 1 ? 'point' : 'points'}.`,
      `There are ${written(cases)} ${noun} a month; ${worth} EUR ${value}.`,
      `The change costs EUR ${written(oneOffCost)} once and EUR ${written(monthlyCost)} more a month to run.`,
      question,
    ].join(' '),
    data: { cases, base, points, value, monthlyCost, oneOffCost },
    ...asked,
    decision: 'Would you pay for this gain, and what would make you stop?',
    decisionPoints: decisionPointsOf(gain),
  };
}

/** The nearest multiple of `step`. */
function toNearest(step: number, value: number): number {
  return Math.round(value / step) * step;
}

/** A gain of a few points, its value and cost; asks for the net benefit a month or the payback. */
export const marginalRoi = createMaker({
  family: 'marginal-roi',
  skill: 'prioritization-roi',
  level: 3,
  draw: (random) => {
    const where = pickOne(random, SETTINGS);
    const plain = {
      cases: wholeBetween(random, ...where.volume) * 1000,
      base: wholeBetween(random, ...BASES),
      points: pickOne(random, POINTS),
      value: wholeBetween(random, ...where.value),
      monthlyCost: 0,
      oneOffCost: 0,
    };
    const gross = grossBenefit(plain);
    if (gross < LEAST_GROSS) return null;
    const monthlyCost = toNearest(10, (gross * wholeBetween(random, ...RUNNING)) / 100);
    const net = gross - monthlyCost;
    const oneOffCost = toNearest(100, (net * wholeBetween(random, ...ONCE)) / 10);
    const askFor = pickOne(random, [netAsked, paybackAsked]);
    return questionOf(where, { ...plain, monthlyCost, oneOffCost }, askFor);
  },
  safe: questionOf(
    SETTINGS[0],
    { cases: 10_000, base: 80, points: 2, value: 10, monthlyCost: 500, oneOffCost: 12_000 },
    netAsked,
  ),
});
