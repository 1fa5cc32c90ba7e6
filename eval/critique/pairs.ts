import { type Grade, type GradedPrompt, textOf } from './corpus.ts';

/** A number for a text; the higher, the better the text is taken to be. */
export type Scorer = (text: string, prompt: GradedPrompt) => number;

const PAIRS = [
  ['weak', 'strong'],
  ['weak', 'medium'],
  ['medium', 'strong'],
] as const satisfies readonly (readonly [Grade, Grade])[];

/** Shares of prompts in which the better text has the higher score, in the order of `PAIRS`; a tie is wrong. */
export function pairShares(prompts: readonly GradedPrompt[], score: Scorer): number[] {
  return PAIRS.map(([low, high]) => {
    const right = prompts.filter((prompt) => isRight(prompt, low, high, score));
    return right.length / prompts.length;
  });
}

function isRight(prompt: GradedPrompt, low: Grade, high: Grade, score: Scorer): boolean {
  return score(textOf(prompt, low).text, prompt) < score(textOf(prompt, high).text, prompt);
}

/** The same for the pairs in which one of the texts carries a trap; by trap, with how many pairs there are. */
export function pairsByTrap(
  prompts: readonly GradedPrompt[],
  score: Scorer,
): Map<string, { right: number; pairs: number }> {
  const found = new Map<string, { right: number; pairs: number }>();
  for (const prompt of prompts) {
    for (const [low, high] of PAIRS) {
      const traps = new Set([...textOf(prompt, low).traps, ...textOf(prompt, high).traps]);
      const right = isRight(prompt, low, high, score) ? 1 : 0;
      for (const trap of traps) {
        const before = found.get(trap) ?? { right: 0, pairs: 0 };
        found.set(trap, { right: before.right + right, pairs: before.pairs + 1 });
      }
    }
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
