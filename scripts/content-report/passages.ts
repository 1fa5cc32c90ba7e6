import type { CompiledContent } from '../../src/content/compile-content.ts';

/** A text that a person reads, and where it stands. */
export interface Passage {
  /** The document, for instance `roadmaps/swe-project` or `guides/roles`. */
  readonly document: string;
  /** Keys and indices from the top, joined by dots. */
  readonly path: string;
  readonly text: string;
  /** What the entry it belongs to rests on: its own sources, else those of the nearest one around it. */
  readonly sources: readonly string[];
}

/** Keys whose values are no prose: names, ids, addresses. */
const NOT_PROSE: ReadonlySet<string> = new Set([
  ...['schema', 'id', 'sources', 'url', 'urls', 'needs', 'resources', 'see', 'next', 'template'],
  ...['author', 'kind', 'cost', 'level', 'verified', 'checked', 'also', 'theme', 'revision'],
  ...['from', 'to', 'aliases', 'group', 'skill', 'skills', 'targets', 'apart', 'term', 'columns'],
  // A weak answer is full of what is forbidden elsewhere.
  ...['weak', 'round', 'topic', 'accepts', 'practice', 'companies'],
]);

/** Every text of the roadmaps, the deepening tasks, the written guides, the templates and the glossary. */
export function passagesOf(content: CompiledContent): Passage[] {
  return documentsOf(content).flatMap(({ document, value }) => passagesIn(value, document));
}

export function documentsOf(content: CompiledContent): { document: string; value: object }[] {
  const { roadmaps, deepening, guides, templates, glossary } = content;
  const { checklist, mockRubric, questionBank } = content;
  return [
    ...roadmaps.map((value) => ({ document: `roadmaps/${value.id}`, value })),
    { document: 'deepening', value: { tasks: deepening } },
    ...guides
      .filter(({ id }) => !MADE_FROM_LISTS.has(id))
      .map((value) => ({ document: `guides/${value.id}`, value })),
    ...templates.map((value) => ({ document: `templates/${value.id}`, value })),
    { document: 'glossary', value: glossary },
    { document: 'checklist', value: checklist },
    { document: 'mock-rubric', value: mockRubric },
    { document: 'questions', value: questionBank.questions },
  ];
}

/** Their texts stand in the lists. */
const MADE_FROM_LISTS: ReadonlySet<string> = new Set(['skills', 'glossary', 'resources']);

export function passagesIn(
  value: unknown,
  document: string,
  path: readonly string[] = [],
  around: readonly string[] = [],
): Passage[] {
  if (typeof value === 'string') {
    return [{ document, path: path.join('.'), text: value, sources: around }];
  }
  if (value === null || typeof value !== 'object') return [];
  const own = (value as { sources?: readonly string[] }).sources;
  const sources = own !== undefined && own.length > 0 ? own : around;
  return Object.entries(value).flatMap(([key, child]) =>
    // `skills` of the content are levels; only a string or an object under such a key is no prose.
    NOT_PROSE.has(key) ? [] : passagesIn(child, document, [...path, key], sources),
  );
}

/** Sentences of a text, without the marks of Markdown. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.replace(/^(?:[>#|*\s-]|\d+\.)+/, '').trim())
    .flatMap((line) => line.split(/(?<=[.!?]["')\]]?)\s+(?=[A-Z"'(])/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
