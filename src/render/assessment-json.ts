import type {
  AssessmentReport,
  GroupResult,
  LevelRange,
  SkillResult,
} from '../domain/assessment/assessment-report.ts';
import { gapsToClose, strengthsOf } from '../domain/assessment/report-highlights.ts';
import { type AssessmentView, nextCommands } from './assessment-view.ts';
import { calibrationInWords, reasonInWords } from './assessment-words.ts';

/** `ai-pm-path/assess@1`; levels with two decimals, shares with three. */
export function renderAssessmentJson(view: AssessmentView): string {
  const { report, roadmap, titles, fit } = view;
  const { sitting, recommendation } = report;
  const document = {
    schema: 'ai-pm-path/assess@1',
    from: report.from,
    to: report.to,
    wanted: sitting.to,
    sitting: {
      begunOn: sitting.begunOn,
      endedOn: sitting.ended?.on ?? null,
      reason: sitting.ended?.reason ?? null,
      seed: sitting.seed,
      minutes: sitting.minutes,
      years: sitting.years,
      hoursPerWeek: sitting.hoursPerWeek,
    },
    asked: sitting.asked,
    skills: report.skills.map(skillJson),
    groups: report.groups.map(groupJson),
    readiness: readinessJson(report),
    calibration: {
      difference: rounded(report.calibration.difference),
      items: report.calibration.items,
      leaning: report.calibration.leaning,
      text: calibrationInWords(report.calibration),
    },
    gaps: gapsToClose(report, roadmap).map(({ result, tasks }) => ({
      id: result.skill.id,
      gap: rounded(result.gap),
      tasks: tasks.map(({ id }) => id),
    })),
    strengths: strengthsOf(report).map(({ skill }) => skill.id),
    recommendation: {
      to: recommendation.to,
      roadmap: recommendation.roadmap,
      nearest: recommendation.nearest,
      reasons: recommendation.reasons.map((reason) => reasonInWords(reason, titles)),
    },
    fit: fit.map(({ question, option }) => ({ id: question.id, option })),
    changedAnswers: report.changedAnswers,
    next: nextCommands(view),
  };
  return `${JSON.stringify(document)}\n`;
}

function skillJson(result: SkillResult) {
  const { skill, target, claimed, proved, shown, items, gap, weight, met } = result;
  return {
    id: skill.id,
    group: skill.group,
    target: rounded(target),
    claimed,
    ...rangeJson(shown),
    items,
    gap: rounded(gap),
    weight: rounded(weight),
    proved,
    met: shown === null ? null : rounded(met, 3),
  };
}

function groupJson({ id, target, claimed, shown, items, gap, weight }: GroupResult) {
  return {
    id,
    target: rounded(target),
    claimed: rounded(claimed),
    ...rangeJson(shown),
    items,
    gap: rounded(gap),
    weight: rounded(weight),
  };
}

function readinessJson({ readiness }: AssessmentReport) {
  const { value, low, high, verdict, measured } = readiness;
  return {
    value: rounded(value, 3),
    low: rounded(low, 3),
    high: rounded(high, 3),
    verdict,
    measured: rounded(measured, 3),
  };
}

function rangeJson(shown: LevelRange | null) {
  return {
    shown: rounded(shown?.value ?? null),
    low: rounded(shown?.low ?? null),
    high: rounded(shown?.high ?? null),
  };
}

function rounded(value: number | null, decimals = 2): number | null {
  return value === null ? null : Number(value.toFixed(decimals)) + 0;
}
