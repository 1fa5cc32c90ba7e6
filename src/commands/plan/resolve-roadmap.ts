import type { Context } from '../../context.ts';
import type { Catalog, CatalogIndex } from '../../domain/catalog.ts';
import { chooseRoadmap } from '../../domain/roadmap/choose-roadmap.ts';
import type { Roadmap } from '../../domain/roadmap/roadmap.ts';
import { findOrigin, nameAsId, originNames } from '../../domain/roles.ts';
import { type AppError, failure, usageError } from '../../errors.ts';
import { problemLine } from '../../render/problems-text.ts';
import { quotable } from '../../text/clean.ts';
import { PROGRAM, wrongWord } from '../usage.ts';
import type { RoadmapWish } from './command.ts';

/** The roadmap that the options name; the origin is asked where they name none. */
export async function resolveRoadmap(context: Context, options: RoadmapWish): Promise<Roadmap> {
  const catalog = context.catalog();
  const { from, to, roadmap: file } = options;
  if (file !== undefined) {
    if (from !== undefined || to !== undefined) throw twoRoadmaps();
    return loadOwnRoadmap(file, catalog);
  }
  const index = catalog.index();
  const origin = from ?? (await askOrigin(context, index));
  const choice = chooseRoadmap(index, origin, to);
  switch (choice.kind) {
    case 'found':
      return catalog.roadmap(choice.roadmap.id);
    case 'unknown-origin':
      throw unknownOrigin(origin, index);
    case 'unknown-target':
      throw wrongWord({
        code: 'unknown-target',
        kind: 'target',
        typed: to ?? '',
        allowed: index.roles.targets.map(({ id }) => id),
        command: (target) => `${PROGRAM} plan --from ${quotable(origin)} --to ${target}`,
      });
    case 'no-roadmap': {
      const { id, title, from: start, to: end } = choice.nearest;
      const wanted = `${findOrigin(index.roles, origin)?.id}-${to}`;
      throw usageError({
        code: 'no-roadmap',
        message: `There is no roadmap ${quotable(wanted)} yet. The nearest is ${id}: ${title}.`,
        hint: `Try: ${PROGRAM} plan --from ${start} --to ${end}`,
      });
    }
  }
}

async function askOrigin(context: Context, { roles }: CatalogIndex): Promise<string> {
  if (!context.interactive) {
    throw usageError({
      code: 'origin-needed',
      message: `Say where you start with --from: ${roles.origins.map(({ id }) => id).join(', ')}.`,
      hint: `Try: ${PROGRAM} plan --from ${roles.origins[0]?.id}`,
    });
  }
  const prompter = await context.prompter();
  return prompter.choose({
    message: 'Where do you start from?',
    choices: roles.origins.map(({ id, title }) => ({ value: id, name: title })),
  });
}

const PROJECT_MANAGER = /^(?:ai-)?(?:technical-)?(?:project|program|programme)-?manager$|^tpm$/;

function unknownOrigin(typed: string, { roles, roadmaps }: CatalogIndex): AppError {
  if (PROJECT_MANAGER.test(nameAsId(typed))) {
    const known = roadmaps.map(({ title }) => title).join('; ');
    return usageError({
      code: 'no-roadmap',
      message: `There is no roadmap for project managers yet; "pm" means product manager here. There is: ${known}.`,
      hint: `See them with: ${PROGRAM} roadmap list`,
    });
  }
  return wrongWord({
    code: 'unknown-origin',
    kind: 'origin',
    typed: nameAsId(typed),
    allowed: roles.origins.map(({ id }) => id),
    also: originNames(roles),
    command: (origin) => `${PROGRAM} plan --from ${origin}`,
    otherwise: `Which one is nearest to you: ${PROGRAM} guide roles`,
  });
}

async function loadOwnRoadmap(file: string, catalog: Catalog): Promise<Roadmap> {
  const { loadRoadmapFile } = await import('../../content/load-roadmap-file.ts');
  const loaded = loadRoadmapFile(file, catalog);
  if (loaded.ok) return loaded.roadmap;
  const [first] = loaded.problems;
  const count = loaded.problems.length;
  throw failure({
    code: 'roadmap-invalid',
    message: `${count === 1 ? 'The roadmap has an error' : `The roadmap has ${count} errors`}, the first at ${first ? problemLine(file, first) : quotable(file)}`,
    hint: `See all of them with: ${PROGRAM} roadmap check ${quotable(file)}`,
  });
}

function twoRoadmaps(): AppError {
  return usageError({
    code: 'conflicting-options',
    message: '--roadmap names the whole way; --from and --to name a built-in one.',
    hint: 'Leave --from and --to out.',
  });
}
