import { createRandom } from '../chance.ts';
import type { Abilities } from './abilities.ts';
import type { AssessmentSettings } from './bank.ts';
import type { Item } from './item.ts';
import { gradeProbabilities } from './item-response.ts';
import { type AbilityNode, normalNodes } from './quadrature.ts';
import { LEVEL_ORIGIN, modelOf } from './scoring.ts';

/** What the choice of the next item rests on. */
export interface ItemSearch {
  readonly abilities: Abilities;
  /** What each skill counts for the target, in the order of the abilities. */
  readonly weights: readonly number[];
  /** What the person claims, by skill: it chooses the first items of a skill, and nothing else. */
  readonly claims: ReadonlyMap<string, number>;
  /** Scored items of each skill so far, by skill. */
  readonly answered: ReadonlyMap<string, number>;
  readonly candidates: readonly Candidate[];
  readonly settings: AssessmentSettings;
  readonly seed: string;
  /** The share of all weighted uncertainty that an item has to remove to be worth asking. */
  readonly least: number;
}

export interface Candidate {
  readonly item: Item;
  readonly seconds: number;
}

/** What an item is worth: the part of all weighted uncertainty that it can be expected to remove. */
interface Worth {
  readonly candidate: Candidate;
  readonly share: number;
  /** Whether it would be the second item of its skill, from which on the skill is measured. */
  readonly isSecond: boolean;
}

/** A single answer on a skill is not shown to anybody, so the one that completes it counts more. */
const SECOND_COUNTS = 1.6;
const BEST = 3;

/**
 * The next item: the largest weighted reduction of variance per expected second, drawn by the seed
 * among the best three, so that two people with the same answers need not see the same items. Null
 * where nothing is left that is worth asking.
 */
export function findNextItem(search: ItemSearch): Item | null {
  const worths = worthsOf(search).filter(({ share }) => share >= search.least);
  const best = worths
    .toSorted((a, b) => perSecond(b) - perSecond(a) || (idOf(a) < idOf(b) ? -1 : 1))
    .slice(0, BEST);
  const drawn = best[Math.floor(createRandom(search.seed)() * best.length)];
  return drawn?.candidate.item ?? null;
}

const perSecond = ({ share, candidate, isSecond }: Worth) =>
  ((isSecond ? SECOND_COUNTS : 1) * share) / candidate.seconds;
const idOf = ({ candidate }: Worth) => candidate.item.id;

function worthsOf(search: ItemSearch): Worth[] {
  const { abilities, weights, candidates } = search;
  const { covariance } = abilities;
  const total = weights.reduce((sum, w, skill) => sum + w * (covariance[skill]?.[skill] ?? 0), 0);
  const outlooks = new Map<number, Outlook>();
  const reductions = new Map<string, number>();
  const tables = new Map<string, GradeTable>();
  return candidates.map((candidate) => {
    const { kind, level } = candidate.item;
    const skill = abilities.skills.indexOf(candidate.item.skill);
    const { nodes, reach } = outlooks.get(skill) ?? outlookOn(search, skill);
    outlooks.set(skill, { nodes, reach });
    const key = `${skill} ${kind} ${level}`;
    let reduction = reductions.get(key);
    if (reduction === undefined) {
      const table = tables.get(`${kind} ${level}`) ?? gradeTable(candidate.item, nodes, search);
      tables.set(`${kind} ${level}`, table);
      reduction = varianceReduction(nodes, table);
      reductions.set(key, reduction);
    }
    const isSecond = search.answered.get(candidate.item.skill) === 1;
    return { candidate, share: total === 0 ? 0 : (reach * reduction) / total, isSecond };
  });
}

/** What all items of a skill have in common. */
interface Outlook {
  readonly nodes: readonly AbilityNode[];
  /** The weighted variance, over all skills, that goes with one unit of this skill's. */
  readonly reach: number;
}

function outlookOn(search: ItemSearch, skill: number): Outlook {
  const { abilities, weights } = search;
  const column = abilities.covariance.map((row) => row[skill] ?? 0);
  const variance = column[skill] ?? 1;
  const reach = column.reduce(
    (sum, c, index) => sum + (weights[index] ?? 0) * (c / variance) ** 2,
    0,
  );
  return { nodes: expectedNodes(search, skill), reach };
}

/** Where the person is thought to stand: for a skill not yet asked of, half-way to the claim. */
function expectedNodes(search: ItemSearch, skill: number): readonly AbilityNode[] {
  const { abilities, claims, answered } = search;
  const id = abilities.skills[skill] ?? '';
  const claim = claims.get(id);
  const marginal = abilities.marginals[skill] ?? [];
  if (claim === undefined || (answered.get(id) ?? 0) > 0) return marginal;
  const mean = ((abilities.means[skill] ?? 0) + claim + LEVEL_ORIGIN) / 2;
  const sd = Math.sqrt(abilities.covariance[skill]?.[skill] ?? 1);
  const nodes = normalNodes(
    marginal.map(({ theta }) => theta),
    mean,
    sd,
  );
  const total = nodes.reduce((sum, { weight }) => sum + weight, 0);
  return nodes.map(({ theta, weight }) => ({ theta, weight: weight / total }));
}

/** For every grade its probability, node by node. All skills stand on the same nodes. */
type GradeTable = readonly (readonly number[])[];

function gradeTable(
  item: Item,
  nodes: readonly AbilityNode[],
  { settings }: Pick<ItemSearch, 'settings'>,
): GradeTable {
  const model = modelOf(item, settings);
  const table: number[][] = [];
  for (const { theta } of nodes) {
    for (const [grade, probability] of gradeProbabilities(model, theta).entries()) {
      table[grade] ??= [];
      table[grade].push(probability);
    }
  }
  return table;
}

/**
 * The expected reduction of a skill's variance by one answer: its variance now, less the variance after
 * each grade weighted by how likely that grade is (van der Linden 1998).
 */
function varianceReduction(nodes: readonly AbilityNode[], table: GradeTable): number {
  const now = sumsOf(nodes, null);
  const after = table.reduce((sum, grade) => {
    const { total, first, second } = sumsOf(nodes, grade);
    return sum + (second - first ** 2 / total);
  }, 0);
  return now.second - now.first ** 2 - after;
}

/** @param probabilities of a grade, node by node; null counts every node in full */
function sumsOf(nodes: readonly AbilityNode[], probabilities: readonly number[] | null) {
  let [total, first, second, place] = [0, 0, 0, 0];
  for (const { theta, weight } of nodes) {
    const part = weight * (probabilities?.[place] ?? 1);
    total += part;
    first += part * theta;
    second += part * theta ** 2;
    place += 1;
  }
  return { total, first, second };
}
