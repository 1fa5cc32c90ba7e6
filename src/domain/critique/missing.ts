import type { Features } from './features.ts';
import { featuresOf } from './features.ts';
import { type Expectation, isHeadingOf, type KindOfText } from './kinds.ts';
import type { Matcher } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** What a text does not have. */
export interface Missing {
  readonly id: string;
  readonly message: string;
  readonly question: string;
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
  const hasSections = sections.length > 0 && reading.headings.length > 0;
  const lacking = hasSections
    ? sections.filter((section) => {
        const passages = reading.passages.filter(
          ({ section: heading }) => heading !== null && isHeadingOf(section, heading),
        );
        return !holds(featuresOf({ ...reading, passages }, signals), section);
      })
    : [];
  const all = [...lacking, ...expects.filter((expectation) => !holds(features, expectation))];
  return all.slice(0, MOST_MISSING).map(({ id, message, question }) => ({ id, message, question }));
}

function holds(features: Features, { anyOf }: Expectation): boolean {
  return anyOf.some((name) => (features[name] ?? 0) > 0);
}
