import type { IsoDate } from '../calendar.ts';
import type { Level } from '../skills.ts';

/** How far a person has moved towards the role, beside the tasks that are done. */
export interface Movement {
  /** At the end of each sitting, oldest first: the weighted share of the role that is likely met. */
  readonly readiness: readonly { readonly on: IsoDate; readonly value: number }[];
  /** Levels that deliverables prove, by skill. */
  readonly proved: ReadonlyMap<string, Level>;
  /** Measured skills below their target. */
  readonly gaps: ReadonlyMap<string, { readonly shown: number; readonly target: number }>;
}

export const NO_MOVEMENT: Movement = { readiness: [], proved: new Map(), gaps: new Map() };
