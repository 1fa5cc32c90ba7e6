import { drawAbilities } from '../../src/domain/assessment/distribution.ts';
import { LEVEL_ORIGIN, reachedFrom } from '../../src/domain/assessment/scoring.ts';
import { createRandom, normal } from '../../src/domain/chance.ts';
import type { Level } from '../../src/domain/skills.ts';
import { type EvalContent, originsOf, targetsOf } from './eval-content.ts';
import { truePrior, type World } from './worlds.ts';

/** A simulated person: what they are able to do, and what they say of themselves. */
export interface Person {
  /** Counted from 0. */
  readonly number: number;
  /** Where all of their chance comes from. */
  readonly seed: string;
  readonly from: string;
  readonly to: string;
  /** True ability in each skill, in the order of the list. */
  readonly thetas: readonly number[];
  readonly claims: ReadonlyMap<string, Level>;
}

/**
 * Makes the correlation of a rounded claim with the true ability about .29 over people and skills
 * (Mabe and West 1982); the report says what it came to.
 */
const CLAIM_SLOPE = 0.27;
const CLAIM_NOISE = 1.1;
/** Where levels have their middle over all origins; claims share it, so that they lean to no side. */
const MIDDLE_LEVEL = 1.2;

/**
 * People of every origin and target in equal parts, with abilities as this world has them.
 *
 * @param series others than those of the report, to try changes on
 */
export function drawPeople(
  content: EvalContent,
  world: World,
  count: number,
  series = 'person',
): Person[] {
  const pairs = originsOf(content).flatMap((from) =>
    targetsOf(content).map((to) => ({ from, to })),
  );
  return Array.from({ length: count }, (_, number) => {
    const { from, to } = pairs[number % pairs.length] ?? { from: '', to: '' };
    const seed = `${series} ${number}`;
    const [thetas = []] = drawAbilities(truePrior(content, world, from), 1, seed);
    const random = createRandom(`${seed}/claims`);
    const claims = new Map(
      content.skills.skills.map(({ id }, place) => {
        const theta = thetas[place] ?? 0;
        const mean = MIDDLE_LEVEL + CLAIM_SLOPE * (theta - LEVEL_ORIGIN - MIDDLE_LEVEL);
        return [id, levelNear(mean + CLAIM_NOISE * normal(random))];
      }),
    );
    return { number, seed, from, to, thetas, claims };
  });
}

export function levelNear(value: number): Level {
  return Math.min(4, Math.max(0, Math.round(value))) as Level;
}

/** The true gap of every skill, in the order of the list: what the reported one should be near. */
export function trueGaps({ skills: { skills } }: EvalContent, { to, thetas }: Person): number[] {
  return skills.map(({ targets }, place) => {
    const level = targets[to] ?? 0;
    return level * Math.max(0, reachedFrom(level) - (thetas[place] ?? 0));
  });
}

/** The claims as if they were abilities. */
export function claimedAbilities({ skills: { skills } }: EvalContent, { claims }: Person) {
  return skills.map(({ id }) => (claims.get(id) ?? 0) + LEVEL_ORIGIN);
}
