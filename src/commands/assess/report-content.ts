import type { Context } from '../../context.ts';
import type { ReportContent } from '../../domain/assessment/assessment-report.ts';

/** What an assessment is made of and measured against. */
export function reportContent(context: Context): ReportContent {
  const catalog = context.catalog();
  const { roles, roadmaps } = catalog.index();
  return { bank: catalog.itemBank(), skills: catalog.skills(), roles, roadmaps };
}
