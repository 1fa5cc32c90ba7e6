import { fixed } from './markdown.ts';

/** A part of the report, and the aims that it speaks of. */
export interface Section {
  readonly text: string;
  readonly aims: readonly Aim[];
}

/** Something that was promised before it was measured. */
export interface Aim {
  readonly part: string;
  readonly aim: string;
  readonly found: string;
  /** What is lacking; null where the aim is met. */
  readonly missedBy: string | null;
}

interface Limits {
  readonly least?: number;
  readonly most?: number;
}

/** Holds a figure against its limits, both of which still count as met. */
export function aimFor(
  part: string,
  aim: string,
  value: number,
  { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: Limits,
  write: (value: number) => string = (number) => fixed(number, 3),
): Aim {
  const lack = Math.max(least - value, value - most);
  const missedBy = lack > 0 ? write(lack) : null;
  return { part, aim, found: write(value), missedBy };
}
