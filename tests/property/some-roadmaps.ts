import fc from 'fast-check';
import type { References } from '../../src/domain/roadmap/check-roadmap.ts';
import type { Month, Roadmap, Task } from '../../src/domain/roadmap/roadmap.ts';
import { aRoadmap, aTask } from '../helpers/a-roadmap.ts';
import { aSkill, roles, someSkills } from '../unit/some-lists.ts';

/** Skills to gain on every way, with the level that is asked for. */
const GAINS = [
  { id: 'framing', level: 2 },
  { id: 'risk', level: 3 },
  { id: 'budget', level: 1 },
] as const;

export const references: References = {
  roles,
  skills: someSkills({
    skills: [
      ...GAINS.map(({ id, level }) =>
        aSkill({ id, targets: { project: level, product: level }, starts: { swe: 0, pm: 0 } }),
      ),
      aSkill({ id: 'code', targets: { project: 1, product: 1 }, starts: { swe: 4, pm: 1 } }),
    ],
  }),
  resourceIds: new Set(['a-book', 'a-talk']),
  templateIds: new Set(['a-memo']),
  sourceIds: new Set(['A1', 'A2', 'F3']),
};

const sources = fc.oneof(
  fc.constant(['judgement']),
  fc.subarray([...references.sourceIds], { minLength: 1 }),
);

const draftMonth = fc.record({
  /** Quarter hours more or less than the month's share of 26 hours. */
  extra: fc.integer({ min: 0, max: 16 }),
  /** For each task, which of the earlier tasks it needs. */
  needs: fc.array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 4 }),
  resources: fc.subarray([...references.resourceIds]),
  sources,
});

type DraftMonth = typeof draftMonth extends fc.Arbitrary<infer Value> ? Value : never;

function tasksOf(draft: DraftMonth, earlier: string[]): Task[] {
  const { extra, needs, ...shared } = draft;
  return needs.map((places, index) => {
    const id = `t${earlier.length}`;
    const names = new Set(places.flatMap((place) => earlier[place % earlier.length] ?? []));
    earlier.push(id);
    const hours = index === 0 ? 26 - extra / 4 - (needs.length - 1) : 1;
    return aTask({ ...shared, id, hours, needs: [...names], skills: [] });
  });
}

/** For each skill the month in which it is gained, or null where that is left to the job. */
const gainedIn = fc.tuple(...GAINS.map(() => fc.option(fc.nat())));

function roadmapOf(drafts: readonly DraftMonth[], gained: readonly (number | null)[]): Roadmap {
  const [month] = aRoadmap().months as [Month];
  const earlier: string[] = [];
  const months = drafts.map((draft, index) => ({
    ...month,
    month: index + 1,
    tasks: tasksOf(draft, earlier).map((task) => ({
      ...task,
      skills: GAINS.filter((_gain, place) => (gained[place] ?? -1) % drafts.length === index),
    })),
  }));
  const hours = months.flatMap(({ tasks }) => tasks).reduce((sum, task) => sum + task.hours, 0);
  return aRoadmap({
    months,
    length: { months: months.length, hoursPerWeek: 6, hours },
    milestones: [{ month: months.length, title: 'Done', proof: 'A page.', sources: ['A1'] }],
    onTheJob: GAINS.filter((_gain, place) => gained[place] === null).map(({ id }) => ({
      skill: id,
      why: 'Practice.',
      sources: ['judgement'],
    })),
  });
}

/** Roadmaps of two to six months in which nothing is wrong. */
export const soundRoadmap: fc.Arbitrary<Roadmap> = fc
  .record({
    from: fc.constantFrom('swe', 'pm'),
    to: fc.constantFrom('project', 'product'),
    drafts: fc.array(draftMonth, { minLength: 2, maxLength: 6 }),
    gained: gainedIn,
  })
  .map(({ from, to, drafts, gained }) => ({ ...roadmapOf(drafts, gained), from, to }));
