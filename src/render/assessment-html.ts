import type {
  AssessmentReport,
  GroupResult,
  LevelRange,
  SkillResult,
} from '../domain/assessment/assessment-report.ts';
import { gapsToClose, strengthsOf, unmeasuredOf } from '../domain/assessment/report-highlights.ts';
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
import {
  type Html,
  html,
  htmlList,
  htmlPage,
  htmlSection,
  htmlTable,
  NOTHING,
} from './html-page.ts';
import { rangePicture } from './range-picture.ts';

/** In a table, where nothing was claimed or proved. */
const NONE = 'none';
/** The report as one file for a browser: the order and words of the text, each picture with its table. */
export function renderAssessmentHtml(view: AssessmentView): string {
  const { report, titles } = view;
  const title = `${titles.origin(report.from)} to ${titles.target(report.to)}: where you stand`;
  return htmlPage(title, [
    standBlock(report),
    groupBlock(report),
    skillBlock(report),
    gapBlock(view),
    strengthBlock(report),
    unmeasuredBlock(report),
    calibrationBlock(report),
    recommendationBlock(view),
    fitBlock(view),
    htmlSection('What this cannot know', htmlList(limitsOf(report).map((text) => html`${text}`))),
    htmlSection('Next', htmlList(nextCommands(view).map((text) => html`<code>${text}</code>`))),
  ]);
}

function standBlock({ readiness, sitting, skills }: AssessmentReport): Html {
  const { value, low, high, measured, verdict } = readiness;
  const count = skills.reduce((sum, { items }) => sum + items, 0);
  const share = html`<dt>Readiness</dt>
<dd>${percent(value)} of what the role asks for, by weight; between ${percent(low)} and ${percent(high)} in 8 cases of 10. ${percent(measured)} of the weight is measured.</dd>`;
  return html`<p>${questionsInWords(count)}; last sitting of ${sitting.begunOn}${sitting.ended === null ? ', not finished' : ''}.</p>
<dl>
<dt>Verdict</dt>
<dd>${verdictInWords(readiness)}.</dd>
${verdict === null ? NOTHING : share}
</dl>`;
}

function groupBlock({ groups }: AssessmentReport): Html {
  if (groups.length === 0) return NOTHING;
  const rows = groups.map((group) => ({ ...group, label: group.title, range: group.shown }));
  const cells = ({ title, ...group }: GroupResult) => ({
    head: title,
    cells: [inWords(group.claimed), ...measuredCells(group)],
  });
  return htmlSection(
    'Groups of skills',
    rangePicture({ ...pictureOf('Groups of skills'), rows }),
    htmlTable(
      'Groups of skills, levels from 0 to 4; a group stands at the mean of its skills',
      ['Group', 'Claimed', 'Shown', '80 % range', 'Target', 'Items'],
      groups.map(cells),
    ),
  );
}

/** A picture a group, so that none is longer than a sheet of paper. */
function skillBlock({ skills, groups }: AssessmentReport): Html {
  const measured = skills.filter(({ shown }) => shown !== null);
  if (measured.length === 0) return NOTHING;
  const blocks = groups.flatMap(({ id, title }) => {
    const own = measured.filter(({ skill }) => skill.group === id);
    return own.length === 0 ? [] : [html`<h3>${title}</h3>`, ...skillPicture(title, own)];
  });
  return htmlSection('Skills that are measured', ...blocks);
}

function skillPicture(title: string, results: readonly SkillResult[]): readonly Html[] {
  const rows = results.map((result) => ({
    ...result,
    label: result.skill.title,
    range: result.shown,
  }));
  const cells = (result: SkillResult) => ({
    head: result.skill.title,
    cells: [inWords(result.claimed), ...measuredCells(result), inWords(result.proved)],
  });
  return [
    rangePicture({ ...pictureOf(title), rows }),
    htmlTable(
      `${title}, levels from 0 to 4`,
      ['Skill', 'Claimed', 'Shown', '80 % range', 'Target', 'Items', 'Proved'],
      results.map(cells),
    ),
  ];
}

function pictureOf(title: string) {
  return {
    label: `${title}, on a scale from 0 to 4: the level shown with its range, the claim and the target. The table below has the numbers.`,
    highest: HIGHEST_LEVEL,
    missing: NOT_MEASURED,
  };
}

