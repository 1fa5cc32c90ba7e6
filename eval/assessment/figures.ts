import type { Abilities } from '../../src/domain/assessment/abilities.ts';
import {
  createAssessmentReport,
  MEASURED_FROM,
} from '../../src/domain/assessment/assessment-report.ts';
import { findItem } from '../../src/domain/assessment/bank.ts';
import { quantile } from '../../src/domain/assessment/distribution.ts';
import { groupEstimates } from '../../src/domain/assessment/group-estimate.ts';
import { itemSeconds } from '../../src/domain/assessment/item-seconds.ts';
import { momentsOf } from '../../src/domain/assessment/quadrature.ts';
import { abilitiesOf } from '../../src/domain/assessment/sitting-step.ts';
import type { EvalContent } from './eval-content.ts';
import { type Person, trueGaps } from './people.ts';
import { itemTime, MINUTES, type SatSitting } from './sitting.ts';

/** By how much the report widens its ranges; given, and not ours to tune. */
const SKILL_WIDENING = 1.07;
const GROUP_WIDENING = 1.12;
const TEN_PERCENT_Z = 1.281_551_565_545;
const MOST_GAPS = 5;

/** One estimate beside the truth, in levels. */
export interface Miss {
  /** Estimated less true. */
  readonly error: number;
  /** Whether the truth lies in the 80 % range; null where the estimate has none. */
  readonly isCovered: boolean | null;
  /** The same for the range as the model has it, before it is widened. */
  readonly isCoveredUnwidened: boolean | null;
  readonly isMeasured: boolean;
  /** What a skill counts for the target; 1 for a group. */
  readonly weight: number;
}

/** How one sitting came out. */
export interface Outcome {
  readonly skills: readonly Miss[];
  readonly groups: readonly Miss[];
  readonly hasVerdict: boolean;
  /** Of the weight, the part whose skills are measured. */
  readonly measured: number;
  /** Of the five largest true gaps, how many are among the five largest reported; 0 to 1. */
  readonly gapsFound: number;
  readonly items: number;
  readonly minutes: number;
}

/** Compares what the program makes of a sitting with the truth. */
export function outcomeOf(
  content: EvalContent,
  person: Person,
  { record, sitting }: SatSitting,
): Outcome {
  const abilities = abilitiesOf(content, record, person.from);
  const report = createAssessmentReport(content, record, sitting, new Map());
  const { readiness } = report;
  const reported = report.skills.map(({ gap }) => gap);
  const skills = abilities.marginals.map((nodes, place): Miss => {
    const { mean } = momentsOf(nodes);
    const theta = person.thetas[place] ?? 0;
    const isWithin = (widening: number) =>
      theta >= mean + (quantile(nodes, 0.1) - mean) * widening &&
      theta <= mean + (quantile(nodes, 0.9) - mean) * widening;
    return {
      error: mean - theta,
      isCovered: isWithin(SKILL_WIDENING),
      isCoveredUnwidened: isWithin(1),
      isMeasured: (report.skills[place]?.items ?? 0) >= MEASURED_FROM,
      weight: report.skills[place]?.weight ?? 0,
    };
  });
  const groups = groupMisses(
    content,
    person,
    abilities,
    report.groups.map(({ items }) => items),
  );
  const hasVerdict = readiness.verdict !== null;
  const gapsFound = shareOfGapsFound(trueGaps(content, person), reported);
  const used = { items: sitting.asked.length, minutes: minutesOf(content, sitting) };
  return { skills, groups, hasVerdict, measured: readiness.measured, gapsFound, ...used };
}

function groupMisses(
  { skills }: EvalContent,
  { thetas }: Person,
  abilities: Abilities,
  items: readonly number[],
): Miss[] {
  return groupEstimates(abilities, skills).map(({ members, mean, sd }, place) => {
    const own = members.map((id) => thetas[abilities.skills.indexOf(id)] ?? 0);
    const error = mean - own.reduce((sum, theta) => sum + theta, 0) / own.length;
    const reach = TEN_PERCENT_Z * sd;
    return {
      error,
      isCovered: Math.abs(error) <= reach * GROUP_WIDENING,
      isCoveredUnwidened: Math.abs(error) <= reach,
      isMeasured: (items[place] ?? 0) >= MEASURED_FROM,
      weight: 1,
    };
  });
}

/**
 * @param trueOnes by skill; where fewer than five are above 0, these are looked for
 * @param reported by skill
 */
function shareOfGapsFound(trueOnes: readonly number[], reported: readonly number[]): number {
  const largest = (gaps: readonly number[]) =>
    Array.from(gaps.keys())
      .filter((place) => (gaps[place] ?? 0) > 0)
      .sort((a, b) => (gaps[b] ?? 0) - (gaps[a] ?? 0))
      .slice(0, MOST_GAPS);
  const wanted = largest(trueOnes);
  const found = largest(reported);
  return wanted.filter((place) => found.includes(place)).length / Math.max(1, wanted.length);
}

/** Expected, from the seconds of the content: no clock runs in a simulation. */
function minutesOf(content: EvalContent, { asked, claimed }: SatSitting['sitting']): number {
  const { bank } = content;
  const seconds = asked.reduce((sum, id) => {
    const item = findItem(bank, id);
    return item === undefined ? sum : sum + itemSeconds(item, bank.settings);
  }, 0);
  return (MINUTES * 60 - itemTime(content, claimed > 0) + seconds) / 60;
}

/** Where somebody gave estimates without ranges: self-ratings, or the usual start. */
export function outcomeOfGuess(
  content: EvalContent,
  person: Person,
  guesses: readonly number[],
  gaps: readonly number[],
): Outcome {
  const { skills, groups } = content.skills;
  const errors = guesses.map((guess, place) => guess - (person.thetas[place] ?? 0));
  const miss = (error: number, weight: number): Miss => ({
    error,
    isCovered: null,
    isCoveredUnwidened: null,
    isMeasured: false,
    weight,
  });
  const groupErrors = groups.map(({ id }) => {
    const own = errors.filter((_, place) => skills[place]?.group === id);
    return own.reduce((sum, error) => sum + error, 0) / own.length;
  });
  return {
    skills: errors.map((error, place) => miss(error, skills[place]?.targets[person.to] ?? 0)),
    groups: groupErrors.map((error) => miss(error, 1)),
    hasVerdict: false,
    measured: 0,
    gapsFound: shareOfGapsFound(trueGaps(content, person), gaps),
    items: 0,
    minutes: 0,
  };
}
