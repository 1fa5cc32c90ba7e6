import { loadHandedText } from '../../content/load-handed-text.ts';
import type { Context } from '../../context.ts';
import { createCritic } from '../../domain/critique/critic.ts';
import { type Critique, createCritique } from '../../domain/critique/critique.ts';
import type { Proof } from '../../domain/progress/event.ts';
import { AppError } from '../../errors.ts';
import { quotable } from '../../text/clean.ts';
import { Page } from '../../text/page.ts';
import { PROGRAM, shellWord } from '../usage.ts';

/**
 * Says on stderr how specific a memo or a case study reads that was handed in as proof. Other documents
 * are read when somebody asks for it: a score sheet is not written to be specific.
 */
export async function tellHowProofsRead(context: Context, proofs: readonly Proof[]): Promise<void> {
  const page = new Page(context.errorScreen);
  for (const { kind, place, words } of proofs) {
    if (kind !== 'file' || typeof words !== 'number') continue;
    const critique = await read(context, place);
    if (critique === null || critique.scored === null || !isForReaders(critique)) continue;
    const { band, score } = critique.scored;
    page.text(`${quotable(place, 1000)} reads as ${band}, ${score} of 100.`);
    page.text(`What is empty in it, and what is missing: ${PROGRAM} critique ${shellWord(place)}`);
  }
  await context.stderr.write(page.toString());
}

function isForReaders({ kind }: Critique): boolean {
  return kind === 'memo' || kind === 'case';
}

/** Null where the file cannot be read as text: as a proof it stands all the same. */
async function read(context: Context, place: string): Promise<Critique | null> {
  try {
    const { text } = await loadHandedText(place, context.readInput);
    return createCritique(text, null, createCritic(context.catalog().critique()));
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
