import type { Roadmap, Task } from '../../src/domain/roadmap/roadmap.ts';

const sources = ['judgement'];

export function aTask(changes: Partial<Task> = {}): Task {
  return {
    id: 'first',
    title: 'Frame a problem',
    hours: 26,
    why: 'Because.',
    deliverable: 'A page.',
    doneWhen: 'A colleague restates it.',
    needs: [],
    skills: [{ id: 'problem-framing', level: 2 }],
    resources: ['a-book'],
    sources,
    ...changes,
  };
}

/** A roadmap of one month and one task in which nothing is wrong. */
export function aRoadmap(changes: Partial<Roadmap> = {}): Roadmap {
  const passage = { text: 'A text.', sources };
  return {
    id: 'swe-project',
    version: 1,
    from: 'swe',
    to: 'project',
    title: 'A way',
    checked: '2026-11-21',
    length: { months: 1, hoursPerWeek: 6, hours: 26 },
    overview: [passage],
    strengths: [],
    habits: [],
    gaps: [],
    months: [
      {
        month: 1,
        theme: 'A theme',
        whyNow: 'Now.',
        outcomes: ['You can.'],
        tasks: [aTask()],
        pitfall: passage,
        selfCheck: [],
        sources,
      },
    ],
    milestones: [],
    realityCheck: [],
    duration: { inside: passage, outside: passage },
    onTheJob: [],
    ...changes,
  };
}
