import type { Catalog } from './catalog.ts';
import type { Guide, GuideBlock, GuideSection } from './guide.ts';
import type { DeepeningTask } from './planning/deepening.ts';
import { sumHours, type Task } from './roadmap/roadmap.ts';
import { startingDocument } from './roadmap/starting-document.ts';

/** A shipped task and where it comes from. */
export interface PlacedTask {
  readonly task: Task;
  /** Where it stands, for instance `Month 3 of "From software engineer to ..."`. */
  readonly place: string;
  /** The day its file was last read against its sources. */
  readonly checked: string;
}

type TaskCatalog = Pick<Catalog, 'index' | 'roadmap' | 'deepening' | 'skills' | 'resources'>;

/** The shipped task with this id; one of a roadmap before one that deepens a skill. */
export function findShippedTask(catalog: TaskCatalog, id: string): PlacedTask | undefined {
  for (const summary of catalog.index().roadmaps) {
    const { months, title, checked } = catalog.roadmap(summary.id);
    for (const { month, tasks } of months) {
      const task = tasks.find((candidate) => candidate.id === id);
      if (task !== undefined) return { task, place: `Month ${month} of "${title}"`, checked };
    }
  }
  const deepening = catalog.deepening().find((task) => task.id === id);
  if (deepening === undefined) return undefined;
  return { task: withoutNeeds(deepening), place: PERSONAL, checked: catalog.skills().checked };
}

const PERSONAL = 'Added to a guide where an assessment shows that a skill needs it';

function withoutNeeds(task: DeepeningTask): Task {
  return { ...task, needs: [] };
}

/** A task as a page of its own: all that is needed to sit down and do it. */
export function createTaskGuide({ task, place, checked }: PlacedTask, catalog: TaskCatalog): Guide {
  const { id, title, needs, steps, resources } = task;
  const document = startingDocument(task);
  const file = document?.file ?? null;
  const output = file === null ? '' : ` --output ${file}`;
  const start = document === null ? '' : `template ${document.template}${output}`;
  const hours = sumHours([task]);
  const known = catalog.resources();
  const links = resources.flatMap((resource): GuideBlock[] => {
    const found = known.get(resource);
    return found === undefined ? [] : [{ kind: 'resource', resource: found }];
  });
  const waits = needs.length === 0 ? '' : `, after ${needs.join(', ')}`;
  return {
    id,
    title: `${id}: ${title}`,
    summary: `${place}; ${hours} ${hours === 1 ? 'hour' : 'hours'}${waits}.`,
    checked,
    sections: [
      section('Why', [{ kind: 'text', text: task.why }], task.sources),
      section('Deliverable', [{ kind: 'text', text: task.deliverable }]),
      section('Done when', [{ kind: 'text', text: task.doneWhen }]),
      ...(start === '' ? [] : textSection('Start from', `ai-pm-path ${start}`)),
      ...(steps === undefined ? [] : [section('Steps', [{ kind: 'steps', items: steps }])]),
      ...textSection('Usual mistake', task.mistake),
      ...textSection('Inside your present job', task.atWork),
      ...textSection('If you cannot do it there', task.fallback),
      ...textSection('With 25 free minutes', task.in25Minutes),
      ...(links.length === 0 ? [] : [section('To read', links)]),
    ],
    see: [],
    next: [...(start === '' ? [] : [start]), `progress start ${id}`],
  };
}

function section(
  title: string,
  blocks: readonly GuideBlock[],
  sources: readonly string[] = [],
): GuideSection {
  return { title, blocks, sources };
}

function textSection(title: string, text: string | undefined): GuideSection[] {
  return text === undefined ? [] : [section(title, [{ kind: 'text', text }])];
}
