import type { AssessmentReport } from '../domain/assessment/assessment-report.ts';
import type { FitQuestion } from '../domain/assessment/bank.ts';
import type { Roadmap } from '../domain/roadmap/roadmap.ts';
import { changedInWords, type RoleTitles } from './assessment-words.ts';

export const HIGHEST_LEVEL = 4;
export const NOT_MEASURED = 'not yet measured';
/** Skills that are named, in a command that measures more, where many are not measured. */
export const NAMED = 3;

/** A report and what it is told with. */
export interface AssessmentView {
  readonly report: AssessmentReport;
  /** The recommended roadmap, or the nearest one; its tasks close the gaps. */
  readonly roadmap: Roadmap | null;
  readonly titles: RoleTitles;
  /** Questions on fit with the options that were chosen. */
  readonly fit: readonly { readonly question: FitQuestion; readonly option: string }[];
}

/** What an offline questionnaire cannot know; said with every report. */
const LIMITS: readonly string[] = [
  'The questions and their weights are our judgement; they are not yet calibrated on people. The ranges are widened for that.',
  'Answers on a screen show judgement about cases. They do not show that you have done it: proofs of your own tasks do.',
  'Skills with fewer than two answered questions are not reported, only counted as unknown.',
];

/** The limits of this report: those of every one, and its own. */
export function limitsOf({ changedAnswers, sitting }: AssessmentReport): readonly string[] {
  return [
    ...LIMITS,
    ...(changedAnswers === 0 ? [] : [changedInWords(changedAnswers)]),
    ...(sitting.ended === null
      ? ['The sitting is not finished: more answers narrow the ranges.']
      : []),
  ];
}

/** The commands that go on from a report. */
export function nextCommands({ report }: AssessmentView): readonly string[] {
  const { recommendation, from } = report;
  const id = recommendation.roadmap ?? recommendation.nearest;
  const start = recommendation.roadmap === null ? nearestFrom(recommendation) : from;
  return [
    ...(id === null ? [] : [`ai-pm-path plan --from ${start} --to ${recommendation.to}`]),
    'ai-pm-path assess show --reasons',
  ];
}

function nearestFrom({ reasons }: AssessmentReport['recommendation']): string {
  const nearest = reasons.find((reason) => reason.kind === 'nearest-start');
  return nearest?.kind === 'nearest-start' ? nearest.from : '';
}
