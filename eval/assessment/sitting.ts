import type {
  AssessmentRecord,
  GivenAnswer,
  Sitting,
} from '../../src/domain/assessment/assessment-record.ts';
import type { Item } from '../../src/domain/assessment/item.ts';
import { gradeProbabilities, type ItemModel } from '../../src/domain/assessment/item-response.ts';
import { itemSeconds } from '../../src/domain/assessment/item-seconds.ts';
import { nextSittingStep } from '../../src/domain/assessment/sitting-step.ts';
import { dayFromNumber } from '../../src/domain/calendar.ts';
import { createRandom } from '../../src/domain/chance.ts';
import type { Level } from '../../src/domain/skills.ts';
import type { EvalContent } from './eval-content.ts';
import type { Person } from './people.ts';
import { DRAWN_BANKS, trueModel, type World } from './worlds.ts';

export const MINUTES = 12;
const ANY_DAY = dayFromNumber(0);

/** Scores what somebody answers to an item; null for "I don't know". */
export type Answerer = (item: Item) => number | null;

/** Who sits down: a person, or a guesser who claims something. */
export type Sitter = Pick<Person, 'seed' | 'from' | 'to' | 'claims'>;

export interface SatSitting {
  readonly sitting: Sitting & { asked: string[]; claimed: number };
  readonly record: AssessmentRecord & {
    readonly claims: Map<string, Level>;
    readonly answers: Map<string, GivenAnswer>;
    readonly fit: Map<string, string>;
  };
}

/**
 * Answers as the true models have it. The same person gives the same answer to the same item in every
 * kind of sitting, so that a difference between two kinds is one of what they ask.
 */
export function answererOf(content: EvalContent, world: World, person: Person): Answerer {
  const drawnBank = person.number % DRAWN_BANKS;
  const places = new Map(content.skills.skills.map(({ id }, place) => [id, place]));
  return (item) => {
    const theta = person.thetas[places.get(item.skill) ?? 0] ?? 0;
    const model = trueModel(content, world, item, drawnBank);
    return drawGrade(model, theta, createRandom(`${person.seed}/${item.id}`));
  };
}

export function drawGrade(model: ItemModel, theta: number, random: () => number): number {
  const probabilities = gradeProbabilities(model, theta);
  let left = random();
  const grade = probabilities.findIndex((probability) => {
    left -= probability;
    return left < 0;
  });
  return grade < 0 ? probabilities.length - 1 : grade;
}

/** The sitting that the program gives: claims, then the items that it chooses, until it ends. */
export function sitAdaptively(
  content: EvalContent,
  sitter: Sitter,
  answerer: Answerer,
): SatSitting {
  const sat = begin(sitter, MINUTES);
  const { record, sitting } = sat;
  for (;;) {
    const step = nextSittingStep(content, record, sitting);
    switch (step.kind) {
      case 'claims':
        for (const skill of step.skills) record.claims.set(skill, sitter.claims.get(skill) ?? 0);
        sitting.claimed += step.skills.length;
        break;
      case 'item':
        take(sat, step.item, answerer(step.item));
        break;
      case 'fit':
        record.fit.set(step.question.id, 'a');
        break;
      case 'end':
        return sat;
    }
  }
}

/**
 * A sitting of the same length that takes items as they come, leaving out what there is no time for
 * and what would give away an item already asked.
 *
 * @param hasClaims whether time is spent on the claims, as in the adaptive sitting
 */
export function sitInOrder(
  content: EvalContent,
  sitter: Sitter,
  answerer: Answerer,
  { items, hasClaims }: { readonly items: readonly Item[]; readonly hasClaims: boolean },
): SatSitting {
  const sat = begin(sitter, MINUTES);
  const { settings } = content.bank;
  if (hasClaims) {
    for (const [skill, level] of sitter.claims) sat.record.claims.set(skill, level);
    sat.sitting.claimed = sitter.claims.size;
  }
  let left = itemTime(content, hasClaims);
  for (const item of items) {
    const seconds = itemSeconds(item, settings);
    if (seconds > left || !isAllowed(item, sat.sitting)) continue;
    take(sat, item, answerer(item));
    left -= seconds;
  }
  return sat;
}

/** The seconds of a sitting that items may take. */
export function itemTime({ bank, skills }: EvalContent, hasClaims: boolean): number {
  const { background, claim } = bank.settings.seconds;
  return MINUTES * 60 - background - (hasClaims ? claim * skills.skills.length : 0);
}

/** The rules of the program: the case fits the target, and nothing asked gives the item away. */
export function isAllowed(item: Item, { to, asked }: Pick<Sitting, 'to' | 'asked'>): boolean {
  if (item.kind === 'number') return true;
  const isForTarget = to === null || item.targets.length === 0 || item.targets.includes(to);
  return isForTarget && !item.apart.some((id) => asked.includes(id));
}

/** @param minutes null for a sitting without an end, in which the whole bank is answered */
export function begin({ seed, from, to }: Sitter, minutes: number | null): SatSitting {
  const sitting: SatSitting['sitting'] = {
    ...{ id: 'sitting', from, to, seed, minutes },
    ...{ years: null, hoursPerWeek: null, skills: null, isQuick: false },
    ...{ begunOn: ANY_DAY, ended: null, asked: [], claimed: 0 },
  };
  const record = { sittings: [sitting], claims: new Map(), answers: new Map(), fit: new Map() };
  return { sitting, record };
}

export function take({ sitting, record }: SatSitting, item: Item, grade: number | null): void {
  const { id, skill, kind, level } = item;
  sitting.asked.push(id);
  const scored = { item: id, skill, kind, level, grade };
  record.answers.set(id, { ...scored, sitting: sitting.id, answer: '', revision: '' });
}
