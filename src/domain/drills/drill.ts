import type { Level } from '../skills.ts';

/** The kinds of question whose numbers are generated and whose key is computed, never typed. */
export const DRILL_FAMILIES = [
  'confusion-matrix',
  'threshold',
  'auc',
  'sample-size',
  'inference-cost',
  'latency',
  'kappa',
  'psi',
  'marginal-roi',
  'forecast',
] as const;
export type DrillFamily = (typeof DRILL_FAMILIES)[number];

/** A number of a prompt, a list of them, or a table row by row. */
export type DrillDatum = number | readonly number[] | readonly (readonly number[])[];

/** What a near-miss tells: the value of a formula that is easily taken for the right one. */
export interface RivalFormula {
  readonly value: number;
  /** What this value is, as in "that is recall, not precision". */
  readonly name: string;
}

/** A question with numbers of its own. The same family and seed give the same question. */
export interface Drill {
  readonly family: DrillFamily;
  readonly seed: string;
  /** The case and the question, one paragraph. */
  readonly prompt: string;
  /** The quantity that is asked for, for instance `precision`. */
  readonly ask: string;
  /** The numbers of the prompt. */
  readonly data: Readonly<Record<string, DrillDatum>>;
  /**
   * `proportion` for a share of something, 0 to 1; `number` for what is read on the same scale and is no
   * share (kappa, PSI); else what is counted: `EUR`, `cases`, `weeks`, `months`, `ms`, `tokens`.
   */
  readonly unit: string;
  /** How far an answer may be from the key, in the unit. */
  readonly tolerance: number;
  readonly key: number;
  /** How the key comes about, step by step, one line each. */
  readonly working: readonly string[];
  readonly rivals: readonly RivalFormula[];
  /** The question that follows the number: what somebody would decide on it. At most 160 characters. */
  readonly decision: string;
  /** What a good answer to that says, two or three points of at most 120 characters. */
  readonly decisionPoints: readonly string[];
}

/** A family: how to make a question of it, and what a right answer shows. */
export interface DrillMaker {
  readonly family: DrillFamily;
  readonly skill: string;
  readonly level: Level;
  create(seed: string): Drill;
}
