import writeGood from 'write-good';
import { wordsIn } from '../../src/domain/critique/language.ts';
import type { Scorer } from './pairs.ts';

const KEYWORDS =
  /\b(?:threshold|trade-?off|baseline|guardrail|fallback|metric|decision|decided|risk|cost|users?|launch|owner|accuracy|precision|recall|evaluation|monitoring)\b/gi;

/** What anybody could try first; the product has to be worth more than these. */
export const BASELINES: readonly (readonly [name: string, score: Scorer])[] = [
  ['word count', (text) => wordsIn(text).length],
  ['fewest words', (text) => -wordsIn(text).length],
  ['digits', (text) => text.match(/\d/g)?.length ?? 0],
  ['digits per word', (text) => (text.match(/\d/g)?.length ?? 0) / wordsIn(text).length],
  ['keyword list', (text) => text.match(KEYWORDS)?.length ?? 0],
  [
    'prose linter (write-good), remarks per word, fewest best',
    (text) => -writeGood(text).length / wordsIn(text).length,
  ],
];
