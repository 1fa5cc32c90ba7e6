import { dayNumber, type IsoDate } from '../calendar.ts';
import { type MockScores, RUBRIC, type RubricPart } from '../practice/practice-fact.ts';
import type { Proof } from '../progress/event.ts';
import type { CountedEvent } from '../progress/history.ts';
import { proofLack } from '../progress/proof-lack.ts';
import type { PracticeProof } from './checklist.ts';
import { proofName } from './proof-owners.ts';

/**
 * From where on practice proves something; our judgement, as the item on drills and those on questions,
 * mocks and stories say it in the checklist.
 */
const PRACTICE_FLOORS = {
  /** Arithmetic fades: three weeks. Five kinds, so that nobody proves it by one that they like. */
  drills: { answered: 20, days: 21, families: 5, right: 16 },
  /** A second answer shows what was learned from the first; four points are what a listener keeps. */
  questions: { different: 12, answers: 2, points: 4 },
  /** Who scores their own mock passes it; 3 of 4 is a pass in each part. */
  mocks: { scored: 3, pass: 3 },
  /** A loop asks for about six things, and one story does not answer all of them. */
  stories: { kept: 6, competencies: 6 },
  /** Daily, with a free day now and then. */
  review: { days: 14, reviewed: 10 },
} as const;

export interface PracticeResult {
  readonly isProved: boolean;
  /** What was done, in words; empty where nothing was. */
  readonly words: string;
  /** The latest day that counts; null where that is not known. */
  readonly on: IsoDate | null;
}

export type PracticeResults = Readonly<Record<PracticeProof, PracticeResult>>;

export interface PracticeGrounds {
  readonly events: readonly CountedEvent[];
  readonly today: IsoDate;
  /** Points by question, for those that have fewer than a listener keeps. */
  readonly points: ReadonlyMap<string, number>;
  /** Places of files that are no longer there. */
  readonly gone: ReadonlySet<string>;
}

type Reviewed = Extract<CountedEvent, { readonly type: 'card-reviewed' }>;

export function practiceResults(grounds: PracticeGrounds): PracticeResults {
  const reviewed = grounds.events.filter((event) => event.type === 'card-reviewed');
  return {
    drills: drillResult(reviewed, grounds.today),
    questions: questionResult(reviewed, grounds.points),
    mocks: mockResult(grounds.events),
    stories: storyResult(grounds),
    review: reviewResult(reviewed, grounds.today),
  };
}

/**
 * Whether a day is one of the last ones, today among them. One that has not come yet was recorded before
 * the clock was set back.
 */
function isWithin(on: IsoDate, today: IsoDate, days: number): boolean {
  return dayNumber(today) - dayNumber(on) < days;
}

function drillResult(reviewed: readonly Reviewed[], today: IsoDate): PracticeResult {
  const { answered, days, families, right } = PRACTICE_FLOORS.drills;
  const drills = reviewed.filter(
    ({ drill, on }) => drill !== undefined && isWithin(on, today, days),
  );
  const kinds = new Set(drills.map(({ card }) => card)).size;
  const last = drills.slice(-answered);
  const rightOnes = last.filter(({ drill }) => drill?.isRight).length;
  return {
    isProved: drills.length >= answered && kinds >= families && rightOnes >= right,
    words:
      drills.length === 0
        ? ''
        : `${drills.length} drills in ${days} days (${answered} are needed) of ${kinds} kinds (${families}), ${rightOnes} of the last ${last.length} right (${right} of ${answered})`,
    on: latestDay(drills),
  };
}

function questionResult(
  reviewed: readonly Reviewed[],
  points: ReadonlyMap<string, number>,
): PracticeResult {
  const { different, answers, points: wanted } = PRACTICE_FLOORS.questions;
  const byCard = new Map<string, Reviewed[]>();
  for (const event of reviewed) {
    if (event.question === undefined) continue;
    byCard.set(event.card, [...(byCard.get(event.card) ?? []), event]);
  }
  const held = [...byCard].filter(([card, given]) => {
    const all = points.get(card.replace(/^question:/, '')) ?? wanted;
    const said = new Set(given.at(-1)?.question?.said).size;
    return given.length >= answers && said >= Math.min(wanted, all);
  });
  return {
    isProved: held.length >= different,
    words:
      byCard.size === 0
        ? ''
        : `${held.length} of ${different} questions answered twice with ${wanted} points or all, ${byCard.size} answered at least once`,
    on: latestDay([...byCard.values()].flat()),
  };
}

