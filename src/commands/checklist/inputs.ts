import type { Context } from '../../context.ts';
import { assessmentRecordOf } from '../../domain/assessment/assessment-record.ts';
import type { Checklist, ChecklistItem } from '../../domain/checklist/checklist.ts';
import { interviewRecord } from '../../domain/checklist/countdown-interview.ts';
import { looksLikeLink } from '../../domain/checklist/tick-refusal.ts';
import type { Proof, StoredEvent } from '../../domain/progress/event.ts';
import { standingOf } from '../../domain/progress/standing.ts';
import { findTarget, nameAsId, type Target } from '../../domain/roles.ts';
import { AppError, failure, usageError } from '../../errors.ts';
import { readProofs } from '../progress/inputs.ts';
import { PROGRAM, wrongWord } from '../usage.ts';

/** The target that was named, else that of the plan, else that of the last assessment, else the answer. */
export async function checklistTarget(
  context: Context,
  to: string | null,
  events: readonly StoredEvent[],
): Promise<Target> {
  const { roles } = context.catalog().index();
  if (to !== null) {
    const named = findTarget(roles, to);
    if (named !== undefined) return named;
    throw wrongWord({
      code: 'unknown-target',
      kind: 'target',
      typed: to,
      allowed: roles.targets.map(({ id }) => id),
      command: (word) => `${PROGRAM} checklist --to ${word}`,
    });
  }
  return recordedTarget(context, events) ?? askTarget(context, roles.targets);
}

/** The target of the plan, else of the last assessment, else of the interview that is set. */
export function recordedTarget(
  context: Context,
  events: readonly StoredEvent[],
): Target | undefined {
  const { roles } = context.catalog().index();
  const recorded =
    standingOf(events).plan?.to ??
    assessmentRecordOf(events).sittings.at(-1)?.to ??
    interviewRecord(events)?.to ??
    '';
  return findTarget(roles, recorded);
}

async function askTarget(context: Context, targets: readonly Target[]): Promise<Target> {
  if (!context.interactive) {
    throw usageError({
      code: 'target-needed',
      message: `Say with --to what the interview is for: ${targets.map(({ id }) => id).join(' or ')}. There is no plan or assessment that says it.`,
      hint: `Try: ${PROGRAM} checklist --to ${targets[0]?.id}`,
    });
  }
  const chosen = await (await context.prompter()).choose({
    message: 'What is the interview for?',
    choices: targets.map(({ id, title }) => ({ value: id, name: title })),
  });
  const target = targets.find(({ id }) => id === chosen);
  if (target === undefined) throw new RangeError(`a target that was not offered: ${chosen}`);
  return target;
}

/** The item that was named by its id or title. */
export function requireItem(
  typed: string,
  { items }: Checklist,
  action: 'tick' | 'untick',
): ChecklistItem {
  const wanted = nameAsId(typed);
  const found = items.find(({ id, title }) => id === wanted || nameAsId(title) === wanted);
  if (found !== undefined) return found;
  const rest = action === 'tick' ? ' --proof FILE' : '';
  throw wrongWord({
    code: 'unknown-item',
    kind: 'item',
    typed,
    allowed: items.map(({ id }) => id),
    shown: 6,
    command: (word) => `${PROGRAM} checklist ${action} ${word}${rest}`,
    otherwise: `See them with: ${PROGRAM} checklist`,
  });
}

/**
 * What was named as proof, each thing once. A link that is none is not looked for on the disk: it is kept
 * as it was typed, for the refusal to name.
 */
export async function readTickProofs(
  context: Context,
  { id }: ChecklistItem,
  { proofs: typed, note }: { readonly proofs: readonly string[]; readonly note: string | null },
): Promise<Proof[]> {
  const proofs: Proof[] = [];
  for (const word of new Set(typed)) {
    const [proof] = await readProofs([word], context.catalog().templates).catch((error) => {
      if (looksLikeLink(word)) return [{ kind: 'link', place: word } as const];
      if (!(error instanceof AppError)) throw error;
      const hint = `Try: ${PROGRAM} checklist tick ${id} --proof FILE`;
      throw failure({ code: error.code, message: error.message, hint, cause: error });
    });
    if (proof !== undefined) proofs.push(proof);
  }
  return note === null ? proofs : [...proofs, { kind: 'note', place: note }];
}
