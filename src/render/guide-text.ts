import type { GuideSummary } from '../domain/catalog.ts';
import type { Guide, GuideBlock, TableBlock } from '../domain/guide.ts';
import type { Resource } from '../domain/resources.ts';
import type { Citation } from '../domain/sources.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { addCitations, sourceNote } from './citations-text.ts';
import { addResource } from './resource-text.ts';

export function renderGuideListText(guides: readonly GuideSummary[], screen: Screen): string {
  return new Page(screen)
    .heading('Guides')
    .entries(guides.map(({ id, summary }) => ({ term: `ai-pm-path guide ${id}`, text: summary })))
    .toString();
}

/** What a guide's ids stand for. */
export interface GuideLinks {
  readonly resources: readonly Resource[];
  readonly citations: readonly Citation[];
}

/** A reference page with its sources at the end. */
export function renderGuideText(
  guide: Guide,
  { resources, citations }: GuideLinks,
  screen: Screen,
): string {
  const page = new Page(screen);
  page.text(guide.title, { mark: screen.style.heading });
  page.text(`${guide.summary} Last checked on ${guide.checked}.`);
  for (const { title, blocks, sources } of guide.sections) {
    page.heading(title);
    for (const block of blocks) addBlock(page, block);
    if (sources.length > 0) {
      page.text(sourceNote(sources, true).trim(), { mark: screen.style.faint });
    }
  }
  if (resources.length > 0) page.heading('To read');
  for (const resource of resources) {
    addResource(page, resource, 0);
    page.gap();
  }
  addCitations(page, citations);
  const next = new Set([...guide.see.map((id) => `guide ${id}`), ...guide.next]);
  if (next.size > 0) {
    page.heading('Next');
    for (const command of next) {
      page.text(`ai-pm-path ${command}`, { indent: 2, mark: screen.style.command });
    }
  }
  return page.toString();
}

function addBlock(page: Page, block: GuideBlock): void {
  switch (block.kind) {
    case 'text':
      page.text(block.text).gap();
      return;
    case 'list':
      page.list(block.items, 2).gap();
      return;
    case 'steps':
      page.steps(block.items, 2).gap();
      return;
    case 'story':
      page.labelled('As told in the source', block.text, 2).gap();
      return;
    case 'example':
      page.labelled('Weak', block.weak, 2).labelled('Strong', block.strong, 2);
      page.labelled('Why', block.why, 4).gap();
      return;
    case 'table':
      addTable(page, block);
      return;
    case 'resource':
      addResource(page, block.resource, 0);
      page.gap();
  }
}

/** Rows as labelled lines: cells of prose are too wide for columns side by side on most terminals. */
function addTable(page: Page, { columns, rows }: TableBlock): void {
  const [, ...heads] = columns;
  for (const [name = '', ...cells] of rows) {
    page.text(name, { mark: page.screen.style.label });
    for (const [index, cell] of cells.entries()) page.labelled(heads[index] ?? '', cell, 2);
    page.gap();
  }
}
