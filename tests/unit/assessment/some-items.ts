import type { SittingPlan } from '../../../src/domain/assessment/assessment-fact.ts';
import type {
  AssessmentRecord,
  GivenAnswer,
  Sitting,
} from '../../../src/domain/assessment/assessment-record.ts';
import type { ReportContent } from '../../../src/domain/assessment/assessment-report.ts';
import type {
  AssessmentSettings,
  FitQuestion,
  ItemBank,
} from '../../../src/domain/assessment/bank.ts';
import type { ChoiceItem, SituationItem } from '../../../src/domain/assessment/item.ts';
import type { IsoDate } from '../../../src/domain/calendar.ts';
import type { RoadmapSummary } from '../../../src/domain/catalog.ts';
import type { Level, Skills } from '../../../src/domain/skills.ts';
import { aSkill, roles } from '../some-lists.ts';

/** The parameters of docs/methods.md. */
export const settings: AssessmentSettings = {
  prior: { withinGroup: 0.55, betweenGroups: 0.3 },
  models: {
    choice: { a: 1.2, c: 0.22 },
    number: { a: 1.2 },
    situation: { a: 0.9, steps: [-1, 0, 1] },
  },
  seconds: { background: 15, claim: 6, choice: 8, situation: 14, number: 40, wordsPerSecond: 4 },
};

const authored = {
  skill: 'framing',
  level: 2 as Level,
  targets: [],
  apart: [],
  sources: ['judgement'],
  revision: '00000001',
};

/** Four options, the second of them right. */
export function aChoice(changes: Partial<ChoiceItem> = {}): ChoiceItem {
  return {
    kind: 'choice',
    id: 'choice-1',
    ...authored,
    stem: 'Which is it?',
    options: [
      { text: 'The first', reason: 'No.' },
      { text: 'The second', reason: 'Yes.', right: true },
      { text: 'The third', reason: 'No.' },
      { text: 'The last', reason: 'No.' },
    ],
    ...changes,
  };
}

/** Four actions with the effects 2, 0, 3, 1. */
export function aSituation(changes: Partial<SituationItem> = {}): SituationItem {
  return {
    kind: 'situation',
    id: 'situation-1',
    ...authored,
    stem: 'A sponsor wants a date by noon.',
    options: [
      { text: 'Ask for a week', reason: 'So.', effect: 2 },
      { text: 'Say nothing', reason: 'So.', effect: 0 },
      { text: 'Give a range', reason: 'So.', effect: 3 },
      { text: 'Name any day', reason: 'So.', effect: 1 },
    ],
    ...changes,
  };
}

export const aFitQuestion: FitQuestion = {
  id: 'monday',
  question: 'Which Monday would you rather have?',
  options: [
    { id: 'a', text: 'A quiet one', hint: 'Quiet.' },
    { id: 'b', text: 'A busy one', hint: 'Busy.' },
  ],
  sources: ['judgement'],
};

/** Three skills in two groups; `framing` and `writing` are of one. */
export const skills: Skills = {
  checked: '2026-11-21',
  groups: [
    { id: 'product', title: 'Product' },
    { id: 'technical', title: 'Technical' },
  ],
  skills: [
    aSkill({ id: 'framing', targets: { project: 2, product: 3 }, starts: { swe: 1, pm: 3 } }),
    aSkill({ id: 'writing', targets: { project: 3, product: 2 }, starts: { swe: 0, pm: 2 } }),
    aSkill({
      id: 'data',
      group: 'technical',
      targets: { project: 3, product: 1 },
      starts: { swe: 2, pm: 0 },
    }),
  ],
};

/** A choice of each level for each skill, and a situation of level 2. */
export const items = skills.skills.flatMap(({ id: skill }) => [
  ...([0, 1, 2, 3, 4] as const).map((level) =>
    aChoice({ id: `${skill}-choice-${level}`, skill, level }),
  ),
  aSituation({ id: `${skill}-situation`, skill }),
]);

export function aBank(changes: Partial<ItemBank> = {}): ItemBank {
  const sentences = ['Nothing yet.', 'I know.', 'With help.', 'Alone.', 'I lead.'];
  const claims = skills.skills.map(({ id }) => ({ skill: id, claims: sentences }));
  return { items, claims, fit: [aFitQuestion], settings, ...changes };
}

function aSummary(id: string, from: string, to: string): RoadmapSummary {
  return { id, title: id, from, to, months: 8, tasks: 20, hours: 200, hoursPerWeek: 6 };
}

/** One roadmap from each origin to its usual target. */
export const content: ReportContent = {
  bank: aBank(),
  skills,
  roles,
  roadmaps: [aSummary('swe-project', 'swe', 'project'), aSummary('pm-product', 'pm', 'product')],
};

export const aPlan: SittingPlan = {
  from: 'swe',
  to: 'project',
  years: 5,
  hoursPerWeek: 6,
  seed: '1',
  minutes: 12,
  skills: null,
  isQuick: false,
};

export function aSitting(changes: Partial<Sitting> = {}): Sitting {
  const begunOn = '2026-11-21' as IsoDate;
  return { ...aPlan, id: 's1', begunOn, ended: null, asked: [], claimed: 0, ...changes };
}

/** A right answer to a choice of level 2 on `framing`, but for the changes. */
export function anAnswer(changes: Partial<GivenAnswer> = {}): GivenAnswer {
  return {
    sitting: 's1',
    item: 'framing-choice-2',
    skill: 'framing',
    kind: 'choice',
    level: 2,
    answer: 'b',
    grade: 1,
    revision: '00000001',
    ...changes,
  };
}

/** A record of these answers, with nothing claimed but for the changes. */
export function aRecord(
  answers: readonly GivenAnswer[] = [],
  changes: Partial<AssessmentRecord> = {},
): AssessmentRecord {
  return {
    sittings: [aSitting({ asked: answers.map(({ item }) => item) })],
    claims: new Map(),
    answers: new Map(answers.map((answer) => [answer.item, answer])),
    fit: new Map(),
    ...changes,
  };
}
