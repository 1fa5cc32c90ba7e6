import { type CritiqueContent, createCritic } from '../../src/domain/critique/critic.ts';
import { RELATION_NAMES, WHOLE_NAMES } from '../../src/domain/critique/features.ts';
import { type GradedPrompt, loadCorpus } from './corpus.ts';
import { readWith, scoreWith } from './evaluate.ts';
import { fitOn, withFit } from './examples.ts';
import { pairShares } from './pairs.ts';

export interface Ablation {
  readonly name: string;
  /** Names of features that the fit has to do without. */
  readonly without: readonly string[];
}

/** What the score is worth without a part of what it looks at. */
export function ablationsOf({ lexicon }: CritiqueContent): Ablation[] {
  const side = (wanted: string) =>
    lexicon.signals.filter((signal) => signal.side === wanted).map(({ id }) => id);
  return [
    { name: 'everything', without: [] },
    { name: 'without things tied together', without: RELATION_NAMES },
    { name: 'without shares of the whole text', without: WHOLE_NAMES },
    { name: 'without counter-signals', without: side('counter') },
    { name: 'without evidence by itself', without: side('evidence') },
    {
      name: 'evidence words alone',
      without: [...side('counter'), ...RELATION_NAMES, ...WHOLE_NAMES],
    },
    {
      name: 'counter-words alone',
      without: [...side('evidence'), ...RELATION_NAMES, ...WHOLE_NAMES],
    },
  ];
}

/** Fitted anew on the training split, held against these prompts. */
export function ablate(
  content: CritiqueContent,
  { without }: Ablation,
  prompts: readonly GradedPrompt[],
): number[] {
  const fitted = withFit(content, fitOn(loadCorpus('train'), content, { without }));
  return pairShares(prompts, scoreWith(readWith(createCritic(fitted))));
}
