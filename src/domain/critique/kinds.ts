import type { Sourced } from '../roadmap/roadmap.ts';
import type { Heading } from './passage.ts';
import type { CritiqueKind } from './score.ts';

/** Something that a text of a kind is expected to hold. */
export interface Expectation {
  readonly id: string;
  /** Names of features, one of which does. */
  readonly anyOf: readonly string[];
  /** What is missing without it, in one line. */
  readonly message: string;
  readonly question: string;
}

/** A section that a text of a kind is expected to have. */
export interface ExpectedSection extends Expectation {
  /** Words, one of which its heading holds, in lower case. */
  readonly headings: readonly string[];
}

/** What is expected of one kind of text. */
export interface KindOfText extends Sourced {
  readonly kind: CritiqueKind;
  readonly title: string;
  /** What it is, in a sentence. */
  readonly about: string;
  /** Those that weigh most first. */
  readonly expects: readonly Expectation[];
  /** Words with which its first heading may begin, in lower case. */
  readonly names: readonly string[];
  /** Empty where a text of the kind has none. */
  readonly sections: readonly ExpectedSection[];
}

/** A bullet has at most this many words; a paragraph with more is an answer. */
const BULLET_WORDS = 45;
/** So many of the expected sections tell what kind a text is. */
const TELLING_SECTIONS = 3;

/** The kind that a text seems to be, by its headings and its length. */
export function guessKind(
  kinds: readonly KindOfText[],
  headings: readonly Heading[],
  passages: number,
  words: number,
  hasFirstPerson: boolean,
): CritiqueKind {
  const [title] = headings;
  const named = kinds.find(({ names }) => names.some((name) => title?.text.startsWith(name)));
  if (named !== undefined) return named.kind;
  const bySections = kinds
    .map(({ kind, sections }) => {
      const count = sectionsFound(sections, headings).length;
      return { kind, count, share: count / Math.max(1, sections.length) };
    })
    .sort((a, b) => b.share - a.share)[0];
  if (bySections !== undefined && bySections.count >= TELLING_SECTIONS) return bySections.kind;
  const isLine = words <= BULLET_WORDS && passages <= 2 && headings.length === 0;
  return isLine && !hasFirstPerson ? 'bullet' : 'answer';
}

/** The expected sections that have a heading. */
export function sectionsFound(
  sections: readonly ExpectedSection[],
  headings: readonly Heading[],
): ExpectedSection[] {
  return sections.filter((section) => headings.some(({ text }) => isHeadingOf(section, text)));
}

/** Whether a heading, in lower case, is that of a section. */
export function isHeadingOf({ headings }: ExpectedSection, heading: string): boolean {
  return headings.some((words) => heading.includes(words));
}
