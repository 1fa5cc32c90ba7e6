import * as z from 'zod';
import type { Glossary } from '../domain/glossary.ts';
import {
  dateSchema,
  formatSchema,
  idSchema,
  MAX_ENTRIES,
  sourcesSchema,
  textSchema,
  titleSchema,
} from './common-schema.ts';

/** `content/glossary.yaml` */
export const glossarySchema = z.strictObject({
  schema: formatSchema('glossary'),
  checked: dateSchema,
  themes: z
    .array(z.strictObject({ id: idSchema, title: titleSchema }))
    .min(1)
    .max(12),
  terms: z
    .array(
      z.strictObject({
        id: idSchema,
        term: textSchema(60),
        also: z.array(textSchema(60)).max(6),
        theme: idSchema,
        plain: textSchema(420),
        precise: textSchema(300),
        see: z.array(idSchema).max(6),
        sources: sourcesSchema,
      }),
    )
    .min(1)
    .max(MAX_ENTRIES),
}) satisfies z.ZodType<Glossary>;
