import type { AssessmentReport } from '../domain/assessment/assessment-report.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { levelInWords, percent, rangeInWords, verdictInWords } from './assessment-words.ts';

/** Each sitting with its readiness and groups, and what changed since the one before. */
export function renderAssessmentHistory(
  reports: readonly AssessmentReport[],
  screen: Screen,
): string {
  const page = new Page(screen);
  if (reports.length === 0) {
    return page
      .text('No assessment is finished yet.')
      .text('Begin with: ai-pm-path assess')
      .toString();
  }
  for (const [index, report] of reports.entries()) {
    const before = reports[index - 1];
    const { sitting, readiness, to } = report;
    page.heading(`${sitting.ended?.on ?? sitting.begunOn}, towards ${to}`);
    const questions = report.skills.reduce((sum, { items }) => sum + items, 0);
    page.labelled('Questions', `${sitting.asked.length} in this sitting, ${questions} in all.`);
    page.labelled('Verdict', `${verdictInWords(readiness)}.`);
    if (readiness.verdict !== null) {
      const { value, low, high } = readiness;
      page.labelled('Readiness', `${percent(value)} (${percent(low)} to ${percent(high)}).`);
    }
    for (const { id, title, shown } of report.groups) {
      if (shown === null) continue;
      const earlier = before?.groups.find((group) => group.id === id)?.shown ?? null;
      page.labelled(title, `${rangeInWords(shown)}${changeInWords(earlier?.value, shown.value)}.`);
    }
  }
  return page.toString();
}

function changeInWords(before: number | undefined, now: number): string {
  if (before === undefined) return '';
  const change = Number(levelInWords(now)) - Number(levelInWords(before));
  if (Math.abs(change) < 0.05) return ', as before';
  return `, ${levelInWords(Math.abs(change))} ${change > 0 ? 'up' : 'down'}`;
}

/** `ai-pm-path/assess-history@1` */
export function renderAssessmentHistoryJson(reports: readonly AssessmentReport[]): string {
  const sittings = reports.map(({ sitting, from, to, readiness, groups, skills }) => ({
    id: sitting.id,
    begunOn: sitting.begunOn,
    endedOn: sitting.ended?.on ?? null,
    reason: sitting.ended?.reason ?? null,
    from,
    to,
    asked: sitting.asked,
    readiness: {
      value: Number(readiness.value.toFixed(3)),
      low: Number(readiness.low.toFixed(3)),
      high: Number(readiness.high.toFixed(3)),
      verdict: readiness.verdict,
    },
    groups: groups.map(({ id, shown }) => ({ id, shown: levelOrNull(shown?.value) })),
    skills: skills.map(({ skill, shown }) => ({ id: skill.id, shown: levelOrNull(shown?.value) })),
  }));
  return `${JSON.stringify({ schema: 'ai-pm-path/assess-history@1', sittings })}\n`;
}

function levelOrNull(level: number | undefined): number | null {
  return level === undefined ? null : Number(level.toFixed(2));
}
