import * as z from 'zod';
import type { MockRubric } from '../domain/practice/mock-rubric.ts';
import { RUBRIC } from '../domain/practice/practice-fact.ts';
import { dateSchema, formatSchema, idSchema, sourcesSchema, textSchema } from './common-schema.ts';

/** `content/mock-rubric.yaml` */
export const mockRubricSchema = z.strictObject({
  schema: formatSchema('mock-rubric'),
  checked: dateSchema,
  parts: z
    .array(
      z.strictObject({
        part: z.enum(RUBRIC),
        title: textSchema(60),
        anchors: z.array(textSchema(140)).length(4),
        sources: sourcesSchema,
      }),
    )
    .length(RUBRIC.length),
  competencies: z
    .array(
      z.strictObject({
        id: idSchema,
        title: textSchema(40),
        asked: textSchema(200),
        sources: sourcesSchema,
      }),
    )
    .min(8)
    .max(12),
}) satisfies z.ZodType<MockRubric>;
