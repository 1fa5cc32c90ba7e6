import { quotable } from '../text/clean.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';

export interface PlacedProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** `file:line:col: message`, as compilers write it. */
export function problemLine(file: string, { line, column, message }: PlacedProblem): string {
  return `${quotable(file, 1000)}:${line}:${column}: ${quotable(message, 400)}`;
}

export interface CheckedFile {
  readonly file: string;
  readonly problems: readonly PlacedProblem[];
}

/** A line a problem in the order of the files, `ok` for files without, and the sum at the end. */
export function renderChecks(files: readonly CheckedFile[], screen: Screen): string {
  const page = new Page(screen);
  for (const { file, problems } of files) {
    if (problems.length === 0)
      page.text(`${quotable(file, 1000)}: ok`, { mark: screen.style.good });
    for (const problem of problems) page.text(problemLine(file, problem));
  }
  const errors = files.reduce((sum, { problems }) => sum + problems.length, 0);
  const checked = files.length === 1 ? '1 roadmap' : `${files.length} roadmaps`;
  page.gap().text(`${checked} checked, ${errors === 1 ? '1 error' : `${errors} errors`}.`);
  return page.toString();
}
