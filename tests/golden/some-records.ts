import { dayFromNumber, dayNumber, type IsoDate } from '../../src/domain/calendar.ts';
import type {
  AdoptedPlan,
  AdoptedTask,
  Fact,
  ProgressEvent,
} from '../../src/domain/progress/event.ts';
import type { Level } from '../../src/domain/skills.ts';

/** A fact and the day on which it was recorded. */
type Record = readonly [day: string, fact: Fact];

function aTask(
  [id, title, month, hours]: readonly [string, string, number, number],
  needs: readonly string[],
  skills: Readonly<{ [id: string]: Level }>,
): AdoptedTask {
  const steps = Object.entries(skills).map(([skill, level]) => ({ id: skill, level }));
  return { id, title, month, hours, needs, skills: steps };
}

/** The library's plan of `tests/fixtures/roadmaps/valid.yaml`, with the months that would follow. */
const libraryPlan: AdoptedPlan = {
  roadmap: 'library-search-helper',
  version: 1,
  title: 'From software engineer to AI project manager, in a library',
  from: 'swe',
  to: 'project',
  hoursPerWeek: 6,
  tasks: [
    aTask(['read-the-log', 'Sort a month of failed searches', 1, 16], [], {
      'problem-framing': 2,
      'data-literacy': 3,
    }),
    aTask(['forecast-the-pilot', 'Give the pilot a range of dates', 1, 6], ['read-the-log'], {
      'estimation-under-uncertainty': 3,
      'scoping-and-planning': 2,
    }),
    aTask(['agree-on-privacy', 'Agree on what the helper may remember', 1, 6], [], {
      'governance-and-compliance': 2,
    }),
    aTask(['write-the-memo', 'Write down why the helper is worth it', 2, 8], ['read-the-log'], {
      'decision-writing': 3,
      'problem-framing': 3,
    }),
    aTask(['test-the-answers', 'Test the answers on 100 real questions', 2, 16], ['read-the-log'], {
      'evaluation-design': 3,
      'metrics-and-thresholds': 3,
    }),
    aTask(
      ['run-the-pilot', 'Run the pilot in one reading room', 3, 24],
      ['forecast-the-pilot', 'agree-on-privacy', 'test-the-answers'],
      { 'launch-readiness': 3, 'stakeholder-communication': 3, 'monitoring-and-lifecycle': 2 },
    ),
    aTask(
      ['tell-the-board', 'Tell the board what the pilot showed', 4, 12],
      ['run-the-pilot', 'write-the-memo'],
      { 'stakeholder-communication': 4, 'budget-and-vendor-management': 2 },
    ),
    aTask(['hand-over', 'Hand the helper over to the librarians', 4, 16], ['run-the-pilot'], {
      'monitoring-and-lifecycle': 3,
      'team-leadership': 3,
    }),
  ],
};

const START = '2026-10-05';
const adopted: Record = [START, { type: 'plan-adopted', plan: libraryPlan }];
const started = (on: string, task: string): Record => [
  on,
  { type: 'task-started', task, on: on as IsoDate },
];
const worked = (on: string, hours: number, task?: string): Record => [
  on,
  { type: 'hours-logged', hours, on: on as IsoDate, ...(task === undefined ? {} : { task }) },
];
const done = (on: string, task: string, hours?: number): Record => [
  on,
  {
    type: 'task-done',
    task,
    on: on as IsoDate,
    proofs: [],
    ...(hours === undefined ? {} : { hours }),
  },
];
const skipped = (on: string, task: string): Record => [
  on,
  { type: 'task-skipped', task, on: on as IsoDate, why: 'done at work last year' },
];
const noted = (on: string): Record => [
  on,
  { type: 'noted', text: 'Anna said no: too many false alarms', on: on as IsoDate },
];

function day(weeks: number, weekday: number): string {
  return dayFromNumber(dayNumber(START as IsoDate) + 7 * weeks + weekday);
}

/** Seven weeks, behind the plan: a good start, a week of nothing, four days in a row at the end. */
const someWeeks: readonly Record[] = [
  adopted,
  started(day(0, 0), 'read-the-log'),
  worked(day(0, 1), 2, 'read-the-log'),
  worked(day(0, 3), 3.5, 'read-the-log'),
  noted(day(0, 5)),
  worked(day(1, 1), 2.5, 'read-the-log'),
  worked(day(1, 5), 4, 'read-the-log'),
  worked(day(2, 2), 0.5, 'read-the-log'),
  worked(day(4, 1), 1.5, 'read-the-log'),
  done(day(4, 3), 'read-the-log', 2),
  skipped(day(4, 3), 'agree-on-privacy'),
  started(day(5, 0), 'test-the-answers'),
  worked(day(5, 2), 1, 'test-the-answers'),
  worked(day(6, 2), 2, 'test-the-answers'),
  worked(day(6, 3), 0.75, 'test-the-answers'),
  done(day(6, 4), 'forecast-the-pilot', 5),
  worked(day(6, 5), 1.25, 'test-the-answers'),
];

/** A day or two a week for a year, hours in a pattern; the tasks done one after the other. */
function aYear(): Record[] {
  const weeks = Array.from({ length: 53 }, (_, week) => week);
  const log = weeks.flatMap((week) =>
    [2, 5]
      .filter((weekday) => (week * 5 + weekday) % 3 !== 0)
      .map((weekday) => worked(day(week, weekday), 0.25 + ((week * 3 + weekday * 2) % 8) / 2)),
  );
  const tasks = libraryPlan.tasks
    .slice(0, -1)
    .map(({ id }, place) => done(day(4 + 6 * place, 5), id));
  return [adopted, ...[...log, ...tasks].sort(([a], [b]) => (a < b ? -1 : 1))];
}

const everythingDone: readonly Record[] = [
  adopted,
  ...libraryPlan.tasks.map(({ id, hours }, place) =>
    id === 'agree-on-privacy' ? skipped(day(2, 0), id) : done(day(place * 2, place % 5), id, hours),
  ),
];

/** The records of five people, each with the day on which the person looks. */
export const people = {
  'no-plan': { today: START, records: [] },
  'no-plan-with-hours': { today: day(1, 0), records: [worked(day(0, 1), 2), worked(day(0, 6), 1)] },
  empty: { today: START, records: [adopted] },
  'one-record': { today: START, records: [adopted, worked(START, 1.5, 'read-the-log')] },
  'some-weeks': { today: day(6, 5), records: someWeeks },
  'all-done': { today: day(16, 4), records: everythingDone },
  'a-year': { today: day(52, 5), records: aYear() },
} as const satisfies { [name: string]: { today: string; records: readonly Record[] } };

/** The events that recording the facts one after the other leaves behind. */
export function eventsOf(records: readonly Record[]): ProgressEvent[] {
  return records.map(([on, fact], index) => ({
    id: `e${String(index + 1).padStart(4, '0')}`,
    seq: index + 1,
    at: `${on}T15:00:00.000Z`,
    day: on as IsoDate,
    ...fact,
  }));
}
