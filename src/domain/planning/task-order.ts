/** What the order of tasks rests on. */
export interface OrderedTask {
  readonly id: string;
  readonly month: number;
  /** A quarter hour or more; 0 where nothing is left to do. */
  readonly hours: number;
  /** Tasks that come first; others than those in the list are done. */
  readonly needs: readonly string[];
  /** What the task adds to the skills that count, 0 and up. */
  readonly importance: number;
}

/**
 * The order in which tasks are begun where several can be: by month, then the longest way of hours
 * still behind a task (the least slack on the critical path, Kelley and Walker 1959), then importance,
 * then id. Each task's place, by id.
 */
export function rankTasks(tasks: readonly OrderedTask[]): ReadonlyMap<string, number> {
  const behind = hoursBehind(tasks);
  const ranked = tasks.toSorted(
    (a, b) =>
      a.month - b.month ||
      (behind.get(b.id) ?? 0) - (behind.get(a.id) ?? 0) ||
      b.importance - a.importance ||
      (a.id < b.id ? -1 : 1),
  );
  return new Map(ranked.map(({ id }, rank) => [id, rank]));
}

/** For each task the hours of the longest chain that begins with it. */
function hoursBehind(tasks: readonly OrderedTask[]): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const task of inNeedOrder(tasks).toReversed()) {
    const own = task.hours + (longest.get(task.id) ?? 0);
    longest.set(task.id, own);
    for (const need of task.needs) longest.set(need, Math.max(longest.get(need) ?? 0, own));
  }
  return longest;
}

/**
 * The tasks so that each stands behind all that it needs (Kahn 1962).
 *
 * @throws RangeError where needs run in a circle: callers have checked the roadmap
 */
export function inNeedOrder<Task extends Pick<OrderedTask, 'id' | 'needs'>>(
  tasks: readonly Task[],
): Task[] {
  const { waiting, dependents } = linksOf(tasks);
  const order = tasks.filter(({ id }) => waiting.get(id) === 0);
  for (let place = 0; place < order.length; place += 1) {
    for (const dependent of dependents.get(order[place]?.id ?? '') ?? []) {
      const left = (waiting.get(dependent.id) ?? 0) - 1;
      waiting.set(dependent.id, left);
      if (left === 0) order.push(dependent);
    }
  }
  if (order.length < tasks.length) throw new RangeError('tasks need each other in a circle');
  return order;
}

/** How many tasks of the list each one waits for, and which wait for it. */
export function linksOf<Task extends Pick<OrderedTask, 'id' | 'needs'>>(tasks: readonly Task[]) {
  const ids = new Set(tasks.map(({ id }) => id));
  const waiting = new Map<string, number>();
  const dependents = new Map<string, Task[]>();
  for (const task of tasks) {
    const needs = new Set(task.needs.filter((need) => ids.has(need)));
    waiting.set(task.id, needs.size);
    for (const need of needs) {
      const others = dependents.get(need);
      if (others === undefined) dependents.set(need, [task]);
      else others.push(task);
    }
  }
  return { waiting, dependents };
}
