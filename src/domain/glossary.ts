import type { Guide, TableBlock } from './guide.ts';
import type { Sourced } from './roadmap/roadmap.ts';
import { JUDGEMENT } from './sources.ts';

export interface Term extends Sourced {
  readonly id: string;
  readonly term: string;
  /** Other words for it, and its abbreviation. */
  readonly also: readonly string[];
  /** The part of the glossary in which it stands. */
  readonly theme: string;
  /** Two sentences that an executive understands. */
  readonly plain: string;
  /** One sentence that a data scientist accepts. */
  readonly precise: string;
  /** Ids of other terms. */
  readonly see: readonly string[];
}

export interface Glossary {
  /** The day it was last read against its sources, `YYYY-MM-DD`. */
  readonly checked: string;
  readonly themes: readonly { readonly id: string; readonly title: string }[];
  readonly terms: readonly Term[];
}

/** Every word by which a term is found. */
export function namesOf({ id, term, also }: Term): string[] {
  return [id, term, ...also];
}

/** The term that goes by this name; capitals, hyphens and spaces do not matter. */
export function findTerm({ terms }: Pick<Glossary, 'terms'>, typed: string): Term | undefined {
  const wanted = plainName(typed);
  return terms.find((term) => namesOf(term).some((name) => plainName(name) === wanted));
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The whole list as a reference page. */
export function createGlossaryGuide({ themes, terms, checked }: Glossary): Guide {
  return {
    id: 'glossary',
    title: `Glossary: ${terms.length} terms in plain words`,
    summary: 'Every term in words for an executive and in one sentence for a data scientist.',
    checked,
    sections: themes.map(({ id, title }) => {
      const own = terms.filter(({ theme }) => theme === id);
      return {
        title,
        blocks: [tableOf(own)],
        sources: mergedSources(own),
      };
    }),
    see: ['data-and-metrics'],
    next: [],
  };
}

/** One term as a reference page. */
export function createTermGuide({ terms, checked }: Glossary, term: Term): Guide {
  const { id, also, plain, precise, sources } = term;
  const others = terms.filter((other) => term.see.includes(other.id));
  return {
    id,
    title: term.term,
    summary: also.length === 0 ? 'From the glossary.' : `Also: ${also.join(', ')}.`,
    checked,
    sections: [
      { title: 'In plain words', blocks: [{ kind: 'text', text: plain }], sources },
      { title: 'Precisely', blocks: [{ kind: 'text', text: precise }], sources },
    ],
    see: ['glossary'],
    next: others.map((other) => `guide ${other.id}`),
  };
}

function tableOf(terms: readonly Term[]): TableBlock {
  return {
    kind: 'table',
    columns: ['', 'In plain words', 'Precisely'],
    rows: terms.map(({ term, also, plain, precise }) => [
      also.length === 0 ? term : `${term} (${also.join(', ')})`,
      plain,
      precise,
    ]),
  };
}

/** Judgement stands beside nothing else, so it counts only where no term rests on a source. */
function mergedSources(terms: readonly Term[]): string[] {
  const ids = new Set(terms.flatMap(({ sources }) => [...sources]));
  if (ids.size > 1) ids.delete(JUDGEMENT);
  return [...ids];
}
