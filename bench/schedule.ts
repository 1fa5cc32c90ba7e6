/**
 * How the scheduler's time grows with the number of tasks, beside a bare topological sort of the same
 * tasks. `npx tsx bench/schedule.ts` runs this part alone.
 */
import { pathToFileURL } from 'node:url';
import { parseIsoDate } from '../src/domain/calendar.ts';
import { createRandom } from '../src/domain/chance.ts';
import { type ScheduleTask, scheduleTasks } from '../src/domain/planning/schedule.ts';
import { inNeedOrder } from '../src/domain/planning/task-order.ts';

const SIZES = [100, 1_000, 10_000] as const;
const RUNS = 31;
const WARM_UP = 5;
/** Every size is given so many tasks in one measurement, so that all of them take about as long. */
const TASKS_MEASURED = 30_000;

/** Tasks of 0.25 to 5 hours over twelve months, each with up to three needs among those before it. */
function generateTasks(count: number): ScheduleTask[] {
  const random = createRandom(`schedule/${count}`);
  const below = (limit: number) => Math.floor(random() * limit);
  return Array.from({ length: count }, (_, index) => ({
    id: `task-${index}`,
    month: 1 + Math.floor((12 * index) / count),
    hours: (1 + below(20)) / 4,
    needs: index === 0 ? [] : Array.from({ length: below(4) }, () => `task-${below(index)}`),
    importance: below(12),
    elapsedDays: below(5) === 0 ? 1 + below(10) : 0,
    isOpen: index < 2,
  }));
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Microseconds a task. */
function microseconds(call: () => unknown, size: number): number {
  const start = performance.now();
  for (let done = 0; done < TASKS_MEASURED; done += size) call();
  return (1000 * (performance.now() - start)) / TASKS_MEASURED;
}

/** The part of the report on the scheduler. All sizes are measured in turn, as the rest of it is. */
export function scheduleReport(): string {
  const start = parseIsoDate('2026-11-23');
  if (start === null) throw new Error('no such day');
  const time = { start, hoursPerWeek: 20, off: [] };
  const lists = SIZES.map((size) => generateTasks(size));
  const measure = () =>
    lists.map((tasks) => ({
      own: microseconds(() => scheduleTasks(tasks, time), tasks.length),
      sort: microseconds(() => inNeedOrder(tasks), tasks.length),
    }));
  for (let run = 0; run < WARM_UP; run += 1) measure();
  const runs = Array.from({ length: RUNS }, measure);
  const of = (size: number, what: 'own' | 'sort') =>
    runs.map((run) => run[size]?.[what] ?? Number.NaN);
  const ratio = (above: number[], below: number[]) =>
    median(above.map((value, run) => value / (below[run] ?? Number.NaN)));
  const growth = (what: 'own' | 'sort') => (10 * ratio(of(2, what), of(1, what))).toFixed(1);
  const rows = SIZES.map((size, index) => {
    const [own, sort] = [of(index, 'own'), of(index, 'sort')];
    return `| ${size} | ${median(own).toFixed(2)} | ${median(sort).toFixed(2)} | ${ratio(own, sort).toFixed(1)} |`;
  });
  const aim = (10 * Math.log(10_000)) / Math.log(1_000);
  return `## Scheduling

Generated tasks at ${time.hoursPerWeek} hours a week, beside a bare topological sort of the same tasks; medians of ${RUNS} runs. From 1000 to 10000 tasks the time grows ${growth('own')} times (aim: at most ${aim.toFixed(1)}, which is n log n), that of the sort alone ${growth('sort')} times.

| tasks | microseconds a task | sort alone | ratio |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(scheduleReport());
}
