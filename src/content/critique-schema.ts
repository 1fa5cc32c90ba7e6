import * as z from 'zod';
import type { KindOfText } from '../domain/critique/kinds.ts';
import type { Lexicon } from '../domain/critique/lexicon.ts';
import { type CritiqueModel, KINDS } from '../domain/critique/score.ts';
import { dateSchema, formatSchema, idSchema, sourcesSchema, textSchema } from './common-schema.ts';

const pattern = textSchema(2500).describe('Words, in the language of docs/content-format.md.');

/** `content/critique/signals.yaml` */
export const signalsSchema = z.strictObject({
  schema: formatSchema('signals'),
  checked: dateSchema,
  lists: z.record(z.string().regex(/^[a-z]{1,20}$/), textSchema(2000)),
  plain: textSchema(4000),
  subject: textSchema(4000),
  signals: z
    .array(
      z.strictObject({
        id: idSchema,
        side: z.enum(['evidence', 'counter', 'undoing']),
        title: textSchema(60),
        message: textSchema(120),
        question: textSchema(160),
        weight: z.number().min(0).max(1),
        sources: sourcesSchema,
        patterns: z.array(pattern).min(1).max(40),
      }),
    )
    .min(2)
    .max(60),
}) satisfies z.ZodType<Omit<Lexicon, 'vocabulary'>>;

const expectation = {
  id: idSchema,
  anyOf: z.array(idSchema).min(1).max(8),
  message: textSchema(120),
  question: textSchema(160),
};

/** `content/critique/kinds.yaml` */
export const kindsSchema = z.strictObject({
  schema: formatSchema('kinds'),
  checked: dateSchema,
  kinds: z
    .array(
      z.strictObject({
        kind: z.enum(KINDS),
        title: textSchema(60),
        about: textSchema(200),
        sources: sourcesSchema,
        names: z.array(textSchema(40)).max(8),
        sections: z
          .array(
            z.strictObject({ ...expectation, headings: z.array(textSchema(40)).min(1).max(8) }),
          )
          .max(12),
        expects: z.array(z.strictObject(expectation)).min(1).max(12),
      }),
    )
    .length(KINDS.length),
}) satisfies z.ZodType<{ readonly kinds: readonly KindOfText[] }>;

const cuts = z.strictObject({ partial: z.number(), specific: z.number() });

/** `content/critique/vocabulary.yaml`, written by `npm run eval:critique -- --fit`. */
export const vocabularySchema = z.strictObject({
  schema: formatSchema('vocabulary'),
  stems: textSchema(100_000),
});

/** `content/critique/model.yaml`, written by `npm run eval:critique -- --fit`. */
export const critiqueModelSchema = z.strictObject({
  schema: formatSchema('critique-model'),
  weights: z.record(idSchema, z.number()),
  cuts: z.strictObject({ answer: cuts, bullet: cuts, memo: cuts, case: cuts }),
}) satisfies z.ZodType<CritiqueModel>;

/** A person's own words, by the signal that they are added to: a file that the settings name. */
export const ownWordsSchema = z.strictObject({
  schema: formatSchema('words'),
  words: z.record(idSchema, z.array(textSchema(200)).max(500)),
});
