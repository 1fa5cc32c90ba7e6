import { priorAbility } from '../../src/domain/assessment/abilities.ts';
import { allItems } from '../../src/domain/assessment/bank.ts';
import type { Item } from '../../src/domain/assessment/item.ts';
import { gradeProbabilities } from '../../src/domain/assessment/item-response.ts';
import { itemSeconds } from '../../src/domain/assessment/item-seconds.ts';
import { equalNodes, momentsOf, normalNodes } from '../../src/domain/assessment/quadrature.ts';
import { modelOf } from '../../src/domain/assessment/scoring.ts';
import { skillWeight } from '../../src/domain/assessment/sitting-step.ts';
import { createRandom } from '../../src/domain/chance.ts';
import { type EvalContent, originsOf } from './eval-content.ts';
import { isAllowed, itemTime } from './sitting.ts';

/** Every item in an order that chance gives. */
export function shuffledItems({ bank }: EvalContent, seed: string): Item[] {
  const random = createRandom(seed);
  return allItems(bank)
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/**
 * The form that an author would write by hand: one item at the target's level for each skill, the
 * skills that count most first, group by group in turn; then a second one.
 */
export function formByWeight({ bank, skills }: EvalContent, to: string): Item[] {
  const items = allItems(bank).filter((item) => isAllowed(item, { to, asked: [] }));
  const turns = skills.groups.flatMap(({ id }) =>
    skills.skills
      .filter(({ group }) => group === id)
      .toSorted((a, b) => skillWeight(b.targets, to) - skillWeight(a.targets, to))
      .map((skill, turn) => ({ skill, turn })),
  );
  const order = turns.toSorted(
    (a, b) =>
      skillWeight(b.skill.targets, to) - skillWeight(a.skill.targets, to) || a.turn - b.turn,
  );
  const ofSkill = (id: string, level: number) =>
    items
      .filter(({ skill, kind }) => skill === id && kind === 'choice')
      .toSorted((a, b) => Math.abs(a.level - level) - Math.abs(b.level - level));
  const rounds = [0, 1].flatMap((round) =>
    order.map(({ skill }) => ofSkill(skill.id, skillWeight(skill.targets, to))[round]),
  );
  return rounds.flatMap((item) => item ?? []);
}

/** What is known of one origin's people while a form is put together, without anybody's answers. */
interface Outlook {
  readonly means: readonly number[];
  readonly covariance: number[][];
}

const THETAS = equalNodes(-6, 6, 61);

/**
 * The strongest form that can be made before anybody answers: item after item, the one that is
 * expected to take away most weighted variance a second, over all given origins alike; each counted
 * in before the next is sought.
 *
 * @param origins one for a form of its own, all for a form for everybody
 * @param secondCounts what the item that completes the measurement of a skill counts for
 */
export function formByVariance(
  content: EvalContent,
  to: string,
  { origins = originsOf(content), hasClaims = true, secondCounts = 1 },
): Item[] {
  const { bank, skills } = content;
  const outlooks = origins.map((from): Outlook => {
    const { means, covariance } = priorAbility(skills, from, bank.settings);
    return { means, covariance: covariance.map((row) => [...row]) };
  });
  const weights = skills.skills.map(({ targets }) => skillWeight(targets, to));
  const form: Item[] = [];
  let left = itemTime(content, hasClaims);
  for (;;) {
    const asked = form.map(({ id }) => id);
    const open = allItems(bank)
      .filter((item) => !asked.includes(item.id) && isAllowed(item, { to, asked }))
      .filter((item) => itemSeconds(item, bank.settings) <= left);
    const isSecond = ({ skill }: Item) => form.filter((own) => own.skill === skill).length === 1;
    const worth = (item: Item) =>
      ((isSecond(item) ? secondCounts : 1) *
        outlooks.reduce((sum, outlook) => sum + reductionOf(content, outlook, weights, item), 0)) /
      itemSeconds(item, bank.settings);
    const [best] = open
      .map((item) => ({ item, worth: worth(item) }))
      .sort((a, b) => b.worth - a.worth || (a.item.id < b.item.id ? -1 : 1));
    if (best === undefined) return form;
    form.push(best.item);
    left -= itemSeconds(best.item, bank.settings);
    for (const outlook of outlooks) countIn(content, outlook, best.item);
  }
}

function placeOf({ skills }: EvalContent, item: Item): number {
  return skills.skills.findIndex(({ id }) => id === item.skill);
}

function reductionOf(
  content: EvalContent,
  outlook: Outlook,
  weights: readonly number[],
  item: Item,
): number {
  const place = placeOf(content, item);
  const variance = outlook.covariance[place]?.[place] ?? 1;
  const after = varianceAfter(content, outlook, item);
  return outlook.covariance.reduce(
    (sum, row, other) =>
      sum + (weights[other] ?? 0) * ((row[place] ?? 0) / variance) ** 2 * (variance - after),
    0,
  );
}

/** The variance of the item's skill after an answer, over what may be answered. */
function varianceAfter(content: EvalContent, { means, covariance }: Outlook, item: Item): number {
  const place = placeOf(content, item);
  const sd = Math.sqrt(covariance[place]?.[place] ?? 1);
  const nodes = normalNodes(THETAS, means[place] ?? 0, sd);
  const total = nodes.reduce((sum, { weight }) => sum + weight, 0);
  const model = modelOf(item, content.bank.settings);
  const grades = gradeProbabilities(model, 0).map((_, grade) => {
    const joint = nodes.map(({ theta, weight }) => ({
      theta,
      weight: (weight / total) * (gradeProbabilities(model, theta)[grade] ?? 0),
    }));
    const share = joint.reduce((sum, { weight }) => sum + weight, 0);
    const { sd: left } = momentsOf(joint.map((node) => ({ ...node, weight: node.weight / share })));
    return share * left ** 2;
  });
  return grades.reduce((sum, part) => sum + part, 0);
}

/** Counts an item in as if its answer were normal: the covariance shrinks, the means stay. */
function countIn(content: EvalContent, outlook: Outlook, item: Item): void {
  const place = placeOf(content, item);
  const variance = outlook.covariance[place]?.[place] ?? 1;
  const lost = variance - varianceAfter(content, outlook, item);
  const column = outlook.covariance.map((row) => row[place] ?? 0);
  for (const [row, entries] of outlook.covariance.entries()) {
    for (const [other, entry] of entries.entries()) {
      entries[other] = entry - (lost * (column[row] ?? 0) * (column[other] ?? 0)) / variance ** 2;
    }
  }
}
