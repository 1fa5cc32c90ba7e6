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
  const ranked = hoursBehind(tasks).sort(
    (a, b) =>
      a.task.month - b.task.month ||
      b.behind - a.behind ||
      b.task.importance - a.task.importance ||
      (a.task.id < b.task.id ? -1 : 1),
  );
  return new Map(ranked.map(({ task }, rank) => [task.id, rank]));
}

/** Each task with the hours of the longest chain that begins with it. */
function hoursBehind(tasks: readonly OrderedTask[]) {
  const longest = new Map<string, number>();
  return inNeedOrder(tasks)
    .toReversed()
    .map((task) => {
      const behind = task.hours + (longest.get(task.id) ?? 0);
      for (const need of task.needs) longest.set(need, Math.max(longest.get(need) ?? 0, behind));
      return { task, behind };
    });
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
  // The list grows while it is walked.
  for (const { id } of order) {
    for (const dependent of dependents.get(id) ?? []) {
      const left = (waiting.get(dependent.id) as number) - 1;
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
