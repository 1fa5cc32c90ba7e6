import * as z from 'zod';
import { parseIsoDate } from '../domain/calendar.ts';
import { BANDS, KINDS } from '../domain/critique/score.ts';
import { RATINGS } from '../domain/practice/practice-fact.ts';
import { isKnown, type StoredEvent } from '../domain/progress/event.ts';

/** Characters of one event; an adopted plan has about ten thousand. */
const MAX_EVENT = 1_000_000;

const id = z.string().min(1).max(100);
const text = z.string().max(20_000);
const hours = z.number().min(0).max(10_000);
const level = z.int().min(0).max(4);
const day = z.string().refine((value) => parseIsoDate(value) !== null);

const stamp = z.looseObject({
  id,
  seq: z.int().min(0),
  at: z.iso.datetime(),
  day,
  type: z.string().min(1).max(100),
});

const proof = z.looseObject({
  kind: z.enum(['file', 'link', 'note']),
  place: z.string().max(100_000),
  size: z.int().min(0).optional(),
  sha256: z.string().max(64).optional(),
  unfilled: id.optional(),
  words: z.int().min(0).nullable().optional(),
});

const rubricScore = z.int().min(1).max(4);

const practiceFacts = [
  z.looseObject({
    type: z.literal('card-reviewed'),
    card: id,
    rating: z.enum(RATINGS),
    on: day,
    seconds: z.number().min(0).max(1_000_000).nullable(),
    drill: z
      .looseObject({ seed: z.string().max(200), answer: z.string().max(200), isRight: z.boolean() })
      .optional(),
    question: z.looseObject({ text, said: z.array(z.int().min(1).max(20)).max(20) }).optional(),
    mock: id.optional(),
  }),
  z.looseObject({
    type: z.literal('mock-begun'),
    round: id.nullable(),
    minutes: z.number().min(1).max(1000),
    seed: z.string().max(200),
    questions: z.array(id).max(100),
    on: day,
  }),
  z.looseObject({
    type: z.literal('mock-scored'),
    mock: id,
    scores: z.looseObject({
      structure: rubricScore,
      evidence: rubricScore,
      judgement: rubricScore,
      communication: rubricScore,
      level: rubricScore,
    }),
    scorer: text.nullable(),
    note: text.optional(),
  }),
  z.looseObject({
    type: z.literal('story-kept'),
    title: text,
    competencies: z.array(id).max(50),
    hasNumber: z.boolean(),
    proof,
    on: day,
  }),
  z.looseObject({ type: z.literal('story-dropped'), story: id }),
] as const;

const adoptedTask = z.looseObject({
  id,
  title: text,
  month: z.int().min(1),
  hours,
  needs: z.array(id),
  skills: z.array(z.looseObject({ id, level })),
  start: day.optional(),
  due: day.optional(),
  weeks: z
    .array(z.looseObject({ start: day, hours }))
    .max(5000)
    .optional(),
});

const adoptedPlan = z.looseObject({
  roadmap: id,
  version: z.int(),
  title: text,
  from: id,
  to: id,
  hoursPerWeek: hours,
  tasks: z.array(adoptedTask).max(1000),
  terms: z
    .looseObject({
      start: day,
      until: day.nullable(),
      off: z.array(z.looseObject({ from: day, to: day })).max(1000),
    })
    .optional(),
});

const fact = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('plan-adopted'), plan: adoptedPlan }),
  z.looseObject({ type: z.literal('plan-replanned'), plan: adoptedPlan }),
  z.looseObject({ type: z.literal('plan-dropped') }),
  z.looseObject({ type: z.literal('task-started'), task: id, on: day }),
  z.looseObject({
    type: z.literal('task-done'),
    task: id,
    on: day,
    hours: hours.optional(),
    proofs: z.array(proof).max(10_000),
    reviewer: text.optional(),
    note: text.optional(),
  }),
  z.looseObject({ type: z.literal('task-skipped'), task: id, on: day, why: text }),
  z.looseObject({
    type: z.literal('hours-logged'),
    hours,
    on: day,
    task: id.optional(),
    note: text.optional(),
  }),
  z.looseObject({ type: z.literal('noted'), text, on: day, task: id.optional() }),
  z.looseObject({ type: z.literal('setting-changed'), key: id, value: text.nullable() }),
  z.looseObject({ type: z.literal('undone'), event: id }),
  z.looseObject({
    type: z.literal('assessment-begun'),
    isRestart: z.boolean(),
    from: id,
    to: id.nullable(),
    years: z.number().min(0).max(100).nullable(),
    hoursPerWeek: hours.nullable(),
    seed: z.string().max(200),
    minutes: z.number().min(0).max(100_000).nullable(),
    skills: z.array(id).max(1000).nullable(),
    isQuick: z.boolean(),
  }),
  z.looseObject({ type: z.literal('skill-claimed'), sitting: id, skill: id, level }),
  z.looseObject({
    type: z.literal('item-answered'),
    sitting: id,
    item: id,
    skill: id,
    kind: z.enum(['choice', 'situation', 'number']),
    level,
    answer: z.string().max(200),
    grade: z.int().min(0).max(3).nullable(),
    revision: z.string().max(64),
  }),
  z.looseObject({ type: z.literal('fit-answered'), sitting: id, question: id, option: id }),
  z.looseObject({
    type: z.literal('assessment-ended'),
    sitting: id,
    reason: z.enum(['time', 'certain', 'nothing-left', 'stopped']),
  }),
  z.looseObject({
    type: z.literal('checklist-ticked'),
    item: id,
    on: day,
    proofs: z.array(proof).min(1).max(100),
  }),
  z.looseObject({ type: z.literal('checklist-unticked'), item: id, on: day }),
  z.looseObject({
    type: z.literal('interview-set'),
    at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/),
    to: id.optional(),
    hours: z.number().min(0).max(24).optional(),
  }),
  z.looseObject({
    type: z.literal('text-critiqued'),
    place: z.string().max(100_000),
    kind: z.enum(KINDS),
    band: z.enum(BANDS),
    score: z.number().min(0).max(100),
    words: z.int().min(0),
    findings: z.int().min(0),
    fingerprint: z.string().max(64),
    on: day,
  }),
  ...practiceFacts,
]);

/** An event from a copy that no checksum vouches for, or null where it is none. */
export function parseEvent(value: unknown): StoredEvent | null {
  if (!isWritable(value)) return null;
  const stamped = stamp.safeParse(value);
  if (!stamped.success) return null;
  const event = stamped.data as unknown as StoredEvent;
  return isKnown(event) && !fact.safeParse(value).success ? null : event;
}

/** Whether it can be written back: what lies thousands of levels deep cannot. */
function isWritable(value: unknown): boolean {
  try {
    return (JSON.stringify(value)?.length ?? 0) <= MAX_EVENT;
  } catch {
    return false;
  }
}
