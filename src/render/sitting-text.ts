import type { Sitting } from '../domain/assessment/assessment-record.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';

/** Said when an interrupted sitting goes on. */
export function renderSittingResumed(sitting: Sitting, answers: number, screen: Screen): string {
  const count = answers === 1 ? '1 answer is' : `${answers} answers are`;
  return new Page(screen)
    .text(`Going on with the assessment of ${sitting.begunOn}; ${count} saved.`)
    .text('To begin anew: ai-pm-path assess --restart')
    .toString();
}
