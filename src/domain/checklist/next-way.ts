import type { AdoptedTask } from '../progress/event.ts';
import type { ItemStanding } from './checklist-standing.ts';

/** What comes next for an item that is not proved: a command of the program, or what to do by hand. */
export type NextWay =
  | { readonly kind: 'tick'; readonly item: string }
  | { readonly kind: 'task'; readonly task: string }
  | { readonly kind: 'practice'; readonly what: string }
  | { readonly kind: 'assessment' }
  | { readonly kind: 'template'; readonly template: string }
  | { readonly kind: 'step'; readonly text: string };

/**
 * The nearest way to a proof: what is claimed wants only its file; a task of the person's own plan comes
 * before a template, and what the program can measure before what is done by hand.
 *
 * @param planned the tasks of the adopted plan; none without one
 */
export function nextWay(
  { item, state }: ItemStanding,
  planned: readonly Pick<AdoptedTask, 'id'>[],
): NextWay | null {
  if (state === 'proved') return null;
  if (state === 'claimed') return { kind: 'tick', item: item.id };
  const { tasks, templates, practice, assessment } = item.from;
  const task = tasks.find((id) => planned.some((own) => own.id === id));
  if (task !== undefined) return { kind: 'task', task };
  if (assessment) return { kind: 'assessment' };
  const [what] = practice;
  if (what !== undefined) return { kind: 'practice', what };
  // A template that no step names is for something beside the item.
  const template = templates.find((id) => item.how.some((step) => step.includes(`template ${id}`)));
  if (template !== undefined) return { kind: 'template', template };
  return { kind: 'step', text: item.how[0] ?? item.proof };
}
