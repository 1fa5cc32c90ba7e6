import type { Skills } from '../skills.ts';
import { type Abilities, estimateAbilities, priorAbility } from './abilities.ts';
import type { EndReason } from './assessment-fact.ts';
import type { AssessmentRecord, Sitting } from './assessment-record.ts';
import { allItems, type FitQuestion, findItem, type ItemBank } from './bank.ts';
import { groupEstimates } from './group-estimate.ts';
import type { Item } from './item.ts';
import { itemSeconds } from './item-seconds.ts';
import { type Candidate, findNextItem } from './next-item.ts';

/** What comes next in a sitting. */
export type SittingStep =
  | { readonly kind: 'claims'; readonly group: string; readonly skills: readonly string[] }
  | {
      readonly kind: 'item';
      readonly item: Item;
      /** Counted from 1, in this sitting. */
      readonly number: number;
      /** About how many there will be. */
      readonly about: number;
      readonly minutesLeft: number;
    }
  | { readonly kind: 'fit'; readonly question: FitQuestion }
  | { readonly kind: 'end'; readonly reason: EndReason };

/** What an assessment is made of. */
export interface AssessmentContent {
  readonly bank: ItemBank;
  readonly skills: Skills;
}

const MOST_PER_SKILL = 8;
const CERTAIN_SD = 0.45;
/** An item that would remove less of what is uncertain is not worth a person's time. */
const WORTH_ASKING = 0.01;

/**
 * What to ask next: claims, then items, then questions on fit. It rests on the record and the seed
 * alone, so that an interrupted sitting resumes at the same question.
 *
 * @param allowed the items that can be asked; all where it is left out
 */
export function nextSittingStep(
  content: AssessmentContent,
  record: AssessmentRecord,
  sitting: Sitting,
  allowed: ReadonlySet<string> | null = null,
): SittingStep {
  const claims = openClaims(content, record, sitting, allowed);
  if (claims !== null) return claims;
  const item = nextItemStep(content, record, sitting, allowed);
  if (item.kind === 'item' || sitting.isQuick || allowed !== null) return item;
  const question = content.bank.fit.find(({ id }) => !record.fit.has(id));
  return question === undefined ? item : { kind: 'fit', question };
}

/** The items that a sitting has asked, so that a person can go back to them after an interruption. */
export function askedSteps(
  { bank }: AssessmentContent,
  { sittings }: AssessmentRecord,
  id: string,
): SittingStep[] {
  const asked = sittings.find((sitting) => sitting.id === id)?.asked ?? [];
  return asked.flatMap((itemId, place) => {
    const item = findItem(bank, itemId);
    const number = place + 1;
    return item === undefined
      ? []
      : [{ kind: 'item', item, number, about: asked.length, minutesLeft: 0 }];
  });
}

function openClaims(
  { skills }: AssessmentContent,
  record: AssessmentRecord,
  sitting: Sitting,
  allowed: ReadonlySet<string> | null,
): SittingStep | null {
  if (sitting.isQuick || allowed !== null) return null;
  for (const { id: group } of skills.groups) {
    const open = skills.skills.filter(
      (skill) =>
        skill.group === group && isWanted(sitting, skill.id) && !record.claims.has(skill.id),
    );
    if (open.length > 0) return { kind: 'claims', group, skills: open.map(({ id }) => id) };
  }
  return null;
}

function isWanted({ skills }: Sitting, skill: string): boolean {
  return skills === null || skills.includes(skill);
}

function nextItemStep(
  content: AssessmentContent,
  record: AssessmentRecord,
  sitting: Sitting,
  allowed: ReadonlySet<string> | null,
): Exclude<SittingStep, { kind: 'claims' | 'fit' }> {
  const { bank, skills } = content;
  const open = openCandidates(content, record, sitting, allowed);
  const secondsLeft = secondsLeftIn(content, sitting);
  const affordable = open.filter(({ seconds }) => seconds <= secondsLeft);
  const [first] = affordable;
  if (first === undefined) {
    return { kind: 'end', reason: open.length === 0 ? 'nothing-left' : 'time' };
  }
  const number = sitting.asked.length + 1;
  if (sitting.minutes === null) {
    // All of them count in the end, so there is nothing to choose.
    const about = sitting.asked.length + open.length;
    return { kind: 'item', item: first.item, number, about, minutesLeft: 0 };
  }
  const abilities = abilitiesOf(content, record, sitting.from);
  if (isCertain(abilities, skills, sitting)) return { kind: 'end', reason: 'certain' };
  const item = findNextItem({
    abilities,
    weights: skills.skills.map((skill) => skillWeight(skill.targets, sitting.to)),
    claims: record.claims,
    answered: answeredBySkill(record),
    candidates: ofNewGroups(affordable, skills, record),
    settings: bank.settings,
    seed: `${sitting.seed}/${sitting.asked.length}`,
    least: WORTH_ASKING,
  });
  if (item === null) return { kind: 'end', reason: 'nothing-left' };
  const usual = affordable.reduce((sum, { seconds }) => sum + seconds, 0) / affordable.length;
  const more = Math.min(affordable.length, Math.max(1, Math.round(secondsLeft / usual)));
  const minutesLeft = Math.max(1, Math.round(Math.min(secondsLeft, more * usual) / 60));
  return { kind: 'item', item, number, about: number - 1 + more, minutesLeft };
}

