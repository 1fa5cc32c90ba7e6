import { BANDS } from '../../src/domain/critique/score.ts';
import { CHANGES } from './changes.ts';
import { type GradedPrompt, textOf } from './corpus.ts';
import type { Read } from './evaluate.ts';

/** What became of strong texts that were made weaker. */
export interface Weakened {
  readonly name: string;
  readonly texts: number;
  readonly lower: number;
  readonly higherBand: number;
}

export function weakenedTexts(prompts: readonly GradedPrompt[], read: Read): Weakened[] {
  return CHANGES.map(({ name, change }) => {
    let [texts, lower, higherBand] = [0, 0, 0];
    for (const prompt of prompts) {
      const { text } = textOf(prompt, 'strong');
      const changed = change(text);
      const before = read(text, prompt).scored;
      if (changed === null || before === null) continue;
      const after = read(changed, prompt).scored;
      texts += 1;
      if (after === null || after.score < before.score) lower += 1;
      if (after !== null && BANDS.indexOf(after.band) > BANDS.indexOf(before.band)) higherBand += 1;
    }
    return { name, texts, lower, higherBand };
  });
}
