/** A model that tells two kinds of cases apart, in the words of a prompt. */
export interface TwoKinds {
  /** What the model does, one sentence. */
  readonly scene: string;
  /** The cases that it looks for. */
  readonly positives: string;
  /** All others. */
  readonly negatives: string;
}

export function twoKinds(scene: string, positives: string, negatives: string): TwoKinds {
  return { scene, positives, negatives };
}
