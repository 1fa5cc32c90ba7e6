import { levelAt } from '../../src/domain/assessment/assessment-report.ts';
import { allItems } from '../../src/domain/assessment/bank.ts';
import type { Item } from '../../src/domain/assessment/item.ts';
import { gradeProbabilities } from '../../src/domain/assessment/item-response.ts';
import { LEVEL_ORIGIN, modelOf } from '../../src/domain/assessment/scoring.ts';
import { abilitiesOf } from '../../src/domain/assessment/sitting-step.ts';
import { type EvalContent, originsOf, targetsOf } from './eval-content.ts';
import { drawPeople, levelNear, type Person } from './people.ts';
import { type Answerer, answererOf, begin, take } from './sitting.ts';
import { meanOf } from './summary.ts';
import { AS_BELIEVED } from './worlds.ts';

/** Part E: how near people come out who answer everything. */
export interface Placement {
  readonly people: number;
  /** In levels, over people and skills. */
  readonly meanAbsolute: number;
  /** Shown less true, in levels: the part of the errors that does not cancel out. */
  readonly bias: number;
  /** Of all people and skills, the share that comes out within one level. */
  readonly withinOne: number;
  /** Of the people, the share that comes out within one level on every skill. */
  readonly allWithinOne: number;
  readonly largest: number;
}

const ONE_LEVEL = 1;
const LEVELS = [0, 1, 2, 3, 4] as const;

/** People as they are drawn, answering as the models say: with the luck and slips of real answers. */
export function placeDrawnPeople(content: EvalContent, count: number): Placement {
  const people = drawPeople(content, AS_BELIEVED, count);
  return place(content, people, (person) => answererOf(content, AS_BELIEVED, person));
}

/**
 * People whose true levels are whole, answering just as somebody of that level is most likely to: right
 * up to their level and wrong above it.
 */
export function placeSteadyPeople(content: EvalContent, count: number): Placement {
  const people = drawPeople(content, AS_BELIEVED, count).map((person) => ({
    ...person,
    thetas: person.thetas.map((theta) => levelNear(theta - LEVEL_ORIGIN) + LEVEL_ORIGIN),
  }));
  return place(content, people, (person) => steadyAnswerer(content, person));
}

/** People of the same whole level in every skill, from every origin; answering as the steady ones do. */
export function placeEvenPeople(content: EvalContent): Placement {
  const { skills } = content.skills;
  const people = originsOf(content).flatMap((from) =>
    LEVELS.map((level): Person => {
      const thetas = skills.map(() => level + LEVEL_ORIGIN);
      return { number: level, seed: `${from} ${level}`, from, to: '', thetas, claims: new Map() };
    }),
  );
  return place(content, people, (person) => steadyAnswerer(content, person));
}

/** The likeliest grade at the person's ability. */
function steadyAnswerer(
  { bank, skills }: EvalContent,
  { thetas }: Pick<Person, 'thetas'>,
): Answerer {
  return (item) => {
    const theta = thetas[skills.skills.findIndex(({ id }) => id === item.skill)] ?? 0;
    const grades = gradeProbabilities(modelOf(item, bank.settings), theta);
    return grades.indexOf(Math.max(...grades));
  };
}

function place(
  content: EvalContent,
  people: readonly Person[],
  answererFor: (person: Person) => Answerer,
): Placement {
  const errors = people.map((person) => {
    const levels = levelsAfterAll(content, person.from, answererFor(person));
    return levels.map((level, skill) => level - levelAt(person.thetas[skill] ?? 0));
  });
  const isNear = (error: number) => Math.abs(error) <= ONE_LEVEL;
  const sizes = errors.flat().map(Math.abs);
  return {
    people: people.length,
    meanAbsolute: meanOf(sizes),
    bias: meanOf(errors.flat()),
    withinOne: meanOf(errors.flat().map((error) => Number(isNear(error)))),
    allWithinOne: meanOf(errors.map((own) => Number(own.every(isNear)))),
    largest: Math.max(...sizes),
  };
}

/** The level that would be shown for every skill, in the order of the list. */
function levelsAfterAll(content: EvalContent, from: string, answerer: Answerer): number[] {
  const sat = begin({ seed: 'all', from, to: '', claims: new Map() }, null);
  for (const item of allItems(content.bank)) take(sat, item, answerer(item));
  return abilitiesOf(content, sat.record, from).means.map(levelAt);
}

/** Everything answered rightly, from one origin and held against one target. */
export interface RightAnswers {
  readonly from: string;
  readonly to: string;
  /** Skills that come out within one level of their target, or above. */
  readonly reached: number;
  readonly skills: number;
  /** Shown less target, of the skill where it is least. */
  readonly least: number;
}

const HIGHEST_GRADES: Readonly<Record<Item['kind'], number>> = {
  choice: 1,
  number: 1,
  situation: 3,
};

export function answerAllRightly(content: EvalContent): RightAnswers[] {
  return originsOf(content).flatMap((from) => {
    const levels = levelsAfterAll(content, from, ({ kind }) => HIGHEST_GRADES[kind]);
    return targetsOf(content).map((to) => {
      const above = content.skills.skills.map(
        ({ targets }, skill) => (levels[skill] ?? 0) - (targets[to] ?? 0),
      );
      const reached = above.filter((difference) => difference >= -ONE_LEVEL).length;
      return { from, to, reached, skills: above.length, least: Math.min(...above) };
    });
  });
}
