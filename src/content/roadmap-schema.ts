import * as z from 'zod';
import type { Roadmap } from '../domain/roadmap/roadmap.ts';
import {
  dateSchema,
  formatSchema,
  idSchema,
  levelSchema,
  paragraphSchema,
  sourcesSchema,
  textSchema,
  titleSchema,
} from './common-schema.ts';

const monthNumber = z.int().min(1).max(24);

const hours = z
  .number()
  .min(0.25)
  .max(200)
  .multipleOf(0.25, 'expected quarter hours, for instance 1.5 or 2.75');

const passage = z.strictObject({ text: paragraphSchema, sources: sourcesSchema });

const titledPassage = z.strictObject({
  title: titleSchema,
  text: paragraphSchema,
  sources: sourcesSchema,
});

const task = z.strictObject({
  id: idSchema,
  title: titleSchema,
  hours: hours.describe('How long it takes, in quarter hours.'),
  elapsedDays: z
    .int()
    .min(1)
    .max(60)
    .optional()
    .describe('Days of waiting for other people after the work.'),
  why: paragraphSchema.describe('Why it matters for this origin.'),
  deliverable: paragraphSchema.describe('The thing that exists afterwards.'),
  doneWhen: paragraphSchema.describe('What another person can observe.'),
  needs: z.array(idSchema).max(20).describe('Tasks that come first.'),
  skills: z
    .array(z.strictObject({ id: idSchema, level: levelSchema }))
    .min(1)
    .max(6)
    .describe('The levels that the task leads to.'),
  resources: z.array(idSchema).max(8),
  sources: sourcesSchema,
});

const selfCheck = z.strictObject({
  question: textSchema(300),
  goodAnswer: paragraphSchema,
  sources: sourcesSchema,
});

const month = z.strictObject({
  month: monthNumber,
  theme: titleSchema,
  whyNow: paragraphSchema,
  outcomes: z.array(textSchema(250)).min(1).max(6),
  tasks: z.array(task).min(1).max(20),
  pitfall: passage,
  selfCheck: z.array(selfCheck).min(1).max(6),
  sources: sourcesSchema,
});

/** The format of `roadmaps/*.yaml` and of a user's own roadmap; see docs/content-format.md. */
export const roadmapSchema = z.strictObject({
  schema: formatSchema('roadmap'),
  id: idSchema,
  version: z.int().min(1).max(9999).describe('Raised when tasks change.'),
  from: idSchema.describe('An origin, for instance swe.'),
  to: idSchema.describe('A target: project or product.'),
  title: titleSchema,
  checked: dateSchema.describe('The day the file was last read against its sources.'),
  length: z.strictObject({
    months: monthNumber,
    hoursPerWeek: z.number().min(1).max(60),
    hours: z.number().min(1).max(2000).multipleOf(0.25),
  }),
  overview: z.array(passage).min(1).max(6),
  strengths: z
    .array(
      z.strictObject({
        title: titleSchema,
        text: paragraphSchema,
        use: paragraphSchema,
        sources: sourcesSchema,
      }),
    )
    .max(10),
  habits: z
    .array(
      z.strictObject({
        habit: titleSchema,
        cost: paragraphSchema,
        instead: paragraphSchema,
        sources: sourcesSchema,
      }),
    )
    .max(10),
  gaps: z
    .array(z.strictObject({ skill: idSchema, text: paragraphSchema, sources: sourcesSchema }))
    .max(25),
  months: z.array(month).min(1).max(24),
  milestones: z
    .array(
      z.strictObject({
        month: monthNumber,
        title: titleSchema,
        proof: paragraphSchema,
        sources: sourcesSchema,
      }),
    )
    .max(12),
  realityCheck: z.array(titledPassage).max(12),
  duration: z.strictObject({ inside: passage, outside: passage }),
  onTheJob: z
    .array(z.strictObject({ skill: idSchema, why: paragraphSchema, sources: sourcesSchema }))
    .max(25)
    .describe('Targets that no task reaches, because only the job itself teaches them.'),
}) satisfies z.ZodType<Roadmap>;
