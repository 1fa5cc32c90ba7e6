import type { TaskGuidance } from './roadmap.ts';

/** The document that a task's deliverable starts from, and the file that it becomes. */
export interface StartingDocument {
  readonly template: string;
  /** Null where no step names one: then a file of an earlier task may go on. */
  readonly file: string | null;
}

/** With the file that the steps name. Null where the task starts from nothing. */
export function startingDocument({ template, steps = [] }: TaskGuidance): StartingDocument | null {
  if (template === undefined) return null;
  const named = steps
    .map((step) => /template ([a-z0-9-]+)\s+--output\s+([\w./-]*\w)/.exec(step))
    .find((found) => found?.[1] === template);
  return { template, file: named?.[2] ?? null };
}
