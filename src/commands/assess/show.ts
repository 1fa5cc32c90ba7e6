import type { Context } from '../../context.ts';
import {
  type AssessmentRecord,
  assessmentRecordOf,
} from '../../domain/assessment/assessment-record.ts';
import {
  createAssessmentReport,
  type ReportContent,
} from '../../domain/assessment/assessment-report.ts';
import { provedLevels } from '../../domain/assessment/proved-levels.ts';
import { standingOf } from '../../domain/progress/standing.ts';
import { findOrigin, findTarget } from '../../domain/roles.ts';
import { type AppError, EXIT, type ExitCode, failure } from '../../errors.ts';
import type { AssessmentView } from '../../render/assessment-view.ts';
import { deliver } from '../deliver.ts';
import { tellWarnings } from '../record.ts';
import { PROGRAM } from '../usage.ts';
import type { ReportFormat, ShowOptions } from './command.ts';
import { reportContent } from './report-content.ts';

export async function runShow(context: Context, options: ShowOptions): Promise<ExitCode> {
  const store = await context.store();
  const record = assessmentRecordOf(store.events());
  const content = reportContent(context);
  if (options.reasons) {
    const { renderReasons } = await import('../../render/reasons-text.ts');
    if (record.answers.size === 0) throw nothingYet();
    const screen = options.output === undefined ? context.screen : context.fileScreen;
    await deliver(renderReasons(record, content.bank, screen), options, context);
  } else {
    const view = await viewOf(context, content, record);
    const screen = options.output === undefined ? context.screen : context.fileScreen;
    await deliver(
      await renderReport(view, options.format, { ...context, screen }),
      options,
      context,
    );
  }
  await tellWarnings(store, context);
  return EXIT.done;
}

/** The report on what is recorded, to stdout. */
export async function showReport(context: Context, format: ReportFormat): Promise<void> {
  const record = assessmentRecordOf((await context.store()).events());
  const view = await viewOf(context, reportContent(context), record);
  await context.stdout.write(await renderReport(view, format, context));
}

async function viewOf(
  context: Context,
  content: ReportContent,
  record: AssessmentRecord,
): Promise<AssessmentView> {
  const sitting = record.sittings.at(-1);
  if (sitting === undefined) throw nothingYet();
  const { roles } = content;
  const standing = standingOf((await context.store()).events());
  const report = createAssessmentReport(content, record, sitting, provedLevels(standing));
  const id = report.recommendation.roadmap ?? report.recommendation.nearest;
  return {
    report,
    roadmap: id === null ? null : context.catalog().roadmap(id),
    titles: {
      origin: (origin) => findOrigin(roles, origin)?.title ?? origin,
      target: (target) => findTarget(roles, target)?.title ?? target,
    },
    fit: content.bank.fit.flatMap((question) => {
      const option = record.fit.get(question.id);
      return option === undefined ? [] : [{ question, option }];
    }),
  };
}

async function renderReport(
  view: AssessmentView,
  format: ReportFormat,
  { screen }: Pick<Context, 'screen'>,
): Promise<string> {
  switch (format) {
    case 'json': {
      const { renderAssessmentJson } = await import('../../render/assessment-json.ts');
      return renderAssessmentJson(view);
    }
    case 'html': {
      const { renderAssessmentHtml } = await import('../../render/assessment-html.ts');
      return renderAssessmentHtml(view);
    }
    case 'text': {
      const { renderAssessmentText } = await import('../../render/assessment-text.ts');
      return renderAssessmentText(view, screen);
    }
  }
}

function nothingYet(): AppError {
  return failure({
    code: 'no-assessment',
    message: 'There is no assessment yet.',
    hint: `Begin with: ${PROGRAM} assess`,
  });
}
