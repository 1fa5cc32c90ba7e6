import type { AdoptedTask } from './event.ts';

/** The task with this id or title; case and surrounding space do not matter. */
export function findTask(tasks: readonly AdoptedTask[], typed: string): AdoptedTask | undefined {
  const wanted = typed.trim().toLowerCase();
  return (
    tasks.find(({ id }) => id === wanted) ??
    tasks.find(({ title }) => title.toLowerCase() === wanted)
  );
}
