import type { Drill, DrillFamily } from '../../src/domain/drills/drill.ts';

type Numbers = Readonly<Record<string, number>>;
type Lists = Readonly<Record<string, readonly number[]>>;

/** Each datum as a list; a table row after row. */
export function listsIn(data: Drill['data']): Lists {
  const lists = Object.entries(data).map(([name, datum]) => [name, [datum].flat(2)] as const);
  return Object.fromEntries(lists);
}

/** The first number of each datum. */
export function numbersIn(data: Drill['data']): Numbers {
  const numbers = Object.entries(listsIn(data)).map(
    ([name, [first = 0]]) => [name, first] as const,
  );
  return Object.fromEntries(numbers);
}

type OtherWay = (numbers: Numbers, ask: string, lists: Lists) => number;

/** The keys once more, by other ways to the same numbers. */
export const KEYS: Readonly<Record<DrillFamily, OtherWay>> = {
  'confusion-matrix': ({ tp = 0, fp = 0, fn = 0 }, ask) =>
    (2 * tp) / (2 * tp + (ask === 'recall' ? 2 * fn : ask === 'precision' ? 2 * fp : fp + fn)),
  threshold: ({ costFalsePositive = 0, costFalseNegative = 0 }) =>
    1 / (1 + costFalseNegative / costFalsePositive),
  // Mann and Whitney's U, from the ranks of the positives among all scores.
  auc: (_numbers, _ask, { positives = [], negatives = [] }) => {
    const sorted = [...positives, ...negatives].sort((a, b) => a - b);
    const ranks = positives.reduce((sum, score) => sum + sorted.indexOf(score) + 1, 0);
    const [count, others] = [positives.length, negatives.length];
    return (ranks - (count * (count + 1)) / 2) / (count * others);
  },
  'sample-size': ({ passRate = 0, margin = 0 }) => {
    const [percent, tenths] = [Math.round(passRate * 100), Math.round(margin * 1000)];
    const [over, under] = [196 ** 2 * percent * (100 - percent), 100 * tenths ** 2];
    return (over - (over % under)) / under + (over % under > 0 ? 1 : 0);
  },
  'inference-cost': (data) => {
    const { requests = 0, inputTokens = 0, outputTokens = 0 } = data;
    const { inputPrice = 0, outputPrice = 0 } = data;
    const input = ((requests / 1000) * inputTokens * Math.round(inputPrice * 100)) / 1000;
    const output = ((requests / 1000) * outputTokens * Math.round(outputPrice * 100)) / 1000;
    return (input + output) / 100;
  },
  // The clock, token by token.
  latency: ({ tokens = 0, budget = 0, timePerToken = 1, ...numbers }, ask) => {
    const { retrieval = 0, check = 0, timeToFirstToken = 0 } = numbers;
    let [clock, count] = [retrieval + check + timeToFirstToken, 0];
    if (ask === 'total') {
      for (; count < tokens; count += 1) clock += timePerToken;
      return clock;
    }
    for (; clock + timePerToken <= budget; count += 1) clock += timePerToken;
    return count;
  },
  // The same from the corners of the table, without agreement or chance.
  kappa: (_numbers, _ask, { table = [] }) => {
    const [a = 0, b = 0, c = 0, d = 0] = table;
    return (2 * (a * d - b * c)) / ((a + b) * (b + d) + (a + c) * (c + d));
  },
  // Two divergences, one each way, in bits.
  psi: (_numbers, _ask, { base = [], recent = [] }) => {
    const bits = (from: readonly number[], to: readonly number[]) =>
      from.reduce((sum, share, bin) => sum + share * Math.log2(share / (to[bin] ?? 0)), 0);
    return ((bits(recent, base) + bits(base, recent)) * Math.LN2) / 100;
  },
  // Whole cents; tenths of a month counted one by one.
  'marginal-roi': ({ cases = 0, points = 0, value = 0, monthlyCost = 0, oneOffCost = 0 }, ask) => {
    const cents = Math.round(cases * (points * 10) * (value / 10) - monthlyCost * 100);
    if (ask === 'net-benefit') return cents / 100;
    let tenths = 0;
    while ((2 * tenths + 1) * cents <= oneOffCost * 100 * 20) tenths += 1;
    return tenths / 10;
  },
  forecast: ({ items = 0, ...weeks }) => {
    let [left, count] = [items * 8, 0];
    const done = Object.values(weeks).reduce((sum, week) => sum + week, 0);
    for (; left > 0; left -= done) count += 1;
    return count;
  },
};
