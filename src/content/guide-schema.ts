import * as z from 'zod';
import type { Guide } from '../domain/guide.ts';
import {
  dateSchema,
  formatSchema,
  idSchema,
  paragraphSchema,
  sourcesSchema,
  textSchema,
  titleSchema,
} from './common-schema.ts';

const items = z.array(paragraphSchema).min(1).max(20);

const table = z
  .strictObject({
    kind: z.literal('table'),
    columns: z.array(z.string().trim().max(60)).min(2).max(5),
    rows: z
      .array(z.array(textSchema(300)))
      .min(1)
      .max(30),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), {
    message: 'every row needs as many cells as there are columns',
    path: ['rows'],
  });

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: paragraphSchema }),
  z.strictObject({ kind: z.literal('list'), items }),
  z.strictObject({ kind: z.literal('steps'), items }),
  table,
  z.strictObject({ kind: z.literal('story'), text: paragraphSchema }),
  z.strictObject({
    kind: z.literal('example'),
    weak: paragraphSchema,
    strong: paragraphSchema,
    why: paragraphSchema,
  }),
]);

const section = z.strictObject({
  title: titleSchema,
  blocks: z.array(block).min(1).max(20),
  sources: sourcesSchema,
});

/** The format of `content/guides/*.yaml`; see docs/content-format.md. */
export const guideSchema = z.strictObject({
  schema: formatSchema('guide'),
  id: idSchema,
  title: titleSchema,
  summary: textSchema(250),
  checked: dateSchema,
  sections: z.array(section).min(1).max(20),
  resources: z.array(idSchema).max(12).optional().describe('What to read next.'),
  see: z.array(idSchema).max(10),
  next: z.array(textSchema(80)).max(5),
}) satisfies z.ZodType<Guide>;
