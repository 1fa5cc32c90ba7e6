import { pickOne, wholeBetween } from '../chance.ts';
import { createMaker, type Question } from './create-maker.ts';
import { written } from './rounding.ts';
import { PLAIN_NUMBER } from './tell-apart.ts';

/** A bin of what comes in, and its shares in per cent, each above 0; those of all bins add up to 100. */
export interface Bin {
  readonly name: string;
  /** At launch. */
  readonly base: number;
  /** Now. */
  readonly recent: number;
}

/** (recent - base) x ln(recent / base), with shares as proportions; 0 or more. */
function stabilityTerm({ base, recent }: Bin): number {
  return ((recent - base) / 100) * Math.log(recent / base);
}

/**
 * Population stability index, 0 or more: the sum over the bins of
 * (recent - base) x ln(recent / base), with shares as proportions (usual in credit scoring).
 */
export function stabilityIndex(bins: readonly Bin[]): number {
  return bins.reduce((sum, bin) => sum + stabilityTerm(bin), 0);
}

/** The sum over the bins of |recent - base|, with shares as proportions, 0 to 2. */
export function absoluteDifference(bins: readonly Bin[]): number {
  return bins.reduce((sum, { base, recent }) => sum + Math.abs(recent - base) / 100, 0);
}

/** Kullback-Leibler divergence of recent from base in nats, 0 or more. */
export function divergence(bins: readonly Bin[]): number {
  return bins.reduce((sum, { base, recent }) => sum + (recent / 100) * Math.log(recent / base), 0);
}

interface Setting {
  /** What is shared out, up to the shares at launch. */
  readonly scene: string;
  /** Name of a bin and its usual share in per cent. */
  readonly bins: readonly (readonly [name: string, usual: number])[];
}

const SETTINGS: readonly [Setting, ...Setting[]] = [
  {
    scene: 'Claims that a fraud model sees',
    bins: [
      ['motor', 50],
      ['home', 30],
      ['travel', 20],
    ],
  },
  {
    scene: 'Scans that a fracture model sees',
    bins: [
      ['hip', 40],
      ['wrist', 35],
      ['ankle', 25],
    ],
  },
  {
    scene: 'Parcels before a warehouse camera',
    bins: [
      ['boxes', 45],
      ['bags', 25],
      ['tubes', 18],
      ['rolls', 12],
    ],
  },
  {
    scene: 'Tickets that a support assistant answers',
    bins: [
      ['billing', 35],
      ['access', 30],
      ['bugs', 20],
      ['other', 15],
    ],
  },
  {
    scene: 'Pages that a translation model gets',
    bins: [
      ['German', 40],
      ['French', 30],
      ['Polish', 18],
      ['Dutch', 12],
    ],
  },
  {
    scene: 'Apples on a sorting belt',
    bins: [
      ['Gala', 45],
      ['Elstar', 33],
      ['Braeburn', 22],
    ],
  },
  {
    scene: 'Loan requests that a model scores',
    bins: [
      ['employed', 55],
      ['self-employed', 25],
      ['retired', 20],
    ],
  },
  {
    scene: 'Photos that a returns model describes',
    bins: [
      ['shoes', 38],
      ['shirts', 28],
      ['coats', 20],
      ['bags', 14],
    ],
  },
];

/** In percentage points: how far launch is from the usual, how far a bin moves, and what it keeps. */
const AROUND_USUAL = 4;
const MOST_MOVED = 14;
const LEAST_SHARE = 3;
/** Usual bands: below the first stable, from the second on act (a convention, not derived). */
const [LOOK, ACT] = [0.1, 0.25];
/** Above this the shift is plain without an index, which from 1 on also leaves its scale here. */
const MOST_SHIFT = 0.6;
/** The band must not hang on how somebody rounds the index. */
const EDGE = 0.01;

/** What the usual bands say of an index. */
function bandOf(index: number): string {
  if (index < LOOK) return `below the usual ${LOOK}: carry on, and look again next month`;
  if (index < ACT) return `between the usual ${LOOK} and ${ACT}: look for the cause before you act`;
  return `above the usual ${ACT}: find the cause and test the model on recent cases now`;
}

