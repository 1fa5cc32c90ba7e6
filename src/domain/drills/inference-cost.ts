import { pickOne, wholeBetween } from '../chance.ts';
import { createMaker, type Question } from './create-maker.ts';
import { percentage, toCents, written } from './rounding.ts';

/** What a hosted model is asked in a month, and its prices in EUR per million tokens. */
export interface Usage {
  /** Requests a month. */
  readonly requests: number;
  /** Tokens of one request. */
  readonly inputTokens: number;
  /** Tokens of one answer. */
  readonly outputTokens: number;
  readonly inputPrice: number;
  readonly outputPrice: number;
}

const PRICED_TOKENS = 1e6;

/**
 * EUR a month, to the cent: requests times the cost of one, which is input tokens / 1e6 x input price
 * + output tokens / 1e6 x output price (how hosted models are priced).
 */
export function monthlyCost(usage: Usage): number {
  const { requests, inputTokens, outputTokens, inputPrice, outputPrice } = usage;
  const perMillion = inputTokens * inputPrice + outputTokens * outputPrice;
  return toCents((requests * perMillion) / PRICED_TOKENS);
}

interface Setting {
  readonly scene: string;
  /** Lowest and highest, in thousands of requests. */
  readonly requests: readonly [number, number];
  /** Lowest and highest, in hundreds of tokens. */
  readonly input: readonly [number, number];
  /** Lowest and highest, in tens of tokens. */
  readonly output: readonly [number, number];
}

const SETTINGS: readonly [Setting, ...Setting[]] = [
  {
    scene: 'A claims team has letters summarised',
    requests: [20, 200],
    input: [15, 60],
    output: [15, 60],
  },
  {
    scene: 'A hospital has radiology reports drafted',
    requests: [5, 60],
    input: [10, 40],
    output: [30, 90],
  },
  {
    scene: 'A warehouse has photos of returned goods described',
    requests: [30, 400],
    input: [8, 30],
    output: [5, 30],
  },
  {
    scene: 'A support desk has replies to tickets drafted',
    requests: [40, 300],
    input: [20, 80],
    output: [15, 50],
  },
  {
    scene: 'A publisher has product pages translated',
    requests: [10, 120],
    input: [5, 25],
    output: [60, 250],
  },
  {
    scene: "A growers' cooperative has harvest logs searched",
    requests: [4, 50],
    input: [30, 90],
    output: [10, 40],
  },
  {
    scene: 'A law firm has contracts compared',
    requests: [2, 20],
    input: [80, 300],
    output: [50, 200],
  },
  {
    scene: 'A bank has calls turned into notes',
    requests: [50, 500],
    input: [20, 70],
    output: [20, 60],
  },
];

/** Invented, in EUR per million tokens: input and output. */
const PRICES: readonly [readonly [number, number], ...(readonly [number, number])[]] = [
  [0.25, 1],
  [0.4, 1.6],
  [0.5, 2],
  [0.8, 4],
  [1, 4],
  [1, 5],
  [1.5, 6],
  [2, 8],
  [2.5, 10],
  [3, 15],
];

/** @param inputShare the share of the cost that the input makes, 0 to 1 */
function decisionPointsOf(inputShare: number): string[] {
  const [part, share, way] =
    inputShare >= 0.5
      ? ['input', inputShare, 'a shorter context, cached input']
      : ['output', 1 - inputShare, 'shorter answers, a cheaper model for easy cases'];
  return [
    `Begin with the ${part}, ${percentage(share)} of the cost: ${way}.`,
    'Name the quality check that must still pass after the cut, and on how many cases.',
    'Watch the cost of a solved case, not of a request: retries and longer inputs creep in.',
  ];
}

function questionOf({ scene }: Setting, usage: Usage): Question {
  const { requests, inputTokens, outputTokens, inputPrice, outputPrice } = usage;
  const key = monthlyCost(usage);
  const inputOnly = monthlyCost({ ...usage, outputTokens: 0 });
  const outputOnly = monthlyCost({ ...usage, inputTokens: 0 });
  const swapped = monthlyCost({ ...usage, inputPrice: outputPrice, outputPrice: inputPrice });
  const [sent, asked, answered] = [requests, inputTokens, outputTokens].map((n) => written(n));
  const [priceIn, priceOut] = [written(inputPrice, 2), written(outputPrice, 2)];
  return {
    prompt: [
      `${scene} by a hosted model: ${sent} requests a month,`,
      `${asked} input tokens and ${answered} output tokens each.`,
      `Take the prices as given: EUR ${priceIn} per million input tokens`,
      `and EUR ${priceOut} per million output tokens.`,
      'What does a month cost, in EUR?',
    ].join(' '),
    ask: 'monthly-cost',
    data: { requests, inputTokens, outputTokens, inputPrice, outputPrice },
    unit: 'EUR',
    key,
    working: [
      `input: ${sent} x ${asked} / 1,000,000 x EUR ${priceIn} = EUR ${written(inputOnly, 2)}`,
      `output: ${sent} x ${answered} / 1,000,000 x EUR ${priceOut} = EUR ${written(outputOnly, 2)}`,
      `together EUR ${written(key, 2)} a month`,
    ],
    rivals: [
      { value: inputOnly, name: 'the cost of the input alone' },
      { value: outputOnly, name: 'the cost of the output alone' },
      { value: swapped, name: 'the cost with the two prices swapped' },
      {
        value: toCents(key * 1000),
        name: 'the cost with prices per thousand tokens, not per million',
      },
    ],
    decision:
      'The budget covers two thirds of this. What would you change first, and what would you watch?',
    decisionPoints: decisionPointsOf(inputOnly / key),
  };
}

/** Requests, tokens and prices; asks what a month of a hosted model costs. */
export const inferenceCost = createMaker({
  family: 'inference-cost',
  skill: 'system-and-cost-literacy',
  level: 2,
  draw: (random) => {
    const where = pickOne(random, SETTINGS);
    const [inputPrice, outputPrice] = pickOne(random, PRICES);
    return questionOf(where, {
      requests: wholeBetween(random, ...where.requests) * 1000,
      inputTokens: wholeBetween(random, ...where.input) * 100,
      outputTokens: wholeBetween(random, ...where.output) * 10,
      inputPrice,
      outputPrice,
    });
  },
  safe: questionOf(SETTINGS[0], {
    requests: 50_000,
    inputTokens: 2000,
    outputTokens: 300,
    inputPrice: 1,
    outputPrice: 4,
  }),
});
