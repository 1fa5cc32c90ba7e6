import type { Features } from './features.ts';
import { featuresOf } from './features.ts';
import { type Expectation, type ExpectedSection, isHeadingOf, type KindOfText } from './kinds.ts';
import type { Matcher, Signal } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** What a text does not have. */
export interface Missing {
  readonly id: string;
  readonly message: string;
  readonly question: string;
}

/** What stands under the heading of a section that is expected, if it has one. */
export interface SectionFound {
  readonly id: string;
  /** What belongs into it. */
  readonly message: string;
  readonly state: 'holds' | 'empty' | 'absent';
}

/** More than this nobody mends at once. */
const MOST_MISSING = 3;

/** At most three things that are expected of such a text and are not there, the weightiest first. */
export function missingFrom(
  reading: Reading,
  features: Features,
  { expects, sections }: KindOfText,
  { signals }: Matcher,
): Missing[] {
  const found = sectionsIn(reading, sections, signals);
  const lacking = sections.filter((_, at) => (found[at]?.state ?? 'holds') !== 'holds');
  const all = [...lacking, ...expects.filter((expectation) => !holds(features, expectation))];
  return all.slice(0, MOST_MISSING).map(({ id, message, question }) => ({ id, message, question }));
}

/** Section by section what is there; nothing where none is expected, or the text has no headings. */
export function sectionsIn(
  reading: Reading,
  sections: readonly ExpectedSection[],
  signals: readonly Signal[],
): SectionFound[] {
  if (reading.headings.length === 0) return [];
  return sections.map((section) => {
    const passages = reading.passages.filter(
      ({ section: heading }) => heading !== null && isHeadingOf(section, heading),
    );
    const isThere = reading.headings.some(({ text }) => isHeadingOf(section, text));
    const isHeld = holds(featuresOf({ ...reading, passages }, signals), section);
    const { id, message } = section;
    const empty = isThere ? 'empty' : 'absent';
    return { id, message, state: isHeld ? 'holds' : empty };
  });
}

function holds(features: Features, { anyOf }: Expectation): boolean {
  return anyOf.some((name) => (features[name] ?? 0) > 0);
}
