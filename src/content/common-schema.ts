import * as z from 'zod';
import { parseIsoDate } from '../domain/calendar.ts';
import { JUDGEMENT } from '../domain/sources.ts';

/** The lists of one file hold at most this many entries. */
export const MAX_ENTRIES = 400;

/** Lower-case words with hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'expected an id: lower-case letters, digits and hyphens')
  .describe('An id: lower-case letters, digits and hyphens, at most 64.');

const sourceId = z
  .string()
  .regex(/^(?:[A-Z][1-9]\d{0,2}|judgement)$/, `expected a source id such as C7, or ${JUDGEMENT}`);

/** One to `max` source ids. */
export function sourcesOfAtMost(max: number) {
  return z
    .array(sourceId)
    .min(1, `name a source, or say [${JUDGEMENT}]`)
    .max(max)
    .describe('Ids of statements or facts that carry the entry, or [judgement].');
}

export const sourcesSchema = sourcesOfAtMost(12);

/** Text of one paragraph. */
export function textSchema(max: number): z.ZodString {
  return z.string().trim().min(1, 'expected a text, found nothing').max(max);
}

export const titleSchema = textSchema(100);
export const paragraphSchema = textSchema(900);

export const levelSchema = z
  .literal([0, 1, 2, 3, 4], 'expected a level from 0 to 4')
  .describe('0 not yet, 1 knows, 2 does with help, 3 can be trusted alone, 4 leads others.');

export const dateSchema = z
  .string()
  .refine((text) => parseIsoDate(text) !== null, 'expected a day of the calendar as YYYY-MM-DD')
  .describe('A day, YYYY-MM-DD.');

/** A link that may be printed and opened: http or https, no user name or password in it. */
export const urlSchema = z
  .string()
  .max(500)
  .refine(isWebAddress, 'expected a link that begins with http:// or https://')
  .describe('A link: http or https only.');

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text) || /\s/.test(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

/** The first key of every file: which format, in which number. */
export function formatSchema(name: string): z.ZodLiteral<string> {
  const format = `ai-pm-path/${name}@1`;
  return z.literal(format, `expected "${format}"`).describe('The format and its number.');
}
