import type { Context } from '../../context.ts';
import { assessmentProof } from '../../domain/checklist/assessment-proof.ts';
import { itemsFor } from '../../domain/checklist/checklist.ts';
import { checklistStanding } from '../../domain/checklist/checklist-standing.ts';
import { checklistVerdict } from '../../domain/checklist/checklist-verdict.ts';
import { daysToInterview, recordedHours } from '../../domain/checklist/countdown-interview.ts';
import { weakestMockParts } from '../../domain/checklist/practice-results.ts';
import type { StoredEvent } from '../../domain/progress/event.ts';
import { effectiveEvents } from '../../domain/progress/history.ts';
import { standingOf } from '../../domain/progress/standing.ts';
import type { Target } from '../../domain/roles.ts';
import type { ChecklistView } from '../../render/checklist-view.ts';
import { reportContent } from '../assess/report-content.ts';
import type { ChecklistWish } from './command.ts';

/** Where the person stands on the checklist for this target, as of now. */
export async function findChecklistView(
  context: Context,
  target: Target,
  { company }: Pick<ChecklistWish, 'company'>,
): Promise<ChecklistView> {
  const events = (await context.store()).events();
  const catalog = context.catalog();
  const checklist = catalog.checklist();
  const items = itemsFor(checklist, target.id, company);
  const { today } = context;
  const { goneFiles } = await import('../../storage/missing-files.ts');
  const { questions } = catalog.questionBank();
  const standings = checklistStanding(items, {
    events,
    today,
    all: checklist.items,
    gone: goneFiles(proofFiles(events)),
    points: new Map(questions.map(({ id, points }) => [id, points.length])),
    assessment: assessmentProof(reportContent(context), events, target.id, today),
  });
  const mock = weakestMockParts(effectiveEvents(events));
  return {
    target,
    company,
    groups: checklist.groups,
    standings,
    verdict: checklistVerdict(standings, checklist.groups, mock),
    planned: standingOf(events).plan?.tasks ?? [],
    daysToInterview: daysToInterview(events, today),
    hoursPerDay: recordedHours(events),
  };
}

/** Every file that was ever given as a proof. */
function proofFiles(events: readonly StoredEvent[]): ReadonlySet<string> {
  const proofs = effectiveEvents(events).flatMap((event) => {
    if (event.type === 'task-done' || event.type === 'checklist-ticked') return event.proofs;
    return event.type === 'story-kept' ? [event.proof] : [];
  });
  return new Set(proofs.flatMap(({ kind, place }) => (kind === 'file' ? [place] : [])));
}
