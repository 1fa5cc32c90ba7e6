import type { FileProblem } from '../src/content/content-files.ts';
import { problemLine } from '../src/render/problems-text.ts';

/** One line a problem, and the sum. */
export function contentProblems(problems: readonly FileProblem[]): string {
  const lines = problems.map((problem) => problemLine(problem.file, problem));
  return `${lines.join('\n')}\n${problems.length} errors in the content.\n`;
}