/** A level that was claimed or proved. */
function inWords(level: number | null): string {
  return level === null ? NONE : levelInWords(level);
}

interface Measured {
  readonly shown: LevelRange | null;
  readonly target: number;
  readonly items: number;
}

function measuredCells({ shown, target, items }: Measured): string[] {
  const found =
    shown === null
      ? [NOT_MEASURED, NONE]
      : [levelInWords(shown.value), `${levelInWords(shown.low)} to ${levelInWords(shown.high)}`];
  return [...found, levelInWords(target), String(items)];
}

function gapBlock({ report, roadmap }: AssessmentView): Html {
  const gaps = gapsToClose(report, roadmap);
  if (gaps.length === 0) return NOTHING;
  const blocks = gaps.map(({ result: { skill, shown, target }, tasks }) => {
    const found = shown === null ? '' : `Shown ${rangeInWords(shown)}, `;
    const steps = tasks.map(({ id, title }) => html`<code>${id}</code>: ${title}`);
    return html`<h3>${skill.title}</h3>
<p class="quiet">${found}target ${levelInWords(target)}.</p>
<p>${skill.levels[Math.round(target)] ?? ''}</p>
${steps.length === 0 ? NOTHING : htmlList(steps)}`;
  });
  const title = gaps.length === 1 ? 'The gap that matters' : 'The gaps that matter most';
  return htmlSection(title, ...blocks);
}

function strengthBlock(report: AssessmentReport): Html {
  const strengths = strengthsOf(report);
  if (strengths.length === 0) return NOTHING;
  const lines = strengths.map(
    ({ skill, met }) =>
      html`${skill.title}: the target is met with a probability of ${percent(met)}.`,
  );
  return htmlSection('What carries over', htmlList(lines));
}

/** On paper there is room for all of them; the command names those that count most. */
function unmeasuredBlock(report: AssessmentReport): Html {
  const open = unmeasuredOf(report);
  if (open.length === 0) return NOTHING;
  const named = open.slice(0, NAMED).map(({ skill }) => skill.id);
  return htmlSection(
    'Not yet measured',
    htmlTable(
      'Skills not yet measured, levels from 0 to 4; what counts most stands first',
      ['Skill', 'Claimed', 'Target', 'Items', 'Proved'],
      open.map(({ skill, claimed, target, items, proved }) => ({
        head: skill.title,
        cells: [inWords(claimed), levelInWords(target), String(items), inWords(proved)],
      })),
    ),
    html`<p>The first of these are measured by <code>ai-pm-path assess --skills ${named.join(',')}</code></p>`,
  );
}

function calibrationBlock({ calibration }: AssessmentReport): Html {
  const words = calibrationInWords(calibration);
  return words === '' ? NOTHING : htmlSection('Claims and answers', html`<p>${words}</p>`);
}

function recommendationBlock({ report, roadmap, titles }: AssessmentView): Html {
  const { recommendation, sitting } = report;
  const reasons = recommendation.reasons.map((reason) => html`${reasonInWords(reason, titles)}`);
  const name =
    roadmap === null ? NOTHING : html`<p><code>${roadmap.id}</code>: ${roadmap.title}.</p>`;
  const asked = roadmap?.length.hoursPerWeek ?? 0;
  const hours = sitting.hoursPerWeek;
  const isShort = roadmap !== null && hours !== null && hours < asked;
  const note = isShort
    ? html`<p>It asks for ${asked} hours a week and you have ${hours}; <code>ai-pm-path plan --from ${roadmap.from} --hours ${hours}</code> says how long it takes.</p>`
    : NOTHING;
  return htmlSection('Recommended', name, htmlList(reasons), note);
}

function fitBlock({ fit }: AssessmentView): Html {
  const lines = fit.flatMap(({ question, option }) => {
    const chosen = question.options.find(({ id }) => id === option);
    return chosen === undefined ? [] : [html`“${chosen.text}”: ${chosen.hint}`];
  });
  return lines.length === 0
    ? NOTHING
    : htmlSection('What may suit you (not scored)', htmlList(lines));
}
