import { type AppError, usageError } from '../errors.ts';
import { type PlacedProblem, problemLine } from '../render/problems-text.ts';

/** Problems that are shown at once. */
const SHOWN = 20;

/**
 * A file of answers that cannot be taken: what is wrong in it, line by line.
 *
 * @param name of the file; null where it came by standard input
 * @param hint where the ids stand that a file may name
 */
export function invalidAnswers(
  problems: readonly PlacedProblem[],
  name: string | null,
  hint: string,
): AppError {
  const lines = problems
    .slice(0, SHOWN)
    .map((problem) => problemLine(name ?? 'standard input', problem));
  const more = problems.length - lines.length;
  return usageError({
    code: 'answers-invalid',
    message: [
      'The answers cannot be taken as they are:',
      ...lines,
      ...(more > 0 ? [`and ${more} more.`] : []),
    ].join('\n'),
    hint,
  });
}