function decisionPointsOf(bins: readonly Bin[], key: number): string[] {
  const { name, base, recent } = bins.reduce((most, bin) =>
    stabilityTerm(bin) > stabilityTerm(most) ? bin : most,
  );
  return [
    `${written(key, 2)} is ${bandOf(key)}.`,
    `Most of it is "${name}", ${base}% then and ${recent}% now: ask what changed, the world or the data.`,
    'It shows that the inputs moved, not that answers got worse: label recent cases and measure.',
  ];
}

function workingOf(bins: readonly Bin[], key: number): string[] {
  const terms = bins.map((bin) => written(stabilityTerm(bin), 4));
  return [
    'PSI = sum over the bins of (recent - base) x ln(recent / base)',
    ...bins.map(({ name, base, recent }, at) => {
      const [now, then] = [written(recent / 100, 2), written(base / 100, 2)];
      return `${name}: (${now} - ${then}) x ln(${now} / ${then}) = ${terms[at]}`;
    }),
    `PSI = ${terms.join(' + ')} = ${written(key, 3)}`,
  ];
}

function listed(bins: readonly Bin[], share: 'base' | 'recent'): string {
  return bins.map((bin) => `${bin.name} ${bin[share]}%`).join(', ');
}

function questionOf(scene: string, bins: readonly Bin[]): Question {
  const key = stabilityIndex(bins);
  return {
    prompt: [
      `${scene} were at launch: ${listed(bins, 'base')}; and are now: ${listed(bins, 'recent')}.`,
      'What is the population stability index (PSI) of this shift, with shares as proportions?',
      'Two decimals will do.',
    ].join(' '),
    ask: 'psi',
    data: { base: bins.map(({ base }) => base), recent: bins.map(({ recent }) => recent) },
    unit: PLAIN_NUMBER,
    key,
    working: workingOf(bins, key),
    rivals: [
      { value: absoluteDifference(bins), name: 'the sum of the absolute differences' },
      { value: key / Math.LN10, name: 'the sum with logarithms to base 10, not natural ones' },
      { value: divergence(bins), name: 'the Kullback-Leibler divergence of now from launch' },
    ],
    decision: 'What would you do about this shift, and what would you check before you retrain?',
    decisionPoints: decisionPointsOf(bins, key),
  };
}

/** Bins with the usual shares moved by chance; the last takes what the others leave of 100. */
function drawBins(random: () => number, usual: Setting['bins']): Bin[] {
  const moved = usual.map(([name, share]) => {
    const base = share + wholeBetween(random, -AROUND_USUAL, AROUND_USUAL);
    return { name, base, recent: base + wholeBetween(random, -MOST_MOVED, MOST_MOVED) };
  });
  const [tooMuch, tooMuchNow] = [
    moved.reduce((sum, { base }) => sum + base, -100),
    moved.reduce((sum, { recent }) => sum + recent, -100),
  ];
  return moved.map((bin, at) =>
    at < moved.length - 1
      ? bin
      : { ...bin, base: bin.base - tooMuch, recent: bin.recent - tooMuchNow },
  );
}

/** Shares of a few bins at launch and now; asks for the population stability index. */
export const psi = createMaker({
  family: 'psi',
  skill: 'monitoring-and-lifecycle',
  level: 2,
  draw: (random) => {
    const { scene, bins: usual } = pickOne(random, SETTINGS);
    const bins = drawBins(random, usual);
    if (bins.some(({ base, recent }) => Math.min(base, recent) < LEAST_SHARE)) return null;
    const index = stabilityIndex(bins);
    const isClearCut = [LOOK, ACT].every((edge) => Math.abs(index - edge) > EDGE);
    return isClearCut && index <= MOST_SHIFT ? questionOf(scene, bins) : null;
  },
  safe: questionOf(SETTINGS[0].scene, [
    { name: 'motor', base: 50, recent: 40 },
    { name: 'home', base: 30, recent: 28 },
    { name: 'travel', base: 20, recent: 32 },
  ]),
});
