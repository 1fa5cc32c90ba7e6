import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ItemBank } from '../domain/assessment/bank.ts';
import type { Catalog, CatalogIndex } from '../domain/catalog.ts';
import type { Checklist } from '../domain/checklist/checklist.ts';
import type { CritiqueContent } from '../domain/critique/critic.ts';
import type { Glossary } from '../domain/glossary.ts';
import type { Guide, GuideBlock } from '../domain/guide.ts';
import type { DeepeningTask } from '../domain/planning/deepening.ts';
import type { QuestionBank } from '../domain/practice/interview-question.ts';
import type { MockRubric } from '../domain/practice/mock-rubric.ts';
import type { Resource } from '../domain/resources.ts';
import type { Roadmap } from '../domain/roadmap/roadmap.ts';
import type { Skills } from '../domain/skills.ts';
import type { Sources } from '../domain/sources.ts';
import type { Template } from '../domain/template.ts';
import type { CompiledContent } from './compile-content.ts';

/** The files of the compiled catalog and what is in them: written by the build, read below. */
export function catalogFiles(content: CompiledContent): Map<string, unknown> {
  return new Map<string, unknown>([
    ['index.json', content.index],
    ['skills.json', content.skills],
    ['resources.json', content.resources],
    ['sources.json', content.sources],
    ['templates.json', content.templates],
    ['glossary.json', content.glossary],
    ['checklist.json', content.checklist],
    ['questions.json', content.questionBank],
    ['mock-rubric.json', content.mockRubric],
    ['critique.json', content.critique],
    ['item-bank.json', content.bank],
    ['deepening.json', content.deepening],
    ...content.roadmaps.map((roadmap) => [`roadmaps/${roadmap.id}.json`, roadmap] as const),
    ...content.guides.map((guide) => [`guides/${guide.id}.json`, named(guide)] as const),
  ]);
}

/** With the ids of its resources alone: `resources.json` has them already. */
function named(guide: Guide): unknown {
  return withBlocks(guide, (block) =>
    block.kind === 'resource' ? { ...block, resource: { id: block.resource.id } } : block,
  );
}

function withBlocks(guide: Guide, change: (block: GuideBlock) => unknown): unknown {
  const sections = guide.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map(change),
  }));
  return { ...guide, sections };
}

/**
 * The content that the build validated and wrote to `folder`. It is our own file, so it is read
 * without a validator; each part once, when it is first asked for.
 */
export function createBuiltInCatalog(folder: string): Catalog {
  const parts = new Map<string, unknown>();
  const read = <Part>(name: string): Part => {
    if (!parts.has(name)) {
      parts.set(name, JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
    }
    return parts.get(name) as Part;
  };
  let resources: ReadonlyMap<string, Resource> | undefined;
  const allResources = () => {
    resources ??= new Map(
      read<readonly Resource[]>('resources.json').map((entry) => [entry.id, entry]),
    );
    return resources;
  };
  return {
    index: () => read<CatalogIndex>('index.json'),
    roadmap: (id) => read<Roadmap>(`roadmaps/${id}.json`),
    guide: (id) =>
      withBlocks(read<Guide>(`guides/${id}.json`), (block) =>
        block.kind === 'resource'
          ? { ...block, resource: allResources().get(block.resource.id) }
          : block,
      ) as Guide,
    skills: () => read<Skills>('skills.json'),
    resources: allResources,
    sources: () => read<Sources>('sources.json'),
    templates: () => read<readonly Template[]>('templates.json'),
    glossary: () => read<Glossary>('glossary.json'),
    checklist: () => read<Checklist>('checklist.json'),
    questionBank: () => read<QuestionBank>('questions.json'),
    mockRubric: () => read<MockRubric>('mock-rubric.json'),
    critique: () => read<CritiqueContent>('critique.json'),
    itemBank: () => read<ItemBank>('item-bank.json'),
    deepening: () => read<readonly DeepeningTask[]>('deepening.json'),
  };
}
