/** The word that stands in `sources` where an entry is our own opinion. */
export const JUDGEMENT = 'judgement';

export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url?: string | undefined;
}

/** A numbered statement of one of the documents, in our own words. */
export interface Statement {
  readonly id: string;
  readonly statement: string;
}

/** How a fact is known: read on the primary page, on a secondary one, told as a story, or computed. */
export type Grade = 'primary' | 'secondary' | 'anecdote' | 'arithmetic';

export interface Fact {
  readonly id: string;
  readonly grade: Grade;
  /** The fact's own date, where it has one. */
  readonly date?: string | undefined;
  readonly statement: string;
  readonly urls: readonly string[];
}

export interface Sources {
  readonly documents: readonly SourceDocument[];
  readonly statements: readonly Statement[];
  /** When the facts' pages were read. */
  readonly asOf: string;
  readonly facts: readonly Fact[];
}

/** What one source id stands for, ready to be shown. */
export interface Citation {
  readonly id: string;
  readonly statement: string;
  /** Who says it and since when. */
  readonly origin: string;
  readonly urls: readonly string[];
}

const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  primary: 'read on the primary page',
  secondary: 'read on a secondary page',
  anecdote: 'a story; no independent source found',
  arithmetic: 'our own arithmetic or a textbook definition',
};

/** The citations behind `ids`, each once, documents' statements before facts, in numeric order. */
export function citationsOf(sources: Sources, ids: Iterable<string>): Citation[] {
  const wanted = new Set(ids);
  const documents = new Map(sources.documents.map((document) => [document.id, document]));
  const statements = sources.statements
    .filter(({ id }) => wanted.has(id))
    .map(({ id, statement }) => {
      const document = documents.get(id.slice(0, 1));
      const origin = document ? `${document.publisher}, "${document.title}"` : 'unknown document';
      return { id, statement, origin, urls: document?.url === undefined ? [] : [document.url] };
    });
  const facts = sources.facts
    .filter(({ id }) => wanted.has(id))
    .map(({ id, statement, grade, date, urls }) => {
      const dated = date === undefined ? '' : `dated ${date}, `;
      return { id, statement, origin: `${dated}${GRADE_WORDS[grade]}, ${sources.asOf}`, urls };
    });
  return [...statements, ...facts];
}

/** A `sources` list and where it stands: keys and indices from the top. */
export interface SourceList {
  readonly path: readonly (string | number)[];
  readonly ids: readonly string[];
}

/** Every `sources` list that stands anywhere in a content document, in the order of the text. */
export function sourceListsIn(
  document: unknown,
  path: readonly (string | number)[] = [],
): SourceList[] {
  if (document === null || typeof document !== 'object') return [];
  return Object.entries(document).flatMap(([key, child]) => {
    const place = [...path, Array.isArray(document) ? Number(key) : key];
    return key === 'sources' && Array.isArray(child)
      ? [{ path: place, ids: child.map(String) }]
      : sourceListsIn(child, place);
  });
}
