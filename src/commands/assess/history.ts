import type { Context } from '../../context.ts';
import { recordsAtEnds } from '../../domain/assessment/assessment-record.ts';
import { createAssessmentReport } from '../../domain/assessment/assessment-report.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import {
  renderAssessmentHistory,
  renderAssessmentHistoryJson,
} from '../../render/assessment-history-text.ts';
import { tellWarnings } from '../record.ts';
import { reportContent } from './report-content.ts';

/** What each finished sitting showed, everything answered until then counted. */
export async function runHistory(context: Context, json: boolean): Promise<ExitCode> {
  const store = await context.store();
  const content = reportContent(context);
  const reports = recordsAtEnds(store.events()).flatMap((record) => {
    const sitting = record.sittings.findLast(({ ended }) => ended !== null);
    return sitting === undefined
      ? []
      : [createAssessmentReport(content, record, sitting, new Map())];
  });
  await context.stdout.write(
    json ? renderAssessmentHistoryJson(reports) : renderAssessmentHistory(reports, context.screen),
  );
  await tellWarnings(store, context);
  return EXIT.done;
}
