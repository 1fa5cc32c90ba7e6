import type { AssessmentView } from './assessment-view.ts';
export function renderAssessmentHtml(view: AssessmentView): string {
  return String(view.report.from);
}
