import { pickOne, wholeBetween } from '../chance.ts';
import { createMaker, type Question } from './create-maker.ts';
import { roundUp, written } from './rounding.ts';

/** The mean of numbers of which there is at least one. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The middle of numbers of which there is at least one; of an even count, between the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return mean(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1));
}

/**
 * Whole weeks until `items` are done, rounded up, at a pace in items a week above 0 (throughput
 * forecasting: past weeks stand for those to come, so that weeks at zero count like all others).
 */
export function weeksLeft(items: number, pace: number): number {
  return roundUp(items / pace);
}

const WEEKS = 8;
const ZERO_SHARE = 0.25;
const MOST_ZERO_WEEKS = 3;
/** The answer must not hang on how somebody rounds the mean on the way. */
const ROUNDING = 0.01;

interface Setting {
  readonly scene: string;
  readonly items: string;
  /** Lowest and highest throughput of a week in which anything is done. */
  readonly pace: readonly [number, number];
}

const SETTINGS: readonly [Setting, ...Setting[]] = [
  { scene: 'A team moves claim forms to a new model.', items: 'forms', pace: [2, 12] },
  { scene: 'Radiologists label scans for a test set.', items: 'scans', pace: [15, 60] },
  { scene: 'A team maps warehouse aisles for robots.', items: 'aisles', pace: [2, 10] },
  { scene: 'A team writes test cases for a support bot.', items: 'test cases', pace: [8, 40] },
  { scene: 'Editors check machine-translated pages.', items: 'pages', pace: [10, 50] },
  { scene: 'Growers label harvest photos.', items: 'photo sets', pace: [4, 20] },
  { scene: 'Lawyers annotate contracts for an evaluation.', items: 'contracts', pace: [3, 18] },
  { scene: 'A team replaces rules with a classifier.', items: 'rules', pace: [3, 15] },
];

/** @param zeroWeeks how many of the past weeks had nothing done */
function decisionPointsOf(key: number, zeroWeeks: number): string[] {
  return [
    `At the mean pace, later than week ${key} is about as likely as earlier: give a later week as well.`,
    `Say what stopped the work in ${zeroWeeks} of the ${WEEKS} weeks, and whether it will again.`,
    'Say when you forecast again, and at what slip you would leave something out.',
  ];
}

function questionOf({ scene, items: noun }: Setting, items: number, done: number[]): Question {
  const active = done.filter((count) => count > 0);
  const pace = mean(done);
  const key = weeksLeft(items, pace);
  return {
    prompt: [
      `${scene} ${written(items)} ${noun} are left.`,
      `Done in each of the last ${WEEKS} weeks: ${done.join(', ')}.`,
      'The weeks to come will be like these. At their mean throughput,',
      'how many weeks does the rest take? Round up.',
    ].join(' '),
    ask: 'weeks',
    data: { items, ...Object.fromEntries(done.map((count, index) => [`w${index + 1}`, count])) },
    unit: 'weeks',
    key,
    working: [
      `mean, weeks at zero included: (${done.join(' + ')}) / ${WEEKS} = ${pace} a week`,
      `${written(items)} / ${pace} = ${written(items / pace, 2)}, rounded up ${key} weeks`,
    ],
    rivals: [
      { value: weeksLeft(items, mean(active)), name: 'the time without the weeks at zero' },
      { value: weeksLeft(items, Math.max(...done)), name: 'the time at the pace of the best week' },
      { value: weeksLeft(items, median(done)), name: 'the time at the pace of the median week' },
    ],
    decision: 'Which week would you promise, and what would you say about how sure it is?',
    decisionPoints: decisionPointsOf(key, done.length - active.length),
  };
}

/** Work left and eight weeks of throughput, some at zero; asks how many weeks it takes. */
export const forecast = createMaker({
  family: 'forecast',
  skill: 'estimation-under-uncertainty',
  level: 2,
  draw: (random) => {
    const where = pickOne(random, SETTINGS);
    const done = Array.from({ length: WEEKS }, () =>
      random() < ZERO_SHARE ? 0 : wholeBetween(random, ...where.pace),
    );
    const zeroWeeks = done.filter((count) => count === 0).length;
    if (zeroWeeks < 1 || zeroWeeks > MOST_ZERO_WEEKS) return null;
    const pace = mean(done);
    const items = wholeBetween(random, Math.ceil(5 * pace), Math.floor(24 * pace));
    const isSteady =
      weeksLeft(items, pace * (1 + ROUNDING)) === weeksLeft(items, pace * (1 - ROUNDING));
    return isSteady ? questionOf(where, items, done) : null;
  },
  safe: questionOf(SETTINGS[0], 60, [5, 0, 8, 3, 0, 6, 9, 5]),
});
