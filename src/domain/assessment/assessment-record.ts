import type { IsoDate } from '../calendar.ts';
import type { StoredEvent } from '../progress/event.ts';
import { type CountedEvent, effectiveEvents } from '../progress/history.ts';
import type { Level } from '../skills.ts';
import type { EndReason, SittingPlan } from './assessment-fact.ts';
import type { ScoredAnswer } from './scoring.ts';

/** An answer as it was given. */
export interface GivenAnswer extends ScoredAnswer {
  readonly sitting: string;
  readonly answer: string;
  /** Fingerprint of the question as it stood. */
  readonly revision: string;
}

/** One run of the assessment, perhaps interrupted and resumed. */
export interface Sitting extends SittingPlan {
  /** The id of the event that began it. */
  readonly id: string;
  readonly begunOn: IsoDate;
  readonly ended: { readonly reason: EndReason; readonly on: IsoDate } | null;
  /** The ids of the items answered in it, in the order of the answers. */
  readonly asked: readonly string[];
  /** Skills claimed in it. */
  readonly claimed: number;
}

/** All that a person has answered since they last began anew. */
export interface AssessmentRecord {
  readonly sittings: readonly Sitting[];
  /** By skill; the latest counts. */
  readonly claims: ReadonlyMap<string, Level>;
  /** By item; the latest counts. */
  readonly answers: ReadonlyMap<string, GivenAnswer>;
  /** The option chosen, by question on fit. */
  readonly fit: ReadonlyMap<string, string>;
}

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };
interface Draft {
  sittings: Mutable<Sitting & { asked: string[] }>[];
  claims: Map<string, Level>;
  answers: Map<string, GivenAnswer>;
  fit: Map<string, string>;
}

export function assessmentRecordOf(events: Iterable<StoredEvent>): AssessmentRecord {
  return recordOfCounted(effectiveEvents(events));
}

/**
 * The record as it stood at the end of each sitting, oldest first, those left out by a later restart
 * included.
 */
export function recordsAtEnds(events: Iterable<StoredEvent>): AssessmentRecord[] {
  const counted = effectiveEvents(events);
  return counted.flatMap((event, index) =>
    event.type === 'assessment-ended' ? [recordOfCounted(counted.slice(0, index + 1))] : [],
  );
}

function recordOfCounted(events: readonly CountedEvent[]): AssessmentRecord {
  const draft: Draft = { sittings: [], claims: new Map(), answers: new Map(), fit: new Map() };
  for (const event of events) apply(draft, event);
  return draft;
}

function apply(draft: Draft, event: CountedEvent): void {
  switch (event.type) {
    case 'assessment-begun':
      begin(draft, event);
      return;
    case 'skill-claimed': {
      const sitting = draft.sittings.find(({ id }) => id === event.sitting);
      if (sitting === undefined) return;
      if (!draft.claims.has(event.skill)) sitting.claimed += 1;
      draft.claims.set(event.skill, event.level);
      return;
    }
    case 'item-answered': {
      const sitting = draft.sittings.find(({ id }) => id === event.sitting);
      if (sitting === undefined) return;
      if (!sitting.asked.includes(event.item)) sitting.asked.push(event.item);
      const { sitting: id, item, skill, kind, level, answer, grade, revision } = event;
      draft.answers.set(item, { sitting: id, item, skill, kind, level, answer, grade, revision });
      return;
    }
    case 'fit-answered':
      draft.fit.set(event.question, event.option);
      return;
    case 'assessment-ended': {
      const sitting = draft.sittings.find(({ id }) => id === event.sitting);
      if (sitting !== undefined) sitting.ended = { reason: event.reason, on: event.day };
    }
  }
}

function begin(
  draft: Draft,
  event: Extract<CountedEvent, { readonly type: 'assessment-begun' }>,
): void {
  if (event.isRestart) {
    draft.sittings = [];
    draft.claims = new Map();
    draft.answers = new Map();
    draft.fit = new Map();
  }
  const { id, day, from, to, years, hoursPerWeek, seed, minutes, skills, isQuick } = event;
  draft.sittings.push({
    ...{ id, from, to, years, hoursPerWeek, seed, minutes, skills, isQuick },
    begunOn: day,
    ended: null,
    asked: [],
    claimed: 0,
  });
}

/** The sitting that was begun and not ended, where the last one is one. */
export function openSitting({ sittings }: AssessmentRecord): Sitting | null {
  const latest = sittings.at(-1);
  return latest !== undefined && latest.ended === null ? latest : null;
}
