import { isInFirstPerson, isUndoing, undoingsOf } from './assertion.ts';
import type { Critic } from './critic.ts';
import { featuresOf } from './features.ts';
import { type Finding, findingsOf } from './findings.ts';
import { holdBack } from './hold-back.ts';
import { guessKind } from './kinds.ts';
import { type Refusal, refusalOf, wordsIn } from './language.ts';
import { type Missing, missingFrom, type SectionFound, sectionsIn } from './missing.ts';
import { createReading, type Reading, type ReadPassage } from './reading.ts';
import { type CritiqueKind, type Score, scoreOf } from './score.ts';

/** Words of a text that somebody could be held to. */
export interface Evidence {
  /** The id of a signal. */
  readonly signal: string;
  /** Offsets into the text, in UTF-16 code units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** What is said of a text. It reads form and not truth. */
export interface Critique {
  readonly kind: CritiqueKind;
  readonly words: number;
  /** Null where the text was declined. */
  readonly scored: Score | null;
  readonly refusal: Refusal | null;
  readonly findings: readonly Finding[];
  readonly evidence: readonly Evidence[];
  readonly missing: readonly Missing[];
  /** Of a kind that has sections, in their order; empty where the text has no headings. */
  readonly sections: readonly SectionFound[];
}

/**
 * @param kind null to guess it by headings and length
 * @param reading of this text with this critic, where it was read already
 */
export function createCritique(
  text: string,
  kind: CritiqueKind | null,
  { matcher, model, kinds }: Critic,
  reading = createReading(text, matcher),
): Critique {
  const prose = reading.passages.map((passage) => passage.text).join('\n');
  const words = wordsIn(prose).length;
  const taken =
    kind ??
    guessKind(kinds, reading.headings, reading.passages.length, words, isInFirstPerson(reading));
  const expected = kinds.find((candidate) => candidate.kind === taken);
  if (expected === undefined) throw new RangeError(`nothing is known of the kind ${taken}`);
  const refusal = refusalOf(text, prose);
  if (refusal !== null) {
    const unfilled = findingsOf(reading).filter(({ rule }) => rule === 'unfilled');
    const nothing = { scored: null, evidence: [], missing: [], sections: [] };
    return { kind: taken, words, refusal, findings: unfilled, ...nothing };
  }
  const features = featuresOf(reading, matcher.signals);
  const reason = holdBack(reading, words, taken, matcher);
  return {
    kind: taken,
    words,
    refusal: null,
    scored: scoreOf(features, taken, model, reason),
    findings: findingsOf(reading, reason),
    evidence: evidenceIn(isUndoing(reason) ? standing(reading) : reading.passages),
    missing: missingFrom(reading, features, expected, matcher),
    sections: sectionsIn(reading, expected.sections, matcher.signals),
  };
}

/** Sentences that stand, where most of a text is undone. */
function standing({ passages }: Reading): readonly ReadPassage[] {
  return passages.filter((passage) => undoingsOf(passage).length === 0);
}

/** The first words of each signal in each sentence, in the order of the text; a question holds none. */
function evidenceIn(passages: readonly ReadPassage[]): Evidence[] {
  return passages.flatMap((passage) => {
    const seen = new Set<string>();
    return passage.marks.flatMap(({ signal, start, end }): Evidence[] => {
      if (!passage.evidence.has(signal.id) || seen.has(signal.id)) return [];
      seen.add(signal.id);
      return [{ signal: signal.id, start: passage.start + start, end: passage.start + end }];
    });
  });
}
