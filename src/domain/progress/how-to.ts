import type { TaskGuidance } from '../roadmap/roadmap.ts';
import type { NextStep } from './next-step.ts';

/** What of a task to do now. */
export interface HowTo {
  /** One of its steps, or its piece for 25 free minutes. */
  readonly now: string;
  /** Counted from 1; null for the piece for 25 free minutes. */
  readonly step: number | null;
  readonly steps: number;
}

/** So little time that a step would only be begun. */
const FEW_MINUTES = 30;

/**
 * The step at which the logged hours put the person, as if all steps took the same time; with few
 * minutes the piece that was made for them.
 *
 * @returns null where the task says nothing of how it is done
 */
export function howToDo(next: NextStep, task: TaskGuidance | undefined): HowTo | null {
  const { steps = [], in25Minutes } = task ?? {};
  if (steps.length === 0) return null;
  if (!next.finishes && next.minutes <= FEW_MINUTES && in25Minutes !== undefined) {
    return { now: in25Minutes, step: null, steps: steps.length };
  }
  const { hours, task: adopted } = next.task;
  const share = adopted.hours === 0 ? 0 : hours / adopted.hours;
  const place = Math.min(steps.length - 1, Math.floor(share * steps.length));
  return { now: steps[place] ?? '', step: place + 1, steps: steps.length };
}
