import type { RivalFormula } from './drill.ts';

/** The unit of a number on the scale of a proportion that is no share of anything: kappa, PSI. */
export const PLAIN_NUMBER = 'number';

/** Whether values of the unit are told apart by their difference, and not by their ratio. */
export function isOnScale(unit: string): boolean {
  return unit === 'proportion' || unit === PLAIN_NUMBER;
}

/** A proportion rounded to two decimals is right; so is an amount rounded to two figures. */
const PROPORTION_TOLERANCE = 0.01;
const AMOUNT_TOLERANCE = 0.02;

const PROPORTION_GAP = 0.03;
const AMOUNT_GAP = 0.03;

/** How far an answer may be from `value`: .01 on the scale of a proportion, else 2% of the value. */
export function toleranceAt(unit: string, value: number): number {
  return isOnScale(unit) ? PROPORTION_TOLERANCE : AMOUNT_TOLERANCE * value;
}

/** Whether two numbers differ by no more than `tolerance`, however binary fractions fall. */
export function isWithin(tolerance: number, a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance * (1 + 1e-9);
}

/** Whether `rival` is away from the key by .03 on the scale of a proportion, else by 3% of the key. */
export function isClearOf(key: number, rival: number, unit: string): boolean {
  return Math.abs(rival - key) >= (isOnScale(unit) ? PROPORTION_GAP : AMOUNT_GAP * key);
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
