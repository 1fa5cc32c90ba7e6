import type { Level } from '../skills.ts';

/** The kinds of question whose numbers are generated and whose key is computed, never typed. */
export type DrillFamily =
  | 'confusion-matrix'
  | 'threshold'
  | 'sample-size'
  | 'inference-cost'
  | 'forecast';

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
  readonly data: Readonly<Record<string, number>>;
  /** `proportion`, or what is counted: `EUR`, `cases`, `weeks`. */
  readonly unit: string;
  /** How far an answer may be from the key, in the unit. */
  readonly tolerance: number;
  readonly key: number;
  /** How the key comes about, step by step, one line each. */
  readonly working: readonly string[];
  readonly rivals: readonly RivalFormula[];
}

/** A family: how to make a question of it, and what a right answer shows. */
export interface DrillMaker {
  readonly family: DrillFamily;
  readonly skill: string;
  readonly level: Level;
  create(seed: string): Drill;
}
