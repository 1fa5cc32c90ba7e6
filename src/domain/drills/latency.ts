import { pickOne, wholeBetween } from '../chance.ts';
import { createMaker, type Question } from './create-maker.ts';
import { percentage, written } from './rounding.ts';

/** What passes before and between the output tokens of one answer, all in ms. */
export interface Timing {
  /** Finding the passages. */
  readonly retrieval: number;
  /** Checking the question. */
  readonly check: number;
  /** From the call of the model to its first token: queue and prefill. */
  readonly timeToFirstToken: number;
  /** For each output token, above 0. */
  readonly timePerToken: number;
}

/** Before the first token is there, in ms. */
function wait({ retrieval, check, timeToFirstToken }: Timing): number {
  return retrieval + check + timeToFirstToken;
}

/**
 * Until the last token, in ms: the steps before the model + time to first token + tokens x time per
 * token (how latency of a language model is usually budgeted; whether the first token counts among
 * the tokens differs between tools, and makes less than the tolerance here).
 */
export function totalTime(timing: Timing, tokens: number): number {
  return wait(timing) + tokens * timing.timePerToken;
}

/** Whole output tokens until `budget` ms are over, rounded down. The budget is above the wait. */
export function tokensWithin(budget: number, timing: Timing): number {
  return Math.floor((budget - wait(timing)) / timing.timePerToken);
}

/** Lowest and highest; times in tens of ms. */
type Range = readonly [number, number];

interface Setting {
  readonly scene: string;
  readonly retrieval: Range;
  readonly tokens: Range;
}

const SETTINGS: readonly [Setting, ...Setting[]] = [
  { scene: "A claims clerk's assistant answers.", retrieval: [20, 60], tokens: [80, 250] },
  { scene: 'A radiology tool drafts findings.', retrieval: [15, 50], tokens: [100, 260] },
  { scene: 'A warehouse headset answers pickers.', retrieval: [10, 40], tokens: [60, 90] },
  { scene: 'A support bot answers customers.', retrieval: [20, 70], tokens: [80, 240] },
  { scene: 'A translation helper suggests wording.', retrieval: [10, 40], tokens: [60, 160] },
  { scene: 'A harvest planner answers growers.', retrieval: [15, 60], tokens: [60, 200] },
  { scene: 'A contract tool explains clauses.', retrieval: [30, 90], tokens: [100, 300] },
  { scene: 'A bank assistant answers advisers.', retrieval: [20, 70], tokens: [70, 220] },
];

const CHECK: Range = [5, 40];
const FIRST_TOKEN: Range = [20, 120];
/** In ms. */
const PER_TOKEN: Range = [8, 45];
/** Below this the first token alone is more than the tolerance. */
const FEWEST_TOKENS = 60;
/** In per cent of the time that an answer takes. */
const BUDGET: Range = [75, 130];

const DECISION = 'Would you ship with this, and what would you shorten, show early or watch first?';

/** What is easily left out of the wait. */
const FORGOTTEN: readonly { readonly without: Partial<Timing>; readonly what: string }[] = [
  { without: { timeToFirstToken: 0 }, what: 'the time to the first token' },
  { without: { retrieval: 0 }, what: 'the retrieval' },
  { without: { retrieval: 0, check: 0 }, what: 'the steps before the model' },
  {
    without: { retrieval: 0, check: 0, timeToFirstToken: 0 },
    what: 'all that comes before the first token',
  },
];

function startOf({ scene }: Setting, timing: Timing): string {
  const { retrieval, check, timeToFirstToken, timePerToken } = timing;
  return [
    `${scene} First come retrieval (${retrieval} ms) and a check of the question (${check} ms);`,
    `then the model takes ${written(timeToFirstToken)} ms to the first token`,
    `and ${timePerToken} ms for each output token.`,
  ].join(' ');
}

function waitLine(timing: Timing): string {
  const { retrieval, check, timeToFirstToken } = timing;
  const sum = [retrieval, check, timeToFirstToken].map((part) => written(part)).join(' + ');
  return `before the writing: ${sum} = ${written(wait(timing))} ms`;
}

