import { expect } from 'vitest';
import type { Interview } from '../helpers/interview.ts';

/**
 * Waits for words behind others since the last key. A question that was answered is drawn once more;
 * where the next one has the same words, only what stands between tells that it is there.
 */
export async function seesAfter(person: Interview, before: string, words: string): Promise<void> {
  await person.sees(before);
  await expect
    .poll(() => person.reply.split(before).at(-1), { timeout: 9000, interval: 4 })
    .toContain(words);
}
