/** Regularised ordinal regression with signs: evidence never lowers a score, emptiness never raises it. */

/** One text of a prompt, ready to be fitted. */
export interface Example {
  /** Of the prompt that it belongs to. */
  readonly prompt: string;
  readonly kind: string;
  /** 0 weak, 1 medium, 2 strong. */
  readonly grade: number;
  readonly features: readonly number[];
}

export interface Fit {
  /** On features as they are, not standardised. */
  readonly weights: readonly number[];
  /** By kind: the sums at which grade 1 and grade 2 begin. */
  readonly cuts: Readonly<Record<string, readonly [number, number]>>;
}

interface FitOptions {
  /** The direction in which each feature may move the score. */
  readonly signs: readonly (1 | -1)[];
  /** Strength of the L2 penalty on standardised weights. */
  readonly penalty: number;
  readonly steps?: number;
}

const RATE = 0.3;
/** Pulls the cuts of a kind towards those of all: some kinds have few texts. */
const CUT_PENALTY = 0.02;

/**
 * Full-batch projected gradient descent on two losses: within a prompt, the logistic loss of each pair in
 * the wrong order (RankNet; Burges et al. 2005); over all texts, the cumulative logit of the grade with
 * cuts by kind (McCullagh 1980). Deterministic: it begins at zero, and nothing is drawn.
 */
export function fitOrdinal(examples: readonly Example[], options: FitOptions): Fit {
  const { signs, penalty, steps = 1500 } = options;
  const scale = deviations(examples, signs.length);
  const rows = examples.map((example) => ({
    ...example,
    values: example.features.map((value, at) => value / (scale[at] as number)),
  }));
  const pairs = pairsOf(rows);
  const kinds = [...new Set(examples.map(({ kind }) => kind))];
  const state: State = {
    weights: signs.map(() => 0),
    shared: [-1, 1],
    offsets: new Map(kinds.map((kind) => [kind, [0, 0]])),
  };
  for (let step = 0; step < steps; step += 1) move(state, rows, pairs, { signs, penalty });
  const { weights, shared, offsets } = state;
  return {
    weights: weights.map((weight, at) => weight / (scale[at] as number)),
    cuts: Object.fromEntries(
      Array.from(offsets, ([kind, own]) => [
        kind,
        [shared[0] + own[0], shared[1] + own[1]] as const,
      ]),
    ),
  };
}

type Cuts = [number, number];

interface State {
  readonly weights: number[];
  readonly shared: Cuts;
  /** Of each kind, added to the shared cuts. */
  readonly offsets: Map<string, Cuts>;
}

/** One step against the slope. */
function move(
  { weights, shared, offsets }: State,
  rows: readonly Row[],
  pairs: readonly Pair[],
  { signs, penalty }: Pick<FitOptions, 'signs' | 'penalty'>,
): void {
  const slope = weights.map((weight) => (penalty * weight) / pairs.length);
  for (const { low, high } of pairs) {
    const wrong = sigmoid(dot(weights, low.values) - dot(weights, high.values)) / pairs.length;
    addTo(slope, low.values, wrong);
    addTo(slope, high.values, -wrong);
  }
  const cutSlopes = new Map([...offsets.keys()].map((kind) => [kind, [0, 0] as Cuts]));
  for (const row of rows) {
    const total = dot(weights, row.values);
    const own = offsets.get(row.kind) as Cuts;
    for (const cut of [0, 1] as const) {
      const isAbove = row.grade > cut ? 1 : 0;
      const error = (sigmoid(total - shared[cut] - own[cut]) - isAbove) / rows.length;
      addTo(slope, row.values, error);
      (cutSlopes.get(row.kind) as Cuts)[cut] -= error;
    }
  }
  weights.forEach((weight, at) => {
    const moved = weight - RATE * (slope[at] as number);
    weights[at] = signs[at] === 1 ? Math.max(0, moved) : Math.min(0, moved);
  });
  for (const [kind, own] of offsets) {
    for (const cut of [0, 1] as const) {
      const steep = (cutSlopes.get(kind) as Cuts)[cut];
      shared[cut] -= RATE * steep;
      own[cut] -= RATE * (steep + CUT_PENALTY * own[cut]);
    }
  }
}

function addTo(slope: number[], values: readonly number[], factor: number): void {
  for (let at = 0; at < slope.length; at += 1) {
    slope[at] = (slope[at] as number) + factor * (values[at] as number);
  }
}

interface Pair {
  readonly low: Row;
  readonly high: Row;
}

interface Row extends Example {
  readonly values: readonly number[];
}

/** Every two texts of one prompt whose grades differ. */
function pairsOf(rows: readonly Row[]): Pair[] {
  const prompts = new Map<string, Row[]>();
  for (const row of rows) prompts.set(row.prompt, [...(prompts.get(row.prompt) ?? []), row]);
  return [...prompts.values()].flatMap((texts) =>
    texts.flatMap((low) =>
      texts.filter((high) => high.grade > low.grade).map((high) => ({ low, high })),
    ),
  );
}

/** Standard deviation of each feature; 1 where it never changes. */
function deviations(examples: readonly Example[], count: number): number[] {
  return Array.from({ length: count }, (_, at) => {
    const values = examples.map(({ features }) => features[at] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return Math.sqrt(spread) || 1;
  });
}

function dot(weights: readonly number[], values: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1)
    sum += (weights[at] as number) * (values[at] as number);
  return sum;
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
