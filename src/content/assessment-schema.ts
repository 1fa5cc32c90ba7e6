import * as z from 'zod';
import {
  dateSchema,
  formatSchema,
  idSchema,
  levelSchema,
  paragraphSchema,
  sourcesSchema,
  textSchema,
} from './common-schema.ts';
import { guidanceKeys } from './roadmap-schema.ts';

const optionText = textSchema(130);
const reason = textSchema(280).describe('Shown after the sitting.');

const common = {
  id: idSchema,
  level: levelSchema.describe('The level of the skill that a right answer shows.'),
  targets: z.array(idSchema).max(2).default([]).describe('Left out where the case fits all.'),
  stem: textSchema(380),
  apart: z.array(idSchema).max(6).default([]).describe('Items never asked in the same sitting.'),
  sources: sourcesSchema,
  reviewed: z
    .strictObject({
      on: dateSchema,
      outcome: z.enum(['agreed', 'mended']),
      note: textSchema(160).optional(),
    })
    .describe('When somebody other than the author solved it blind, and what came of it.'),
};

const choice = z.strictObject({
  ...common,
  kind: z.literal('choice'),
  options: z
    .array(z.strictObject({ text: optionText, right: z.literal(true).optional(), reason }))
    .length(4),
});

const situation = z.strictObject({
  ...common,
  kind: z.literal('situation'),
  options: z
    .array(
      z.strictObject({
        text: optionText,
        effect: z.int().min(0).max(3).describe('0 least effective, 3 most effective.'),
        reason,
      }),
    )
    .length(4),
});

/** `content/items/<skill>.yaml`: what the assessment asks about one skill. */
export const itemsSchema = z.strictObject({
  schema: formatSchema('items'),
  skill: idSchema,
  claims: z
    .array(textSchema(110))
    .length(5)
    .describe('What a person can say of themselves, level 0 to 4.'),
  items: z
    .array(z.discriminatedUnion('kind', [choice, situation]))
    .min(6)
    .max(40),
});

export type ItemsFile = z.infer<typeof itemsSchema>;

const share = z.number().min(0).max(1);
const slope = z.number().positive().max(5);
const expectedSeconds = z.number().min(0).max(300);

/** `content/assessment.yaml`: the assumptions of the measurement, and the questions on fit. */
export const assessmentSchema = z.strictObject({
  schema: formatSchema('assessment'),
  prior: z.strictObject({ withinGroup: share, betweenGroups: share }),
  models: z.strictObject({
    choice: z.strictObject({ a: slope, c: share }),
    number: z.strictObject({ a: slope }),
    situation: z.strictObject({ a: slope, steps: z.array(z.number().min(-4).max(4)).length(3) }),
  }),
  seconds: z.strictObject({
    background: expectedSeconds,
    claim: expectedSeconds,
    choice: expectedSeconds,
    situation: expectedSeconds,
    number: expectedSeconds,
    wordsPerSecond: z.number().positive().max(20),
  }),
  fit: z
    .array(
      z.strictObject({
        id: idSchema,
        question: textSchema(400),
        options: z
          .array(z.strictObject({ id: idSchema, text: textSchema(120), hint: textSchema(240) }))
          .min(2)
          .max(5),
        sources: sourcesSchema,
      }),
    )
    .min(1)
    .max(12),
});

/** `content/deepening.yaml`: one task a skill for people who start below what a guide assumes. */
export const deepeningSchema = z.strictObject({
  schema: formatSchema('deepening'),
  checked: dateSchema,
  tasks: z
    .array(
      z.strictObject({
        id: idSchema,
        title: textSchema(80),
        hours: z.number().multipleOf(0.25).min(0.25).max(20),
        why: paragraphSchema,
        deliverable: paragraphSchema,
        doneWhen: paragraphSchema,
        ...guidanceKeys,
        skills: z
          .array(z.strictObject({ id: idSchema, level: levelSchema }))
          .min(1)
          .max(4),
        resources: z.array(idSchema).max(6),
        sources: sourcesSchema,
      }),
    )
    .max(60),
});
