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

/** How a task is done. Shipped tasks have it; whoever writes a roadmap of their own may leave it out. */
export const guidanceKeys = {
  inShort: z
    .strictObject({ deliverable: textSchema(60), doneWhen: textSchema(80) })
    .optional()
    .describe('Deliverable and done-when in a few words, for the guide in short.'),
  steps: z
    .array(textSchema(320))
    .min(1)
    .max(9)
    .optional()
    .describe('How to do it, in this order; the first is a first sitting of at most an hour.'),
  template: idSchema.optional().describe('The working document that the deliverable starts from.'),
  mistake: paragraphSchema.optional().describe('The usual mistake, and how to notice it.'),
  atWork: paragraphSchema.optional().describe('How to do it inside the present job.'),
  fallback: paragraphSchema.optional().describe('For somebody who cannot do it at work.'),
  in25Minutes: paragraphSchema.optional().describe('A piece of it for 25 free minutes.'),
};

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
  ...guidanceKeys,
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
  modelAnswer: paragraphSchema.optional().describe('An answer as a strong person would say it.'),
  weakSigns: z
    .array(textSchema(200))
    .min(1)
    .max(4)
    .optional()
    .describe('What shows that an answer is weak.'),
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
