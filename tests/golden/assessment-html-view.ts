import type {
  AssessmentReport,
  LevelRange,
  SkillResult,
} from '../../src/domain/assessment/assessment-report.ts';
import type { IsoDate } from '../../src/domain/calendar.ts';
import type { AssessmentView } from '../../src/render/assessment-view.ts';
import { aRoadmap } from '../helpers/a-roadmap.ts';

function aResult(
  title: string,
  { group = 'judgement', ...changes }: Partial<SkillResult> & { group?: string },
): SkillResult {
  const id = title.toLowerCase().replaceAll(' ', '-');
  const levels = [0, 1, 2, 3, 4].map((level) => `Does ${title.toLowerCase()} at level ${level}.`);
  const target = changes.target ?? 3;
  return {
    skill: {
      ...{ id, group, title, definition: '', levels, targets: { project: 3 } },
      ...{ starts: {}, sources: [] },
    },
    ...{ target, weight: target, claimed: null, proved: null, items: 0, shown: null },
    ...{ gap: 1, met: 0.2 },
    ...changes,
  };
}

const range = (value: number, low: number, high: number): LevelRange => ({ value, low, high });

/** A gap with a claim above it, a strength that is proved, an end of the scale, and a skill unknown. */
const skills: readonly SkillResult[] = [
  aResult('Problem framing', {
    ...{ claimed: 3, items: 5, shown: range(1.44, 0.9, 2.06), gap: 3.5, met: 0.1 },
  }),
  aResult('Reading data', {
    ...{ claimed: 2, proved: 2, items: 4, shown: range(3.2, 2.6, 3.8), gap: 0.2, met: 0.91 },
  }),
  aResult('Team leadership', {
    ...{ group: 'people', items: 2, shown: range(0, 0, 0), target: 2, gap: 3.1, met: 0.01 },
  }),
  aResult('Risks & "unknowns"', { group: 'delivery', claimed: 1, proved: 1, items: 1 }),
];

const report: AssessmentReport = {
  sitting: {
    ...{ id: 's1', from: 'swe', to: 'project', years: 4, hoursPerWeek: 3, seed: '1' },
    ...{ minutes: 12, skills: null, isQuick: false, asked: [], claimed: 3 },
    begunOn: '2026-11-21' as IsoDate,
    ended: { reason: 'time', on: '2026-11-21' as IsoDate },
  },
  ...{ from: 'swe', to: 'project', skills },
  groups: [
    {
      ...{ id: 'judgement', title: 'Judgement', items: 9, claimed: 2.5 },
      ...{ shown: range(2.32, 1.9, 2.74), target: 3, gap: 3.7, weight: 6 },
    },
    {
      ...{ id: 'people', title: 'People', items: 2, claimed: null },
      ...{ shown: range(0, 0, 0), target: 2, gap: 3.1, weight: 2 },
    },
    {
      ...{ id: 'delivery', title: 'Delivery', items: 1, claimed: 1 },
      ...{ shown: null, target: 3, gap: 1, weight: 3 },
    },
  ],
  readiness: { value: 0.42, low: 0.31, high: 0.555, verdict: 'on-the-way', measured: 0.74 },
  calibration: { difference: 1.3, items: 11, leaning: 'over' },
  recommendation: {
    ...{ to: 'project', roadmap: 'swe-project', nearest: null },
    reasons: [
      { kind: 'wanted', to: 'project' },
      { kind: 'usual-start', from: 'swe' },
    ],
  },
  changedAnswers: 1,
};

/** A report in which every part of the document has something to say, none of it shipped content. */
export const aView: AssessmentView = {
  report,
  roadmap: aRoadmap(),
  titles: {
    origin: (id) => (id === 'swe' ? 'Software engineer' : id),
    target: (id) => (id === 'project' ? 'AI project manager' : id),
  },
  fit: [
    {
      question: {
        ...{ id: 'open-brief', question: 'Which part?', sources: [] },
        options: [
          { id: 'a', text: 'Talking to people', hint: "That is a product manager's work." },
        ],
      },
      option: 'a',
    },
  ],
};
