import type { Context } from '../../context.ts';
import type { Catalog } from '../../domain/catalog.ts';
import { createTermGuide, findTerm } from '../../domain/glossary.ts';
import type { Guide } from '../../domain/guide.ts';
import { citationsOf, sourceListsIn } from '../../domain/sources.ts';
import { createTaskGuide, findShippedTask } from '../../domain/task-guide.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { renderGuideJson, renderGuideListJson } from '../../render/guide-json.ts';
import { renderGuideListText, renderGuideText } from '../../render/guide-text.ts';
import { PROGRAM, wrongWord } from '../usage.ts';
import type { GuideOptions } from './command.ts';

export async function runGuide(context: Context, options: GuideOptions): Promise<ExitCode> {
  const catalog = context.catalog();
  if (options.topic === undefined) {
    const { guides } = catalog.index();
    if (options.json) await context.stdout.write(renderGuideListJson(guides));
    else await context.page(renderGuideListText(guides, context.screen));
    return EXIT.done;
  }
  const guide = findPage(catalog, options.topic);
  const cited = sourceListsIn(guide).flatMap(({ ids }) => ids);
  const known = catalog.resources();
  const links = {
    resources: (guide.resources ?? []).flatMap((id) => known.get(id) ?? []),
    citations: citationsOf(catalog.sources(), cited),
  };
  if (options.json) await context.stdout.write(renderGuideJson(guide, links));
  else await context.page(renderGuideText(guide, links, context.screen));
  return EXIT.done;
}

/** A guide; else a term of the glossary; else a task. */
function findPage(catalog: Catalog, topic: string): Guide {
  const { guides } = catalog.index();
  const wanted = topic.trim().toLowerCase();
  if (guides.some(({ id }) => id === wanted)) return catalog.guide(wanted);
  const glossary = catalog.glossary();
  const term = findTerm(glossary, topic);
  if (term !== undefined) return createTermGuide(glossary, term);
  const task = findShippedTask(catalog, wanted);
  if (task !== undefined) return createTaskGuide(task, catalog);
  throw wrongWord({
    code: 'unknown-guide',
    kind: 'guide, term or task',
    typed: topic,
    allowed: [...guides.map(({ id }) => id), ...glossary.terms.map(({ id }) => id)],
    shown: guides.length,
    command: (id) => `${PROGRAM} guide ${id}`,
    otherwise: `See the guides with: ${PROGRAM} guide, the terms with: ${PROGRAM} guide glossary`,
  });
}
