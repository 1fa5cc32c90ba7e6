export interface GraphTask {
  readonly id: string;
  readonly needs: readonly string[];
}

/**
 * A circle of prerequisites as `[a, b, a]` (a needs b, b needs a), or null where there is none.
 * Iterative depth-first search (Tarjan's colouring), so that depth costs no stack.
 */
export function findCycle(tasks: readonly GraphTask[]): string[] | null {
  const needsOf = new Map(tasks.map(({ id, needs }) => [id, needs]));
  const finished = new Set<string>();
  for (const { id: root } of tasks) {
    const path: { id: string; next: number }[] = [{ id: root, next: 0 }];
    const onPath = new Set([root]);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const need = needsOf.get(top.id)?.[top.next];
      top.next += 1;
      if (need === undefined || finished.has(top.id)) {
        finished.add(top.id);
        onPath.delete(top.id);
        path.pop();
      } else if (onPath.has(need)) {
        const start = path.findIndex(({ id }) => id === need);
        return [...path.slice(start).map(({ id }) => id), need];
      } else if (needsOf.has(need)) {
        path.push({ id: need, next: 0 });
        onPath.add(need);
      }
    }
  }
  return null;
}
