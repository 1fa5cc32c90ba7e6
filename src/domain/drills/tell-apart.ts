import type { RivalFormula } from './drill.ts';

/** A proportion rounded to two decimals is right; so is an amount rounded to two figures. */
const PROPORTION_TOLERANCE = 0.01;
const AMOUNT_TOLERANCE = 0.02;

const PROPORTION_GAP = 0.03;
const AMOUNT_GAP = 0.03;

/** How far an answer may be from `value`: .01 for a proportion, 2% of the value for all else. */
export function toleranceAt(unit: string, value: number): number {
  return unit === 'proportion' ? PROPORTION_TOLERANCE : AMOUNT_TOLERANCE * value;
}

/** Whether two numbers differ by no more than `tolerance`, however binary fractions fall. */
export function isWithin(tolerance: number, a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance * (1 + 1e-9);
}

/** Whether `rival` is at least .03 away from the key (a proportion) or 3% of the key (all else). */
export function isClearOf(key: number, rival: number, unit: string): boolean {
  return Math.abs(rival - key) >= (unit === 'proportion' ? PROPORTION_GAP : AMOUNT_GAP * key);
}

/** The rivals in their order, without those that an answer could not tell from an earlier one. */
export function distinctRivals(rivals: readonly RivalFormula[], unit: string): RivalFormula[] {
  const kept: RivalFormula[] = [];
  for (const rival of rivals) {
    const reach = toleranceAt(unit, rival.value);
    const isNew = kept.every(
      ({ value }) => !isWithin(reach + toleranceAt(unit, value), value, rival.value),
    );
    if (isNew) kept.push(rival);
  }
  return kept;
}
