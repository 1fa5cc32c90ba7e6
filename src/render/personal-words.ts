import {
  hoursOfChanges,
  type Personal,
  type PersonalChange,
} from '../domain/planning/personal-roadmap.ts';
import { hoursInWords } from './plan-view.ts';

/** What the changes come to, and what a test-out is. */
export function personalInWords({ assessedOn, changes }: Personal): string {
  const { returned, added } = hoursOfChanges(changes);
  const basis = assessedOn === null ? 'your proofs' : `your assessment of ${assessedOn}`;
  const hours = [
    ...(returned > 0 ? [`${hoursInWords(returned)} returned`] : []),
    ...(added > 0 ? [`${hoursInWords(added)} added`] : []),
  ].join(', ');
  const testing =
    returned > 0
      ? ' To test out, show somebody the deliverable that you have from earlier work, or skip the task with a reason.'
      : '';
  return `By ${basis}: ${hours}.${testing}`;
}

/** One change and why. */
export function changeInWords(change: PersonalChange, titles: ReadonlyMap<string, string>): string {
  const { task } = change;
  if (change.kind === 'test-out') {
    const met = change.met.map(({ id, level }) => `${titles.get(id) ?? id} ${level}`).join(', ');
    return `Test out ${task.id}, ${task.title} (${hoursInWords(task.hours)} returned): your answers or proofs reach ${met}.`;
  }
  const { month, skill, start, shown } = change;
  return `Added ${task.id}, ${task.title} (${hoursInWords(task.hours)} in month ${month}): the guide takes level ${start} in ${skill.title} for granted, your answers show ${shown.toFixed(1)}.`;
}
