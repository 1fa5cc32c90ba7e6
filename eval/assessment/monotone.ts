import { estimateAbilities, priorAbility } from '../../src/domain/assessment/abilities.ts';
import { allItems } from '../../src/domain/assessment/bank.ts';
import type { Item } from '../../src/domain/assessment/item.ts';
import { momentsOf } from '../../src/domain/assessment/quadrature.ts';
import type { ScoredAnswer } from '../../src/domain/assessment/scoring.ts';
import { createRandom, pickOne, wholeBetween } from '../../src/domain/chance.ts';
import { type EvalContent, originsOf } from './eval-content.ts';
import { shuffledItems } from './forms.ts';

/** Part F: how the skill of an item moves when one answer to it is bettered. */
export interface MonotoneCheck {
  readonly records: number;
  /** A better answer in place of a worse one lowered the skill. */
  readonly replaced: Violations;
  /** A right answer that was not there before lowered the skill. */
  readonly added: Violations;
  /** The least that a better answer in place of a worse one raised its skill by, in levels. */
  readonly leastRise: number;
}

export interface Violations {
  readonly count: number;
  /** In levels; 0 where there are none. */
  readonly largest: number;
}

/** The engine repeats until nothing moves by more than this, so less says nothing. */
const STILL = 1e-6;
const HIGHEST: Readonly<Record<Item['kind'], number>> = { choice: 1, number: 1, situation: 3 };

export function checkMonotone(content: EvalContent, records: number): MonotoneCheck {
  const moves = Array.from({ length: records }, (_, number) => moveOf(content, `record ${number}`));
  return {
    records,
    replaced: violationsIn(moves.map(({ replaced }) => replaced)),
    added: violationsIn(moves.map(({ added }) => added)),
    leastRise: Math.min(...moves.map(({ replaced }) => replaced)),
  };
}

function violationsIn(moves: readonly number[]): Violations {
  const falls = moves.filter((move) => move < -STILL).map((move) => -move);
  return { count: falls.length, largest: Math.max(0, ...falls) };
}

/** A record of 1 to 60 answers that need not make sense together, and one more item. */
function moveOf(content: EvalContent, seed: string) {
  const random = createRandom(seed);
  const { settings } = content.bank;
  const most = Math.min(60, allItems(content.bank).length - 1);
  const items = shuffledItems(content, seed).slice(0, wholeBetween(random, 2, most + 1));
  const [item, ...rest] = items;
  if (item === undefined) throw new RangeError('an empty bank');
  const others = rest.map((other) => answerTo(other, anyGrade(other, random)));
  const [first = '', ...more] = originsOf(content);
  const prior = priorAbility(content.skills, pickOne(random, [first, ...more]), settings);
  const place = prior.skills.indexOf(item.skill);
  const levelWith = (answers: readonly ScoredAnswer[]) =>
    momentsOf(estimateAbilities(prior, answers, settings).marginals[place] ?? []).mean;
  const worse = wholeBetween(random, 0, HIGHEST[item.kind] - 1);
  const better = wholeBetween(random, worse + 1, HIGHEST[item.kind]);
  const right = levelWith([...others, answerTo(item, HIGHEST[item.kind])]);
  const replaced =
    levelWith([...others, answerTo(item, better)]) - levelWith([...others, answerTo(item, worse)]);
  return { replaced, added: right - levelWith(others) };
}

/** Any grade, or "I don't know". */
function anyGrade({ kind }: Item, random: () => number): number | null {
  const grade = wholeBetween(random, -1, HIGHEST[kind]);
  return grade < 0 ? null : grade;
}

function answerTo({ id, skill, kind, level }: Item, grade: number | null): ScoredAnswer {
  return { item: id, skill, kind, level, grade };
}
