import * as z from 'zod';
import { type Checklist, COMPANY_TYPES, PRACTICE_PROOFS } from '../domain/checklist/checklist.ts';
import { type InterviewQuestion, ROUNDS } from '../domain/practice/interview-question.ts';
import {
  dateSchema,
  formatSchema,
  idSchema,
  paragraphSchema,
  sourcesSchema,
  textSchema,
  titleSchema,
} from './common-schema.ts';

const checklistItem = z.strictObject({
  id: idSchema,
  group: idSchema,
  title: textSchema(60),
  isCore: z.boolean(),
  isOfThisFirm: z.boolean().optional(),
  ask: z
    .strictObject({
      text: textSchema(200),
      minutes: z.int().min(5).max(20),
      leastDays: z.int().min(1).max(14),
    })
    .optional(),
  inShort: z.strictObject({ text: textSchema(200), minutes: z.int().min(5).max(20) }),
  targets: z.array(idSchema).min(1).max(4),
  companies: z.array(z.enum(COMPANY_TYPES)).max(3),
  why: textSchema(400),
  proof: textSchema(400),
  accepts: z
    .array(z.enum(['file', 'link', 'note']))
    .min(1)
    .max(3),
  minutes: z.int().min(5).max(6000),
  refreshMinutes: z.int().min(1).max(240),
  from: z.strictObject({
    tasks: z.array(idSchema).max(12),
    templates: z.array(idSchema).max(4),
    practice: z.array(z.enum(PRACTICE_PROOFS)).max(3),
    assessment: z.boolean(),
  }),
  how: z.array(textSchema(300)).min(1).max(5),
  companyNotes: z
    .strictObject({
      startup: textSchema(300).optional(),
      'big-tech': textSchema(300).optional(),
      enterprise: textSchema(300).optional(),
    })
    .optional(),
  sources: sourcesSchema,
});

/** `content/checklist.yaml` */
export const checklistSchema = z.strictObject({
  schema: formatSchema('checklist'),
  checked: dateSchema,
  groups: z
    .array(z.strictObject({ id: idSchema, title: titleSchema }))
    .min(1)
    .max(10),
  items: z.array(checklistItem).min(1).max(60),
  daySheet: z
    .array(
      z.strictObject({
        text: textSchema(200),
        lastMinutes: z.boolean().optional(),
        leastMinutes: z.int().min(1).max(1440).optional(),
        sources: sourcesSchema,
      }),
    )
    .min(1)
    .max(20),
}) satisfies z.ZodType<Checklist>;

const question = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/),
  topic: idSchema,
  targets: z.array(idSchema).min(1).max(4),
  level: z.literal([1, 2, 3]),
  question: textSchema(400),
  points: z
    .array(z.strictObject({ point: textSchema(160), followUp: textSchema(160) }))
    .min(4)
    .max(6),
  weak: textSchema(450),
  why: textSchema(350),
  sources: sourcesSchema,
}) satisfies z.ZodType<Omit<InterviewQuestion, 'round'>>;

/** `content/questions/<round>.yaml` */
export const questionsSchema = z.strictObject({
  schema: formatSchema('questions'),
  round: z.enum(ROUNDS),
  title: titleSchema,
  about: paragraphSchema,
  questions: z.array(question).min(1).max(60),
});
