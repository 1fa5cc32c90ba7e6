import * as z from 'zod';
import type { Resource } from '../domain/resources.ts';
import type { Roles } from '../domain/roles.ts';
import type { Skills } from '../domain/skills.ts';
import type { Sources } from '../domain/sources.ts';
import {
  dateSchema,
  formatSchema,
  idSchema,
  levelSchema,
  MAX_ENTRIES,
  paragraphSchema,
  sourcesOfAtMost,
  textSchema,
  titleSchema,
  urlSchema,
} from './common-schema.ts';

function list<Item extends z.ZodType>(item: Item) {
  return z.array(item).min(1).max(MAX_ENTRIES);
}

/** `content/roles.yaml` */
export const rolesSchema = z.strictObject({
  schema: formatSchema('roles'),
  origins: list(
    z.strictObject({
      id: idSchema,
      title: titleSchema,
      aliases: z.array(idSchema).max(10),
      defaultTarget: idSchema,
    }),
  ),
  targets: list(z.strictObject({ id: idSchema, title: titleSchema })),
}) satisfies z.ZodType<Roles>;

const levelsByRole = z.record(idSchema, levelSchema);

/** `content/skills.yaml` */
export const skillsSchema = z.strictObject({
  schema: formatSchema('skills'),
  checked: dateSchema,
  groups: list(z.strictObject({ id: idSchema, title: titleSchema })),
  skills: list(
    z.strictObject({
      id: idSchema,
      group: idSchema,
      title: titleSchema,
      definition: paragraphSchema,
      levels: z.array(textSchema(300)).length(5),
      targets: levelsByRole,
      starts: levelsByRole,
      sources: sourcesOfAtMost(60),
    }),
  ),
}) satisfies z.ZodType<Skills>;

/** `content/resources.yaml` */
export const resourcesSchema = z.strictObject({
  schema: formatSchema('resources'),
  checked: dateSchema,
  resources: list(
    z.strictObject({
      id: idSchema,
      title: textSchema(200),
      author: textSchema(200),
      url: urlSchema,
      kind: z.enum([
        'book',
        'case-study',
        'community',
        'course',
        'guide',
        'newsletter',
        'paper',
        'podcast',
        'standard',
        'tool',
      ]),
      cost: z.enum(['free', 'freemium', 'paid', 'unknown']),
      hours: z.number().positive().max(1000).optional(),
      level: z.enum(['beginner', 'intermediate', 'advanced']),
      skills: z.array(idSchema).min(1).max(8),
      verified: z.enum(['result', 'mentioned']),
      whom: textSchema(160),
      take: textSchema(260),
      skip: textSchema(160),
      sources: sourcesOfAtMost(4).optional(),
    }),
  ),
}) satisfies z.ZodType<{ checked: string; resources: readonly Resource[] }>;

const statementId = z.string().regex(/^[A-E][1-9]\d{0,2}$/, 'expected an id such as C7');
const factId = z.string().regex(/^F[1-9]\d{0,2}$/, 'expected an id such as F12');

/** `content/sources.yaml` */
export const sourcesFileSchema = z.strictObject({
  schema: formatSchema('sources'),
  documents: list(
    z.strictObject({
      id: z.string().regex(/^[A-E]$/),
      title: titleSchema,
      publisher: titleSchema,
      url: urlSchema.optional(),
    }),
  ),
  statements: list(z.strictObject({ id: statementId, statement: textSchema(500) })),
}) satisfies z.ZodType<Pick<Sources, 'documents' | 'statements'>>;

/** `content/facts.yaml` */
export const factsSchema = z.strictObject({
  schema: formatSchema('facts'),
  asOf: textSchema(40),
  facts: list(
    z.strictObject({
      id: factId,
      grade: z.enum(['primary', 'secondary', 'anecdote', 'arithmetic']),
      date: textSchema(60).optional(),
      statement: textSchema(900),
      urls: z.array(urlSchema).max(6),
    }),
  ),
}) satisfies z.ZodType<Pick<Sources, 'asOf' | 'facts'>>;
