import type { IsoDate } from '../calendar.ts';
import type { Month, Roadmap, SkillStep, Task } from '../roadmap/roadmap.ts';
import type { Level, Skill, Skills } from '../skills.ts';
import type { DeepeningTask } from './deepening.ts';

/** What is known of a person in one skill. */
export interface SkillFinding {
  /** Where the answers place them, 0 to 4; null where too few were given. */
  readonly shown: number | null;
  readonly proved: Level | null;
  /** The probability that this level is reached. */
  reaches(level: number): number;
}

/** By skill id; a skill of which nothing is known is left out. */
export type SkillFindings = ReadonlyMap<string, SkillFinding>;

/** One way in which a guide was made a person's own, and why. */
export type PersonalChange =
  | { readonly kind: 'test-out'; readonly task: Task; readonly met: readonly SkillStep[] }
  | {
      readonly kind: 'deepening';
      readonly task: Task;
      readonly month: number;
      readonly skill: Skill;
      /** The level that the guide takes for granted, and the one that the answers show. */
      readonly start: Level;
      readonly shown: number;
    };

/** How a guide was made a person's own. */
export interface Personal {
  /** The day of the sitting that it rests on; null where it rests on proofs alone. */
  readonly assessedOn: IsoDate | null;
  readonly changes: readonly PersonalChange[];
}

export interface PersonalRoadmap {
  readonly roadmap: Roadmap;
  readonly changes: readonly PersonalChange[];
}

/** A level counts as met from this probability on. */
const SURELY = 0.8;
/** And as not met up to this one. */
const HARDLY = 0.2;

/**
 * The guide for one person: a task whose skills are all met or proved is offered to be tested out, its
 * hours returned (0 is left); a skill that is measured and almost surely below the level that the
 * guide takes for granted adds its deepening task, in the first month that asks for the skill.
 */
export function personalise(
  roadmap: Roadmap,
  findings: SkillFindings,
  deepening: readonly DeepeningTask[],
  { skills }: Skills,
): PersonalRoadmap {
  const added = skills.flatMap((skill) => deepeningFor(skill, roadmap, findings, deepening));
  const tested = roadmap.months.flatMap(({ tasks }) => tasks.flatMap((t) => testOut(t, findings)));
  const isTested = new Set(tested.map(({ task }) => task.id));
  const months = roadmap.months.map((month): Month => {
    const before = added.filter((change) => change.month === month.month);
    const own = month.tasks.map((task) => (isTested.has(task.id) ? { ...task, hours: 0 } : task));
    return { ...month, tasks: [...before.map(({ task }) => task), ...own] };
  });
  return { roadmap: { ...roadmap, months }, changes: [...tested, ...added] };
}

type TestOut = Extract<PersonalChange, { kind: 'test-out' }>;
type Deepening = Extract<PersonalChange, { kind: 'deepening' }>;

function testOut(task: Task, findings: SkillFindings): TestOut[] {
  const isMet = ({ id, level }: SkillStep) => {
    const finding = findings.get(id);
    if (finding === undefined) return false;
    const isShown = finding.shown !== null && finding.reaches(level) >= SURELY;
    return isShown || (finding.proved ?? -1) >= level;
  };
  const isOffered = task.skills.length > 0 && task.skills.every(isMet);
  return isOffered ? [{ kind: 'test-out', task, met: task.skills }] : [];
}

function deepeningFor(
  skill: Skill,
  { from, months }: Roadmap,
  findings: SkillFindings,
  deepening: readonly DeepeningTask[],
): Deepening[] {
  const finding = findings.get(skill.id);
  const start = skill.starts[from] ?? 0;
  const written = deepening.find((task) => task.skills.some(({ id }) => id === skill.id));
  const month = months.find(({ tasks }) =>
    tasks.some((task) => task.skills.some(({ id }) => id === skill.id)),
  );
  if (!finding || !written || !month || finding.shown === null) return [];
  const isBelow = start > 0 && finding.reaches(start) <= HARDLY;
  const isProved = (finding.proved ?? -1) >= start;
  if (!isBelow || isProved) return [];
  const { shown } = finding;
  const task: Task = { ...written, needs: [] };
  return [{ kind: 'deepening', task, month: month.month, skill, start, shown }];
}

/** Hours that the changes give back, and hours that they ask for. */
export function hoursOfChanges(changes: readonly PersonalChange[]) {
  const sum = (kind: PersonalChange['kind']) =>
    changes.reduce((hours, change) => hours + (change.kind === kind ? change.task.hours : 0), 0);
  return { returned: sum('test-out'), added: sum('deepening') };
}
