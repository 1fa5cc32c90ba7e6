import * as z from 'zod';
import { idSchema, levelSchema } from './common-schema.ts';

const answer = z.union(
  [z.string().max(100), z.number(), z.strictObject({ most: z.string(), least: z.string() })],
  'expected an option, a number, "?", or {most, least}',
);

/** A file of `--answers`: what a person would have answered on the screen. */
export const answersSchema = z.strictObject({
  schema: z
    .literal('ai-pm-path/answers@1', 'expected "ai-pm-path/answers@1": another version wrote this')
    .optional(),
  background: z
    .strictObject({
      from: z.string().max(100).optional(),
      to: z.string().max(100).nullable().optional(),
      years: z.number().min(0).max(60).nullable().optional(),
      weeklyHours: z.number().min(0.25).max(80).nullable().optional(),
    })
    .optional(),
  claims: z.record(idSchema, levelSchema).optional(),
  items: z.record(idSchema, answer).optional(),
  fit: z.record(idSchema, idSchema).optional(),
});

export type AnswersFile = z.infer<typeof answersSchema>;
