import type { AssessmentReport, SkillResult } from '../domain/assessment/assessment-report.ts';
import { gapsToClose, strengthsOf, unmeasuredOf } from '../domain/assessment/report-highlights.ts';
import { type RangeRow, rangeRows } from '../text/chart-ranges.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import {
  type AssessmentView,
  HIGHEST_LEVEL,
  limitsOf,
  NAMED,
  NOT_MEASURED,
  nextCommands,
} from './assessment-view.ts';
import {
  calibrationInWords,
  levelInWords,
  percent,
  questionsInWords,
  rangeInWords,
  reasonInWords,
  verdictInWords,
} from './assessment-words.ts';

/** The report on a screen: what counts most first, the limits and the next command last. */
export function renderAssessmentText(view: AssessmentView, screen: Screen): string {
  const { report } = view;
  const page = new Page(screen);
  standBlock(page, view);
  chartBlock(page, 'Groups of skills', groupRows(report));
  const measured = report.skills.filter(({ shown }) => shown !== null);
  chartBlock(page, 'Skills that are measured', measured.map(skillRow));
  gapBlock(page, view);
  strengthBlock(page, report);
  unmeasuredBlock(page, report);
  calibrationBlock(page, report);
  recommendationBlock(page, view);
  fitBlock(page, view);
  page.heading('What this cannot know').list(limitsOf(report));
  page.heading('Next').entries(nextCommands(view).map((term) => ({ term, text: '' })));
  return page.toString();
}

function standBlock(page: Page, { report, titles }: AssessmentView): void {
  const { readiness, sitting, from, to } = report;
  const { value, low, high } = readiness;
  page.heading(`${titles.origin(from)} to ${titles.target(to)}: where you stand`);
  const count = report.skills.reduce((sum, { items }) => sum + items, 0);
  page.text(
    `${questionsInWords(count)}; last sitting of ${sitting.begunOn}${sitting.ended === null ? ', not finished' : ''}.`,
  );
  page.gap().labelled('Verdict', `${verdictInWords(readiness)}.`);
  if (readiness.verdict === null) return;
  page.labelled(
    'Readiness',
    `${percent(value)} of what the role asks for, by weight; between ${percent(low)} and ${percent(high)} in 8 cases of 10. ${percent(readiness.measured)} of the weight is measured.`,
  );
}

function groupRows({ groups }: AssessmentReport): RangeRow[] {
  return groups.map(({ title, shown, claimed, target }) => ({
    label: title,
    range: shown,
    claimed,
    target,
    words: rowWords(shown, claimed, target),
    note: shown === null ? '' : rangeInWords(shown),
  }));
}

function skillRow({ skill, shown, claimed, target, proved }: SkillResult): RangeRow {
  const words = rowWords(shown, claimed, target);
  return {
    label: skill.title,
    range: shown,
    claimed,
    target,
    words: words + provedInWords(proved),
    note: shown === null ? '' : rangeInWords(shown) + provedInWords(proved),
  };
}

function provedInWords(proved: number | null): string {
  return proved === null ? '' : `, proved ${proved}`;
}

function rowWords(shown: RangeRow['range'], claimed: number | null, target: number): string {
  const claim = claimed === null ? '' : `, claimed ${levelInWords(claimed)}`;
  const found = shown === null ? NOT_MEASURED : `shown ${rangeInWords(shown)}`;
  return `${found}${claim}, target ${levelInWords(target)}`;
}

function chartBlock(page: Page, title: string, rows: readonly RangeRow[]): void {
  const { screen } = page;
  if (rows.length === 0) return;
  page.heading(title);
  if (screen.accessible) {
    for (const { label, words } of rows) page.labelled(label, `${words}.`);
    return;
  }
  const options = { highest: HIGHEST_LEVEL, missing: NOT_MEASURED };
  page.drawing(rangeRows(rows, { ...screen, width: screen.columns }, options).lines);
}

function gapBlock(page: Page, { report, roadmap }: AssessmentView): void {
  const gaps = gapsToClose(report, roadmap);
  if (gaps.length === 0) return;
  page.heading(gaps.length === 1 ? 'The gap that matters' : 'The gaps that matter most');
  for (const { result, tasks } of gaps) {
    const { skill, shown, target } = result;
    const found = shown === null ? '' : `shown ${rangeInWords(shown)}, `;
    page.labelled(skill.title, `${found}target ${levelInWords(target)}.`);
    page.text(skill.levels[Math.round(target)] ?? '', { indent: 2 });
    page.list(
      tasks.map(({ id, title }) => `${id}: ${title}`),
      2,
    );
  }
}

function strengthBlock(page: Page, report: AssessmentReport): void {
  const strengths = strengthsOf(report);
  if (strengths.length === 0) return;
  page.heading('What carries over');
  page.list(
    strengths.map(
      ({ skill, met }) =>
        `${skill.title}: the target is met with a probability of ${percent(met)}.`,
    ),
  );
}

function unmeasuredBlock(page: Page, report: AssessmentReport): void {
  const open = unmeasuredOf(report);
  if (open.length === 0) return;
  const named = open.slice(0, NAMED);
  const rest = open.length - named.length;
  const more = rest === 0 ? '' : `, and ${rest} more`;
  page.heading('Not yet measured');
  page.text(`${named.map(({ skill }) => skill.title).join(', ')}${more}.`);
  const ids = named.map(({ skill }) => skill.id).join(',');
  page.entries([{ term: `ai-pm-path assess --skills ${ids}`, text: 'measures these' }]);
}

function calibrationBlock(page: Page, { calibration }: AssessmentReport): void {
  const words = calibrationInWords(calibration);
  if (words !== '') page.heading('Claims and answers').text(words);
}

function recommendationBlock(page: Page, { report, roadmap, titles }: AssessmentView): void {
  const { recommendation, sitting } = report;
  page.heading('Recommended');
  if (roadmap !== null) page.labelled(roadmap.id, `${roadmap.title}.`);
  page.list(recommendation.reasons.map((reason) => reasonInWords(reason, titles)));
  const { hoursPerWeek } = sitting;
  if (roadmap === null || hoursPerWeek === null) return;
  const { hoursPerWeek: asked } = roadmap.length;
  if (hoursPerWeek < asked) {
    page.text(
      `It asks for ${asked} hours a week and you have ${hoursPerWeek}; "plan --from ${roadmap.from} --hours ${hoursPerWeek}" says how long it takes.`,
    );
  }
}

function fitBlock(page: Page, { fit }: AssessmentView): void {
  const hints = fit.flatMap(({ question, option }) => {
    const chosen = question.options.find(({ id }) => id === option);
    return chosen === undefined ? [] : [`"${chosen.text}": ${chosen.hint}`];
  });
  if (hints.length > 0) page.heading('What may suit you (not scored)').list(hints);
}
