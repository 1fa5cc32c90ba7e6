import type { Comparison } from './comparison.ts';
import type { Critique } from './critique.ts';
import type { CritiqueFact } from './critique-fact.ts';
import type { ScaffoldPart } from './scaffold.ts';

/** All that is told of one text. */
export interface CritiqueReport {
  /** As it was named. */
  readonly name: string;
  readonly text: string;
  readonly critique: Critique;
  readonly scaffold: readonly ScaffoldPart[];
  /** The result of an earlier version of the same file; null where none was kept. */
  readonly earlier: CritiqueFact | null;
  /** Against the text that was named for it; null where none was. */
  readonly comparison: Comparison | null;
}
