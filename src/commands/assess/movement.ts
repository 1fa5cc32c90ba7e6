import type { Context } from '../../context.ts';
import { assessmentRecordOf, recordsAtEnds } from '../../domain/assessment/assessment-record.ts';
import { createAssessmentReport } from '../../domain/assessment/assessment-report.ts';
import { provedLevels } from '../../domain/assessment/proved-levels.ts';
import type { StoredEvent } from '../../domain/progress/event.ts';
import type { Movement } from '../../domain/progress/movement.ts';
import { standingOf } from '../../domain/progress/standing.ts';
import { reportContent } from './report-content.ts';

/** What the assessments and the proofs say by now. */
export function movementOf(context: Context, events: readonly StoredEvent[]): Movement {
  const content = reportContent(context);
  const proved = provedLevels(standingOf(events));
  const record = assessmentRecordOf(events);
  const sitting = record.sittings.at(-1);
  const report =
    sitting === undefined ? null : createAssessmentReport(content, record, sitting, proved);
  const readiness = recordsAtEnds(events).flatMap((earlier) => {
    const ended = earlier.sittings.findLast((candidate) => candidate.ended !== null);
    if (ended?.ended == null) return [];
    const { value, verdict } = createAssessmentReport(content, earlier, ended, new Map()).readiness;
    return verdict === null ? [] : [{ on: ended.ended.on, value }];
  });
  const gaps = (report?.skills ?? []).flatMap(({ skill, shown, target }) =>
    shown !== null && shown.value < target
      ? [[skill.id, { shown: shown.value, target }] as const]
      : [],
  );
  return { readiness, proved, gaps: new Map(gaps) };
}
