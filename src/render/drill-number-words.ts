import type { Drill } from '../domain/drills/drill.ts';
import { readAsPercentage, readNumber } from '../domain/drills/read-number.ts';
import { PLAIN_NUMBER } from '../domain/drills/tell-apart.ts';

/** A unit as it is shown in brackets behind what is asked. */
export function unitInWords(unit: string): string {
  return unit === PLAIN_NUMBER ? 'a number, not a percentage' : unit;
}

/** How a drill's number is asked for. */
export function numberQuestion(unit: string): string {
  return unit === 'proportion'
    ? 'Your number, for instance 0.5 or 50%'
    : `Your number (${unitInWords(unit)})`;
}

/** What is said where that is no number in this unit. */
export function noNumberInWords(unit: string): string {
  return unit === PLAIN_NUMBER
    ? 'Type a number here, not a percentage, or s for "I don\'t know".'
    : 'That is no number here. Type one, or s for "I don\'t know".';
}

/**
 * `81 was read as 81%.`, where a plain number was taken for a percentage, and where a kappa was typed
 * as one; else nothing.
 */
export function readAsInWords(
  typed: string,
  { family, unit }: Pick<Drill, 'family' | 'unit'>,
): string {
  const value = family === 'kappa' ? readNumber(typed, unit) : null;
  if (value !== null && value > 1) {
    return `${typed.trim()} was read as ${value}; kappa is at most 1.`;
  }
  const readAs = readAsPercentage(typed, unit);
  return readAs === null ? '' : `${typed.trim()} was read as ${readAs}.`;
}