function totalQuestion(where: Setting, timing: Timing, tokens: number, budget: number): Question {
  const { timePerToken } = timing;
  const key = totalTime(timing, tokens);
  const [ms, limit, first] = [key, budget, wait(timing)].map((value) => written(value));
  const off = Math.abs(key - budget);
  const writing = tokens * timePerToken;
  return {
    prompt: [
      `${startOf(where, timing)} An answer has ${tokens} output tokens; the budget is ${limit} ms.`,
      'After how many ms is the last token there?',
    ].join(' '),
    ask: 'total',
    data: { ...timing, tokens, budget },
    unit: 'ms',
    key,
    working: [
      waitLine(timing),
      `writing: ${tokens} x ${timePerToken} = ${written(writing)} ms`,
      `${first} + ${written(writing)} = ${ms} ms`,
    ],
    rivals: FORGOTTEN.map(({ without, what }) => ({
      value: totalTime({ ...timing, ...without }, tokens),
      name: `the time without ${what}`,
    })),
    decision: DECISION,
    decisionPoints: [
      key > budget
        ? `It is ${written(off)} ms over budget: ${Math.ceil(off / timePerToken)} tokens fewer would do, or a faster step.`
        : `It leaves ${written(off)} ms of the budget: say what may use that up, for instance longer inputs.`,
      `Writing is ${percentage(writing / key)} of it: streaming shows the first word after ${first} ms.`,
      'Watch the 95th percentile in use, not the mean: queues hit some people much harder.',
    ],
  };
}

function tokensQuestion(where: Setting, timing: Timing, budget: number): Question {
  const { timePerToken } = timing;
  const key = tokensWithin(budget, timing);
  const [limit, first, left] = [budget, wait(timing), budget - wait(timing)].map((value) =>
    written(value),
  );
  return {
    prompt: [
      `${startOf(where, timing)} The last token has to be there within ${limit} ms.`,
      'How many output tokens fit? Round down.',
    ].join(' '),
    ask: 'tokens',
    data: { ...timing, budget },
    unit: 'tokens',
    key,
    working: [
      waitLine(timing),
      `left for writing: ${limit} - ${first} = ${left} ms`,
      `${left} / ${timePerToken}, rounded down ${key} tokens`,
    ],
    rivals: FORGOTTEN.map(({ without, what }) => ({
      value: tokensWithin(budget, { ...timing, ...without }),
      name: `the tokens that would fit without ${what}`,
    })),
    decision: DECISION,
    decisionPoints: [
      `Set a limit of at most ${key} tokens, and say what happens to an answer that needs more.`,
      `Each ${timePerToken * 10} ms saved before the first token buys ten tokens: say which step is worth it.`,
      'Watch the 95th percentile in use, not the mean: queues hit some people much harder.',
    ],
  };
}

function tens(random: () => number, range: Range): number {
  return wholeBetween(random, ...range) * 10;
}

/** The parts of a response time; asks for the total, or for the tokens that fit a budget. */
export const latency = createMaker({
  family: 'latency',
  skill: 'system-and-cost-literacy',
  level: 2,
  draw: (random) => {
    const where = pickOne(random, SETTINGS);
    const timing = {
      retrieval: tens(random, where.retrieval),
      check: tens(random, CHECK),
      timeToFirstToken: tens(random, FIRST_TOKEN),
      timePerToken: wholeBetween(random, ...PER_TOKEN),
    };
    const tokens = wholeBetween(random, ...where.tokens);
    const total = totalTime(timing, tokens);
    const budget = Math.round((total * wholeBetween(random, ...BUDGET)) / 1e4) * 100;
    if (budget === total || tokensWithin(budget, timing) < FEWEST_TOKENS) return null;
    return random() < 0.5
      ? totalQuestion(where, timing, tokens, budget)
      : tokensQuestion(where, timing, budget);
  },
  safe: totalQuestion(
    SETTINGS[0],
    { retrieval: 200, check: 200, timeToFirstToken: 600, timePerToken: 20 },
    150,
    3500,
  ),
});
