import type { RoadmapSummary } from '../catalog.ts';
import type { Roles } from '../roles.ts';
import type { Level, Skill } from '../skills.ts';
import { type Abilities, marginalOf } from './abilities.ts';
import type { AssessmentRecord, Sitting } from './assessment-record.ts';
import { type Calibration, calibrationOf } from './calibration.ts';
import { quantile, shareFrom } from './distribution.ts';
import { groupEstimates } from './group-estimate.ts';
import { type Readiness, readinessFor } from './readiness.ts';
import { type Recommendation, recommend } from './recommendation.ts';
import { LEVEL_ORIGIN, reachedFrom } from './scoring.ts';
import {
  type AssessmentContent,
  abilitiesOf,
  answeredBySkill,
  skillWeight,
} from './sitting-step.ts';

/** A value on the scale of the levels, 0 to 4, with the range in which 80 of 100 such would lie. */
export interface LevelRange {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface SkillResult {
  readonly skill: Skill;
  readonly target: number;
  readonly weight: number;
  readonly claimed: Level | null;
  /** From done tasks with a proof; null where there are none. */
  readonly proved: Level | null;
  /** Scored items. */
  readonly items: number;
  /** Null until two items are scored: what is assumed of an origin is never shown as a result. */
  readonly shown: LevelRange | null;
  /** The weighted expected lack, over everything that is possible after the answers; 0 and up. */
  readonly gap: number;
  /** The probability that the target is met. */
  readonly met: number;
}

export interface GroupResult {
  readonly id: string;
  readonly title: string;
  readonly items: number;
  readonly claimed: number | null;
  readonly shown: LevelRange | null;
  readonly target: number;
  readonly gap: number;
  readonly weight: number;
}

export interface AssessmentReport {
  readonly sitting: Sitting;
  readonly from: string;
  /** The target that everything is measured against. */
  readonly to: string;
  readonly skills: readonly SkillResult[];
  readonly groups: readonly GroupResult[];
  readonly readiness: Readiness;
  readonly calibration: Calibration;
  readonly recommendation: Recommendation;
  /** Answers to questions that have since been changed or taken out. */
  readonly changedAnswers: number;
}

/** What a report needs beside the answers. */
export interface ReportContent extends AssessmentContent {
  readonly roles: Roles;
  readonly roadmaps: readonly RoadmapSummary[];
}

/** Scored items from which on a skill is measured. */
export const MEASURED_FROM = 2;
/** Items are the authors' judgement, not calibrated on people: ranges are widened by this. */
const SKILL_WIDENING = 1.07;
const GROUP_WIDENING = 1.12;
const LOW_SHARE = 0.1;
/** The standard normal quantile of 0.9. */
const TEN_PERCENT_Z = 1.281_551_565_545;

/**
 * What the answers support, for the latest sitting's origin and target.
 *
 * @param proved levels from deliverables, by skill
 */
export function createAssessmentReport(
  content: ReportContent,
  record: AssessmentRecord,
  sitting: Sitting,
  proved: ReadonlyMap<string, Level>,
): AssessmentReport {
  const abilities = abilitiesOf(content, record, sitting.from);
  const measured = measuredShare(content, record, sitting.to);
  const recommendation = recommend(content, sitting, abilities, measured);
  const to = sitting.to ?? recommendation.to;
  const skills = content.skills.skills.map((skill) =>
    skillResult(skill, { abilities, record, to, proved }),
  );
  return {
    sitting,
    from: sitting.from,
    to,
    skills,
    groups: groupResults(content, abilities, skills),
    readiness: readinessFor(abilities, skills),
    calibration: calibrationOf(abilities, record),
    recommendation,
    changedAnswers: countChanged(content, record),
  };
}

/** The part of the weight whose skills are measured. */
function measuredShare(
  { skills }: AssessmentContent,
  record: AssessmentRecord,
  to: string | null,
): number {
  const weights = skills.skills.map(({ targets }) => skillWeight(targets, to));
  const answered = answeredBySkill(record);
  const measured = skills.skills.map(({ id }) => (answered.get(id) ?? 0) >= MEASURED_FROM);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return weights.reduce((sum, w, place) => sum + (measured[place] ? w : 0), 0) / total;
}

interface Findings {
  readonly abilities: Abilities;
  readonly record: AssessmentRecord;
  readonly to: string;
  readonly proved: ReadonlyMap<string, Level>;
}

function skillResult(skill: Skill, { abilities, record, to, proved }: Findings): SkillResult {
  const nodes = marginalOf(abilities, skill.id);
  const items = answeredBySkill(record).get(skill.id) ?? 0;
  const weight = skillWeight(skill.targets, to);
  const bar = reachedFrom(weight);
  const lack = nodes.reduce((sum, node) => sum + node.weight * Math.max(0, bar - node.theta), 0);
  const mean = nodes.reduce((sum, node) => sum + node.weight * node.theta, 0);
  const widened = (theta: number) => mean + (theta - mean) * SKILL_WIDENING;
  const low = widened(quantile(nodes, LOW_SHARE));
  const high = widened(quantile(nodes, 1 - LOW_SHARE));
  return {
    skill,
    target: weight,
    weight,
    claimed: record.claims.get(skill.id) ?? null,
    proved: proved.get(skill.id) ?? null,
    items,
    shown: items >= MEASURED_FROM ? onLevels(mean, low, high) : null,
    gap: weight * lack,
    met: shareFrom(nodes, bar),
  };
}

function onLevels(value: number, low: number, high: number): LevelRange {
  return { value: levelAt(value), low: levelAt(low), high: levelAt(high) };
}

/** An ability on the scale of the levels, which ends at 0 and 4. */
export function levelAt(theta: number): number {
  return Math.min(4, Math.max(0, theta - LEVEL_ORIGIN));
}

function groupResults(
  { skills }: AssessmentContent,
  abilities: Abilities,
  results: readonly SkillResult[],
): GroupResult[] {
  return groupEstimates(abilities, skills).map(({ group, title, mean, sd }) => {
    const own = results.filter(({ skill }) => skill.group === group);
    const items = own.reduce((sum, result) => sum + result.items, 0);
    const claims = own.flatMap(({ claimed }) => claimed ?? []);
    const reach = TEN_PERCENT_Z * sd * GROUP_WIDENING;
    return {
      id: group,
      title,
      items,
      claimed: claims.length === 0 ? null : meanOf(claims),
      shown: items >= MEASURED_FROM ? onLevels(mean, mean - reach, mean + reach) : null,
      target: meanOf(own.map(({ target }) => target)),
      gap: own.reduce((sum, { gap }) => sum + gap, 0),
      weight: own.reduce((sum, { weight }) => sum + weight, 0),
    };
  });
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function countChanged({ bank }: AssessmentContent, { answers }: AssessmentRecord): number {
  const revisions = new Map(bank.items.map(({ id, revision }) => [id, revision]));
  return Array.from(answers.values()).filter(
    ({ item, kind, revision }) => kind !== 'number' && revisions.get(item) !== revision,
  ).length;
}
