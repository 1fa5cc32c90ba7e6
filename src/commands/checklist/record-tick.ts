import type { Context } from '../../context.ts';
import type { ChecklistItem } from '../../domain/checklist/checklist.ts';
import {
  LEAST_NOTE,
  LEAST_NOTE_WORDS,
  type TickRefusal,
  tickRefusal,
} from '../../domain/checklist/tick-refusal.ts';
import type { Proof } from '../../domain/progress/event.ts';
import { type AppError, failure } from '../../errors.ts';
import { lackInWords } from '../../render/proof-lack-words.ts';
import { quotable } from '../../text/clean.ts';
import { recordFacts } from '../record.ts';
import { PROGRAM } from '../usage.ts';

/**
 * Records that an item is there with what proves it.
 *
 * @throws AppError exit 1 where the proofs prove nothing; then nothing was recorded
 */
export async function recordTick(
  context: Context,
  item: ChecklistItem,
  proofs: readonly Proof[],
  json: boolean,
): Promise<void> {
  const events = (await context.store()).events();
  const refusal = tickRefusal(item, proofs, context.catalog().checklist().items, events);
  if (refusal !== null) throw refused(item, refusal);
  const fact = { type: 'checklist-ticked', item: item.id, on: context.today, proofs } as const;
  await recordFacts(context, [fact], json);
}

const CODES: Readonly<Record<TickRefusal['kind'], string>> = {
  'no-proof': 'proof-needed',
  'not-accepted': 'proof-not-accepted',
  'short-note': 'note-too-short',
  'empty-file': 'proof-empty',
  unfilled: 'proof-unfilled',
  'too-short': 'proof-too-short',
  'too-small': 'proof-too-small',
  'no-link': 'proof-no-link',
  elsewhere: 'proof-elsewhere',
};

function refused(item: ChecklistItem, refusal: TickRefusal): AppError {
  return failure({
    code: CODES[refusal.kind],
    message: `${faultInWords(item, refusal)} Nothing was recorded.${helpWith(item, refusal)}`,
    hint: hintFor(item, refusal),
  });
}

function faultInWords({ id }: ChecklistItem, refusal: TickRefusal): string {
  switch (refusal.kind) {
    case 'no-proof':
      return `${id} is ticked with a proof only, and none was given.`;
    case 'not-accepted':
      return `${id} takes ${oneOfWords(refusal.accepts)} as proof, not a ${refusal.given}.`;
    case 'short-note':
      return `A note as proof has at least ${LEAST_NOTE} characters and ${LEAST_NOTE_WORDS} different words; this one has ${refusal.characters} and ${refusal.words}.`;
    case 'empty-file':
    case 'unfilled':
    case 'too-short':
    case 'too-small':
      return `${quotable(refusal.place, 1000)} ${lackInWords(refusal)}.`;
    case 'no-link':
      return `"${quotable(refusal.place)}" is no link that somebody else can open.`;
    case 'elsewhere':
      return `${quotable(refusal.place, 1000)} already stands for ${refusal.item}; one thing proves one item.`;
  }
}

/** What counts, where the person may not know it. */
function helpWith({ proof }: ChecklistItem, { kind }: TickRefusal): string {
  return kind === 'no-link' || kind === 'elsewhere' ? '' : ` What counts: ${proof}`;
}

function oneOfWords(kinds: readonly string[]): string {
  return kinds.map((kind) => `a ${kind}`).join(' or ');
}

/** The command that would do. */
function hintFor({ id, accepts }: ChecklistItem, { kind }: TickRefusal): string {
  const tick = `${PROGRAM} checklist tick ${id}`;
  const isNote = kind === 'short-note' || !accepts.some((accepted) => accepted !== 'note');
  if (isNote) return `Try: ${tick} --note "what, where and when, in a sentence"`;
  const isLink = kind === 'no-link' && accepts.includes('link');
  return `Try: ${tick} --proof ${isLink ? 'https://example.org/page' : 'FILE'}`;
}
