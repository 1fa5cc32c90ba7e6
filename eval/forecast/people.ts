import { createRandom, normal, wholeBetween } from '../../src/domain/chance.ts';

/**
 * The simulated people, written before any coverage was measured and not changed since: they are
 * the yardstick, and a yardstick that is bent until the figure fits measures nothing. Their
 * parameters are our judgement of what is plausible; none comes from real logs.
 */
export const KINDS = ['steady', 'bursty', 'decaying', 'interrupted'] as const;
export type Kind = (typeof KINDS)[number];

export const PEOPLE_PER_KIND = 375;

/** Weeks that are simulated: ten years. Who is not done by then never finishes. */
export const SIMULATED_WEEKS = 522;

/** Low and high end of a uniform draw, once per person. Paces are shares of the plan's hours a week. */
export const PARAMETERS = {
  plan: { hoursPerWeek: [5, 10], hours: [150, 260] },
  /** About the same every week. */
  steady: { pace: [0.65, 1.15], zeroChance: [0, 0.08], spread: 0.25 },
  /** A lot in one week, nothing in the next; `pace` is the mean with the empty weeks. */
  bursty: { pace: [0.5, 1.1], zeroChance: [0.25, 0.55], spread: 0.6 },
  /** Begins with zeal and falls towards `floor`, a share of the pace at the beginning. */
  decaying: {
    pace: [0.8, 1.3],
    halfLifeWeeks: [8, 30],
    floor: [0.2, 0.5],
    /** Share of these people who fall towards nothing. */
    fadesOut: 0.08,
    zeroChance: [0.03, 0.15],
    spread: 0.3,
  },
  /** Works until something comes between, for weeks; `forGood` is the chance that it never ends. */
  interrupted: {
    pace: [0.7, 1.2],
    beginsChance: [0.03, 0.1],
    meanWeeks: [2, 8],
    forGood: 0.03,
    spread: 0.3,
  },
} as const;

/** A simulated person. */
export interface Person {
  /** From 1 on. */
  readonly number: number;
  readonly kind: Kind;
  /** Hours a week that their plan assumes; whole. */
  readonly hoursPerWeek: number;
  /** Hours of work in their plan; whole. */
  readonly hours: number;
  /** Hours of each week, in quarters, up to the week in which the work is done, 522 weeks at most. */
  readonly weeks: readonly number[];
  /** Weeks from the beginning to the moment the work is done, with fraction; null: never. */
  readonly finish: number | null;
}

type Random = () => number;
type WeekMaker = () => number;

/** Everybody, 375 of each kind, numbered from 1; the same every time. */
export function drawPeople(): Person[] {
  return KINDS.flatMap((kind, place) =>
    Array.from({ length: PEOPLE_PER_KIND }, (_, index) =>
      drawPerson(kind, place * PEOPLE_PER_KIND + index + 1),
    ),
  );
}

/** Odd numbers are for tuning, even ones for the report. */
export function isForTuning({ number }: Person): boolean {
  return number % 2 === 1;
}

function drawPerson(kind: Kind, number: number): Person {
  const random = createRandom(`forecast person ${number}`);
  const { plan } = PARAMETERS;
  const hoursPerWeek = wholeBetween(random, ...plan.hoursPerWeek);
  const hours = wholeBetween(random, ...plan.hours);
  const paceOfWeek = MAKERS[kind](random);
  const weeks: number[] = [];
  let left = hours;
  while (left > 0 && weeks.length < SIMULATED_WEEKS) {
    const done = Math.round(paceOfWeek() * hoursPerWeek * 4) / 4;
    weeks.push(done);
    left -= done;
  }
  const last = weeks.at(-1) ?? 0;
  // The hours of a week are spread evenly over it.
  const finish = left > 0 ? null : weeks.length - 1 + (last + left) / last;
  return { number, kind, hoursPerWeek, hours, weeks, finish };
}

const MAKERS: Readonly<Record<Kind, (random: Random) => WeekMaker>> = {
  steady: (random) => {
    const { pace: paces, zeroChance, spread } = PARAMETERS.steady;
    const pace = between(random, paces);
    const zero = between(random, zeroChance);
    return () => (random() < zero ? 0 : pace * noise(random, spread));
  },
  bursty: (random) => {
    const { pace: paces, zeroChance, spread } = PARAMETERS.bursty;
    const pace = between(random, paces);
    const zero = between(random, zeroChance);
    return () => (random() < zero ? 0 : (pace / (1 - zero)) * noise(random, spread));
  },
  decaying: (random) => {
    const { pace: paces, halfLifeWeeks, floor: floors, fadesOut, ...rest } = PARAMETERS.decaying;
    const pace = between(random, paces);
    const halfLife = between(random, halfLifeWeeks);
    const floor = between(random, floors) * (random() < fadesOut ? 0 : 1);
    const zero = between(random, rest.zeroChance);
    let week = 0;
    return () => {
      const share = floor + (1 - floor) * 0.5 ** (week / halfLife);
      week += 1;
      return random() < zero ? 0 : pace * share * noise(random, rest.spread);
    };
  },
  interrupted: (random) => {
    const { pace: paces, beginsChance, meanWeeks, forGood, spread } = PARAMETERS.interrupted;
    const pace = between(random, paces);
    const begins = between(random, beginsChance);
    const ends = 1 / between(random, meanWeeks);
    let state: 'works' | 'away' | 'gone' = 'works';
    return () => {
      if (state === 'works' && random() < begins) state = random() < forGood ? 'gone' : 'away';
      else if (state === 'away' && random() < ends) state = 'works';
      return state === 'works' ? pace * noise(random, spread) : 0;
    };
  },
};

function between(random: Random, [low, high]: readonly [number, number]): number {
  return low + random() * (high - low);
}

/** Log-normal with mean 1; `spread` is the standard deviation of the logarithm. */
function noise(random: Random, spread: number): number {
  return Math.exp(spread * normal(random) - spread ** 2 / 2);
}