function mockResult(events: readonly CountedEvent[]): PracticeResult {
  const { scored, pass } = PRACTICE_FLOORS.mocks;
  const mocks = scoredMocks(events);
  const listened = mocks.filter(({ scorer }) => scorer !== null && scorer.trim() !== '');
  const last = listened.at(-1);
  const isPassed = last !== undefined && RUBRIC.every((part) => last.scores[part] >= pass);
  const passed = isPassed ? 'in the last one' : 'not yet in the last one';
  return {
    isProved: listened.length >= scored && isPassed,
    words:
      mocks.length === 0
        ? ''
        : `${listened.length} of ${scored} mocks scored by somebody named, ${passed} ${pass} or more in every part`,
    on: last?.on ?? null,
  };
}

interface ScoredMock {
  readonly scores: MockScores;
  readonly scorer: string | null;
  readonly on: IsoDate;
}

/** Mocks that were scored, in the order in which they were held; the latest score of each counts. */
function scoredMocks(events: readonly CountedEvent[]): ScoredMock[] {
  const mocks = new Map<string, ScoredMock | null>();
  for (const event of events) {
    if (event.type === 'mock-begun') mocks.set(event.id, null);
    if (event.type === 'mock-scored' && mocks.has(event.mock)) {
      const { scores, scorer, day } = event;
      mocks.set(event.mock, { scores, scorer, on: day });
    }
  }
  return [...mocks.values()].filter((mock) => mock !== null);
}

/** Where the latest mock was weakest, with its score; nothing where all parts are alike. */
export function weakestMockParts(
  events: readonly CountedEvent[],
): { readonly parts: readonly RubricPart[]; readonly score: number } | null {
  const scores = scoredMocks(events).at(-1)?.scores;
  if (scores === undefined) return null;
  const score = Math.min(...RUBRIC.map((part) => scores[part]));
  const parts = RUBRIC.filter((part) => scores[part] === score);
  return parts.length === RUBRIC.length ? null : { parts, score };
}

function storyResult({ events, gone }: PracticeGrounds): PracticeResult {
  const { kept, competencies } = PRACTICE_FLOORS.stories;
  const dropped = new Set(
    events.flatMap((event) => (event.type === 'story-dropped' ? event.story : [])),
  );
  const all = events.filter(
    (event) => event.type === 'story-kept' && !dropped.has(event.id),
  ) as Extract<CountedEvent, { readonly type: 'story-kept' }>[];
  const cards = new Map(
    all
      .filter(({ proof, hasNumber }) => hasNumber && isStanding(proof, gone))
      .map((story) => [proofName(story.proof), story]),
  );
  const stories = [...cards.values()];
  const covered = new Set(stories.flatMap((story) => story.competencies)).size;
  return {
    isProved: stories.length >= kept && covered >= competencies,
    words:
      all.length === 0
        ? ''
        : `${stories.length} of ${kept} stories with a number and their card, for ${covered} of ${competencies} competencies`,
    on: latestDay(stories),
  };
}

function isStanding(proof: Proof, gone: ReadonlySet<string>): boolean {
  return proofLack(proof) === null && !gone.has(proof.place);
}

function reviewResult(reviewed: readonly Reviewed[], today: IsoDate): PracticeResult {
  const { days, reviewed: wanted } = PRACTICE_FLOORS.review;
  const within = reviewed.filter(({ on }) => isWithin(on, today, days));
  const count = new Set(within.map(({ on }) => on)).size;
  return {
    isProved: count >= wanted,
    words:
      count === 0 ? '' : `practised on ${count} of the last ${days} days (${wanted} are needed)`,
    on: latestDay(within),
  };
}

function latestDay(events: readonly { readonly on: IsoDate }[]): IsoDate | null {
  return (
    events
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? null
  );
}
