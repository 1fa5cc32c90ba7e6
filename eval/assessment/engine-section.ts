import { BANK_SIZE, checkEngine, HIGHEST_A, LARGEST_B, LOWEST_A, STOP_SD } from './engine-check.ts';
import { fixed, signed, table } from './markdown.ts';
import { aimFor, type Section } from './section.ts';

const PEOPLE = 500;
const SEEDS = ['1', '2', '3', '4', '5'];
export const MOST_RMSE = 0.4;
export const MOST_ITEMS = 10.5;
export const MOST_BIAS = 0.05;

/** Part A. The aims are held against the worst of the seeds. */
export function engineSection(): Section {
  const checks = SEEDS.map((seed) => ({ seed, ...checkEngine(PEOPLE, seed) }));
  const worst = (value: (check: (typeof checks)[number]) => number) =>
    Math.max(...checks.map(value));
  const rows = checks.map(({ seed, rmse, bias, items, exhausted }) => [
    ...[seed, fixed(rmse, 3), signed(bias, 3), fixed(items, 2), String(exhausted)],
  ]);
  const text = [
    `${PEOPLE} people a seed, ability drawn from N(0, 1); ${BANK_SIZE} items, 2PL, a uniform in ${LOWEST_A} to ${HIGHEST_A}, b at equal distances from -${LARGEST_B} to ${LARGEST_B}; the most informative item next, until the posterior SD is at most ${fixed(STOP_SD, 2)}. Each seed draws its own bank and its own people.`,
    '',
    table(['seed', 'RMSE', 'bias', 'items', 'ran out of items'], rows),
  ].join('\n');
  const part = 'A';
  const aims = [
    aimFor(
      part,
      'RMSE at most .40, worst seed',
      worst(({ rmse }) => rmse),
      { most: MOST_RMSE },
    ),
    aimFor(
      part,
      'at most 10.5 items, worst seed',
      worst(({ items }) => items),
      {
        most: MOST_ITEMS,
      },
    ),
    aimFor(
      part,
      'bias within .05, worst seed',
      worst(({ bias }) => Math.abs(bias)),
      {
        most: MOST_BIAS,
      },
    ),
  ];
  return { text, aims };
}
