import { type IsoDate, weekStart } from '../calendar.ts';
import type { Standing, TaskStanding } from './standing.ts';

/** What a dated plan lays on the week of a day and is not done yet, with its hours of that week. */
export function tasksOfThisWeek(
  { tasks }: Pick<Standing, 'tasks'>,
  today: IsoDate,
): { readonly task: TaskStanding; readonly hours: number }[] {
  const monday = weekStart(today);
  return tasks.flatMap((task) => {
    const isOpen = task.status === 'open' || task.status === 'started';
    const hours = task.task.weeks?.find(({ start }) => start === monday)?.hours;
    return isOpen && hours !== undefined ? [{ task, hours }] : [];
  });
}
