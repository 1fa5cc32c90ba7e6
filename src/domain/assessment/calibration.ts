import type { Abilities } from './abilities.ts';
import type { AssessmentRecord } from './assessment-record.ts';
import { LEVEL_ORIGIN } from './scoring.ts';

/** How claims compare with what the answers show. */
export interface Calibration {
  /** Claimed less shown, in levels, over the skills that have both; null where there are none. */
  readonly difference: number | null;
  /** Scored items that it rests on. */
  readonly items: number;
  /** Spoken of only from one level over at least ten items. */
  readonly leaning: 'over' | 'under' | null;
}

const LEAST_ITEMS = 10;
const LEAST_DIFFERENCE = 1;

export function calibrationOf(
  { skills, means }: Abilities,
  { claims, answers }: AssessmentRecord,
): Calibration {
  const items = Array.from(answers.values()).flatMap(({ skill }) => {
    const [claim, mean] = [claims.get(skill), means[skills.indexOf(skill)]];
    return claim === undefined || mean === undefined ? [] : [{ claim, shown: mean - LEVEL_ORIGIN }];
  });
  const sum = items.reduce(
    (total, { claim, shown }) => total + claim - Math.min(4, Math.max(0, shown)),
    0,
  );
  if (items.length === 0) return { difference: null, items: 0, leaning: null };
  const difference = sum / items.length;
  const isClear = items.length >= LEAST_ITEMS && Math.abs(difference) >= LEAST_DIFFERENCE;
  const side = difference > 0 ? 'over' : 'under';
  return { difference, items: items.length, leaning: isClear ? side : null };
}
