import type { AssessmentFact } from '../assessment/assessment-fact.ts';
import type { IsoDate } from '../calendar.ts';
import type { ChecklistFact } from '../checklist/checklist-fact.ts';
import type { CritiqueFact } from '../critique/critique-fact.ts';
import type { PracticeFact } from '../practice/practice-fact.ts';
import type { SkillStep } from '../roadmap/roadmap.ts';

/** Something that backs a claim: a file as it was on that day, or a link. */
export interface Proof {
  readonly kind: 'file' | 'link' | 'note';
  /** An absolute path, an http(s) address, or the text of a note. */
  readonly place: string;
  /** Bytes; files only. */
  readonly size?: number;
  /** Hexadecimal; files only. */
  readonly sha256?: string;
  /** The template that the file still was, not filled in; it proves nothing then. */
  readonly unfilled?: string;
  /**
   * Different words in it, where the file is a text of at most a megabyte; null for any other file.
   * Left out where nobody counted, as in records of earlier versions.
   */
  readonly words?: number | null;
}

/** A task as it was when the plan was adopted: an upgrade never changes a plan under way. */
export interface AdoptedTask {
  readonly id: string;
  readonly title: string;
  readonly month: number;
  readonly hours: number;
  readonly needs: readonly string[];
  readonly skills: readonly SkillStep[];
  /** With dates: the first and the last day, and the hours of each week by its Monday. */
  readonly start?: IsoDate;
  readonly due?: IsoDate;
  readonly weeks?: readonly WeekHours[];
}

export interface WeekHours {
  /** A Monday. */
  readonly start: IsoDate;
  readonly hours: number;
}

/** What a person said of their time when the plan was given dates. */
export interface AdoptedTerms {
  readonly start: IsoDate;
  readonly until: IsoDate | null;
  readonly off: readonly { readonly from: IsoDate; readonly to: IsoDate }[];
}

export interface AdoptedPlan {
  readonly roadmap: string;
  readonly version: number;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly hoursPerWeek: number;
  readonly tasks: readonly AdoptedTask[];
  /** Left out while the plan has no dates. */
  readonly terms?: AdoptedTerms;
}

/** What can be recorded. `on` is the day it is about, `EventStamp.day` the day it was recorded. */
export type Fact =
  | { readonly type: 'plan-adopted'; readonly plan: AdoptedPlan }
  /** The same plan with other dates or fewer tasks. */
  | { readonly type: 'plan-replanned'; readonly plan: AdoptedPlan }
  | { readonly type: 'plan-dropped' }
  | { readonly type: 'task-started'; readonly task: string; readonly on: IsoDate }
  | {
      readonly type: 'task-done';
      readonly task: string;
      readonly on: IsoDate;
      readonly hours?: number;
      readonly proofs: readonly Proof[];
      /** Who has looked at the deliverable and agrees that the task is done. */
      readonly reviewer?: string;
      readonly note?: string;
    }
  | {
      readonly type: 'task-skipped';
      readonly task: string;
      readonly on: IsoDate;
      readonly why: string;
    }
  | {
      readonly type: 'hours-logged';
      readonly hours: number;
      readonly on: IsoDate;
      readonly task?: string;
      readonly note?: string;
    }
  | {
      readonly type: 'noted';
      readonly text: string;
      readonly on: IsoDate;
      readonly task?: string;
    }
  | { readonly type: 'setting-changed'; readonly key: string; readonly value: string | null }
  | { readonly type: 'undone'; readonly event: string }
  | AssessmentFact
  | ChecklistFact
  | CritiqueFact
  | PracticeFact;

export interface EventStamp {
  readonly id: string;
  /** One more than the highest seen when it was recorded (a Lamport clock, Lamport 1978). */
  readonly seq: number;
  /** The instant in UTC, ISO 8601 with milliseconds. */
  readonly at: string;
  /** The person's calendar day at that moment. */
  readonly day: IsoDate;
}

/** A record of the person's, immutable once it is acknowledged. */
export type ProgressEvent = EventStamp & Fact;

/** An event of a type that this version does not know: carried along, never dropped. */
export type ForeignEvent = EventStamp & { readonly type: string };

export type StoredEvent = ProgressEvent | ForeignEvent;

const KNOWN_TYPES: ReadonlySet<string> = new Set<ProgressEvent['type']>([
  'plan-adopted',
  'plan-replanned',
  'plan-dropped',
  'task-started',
  'task-done',
  'task-skipped',
  'hours-logged',
  'noted',
  'setting-changed',
  'undone',
  'assessment-begun',
  'skill-claimed',
  'item-answered',
  'fit-answered',
  'assessment-ended',
  'checklist-ticked',
  'checklist-unticked',
  'interview-set',
  'card-reviewed',
  'mock-begun',
  'mock-scored',
  'story-kept',
  'story-dropped',
  'text-critiqued',
]);

export function isKnown(event: StoredEvent): event is ProgressEvent {
  return KNOWN_TYPES.has(event.type);
}
