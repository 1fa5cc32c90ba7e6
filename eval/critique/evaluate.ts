import {
  type Critic,
  type CritiqueContent,
  createCritic,
} from '../../src/domain/critique/critic.ts';
import { type Critique, createCritique } from '../../src/domain/critique/critique.ts';
import { BANDS } from '../../src/domain/critique/score.ts';
import { GRADES, type GradedPrompt, loadCorpus, textOf } from './corpus.ts';
import { fitOn, withFit } from './examples.ts';
import { pairShares, type Scorer } from './pairs.ts';

/** What the product says of a text of a prompt. */
export type Read = (text: string, prompt: GradedPrompt) => Critique;

export function readWith(critic: Critic): Read {
  return (text, { kind }) => createCritique(text, kind, critic);
}

/** Its score; a text that is declined stands below all others. */
export function scoreWith(read: Read): Scorer {
  return (text, prompt) => read(text, prompt).scored?.score ?? -1;
}

/** Texts by their author's grade and by band, the last column for those that were declined. */
export function confusion(prompts: readonly GradedPrompt[], read: Read): number[][] {
  return GRADES.map((grade) => {
    const bands = prompts.map((prompt) => read(textOf(prompt, grade).text, prompt).scored?.band);
    return [...BANDS, undefined].map((band) => bands.filter((found) => found === band).length);
  });
}

/** Pair shares with one author of the training split left out after the other, by penalty. */
export function crossValidate(content: CritiqueContent, penalties: readonly number[]): number[][] {
  const train = loadCorpus('train');
  const authors = [...new Set(train.map(({ author }) => author))];
  return penalties.map((penalty) => {
    const shares = authors.map((author) => {
      const others = train.filter((prompt) => prompt.author !== author);
      const fitted = withFit(content, fitOn(others, content, { penalty }));
      const own = train.filter((prompt) => prompt.author === author);
      return pairShares(own, scoreWith(readWith(createCritic(fitted))));
    });
    return averages(shares);
  });
}

function averages(rows: readonly (readonly number[])[]): number[] {
  return (rows[0] ?? []).map(
    (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length,
  );
}
