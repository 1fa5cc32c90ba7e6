import type { Proof } from './event.ts';

/**
 * A text of fewer different words is less than a sentence, and a picture, a PDF or a sheet of fewer bytes
 * shows nothing. Both are our judgement.
 */
export const LEAST_WORDS = 8;
export const LEAST_BYTES = 1000;

/** Why a file proves nothing, whatever it was given for. */
export type ProofLack =
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'unfilled'; readonly template: string }
  /** A text of fewer different words than `LEAST_WORDS`. */
  | { readonly kind: 'too-short'; readonly words: number }
  /** No text, and of fewer bytes than `LEAST_BYTES`. */
  | { readonly kind: 'too-small'; readonly bytes: number };

/** What a file lacks to prove anything; null where it lacks nothing, and for links and notes. */
export function proofLack({
  size,
  unfilled,
  words,
}: Pick<Proof, 'size' | 'unfilled' | 'words'>): ProofLack | null {
  if (size === 0) return { kind: 'empty-file' };
  if (unfilled !== undefined) return { kind: 'unfilled', template: unfilled };
  if (words === undefined) return null;
  if (words !== null) return words < LEAST_WORDS ? { kind: 'too-short', words } : null;
  return size !== undefined && size < LEAST_BYTES ? { kind: 'too-small', bytes: size } : null;
}
