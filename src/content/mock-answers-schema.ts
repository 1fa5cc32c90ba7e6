import * as z from 'zod';
import { textSchema } from './common-schema.ts';

const score = z.literal([1, 2, 3, 4], 'expected a score from 1 to 4');

const answer = z.strictObject({
  text: textSchema(20_000).optional(),
  said: z.array(z.int().min(1)).max(20),
  seconds: z.number().min(0).max(100_000).nullable().optional(),
});

/** A file of `practice mock --answers`: what a person said in a mock, and how it was scored. */
export const mockAnswersSchema = z.strictObject({
  schema: z
    .literal(
      'ai-pm-path/mock-answers@1',
      'expected "ai-pm-path/mock-answers@1": another version wrote this',
    )
    .optional(),
  mock: z
    .strictObject({
      id: z.string().min(1).max(100).optional(),
      seed: z.union([z.string().min(1).max(100), z.number()], 'expected a seed').optional(),
      minutes: z.int().min(5).max(180).optional(),
      round: z.string().max(100).nullable().optional(),
    })
    .optional(),
  answers: z.record(z.string().max(100), answer).optional(),
  scores: z
    .strictObject({
      structure: score,
      evidence: score,
      judgement: score,
      communication: score,
      level: score,
    })
    .optional(),
  scorer: textSchema(100).nullable().optional(),
});

/**
 * The same file read with indulgence: whatever is not as it should be is taken for nothing, so that
 * the rest can be held against the bank and all faults are named at once.
 */
export const looseMockAnswersSchema = z
  .object({
    mock: z
      .object({
        id: z.string().optional().catch(undefined),
        seed: z.union([z.string(), z.number()]).optional().catch(undefined),
        minutes: z.int().min(5).max(180).optional().catch(undefined),
        round: z.string().nullable().optional().catch(undefined),
      })
      .optional()
      .catch(undefined),
    answers: z
      .record(z.string(), z.object({ said: z.array(z.unknown()).catch([]) }).catch({ said: [] }))
      .catch({}),
    scores: z.unknown().optional(),
    scorer: z.unknown().optional(),
  })
  .catch({ answers: {}, scores: undefined, scorer: undefined });