/** What a skill counts for: its target level; the mean over the targets where the person is unsure. */
export function skillWeight(targets: Readonly<Record<string, number>>, to: string | null): number {
  if (to !== null) return targets[to] ?? 0;
  const levels = Object.values(targets);
  return levels.reduce((sum, level) => sum + level, 0) / Math.max(1, levels.length);
}

export function abilitiesOf(
  { bank, skills }: AssessmentContent,
  { answers }: AssessmentRecord,
  from: string,
): Abilities {
  const prior = priorAbility(skills, from, bank.settings);
  return estimateAbilities(prior, [...answers.values()], bank.settings);
}

/** Scored items of each skill, by skill; one without any is left out. */
export function answeredBySkill({
  answers,
}: Pick<AssessmentRecord, 'answers'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { skill } of answers.values()) counts.set(skill, (counts.get(skill) ?? 0) + 1);
  return counts;
}

/** Everything that could still be asked, if there were time. */
function openCandidates(
  { bank }: AssessmentContent,
  record: AssessmentRecord,
  sitting: Sitting,
  allowed: ReadonlySet<string> | null,
): Candidate[] {
  const counts = answeredBySkill(record);
  const isAsked = (id: string) => sitting.asked.includes(id);
  return allItems(bank)
    .filter((item) => isWanted(sitting, item.skill))
    .filter(({ id }) =>
      allowed === null ? !record.answers.has(id) : allowed.has(id) && !isAsked(id),
    )
    .filter(({ skill }) => sitting.minutes === null || (counts.get(skill) ?? 0) < MOST_PER_SKILL)
    .filter((item) => item.kind === 'number' || fits(item, sitting, isAsked))
    .map((item) => ({ item, seconds: itemSeconds(item, bank.settings) }));
}

function fits(
  { targets, apart }: Exclude<Item, { kind: 'number' }>,
  { to, minutes }: Sitting,
  isAsked: (id: string) => boolean,
): boolean {
  if (minutes === null) return true;
  const isForTarget = to === null || targets.length === 0 || targets.includes(to);
  return isForTarget && !apart.some(isAsked);
}

/** Items of groups that have none yet, as long as there are such groups. */
function ofNewGroups(
  candidates: readonly Candidate[],
  { skills }: Skills,
  { answers }: AssessmentRecord,
): readonly Candidate[] {
  const groupOf = new Map(skills.map(({ id, group }) => [id, group]));
  const seen = new Set(Array.from(answers.values(), ({ skill }) => groupOf.get(skill)));
  const fresh = candidates.filter(({ item }) => !seen.has(groupOf.get(item.skill)));
  return fresh.length > 0 ? fresh : candidates;
}

/** Of the time that the sitting was asked to take; counted in expected seconds, never by a clock. */
function secondsLeftIn({ bank }: AssessmentContent, sitting: Sitting): number {
  if (sitting.minutes === null) return Number.POSITIVE_INFINITY;
  const { settings } = bank;
  const known = new Map(allItems(bank).map((item) => [item.id, item]));
  const items = sitting.asked.reduce((sum, id) => {
    const item = known.get(id);
    return sum + (item === undefined ? settings.seconds.choice : itemSeconds(item, settings));
  }, 0);
  const claims = sitting.claimed * settings.seconds.claim;
  return sitting.minutes * 60 - settings.seconds.background - claims - items;
}

function isCertain(abilities: Abilities, skills: Skills, sitting: Sitting): boolean {
  return groupEstimates(abilities, skills)
    .filter(({ members }) => members.some((id) => isWanted(sitting, id)))
    .every(({ sd }) => sd <= CERTAIN_SD);
}
