import * as z from 'zod';
import { itemsSchema } from './assessment-schema.ts';
import { kindsSchema, ownWordsSchema, signalsSchema } from './critique-schema.ts';
import { glossarySchema } from './glossary-schema.ts';
import { guideSchema } from './guide-schema.ts';
import { checklistSchema, questionsSchema } from './interview-schema.ts';
import { roadmapSchema } from './roadmap-schema.ts';

/** The formats that people write by hand, by the name of their file in `schemas/`. */
const FORMATS = {
  roadmap: roadmapSchema,
  guide: guideSchema,
  items: itemsSchema,
  glossary: glossarySchema,
  questions: questionsSchema,
  checklist: checklistSchema,
  signals: signalsSchema,
  kinds: kindsSchema,
  words: ownWordsSchema,
} as const;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES: readonly FormatName[] = [
  ...(['roadmap', 'guide', 'items', 'glossary'] as const),
  ...(['questions', 'checklist', 'signals', 'kinds', 'words'] as const),
];

/** The JSON Schema (draft 2020-12) of a format, for editors; formatted, with a line break at its end. */
export function jsonSchemaText(name: FormatName): string {
  return `${JSON.stringify(z.toJSONSchema(FORMATS[name]), null, 2)}\n`;
}
