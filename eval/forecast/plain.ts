import { createRandom } from '../../src/domain/chance.ts';
import { SIMULATED_WEEKS } from './people.ts';

const RUNS = 2000;

/**
 * The plain bootstrap, to compare with: weeks are drawn from the log as it is, without resampling
 * it first and without pseudo-weeks.
 *
 * @returns weeks from now by which 50, 80 and 95 % of the runs are done; infinite beyond ten years
 */
export function plainBootstrap(
  log: readonly number[],
  hoursLeft: number,
  seed: string,
): [number, number, number] {
  const random = createRandom(seed);
  const hasHours = log.some((hours) => hours > 0);
  const ends = Float64Array.from({ length: RUNS }, () =>
    hasHours
      ? weeksUntilDone(hoursLeft, () => log[Math.floor(random() * log.length)] ?? 0)
      : Number.POSITIVE_INFINITY,
  ).sort();
  const at = (share: number) => ends[Math.ceil(share * RUNS) - 1] ?? Number.POSITIVE_INFINITY;
  return [at(0.5), at(0.8), at(0.95)];
}

function weeksUntilDone(hoursLeft: number, nextWeek: () => number): number {
  let left = hoursLeft;
  for (let week = 0; week < SIMULATED_WEEKS; week += 1) {
    const hours = nextWeek();
    if (left <= hours) return Math.ceil(7 * (week + left / hours)) / 7;
    left -= hours;
  }
  return Number.POSITIVE_INFINITY;
}
