import { recordsAtEnds } from '../assessment/assessment-record.ts';
import { createAssessmentReport, type ReportContent } from '../assessment/assessment-report.ts';
import type { Verdict } from '../assessment/readiness.ts';
import { dayNumber, type IsoDate } from '../calendar.ts';
import type { StoredEvent } from '../progress/event.ts';

/** Days for which an assessment says where somebody stands; our judgement, as its item says it. */
const ASSESSMENT_DAYS = 60;

export interface AssessmentProof {
  readonly verdict: Verdict;
  readonly on: IsoDate;
}

/** The latest assessment for this target that ended with a verdict in the last 60 days; else null. */
export function assessmentProof(
  content: ReportContent,
  events: Iterable<StoredEvent>,
  target: string,
  today: IsoDate,
): AssessmentProof | null {
  for (const record of recordsAtEnds(events).reverse()) {
    const sitting = record.sittings.findLast(({ ended }) => ended !== null);
    const on = sitting?.ended?.on;
    if (sitting === undefined || on === undefined || !isRecent(on, today)) continue;
    const { to, readiness } = createAssessmentReport(content, record, sitting, new Map());
    if (to === target && readiness.verdict !== null) return { verdict: readiness.verdict, on };
  }
  return null;
}

function isRecent(on: IsoDate, today: IsoDate): boolean {
  return dayNumber(today) - dayNumber(on) <= ASSESSMENT_DAYS;
}
