import type { Level } from '../skills.ts';

/** Ids of statements or facts, or the one word `judgement`. */
export type SourceIds = readonly string[];

export interface Sourced {
  readonly sources: SourceIds;
}

export interface Passage extends Sourced {
  readonly text: string;
}

export interface SkillStep {
  readonly id: string;
  /** The level that the task leads to. */
  readonly level: Level;
}

/** How a task is done. Shipped tasks have all of it but the last; a person's own need none. */
export interface TaskGuidance {
  /** Deliverable and done-when in a few words, for the guide in short. */
  readonly inShort?: { readonly deliverable: string; readonly doneWhen: string } | undefined;
  /** In the order in which they are done; the first is a first sitting of at most an hour. */
  readonly steps?: readonly string[] | undefined;
  /** The id of the working document that the deliverable starts from. */
  readonly template?: string | undefined;
  /** The usual mistake, and how to notice it. */
  readonly mistake?: string | undefined;
  /** How to do it inside the present job. */
  readonly atWork?: string | undefined;
  /** For somebody who cannot do it at work. */
  readonly fallback?: string | undefined;
  /** A piece of it for 25 free minutes, where it can be split. */
  readonly in25Minutes?: string | undefined;
}

export interface Task extends Sourced, TaskGuidance {
  /** Days of waiting for other people after the work; none where it is left out. */
  readonly elapsedDays?: number | undefined;
  readonly id: string;
  readonly title: string;
  /** Quarter hours. */
  readonly hours: number;
  readonly why: string;
  readonly deliverable: string;
  /** What another person can observe. */
  readonly doneWhen: string;
  /** Tasks that come first. */
  readonly needs: readonly string[];
  readonly skills: readonly SkillStep[];
  readonly resources: readonly string[];
}

export interface SelfCheck extends Sourced {
  readonly question: string;
  /** What a good answer holds. */
  readonly goodAnswer: string;
  /** An answer as a strong person would say it. */
  readonly modelAnswer?: string | undefined;
  /** What shows that an answer is weak. */
  readonly weakSigns?: readonly string[] | undefined;
}

export interface Month extends Sourced {
  /** 1 for the first. */
  readonly month: number;
  readonly theme: string;
  readonly whyNow: string;
  readonly outcomes: readonly string[];
  readonly tasks: readonly Task[];
  readonly pitfall: Passage;
  readonly selfCheck: readonly SelfCheck[];
}

export interface Strength extends Passage {
  readonly title: string;
  readonly use: string;
}

/** A habit to unlearn. */
export interface Habit extends Sourced {
  readonly habit: string;
  readonly cost: string;
  readonly instead: string;
}

export interface GapNote extends Passage {
  readonly skill: string;
}

export interface Milestone extends Sourced {
  readonly month: number;
  readonly title: string;
  readonly proof: string;
}

export interface TitledPassage extends Passage {
  readonly title: string;
}

/** A target level that no task reaches, because only the job itself teaches it. */
export interface OnTheJob extends Sourced {
  readonly skill: string;
  readonly why: string;
}

/** The way from an origin to a target, in months, without dates. */
export interface Roadmap {
  readonly id: string;
  readonly version: number;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  /** The day the file was last read against its sources, `YYYY-MM-DD`. */
  readonly checked: string;
  /** What the author claims; `checkRoadmap` holds the tasks against it. */
  readonly length: {
    readonly months: number;
    readonly hoursPerWeek: number;
    readonly hours: number;
  };
  readonly overview: readonly Passage[];
  readonly strengths: readonly Strength[];
  readonly habits: readonly Habit[];
  readonly gaps: readonly GapNote[];
  readonly months: readonly Month[];
  readonly milestones: readonly Milestone[];
  readonly realityCheck: readonly TitledPassage[];
  readonly duration: { readonly inside: Passage; readonly outside: Passage };
  readonly onTheJob: readonly OnTheJob[];
}

export function tasksOf(roadmap: Pick<Roadmap, 'months'>): Task[] {
  return roadmap.months.flatMap(({ tasks }) => [...tasks]);
}

export function sumHours(tasks: readonly Pick<Task, 'hours'>[]): number {
  return tasks.reduce((sum, { hours }) => sum + hours, 0);
}

/** The highest level that the tasks lead to, by skill id. */
export function levelsReached(tasks: readonly Task[]): Map<string, Level> {
  const reached = new Map<string, Level>();
  for (const { id, level } of tasks.flatMap(({ skills }) => [...skills])) {
    if (level > (reached.get(id) ?? -1)) reached.set(id, level);
  }
  return reached;
}
