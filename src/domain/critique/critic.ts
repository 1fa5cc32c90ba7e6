import type { KindOfText } from './kinds.ts';
import { createMatcher, type Lexicon, type Matcher, type OwnWords } from './lexicon.ts';
import type { CritiqueModel } from './score.ts';

/** `content/critique`: the words, what is expected of each kind of text, and the fitted weights. */
export interface CritiqueContent {
  readonly lexicon: Lexicon;
  readonly kinds: readonly KindOfText[];
  readonly model: CritiqueModel;
}

/** What texts are read with. */
export interface Critic {
  readonly matcher: Matcher;
  readonly model: CritiqueModel;
  readonly kinds: readonly KindOfText[];
}

/** @param own words of a person's own, each a pattern; `patternFault` tells those that are none */
export function createCritic(
  { lexicon, kinds, model }: CritiqueContent,
  own: OwnWords = {},
): Critic {
  return { matcher: createMatcher(lexicon, own), model, kinds };
}
