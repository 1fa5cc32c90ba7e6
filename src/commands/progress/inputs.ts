import type { IsoDate } from '../../domain/calendar.ts';
import { isBrokenUp } from '../../domain/checklist/tick-refusal.ts';
import type { Proof } from '../../domain/progress/event.ts';
import { findTask } from '../../domain/progress/find-task.ts';
import type { Standing } from '../../domain/progress/standing.ts';
import { findUnfilled, type Template } from '../../domain/template.ts';
import { failure, usageError } from '../../errors.ts';
import { quotable } from '../../text/clean.ts';
import { PROGRAM, wrongWord } from '../usage.ts';

/** The id of the task that was named by its id or title. */
export function requireTask(typed: string, { plan }: Standing): string {
  if (plan === null) {
    throw usageError({
      code: 'no-plan',
      message: 'There is no plan yet, so there are no tasks.',
      hint: `Decide for one with: ${PROGRAM} plan adopt --from swe`,
    });
  }
  const found = findTask(plan.tasks, typed);
  if (found !== undefined) return found.id;
  throw wrongWord({
    code: 'unknown-task',
    kind: 'task',
    typed,
    allowed: plan.tasks.map(({ id }) => id),
    also: plan.tasks.map(({ title }) => title),
    shown: 6,
    command: (word) => `${PROGRAM} progress start ${nameOf(word, plan.tasks)}`,
    otherwise: `See them with: ${PROGRAM} progress`,
  });
}

function nameOf(word: string, tasks: readonly { id: string; title: string }[]): string {
  return tasks.find(({ title }) => title === word)?.id ?? word;
}

export function taskOption(typed: string | undefined, standing: Standing): { task?: string } {
  return typed === undefined ? {} : { task: requireTask(typed, standing) };
}

/** The day that a record is about: today, or an earlier one since the plan was adopted. */
export function checkDay(on: IsoDate | undefined, { since }: Standing, today: IsoDate): IsoDate {
  if (on === undefined) return today;
  if (on > today) {
    throw usageError({
      code: 'future-day',
      message: `${on} has not come yet; today is ${today}.`,
      hint: `Try: --on ${today}`,
    });
  }
  if (since !== null && on < since) {
    throw usageError({
      code: 'day-before-plan',
      message: `${on} lies before your plan, which began on ${since}.`,
      hint: `Try: --on ${since}`,
    });
  }
  return on;
}

/** What was named as proof; a file that is still a template is marked as such. */
export async function readProofs(
  typed: readonly string[],
  templates: () => readonly Template[],
): Promise<Proof[]> {
  if (typed.length === 0) return [];
  const { parseProofLink, readProofFile } = await import('../../storage/read-proof.ts');
  return typed.map((word) => {
    const link = parseProofLink(word);
    if (link !== null) return link;
    if (/^\s*https?:\/\//i.test(word) && isBrokenUp(word)) throw brokenLink(word);
    const { proof, text } = readProofFile(word);
    const template = text === null ? null : findUnfilled(templates(), text);
    return template === null ? proof : { ...proof, unfilled: template.id };
  });
}

function brokenLink(word: string) {
  return failure({
    code: 'proof-no-link',
    message: `Cannot take "${quotable(word)}" as proof: a link has no spaces in it. Nothing was recorded.`,
    hint: 'Copy the address anew; a space in it is written as %20.',
  });
}
