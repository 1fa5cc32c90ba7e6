import { describe, expect, test } from 'vitest';
import { provedLevels } from '../../../src/domain/assessment/proved-levels.ts';
import type { IsoDate } from '../../../src/domain/calendar.ts';
import type { Proof } from '../../../src/domain/progress/event.ts';
import type { TaskStanding, TaskStatus } from '../../../src/domain/progress/standing.ts';
import type { Level } from '../../../src/domain/skills.ts';

const page: Proof = { kind: 'file', place: '/page.md', size: 812, sha256: 'aa' };
const copy: Proof = { ...page, place: '/copy.md' };
const empty: Proof = { kind: 'file', place: '/empty.md', size: 0, sha256: 'e3' };
const link: Proof = { kind: 'link', place: 'https://example.org/page' };

interface Changes {
  readonly status?: TaskStatus;
  readonly skill?: string;
  readonly reviewer?: string | null;
}

function aStanding(
  level: Level,
  proofs: readonly Proof[],
  { status = 'done', skill = 'framing', reviewer = null }: Changes = {},
): TaskStanding {
  const task = {
    id: 't',
    title: 'T',
    month: 1,
    hours: 6,
    needs: [],
    skills: [{ id: skill, level }],
  };
  return { task, status, on: '2026-11-21' as IsoDate, hours: 6, proofs, reviewer };
}

function proved(...tasks: TaskStanding[]) {
  return Object.fromEntries(provedLevels({ tasks }));
}

describe('provedLevels', () => {
  test('a task that is done with a proof proves its level', () => {
    expect(proved(aStanding(1, [page]))).toEqual({ framing: 1 });
    expect(proved(aStanding(2, [link]))).toEqual({ framing: 2 });
  });

  test('nothing proves more than level 2 while nobody has reviewed it', () => {
    expect(proved(aStanding(3, [page]), aStanding(4, [link]))).toEqual({ framing: 2 });
  });

  test('with a named reviewer it proves the level of the task', () => {
    expect(proved(aStanding(3, [page], { reviewer: 'Ada' }))).toEqual({ framing: 3 });
    expect(proved(aStanding(3, [], { reviewer: 'Ada' }))).toEqual({});
  });

  test('a file that is still a template proves nothing', () => {
    const unfilled: Proof = { ...page, unfilled: 'decision-memo' };
    expect(proved(aStanding(2, [unfilled], { reviewer: 'Ada' }))).toEqual({});
    expect(proved(aStanding(2, [unfilled, link]))).toEqual({ framing: 2 });
    expect(proved(aStanding(2, [{ ...page, words: 7 }]))).toEqual({});
    expect(proved(aStanding(2, [{ ...page, size: 999, words: null }]))).toEqual({});
    expect(proved(aStanding(2, [{ ...page, words: 8 }]))).toEqual({ framing: 2 });
  });

  test('the highest level of a skill counts, in whichever order', () => {
    const [low, high] = [aStanding(1, [page]), aStanding(2, [link])];
    expect(proved(low, high)).toEqual({ framing: 2 });
    expect(proved(high, low)).toEqual({ framing: 2 });
  });

  test('a task proves each of its skills', () => {
    const standing = aStanding(1, [page]);
    const skills = [...standing.task.skills, { id: 'data', level: 2 as const }];
    const both = { ...standing, task: { ...standing.task, skills } };
    expect(proved(both)).toEqual({ framing: 1, data: 2 });
  });

  test.each(['open', 'started', 'skipped'] as const)(
    'a task that is %s proves nothing',
    (status) => {
      expect(proved(aStanding(2, [page], { status }))).toEqual({});
    },
  );

  test('no proof, or an empty file, proves nothing', () => {
    expect(proved(aStanding(2, []))).toEqual({});
    expect(proved(aStanding(2, [empty]))).toEqual({});
    expect(proved(aStanding(2, [empty, page]))).toEqual({ framing: 2 });
  });

  test('the same file or link does not prove a second task, under another name either', () => {
    const other = { skill: 'data' };
    expect(proved(aStanding(1, [page]), aStanding(2, [copy], other))).toEqual({ framing: 1 });
    expect(proved(aStanding(1, [link]), aStanding(2, [link], other))).toEqual({ framing: 1 });
    const another: Proof = { ...page, sha256: 'bb' };
    expect(proved(aStanding(1, [page]), aStanding(2, [another], other))).toEqual({
      framing: 1,
      data: 2,
    });
  });
});
