import type { Context } from '../../context.ts';
import type { CatalogIndex } from '../../domain/catalog.ts';
import { citationsOf, sourceListsIn } from '../../domain/sources.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { renderGuideJson, renderGuideListJson } from '../../render/guide-json.ts';
import { renderGuideListText, renderGuideText } from '../../render/guide-text.ts';
import { PROGRAM, wrongWord } from '../usage.ts';
import type { GuideOptions } from './command.ts';

export async function runGuide(context: Context, options: GuideOptions): Promise<ExitCode> {
  const catalog = context.catalog();
  const index = catalog.index();
  if (options.topic === undefined) {
    if (options.json) await context.stdout.write(renderGuideListJson(index.guides));
    else await context.page(renderGuideListText(index.guides, context.screen));
    return EXIT.done;
  }
  const guide = catalog.guide(findGuide(index, options.topic));
  const cited = sourceListsIn(guide).flatMap(({ ids }) => ids);
  const citations = citationsOf(catalog.sources(), cited);
  if (options.json) await context.stdout.write(renderGuideJson(guide, citations));
  else await context.page(renderGuideText(guide, citations, context.screen));
  return EXIT.done;
}

function findGuide({ guides }: CatalogIndex, topic: string): string {
  const found = guides.find(({ id }) => id === topic.toLowerCase());
  if (found !== undefined) return found.id;
  throw wrongWord({
    code: 'unknown-guide',
    kind: 'guide',
    typed: topic,
    allowed: guides.map(({ id }) => id),
    command: (id) => `${PROGRAM} guide ${id}`,
  });
}
