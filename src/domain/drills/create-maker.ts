import { createRandom } from '../chance.ts';
import type { Drill, DrillMaker } from './drill.ts';
import { distinctRivals, isClearOf, toleranceAt } from './tell-apart.ts';

/** A question before it is known whether its rivals can be told from its key. */
export type Question = Omit<Drill, 'family' | 'seed' | 'tolerance'>;

interface Draws {
  /** A question from the stream of a seed, or null where its numbers make no fair case. */
  readonly draw: (random: () => number) => Question | null;
  /** What is asked where no draw will do. */
  readonly safe: Question;
}

/** Each family draws at least every tenth time a question that will do. */
const MOST_DRAWS = 1000;

/**
 * A family from the way it draws: draws from the same stream until every rival is clear of the key,
 * and keeps the rivals that can be told from each other.
 */
export function createMaker({
  family,
  skill,
  level,
  draw,
  safe,
}: Omit<DrillMaker, 'create'> & Draws): DrillMaker & Pick<Draws, 'safe'> {
  function questionOf(seed: string): Question {
    const random = createRandom(`${family} ${seed}`);
    for (let left = MOST_DRAWS; left > 0; left -= 1) {
      const question = draw(random);
      if (question !== null && isFair(question)) return question;
    }
    return safe;
  }

  function create(seed: string): Drill {
    const question = questionOf(seed);
    const { unit, key } = question;
    const rivals = distinctRivals(question.rivals, unit);
    return { family, seed, ...question, tolerance: toleranceAt(unit, key), rivals };
  }

  return { family, skill, level, safe, create };
}

function isFair({ key, rivals, unit }: Question): boolean {
  return rivals.every(({ value }) => isClearOf(key, value, unit));
}
