import type { TaskGuidance } from './roadmap.ts';

/** The document that a task's deliverable starts from, and the file that it becomes. */
export interface StartingDocument {
  readonly template: string;
  readonly file: string;
}

/**
 * The file is the one that the steps name; else the task and the template name it, so that two tasks
 * never write over each other. Null where the task starts from nothing.
 */
export function startingDocument({
  id,
  template,
  steps = [],
}: TaskGuidance & { readonly id: string }): StartingDocument | null {
  if (template === undefined) return null;
  const named = steps
    .map((step) => /template ([a-z0-9-]+)\s+--output\s+([\w./-]*\w)/.exec(step))
    .find((found) => found?.[1] === template);
  return { template, file: named?.[2] ?? `${id}-${template}.md` };
}
