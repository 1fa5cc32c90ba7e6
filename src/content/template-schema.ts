import * as z from 'zod';
import type { Template } from '../domain/template.ts';
import {
  dateSchema,
  formatSchema,
  idSchema,
  sourcesSchema,
  textSchema,
  titleSchema,
} from './common-schema.ts';

/** What stands above the text of `content/templates/*.md`; see docs/content-format.md. */
export const templateSchema = z.strictObject({
  schema: formatSchema('template'),
  id: idSchema,
  title: titleSchema,
  summary: textSchema(160),
  checked: dateSchema,
  sources: sourcesSchema,
}) satisfies z.ZodType<Omit<Template, 'markdown'>>;
