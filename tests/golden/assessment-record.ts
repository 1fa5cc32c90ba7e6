import type { AssessmentRecord } from '../../src/domain/assessment/assessment-record.ts';
import type { AssessmentReport } from '../../src/domain/assessment/assessment-report.ts';
import type { ItemBank } from '../../src/domain/assessment/bank.ts';
import type { WrittenItem } from '../../src/domain/assessment/item.ts';
import type { IsoDate } from '../../src/domain/calendar.ts';
import type { AssessmentView } from '../../src/render/assessment-view.ts';
import { aView } from './assessment-html-view.ts';

/** Names as long as the longest that are shipped. */
const NAMES: Readonly<Record<string, readonly [id: string, title: string]>> = {
  'Problem framing': ['problem-framing', 'Estimation under uncertainty'],
  'Reading data': ['data-literacy', 'Data literacy'],
  'Risks & "unknowns"': ['risk-and-dependency-management', 'Risks and dependencies'],
  'Team leadership': ['budget-and-vendor-management', 'Budgets and vendors'],
};

const { report } = aView;

const skills = report.skills.map((result) => {
  const [id, title] = NAMES[result.skill.title] ?? [result.skill.id, result.skill.title];
  return { ...result, skill: { ...result.skill, id, title } };
});

const unknown = [
  'Governance and compliance',
  'Stakeholder communication',
  'Monitoring and life cycle',
];

/** A finished sitting: gaps, a strength that is proved, more unknown than is named, hours that are few. */
export const finished: AssessmentView = {
  ...aView,
  report: {
    ...report,
    skills: [
      ...skills,
      ...unknown.flatMap((title) => {
        const [like] = report.skills.slice(-1);
        const id = title.toLowerCase().replaceAll(' ', '-');
        return like === undefined
          ? []
          : [
              {
                ...like,
                claimed: null,
                proved: null,
                items: 0,
                skill: { ...like.skill, id, title },
              },
            ];
      }),
    ],
  },
};

function viewOf(changes: Partial<AssessmentReport>): AssessmentView {
  return { ...finished, report: { ...finished.report, ...changes } };
}

/** Stopped after one answer, without a target: nothing is measured. */
export const oneAnswer: AssessmentView = {
  ...viewOf({
    sitting: {
      ...report.sitting,
      to: null,
      ended: null,
      hoursPerWeek: null,
      begunOn: '2026-11-22' as IsoDate,
    },
    skills: finished.report.skills.map((result, place) => ({
      ...result,
      items: place === 0 ? 1 : 0,
      claimed: null,
      proved: null,
      shown: null,
    })),
    groups: report.groups.map((group) => ({ ...group, items: 0, claimed: null, shown: null })),
    readiness: { value: 0.2, low: 0.1, high: 0.4, verdict: null, measured: 0 },
    calibration: { difference: null, items: 0, leaning: null },
    recommendation: {
      ...{ to: 'project', roadmap: null, nearest: 'swe-project' },
      reasons: [
        { kind: 'nearer', to: 'project', share: 0.32, other: 0.28 },
        { kind: 'no-roadmap', from: 'pm', to: 'project' },
        { kind: 'nearest-start', from: 'swe' },
      ],
    },
    changedAnswers: 0,
  }),
  fit: [],
};

/** What an earlier sitting showed, and what the later one did. */
export const twoSittings: readonly AssessmentReport[] = [
  {
    ...report,
    groups: report.groups.map((group, place) => ({
      ...group,
      shown: place === 0 ? { value: 1.8, low: 1.1, high: 2.5 } : null,
    })),
    readiness: { ...report.readiness, verdict: null, measured: 0.21 },
  },
  {
    ...report,
    sitting: {
      ...report.sitting,
      asked: ['a', 'b', 'c'],
      ended: { reason: 'stopped', on: '2026-12-01' as IsoDate },
    },
  },
];

const option = <More extends object>(text: string, more: More) => ({
  text,
  reason: `Why "${text}" is as good as it is.`,
  ...more,
});

const written: readonly WrittenItem[] = [
  {
    ...{
      kind: 'choice',
      id: 'reading-room-count',
      skill: 'data-literacy',
      level: 2,
      targets: [],
      apart: [],
    },
    ...{ sources: ['judgement'], revision: 'r1' },
    stem: 'A library counts the readers of a room twice a day. Which day is missing from the table?',
    options: [
      option('Monday', {}),
      option('Tuesday, since the door counter was in repair', { right: true as const }),
      option('Friday', {}),
      option('None', {}),
    ],
  },
  {
    ...{
      kind: 'situation',
      id: 'reading-room-noise',
      skill: 'team-leadership',
      level: 3,
      targets: [],
      apart: [],
    },
    ...{ sources: ['judgement'], revision: 'r2' },
    stem: 'Two librarians want different hours for the pilot.',
    options: [
      option('Ask both', { effect: 3 }),
      option('Wait', { effect: 0 }),
      option('Toss a coin', { effect: 1 }),
      option('Ask one', { effect: 2 }),
    ],
  },
];

export const smallBank: Pick<ItemBank, 'items'> = { items: written };

const given = {
  sitting: 's1',
  level: 2,
  kind: 'choice',
  skill: 'data-literacy',
  revision: 'r1',
} as const;

/** A wrong choice, a situation that was changed since, a question that is gone, and a number. */
export const someAnswers: AssessmentRecord = {
  sittings: [{ ...report.sitting, id: 's1', seed: 'golden' }],
  claims: new Map(),
  fit: new Map(),
  answers: new Map(
    [
      { ...given, item: 'reading-room-count', answer: 'c', grade: 0 },
      {
        ...given,
        item: 'reading-room-noise',
        answer: 'a/b',
        grade: 1,
        kind: 'situation',
        skill: 'team-leadership',
        level: 3,
        revision: 'older',
      } as const,
      { ...given, item: 'reading-room-gone', answer: '?', grade: null },
    ].map((answer) => [answer.item, answer]),
  ),
};
