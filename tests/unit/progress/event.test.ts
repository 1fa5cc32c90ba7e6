import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../src/domain/calendar.ts';
import { type Fact, isKnown } from '../../../src/domain/progress/event.ts';

const on = '2027-01-04' as IsoDate;
const stamp = { id: 'e1', seq: 1, at: '2027-01-04T09:00:00.000Z', day: on };

/** One of each, so that a new type of fact does not compile until it stands here. */
const FACTS: { [Type in Fact['type']]: Fact & { type: Type } } = {
  'plan-adopted': {
    type: 'plan-adopted',
    plan: {
      roadmap: 'swe-project',
      version: 1,
      title: 'A way',
      from: 'swe',
      to: 'project',
      hoursPerWeek: 6,
      tasks: [],
    },
  },
  'plan-replanned': {
    type: 'plan-replanned',
    plan: {
      roadmap: 'swe-project',
      version: 1,
      title: 'A way',
      from: 'swe',
      to: 'project',
      hoursPerWeek: 6,
      tasks: [],
      terms: { start: on, until: null, off: [] },
    },
  },
  'plan-dropped': { type: 'plan-dropped' },
  'task-started': { type: 'task-started', task: 'frame', on },
  'task-done': { type: 'task-done', task: 'frame', on, proofs: [] },
  'task-skipped': { type: 'task-skipped', task: 'frame', on, why: 'Done last year.' },
  'hours-logged': { type: 'hours-logged', hours: 1, on },
  'checklist-ticked': {
    type: 'checklist-ticked',
    item: 'logistics',
    on,
    proofs: [{ kind: 'note', place: 'Room booked.' }],
  },
  'checklist-unticked': { type: 'checklist-unticked', item: 'logistics', on },
  'interview-set': { type: 'interview-set', at: '2027-02-03T10:00' },
  'card-reviewed': {
    type: 'card-reviewed',
    card: 'drill:kappa',
    rating: 'good',
    on,
    seconds: 40,
  },
  'text-critiqued': {
    type: 'text-critiqued',
    place: '/answer.txt',
    kind: 'answer',
    band: 'partial',
    score: 55.5,
    words: 120,
    findings: 2,
    fingerprint: 'aa',
    on,
  },
  'mock-begun': {
    type: 'mock-begun',
    round: null,
    minutes: 45,
    seed: '1',
    questions: ['why'],
    on,
  },
  'mock-scored': {
    type: 'mock-scored',
    mock: 'e1',
    scores: { structure: 3, evidence: 2, judgement: 3, communication: 4, level: 3 },
    scorer: null,
  },
  'story-kept': {
    type: 'story-kept',
    title: 'The night of the rollback',
    competencies: ['ownership'],
    hasNumber: true,
    proof: { kind: 'file', place: '/story.md', size: 12, sha256: 'aa' },
    on,
  },
  'story-dropped': { type: 'story-dropped', story: 'e1' },
  noted: { type: 'noted', text: 'A note.', on },
  'setting-changed': { type: 'setting-changed', key: 'ascii', value: null },
  undone: { type: 'undone', event: 'e0' },
  'assessment-begun': {
    type: 'assessment-begun',
    isRestart: false,
    from: 'swe',
    to: null,
    years: 5,
    hoursPerWeek: 6,
    seed: '1',
    minutes: 12,
    skills: null,
    isQuick: false,
  },
  'skill-claimed': { type: 'skill-claimed', sitting: 'e0', skill: 'framing', level: 2 },
  'item-answered': {
    type: 'item-answered',
    sitting: 'e0',
    item: 'a-case',
    skill: 'framing',
    kind: 'choice',
    level: 2,
    answer: 'b',
    grade: 1,
    revision: '00000000',
  },
  'fit-answered': { type: 'fit-answered', sitting: 'e0', question: 'ambiguity', option: 'a' },
  'assessment-ended': { type: 'assessment-ended', sitting: 'e0', reason: 'time' },
};

describe('isKnown', () => {
  test.each(Object.values(FACTS).map((fact) => [fact.type, fact] as const))(
    'knows %s',
    (_type, fact) => {
      expect(isKnown({ ...stamp, ...fact })).toBe(true);
    },
  );

  test.each(['drill-answered', 'Noted', 'noted ', '', 'constructor', '__proto__'])(
    'takes "%s" for the type of another version',
    (type) => {
      expect(isKnown({ ...stamp, type })).toBe(false);
    },
  );
});
