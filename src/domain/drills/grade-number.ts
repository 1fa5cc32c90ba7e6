import type { Drill } from './drill.ts';
import { isWithin, toleranceAt } from './tell-apart.ts';

export interface NumberGrade {
  readonly isRight: boolean;
  /** The name of the formula that gives this value instead, as in "that is recall"; else null. */
  readonly mistakenFor: string | null;
}

/**
 * Right within the tolerance of the drill: .01 for a proportion or a plain number, 2% of the key for
 * money and counts.
 * Else the first rival that the value is as near to, by .01 or by 2% of the rival.
 *
 * @param value the answer in the unit of the drill, a proportion between 0 and 1
 */
export function gradeNumber(drill: Drill, value: number): NumberGrade {
  if (isWithin(drill.tolerance, value, drill.key)) return { isRight: true, mistakenFor: null };
  const rival = drill.rivals.find((other) =>
    isWithin(toleranceAt(drill.unit, other.value), value, other.value),
  );
  return { isRight: false, mistakenFor: rival?.name ?? null };
}
