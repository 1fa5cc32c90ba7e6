import {
  type Critic,
  type CritiqueContent,
  createCritic,
} from '../../src/domain/critique/critic.ts';
import { type Features, featureNames, featuresOf } from '../../src/domain/critique/features.ts';
import { createReading } from '../../src/domain/critique/reading.ts';
import { GRADES, type GradedPrompt, textOf } from './corpus.ts';
import { type Example, type Fit, fitOrdinal } from './fit.ts';

/** Chosen by leaving one author of the training split out after the other; see the report. */
export const PENALTY = 20;

/** The texts of prompts as examples; `names` are the features in their order. */
function examplesOf(
  prompts: readonly GradedPrompt[],
  names: readonly string[],
  featuresFrom: (text: string) => Features,
): Example[] {
  return prompts.flatMap((prompt) =>
    GRADES.map((grade, at): Example => {
      const features = featuresFrom(textOf(prompt, grade).text);
      const values = names.map((name) => features[name] ?? 0);
      return { prompt: prompt.id, kind: prompt.kind, grade: at, features: values };
    }),
  );
}

/** How the product turns a text into features. */
function featuresWith({ matcher }: Pick<Critic, 'matcher'>): (text: string) => Features {
  return (text) => featuresOf(createReading(text, matcher), matcher.signals);
}

export interface NamedFit extends Fit {
  readonly names: readonly string[];
}

/** Fits the weights on prompts, with some features left out for an ablation. */
export function fitOn(
  prompts: readonly GradedPrompt[],
  content: CritiqueContent,
  { penalty = PENALTY, without = [] as readonly string[] } = {},
): NamedFit {
  const critic = createCritic(content);
  const signs = featureNames(content.lexicon.signals);
  const names = [...signs.keys()].filter((name) => !without.includes(name));
  const fit = fitOrdinal(examplesOf(prompts, names, featuresWith(critic)), {
    signs: names.map((name) => signs.get(name) ?? 1),
    penalty,
  });
  return { ...fit, names };
}

/** The content with fitted weights in the place of the shipped ones. */
export function withFit(
  content: CritiqueContent,
  { names, weights, cuts }: NamedFit,
): CritiqueContent {
  const rounded = (value: number) => Math.round(value * 1e4) / 1e4;
  const cutsOf = (kind: string) => {
    const [partial, specific] = cuts[kind] ?? [Number.NaN, Number.NaN];
    return { partial: rounded(partial), specific: rounded(specific) };
  };
  return {
    ...content,
    model: {
      weights: Object.fromEntries(
        names.flatMap((name, at) => {
          const weight = rounded(weights[at] ?? 0);
          return weight === 0 ? [] : [[name, weight] as const];
        }),
      ),
      cuts: {
        answer: cutsOf('answer'),
        bullet: cutsOf('bullet'),
        memo: cutsOf('memo'),
        case: cutsOf('case'),
      },
    },
  };
}
