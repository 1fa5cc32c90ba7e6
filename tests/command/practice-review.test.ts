import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PracticeOptions } from '../../src/commands/practice/command.ts';
import { runOverview } from '../../src/commands/practice/overview.ts';
import { runReview } from '../../src/commands/practice/review.ts';
import type { Fact } from '../../src/domain/progress/event.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { createTestContext, type TestWorld } from '../helpers/create-test-context.ts';

type ReviewOptions = Extract<PracticeOptions, { readonly action: 'review' }>;

/** One person's records, and the commands on them. */
function desk() {
  const home = path.join(mkdtempSync(path.join(tmpdir(), 'review-')), 'home');
  let runs = 0;
  const world = (more: TestWorld): TestWorld => {
    runs += 1;
    return { firstId: runs * 100, ...more, env: { AI_PM_PATH_HOME: home, ...more.env } };
  };
  return {
    review: async (options: Partial<ReviewOptions> = {}, more: TestWorld = {}) => {
      const { context, stdout, stderr } = createTestContext(world(more));
      const wanted: ReviewOptions = { action: 'review', limit: 20, grades: [], json: false };
      const exitCode = await runReview(context, { ...wanted, ...options });
      return { exitCode, stdout: stdout.text, stderr: stderr.text };
    },
    overview: async (json: boolean, more: TestWorld = {}) => {
      const { context, stdout } = createTestContext(world(more));
      const exitCode = await runOverview(context, { action: 'overview', json });
      return { exitCode, stdout: stdout.text };
    },
    record: async (...facts: Fact[]) => {
      const { context } = createTestContext(world({}));
      await (await context.store()).record(facts);
    },
    events: async () => {
      const { context } = createTestContext(world({}));
      return (await context.store()).events();
    },
  };
}

const GRADES = [
  { card: 'term:model', rating: 'good' },
  { card: 'drill:psi', rating: 'again' },
] as const;

describe('practice review without a terminal', () => {
  test('lists what is due and prints no question', async () => {
    const { exitCode, stdout, stderr } = await desk().review();
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('To review today, 2026-11-21: 5 cards, 5 of them new');
    expect(stdout).toContain('drill:confusion-matrix');
    expect(stdout).toContain('Cards a day, the next 14 days');
    expect(stdout).toContain('practice review --grade drill:confusion-matrix=good');
  });

  test('as JSON, in the order of the contract', async () => {
    const listed = JSON.parse((await desk().review({ json: true })).stdout);
    expect(listed.schema).toBe('ai-pm-path/practice-review@1');
    expect(Object.keys(listed).slice(1, 6)).toEqual(['today', 'limit', 'due', 'reviewed', 'load']);
    expect(listed.due[0]).toEqual({
      ...{ card: 'drill:confusion-matrix', kind: 'drill', title: 'Confusion matrix' },
      ...{ due: '2026-11-21', retrievability: null, isNew: true },
    });
    expect(listed.load).toHaveLength(14);
    expect(listed.load[0]).toMatchObject({ date: '2026-11-21', due: 0, new: 5, backlog: 0 });
  });

  test('--grade records, says when the card comes back and how to take it back', async () => {
    const own = desk();
    const { exitCode, stdout } = await own.review({ grades: GRADES });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Saved: 2 cards (1 again, 1 good).');
    expect(stdout).toMatch(/2026-11-22, in 1 day\s+drill:psi/);
    expect(stdout).toMatch(/2026-11-24, in 3 days\s+term:model/);
    expect(stdout).toContain('progress undo');
    expect(await own.events()).toMatchObject([
      { type: 'card-reviewed', card: 'term:model', rating: 'good', seconds: null },
      { type: 'card-reviewed', card: 'drill:psi', rating: 'again' },
    ]);
    const next = new Date('2026-11-24T15:00:00Z');
    const later = JSON.parse((await own.review({ json: true }, { now: next })).stdout);
    const [first, second] = later.due;
    expect([first.card, second.card]).toEqual(['drill:psi', 'term:model']);
    expect(first).toMatchObject({ due: '2026-11-22', isNew: false });
    expect(first.retrievability).toBeLessThan(second.retrievability);
    expect((await own.review({}, { now: next })).stdout).toMatch(
      /due since\s+2026-11-22, remembered with \d\d\s%/,
    );
  });

  test('a card that is graded twice comes back once, by its last grade', async () => {
    const grades = [GRADES[1], { card: 'drill:psi', rating: 'easy' }] as const;
    const { stdout } = await desk().review({ grades, json: true });
    const { recorded, reviewed } = JSON.parse(stdout);
    expect(recorded).toHaveLength(2);
    expect(reviewed).toBe(1);
  });

  test.each([
    ['term:recal', 'Did you mean term:recall?'],
    ['model', 'term:model'],
    ['xyzzy', 'Known: drill:confusion-matrix'],
  ])('an unknown card %s is wrong usage, and nothing is recorded', async (card, words) => {
    const own = desk();
    const grades = [GRADES[0], { card, rating: 'good' }] as const;
    await expect(own.review({ grades })).rejects.toMatchObject({
      code: 'unknown-card',
      exitCode: 2,
      message: expect.stringContaining(words),
    });
    expect(await own.events()).toEqual([]);
  });

  test('a limit that is reached, and one that leaves cards waiting', async () => {
    const own = desk();
    await own.review({ grades: GRADES });
    const done = await own.review({ limit: 2 });
    expect(done.stdout).toContain('Done for today: 2 cards reviewed, with a limit of 2. Nothing');
    const now = new Date('2026-12-20T15:00:00Z');
    const some = await own.review({ limit: 1 }, { now });
    expect(some.stdout).toContain('At most 1 a day. 1 more due card has to wait.');
  });

  test('nothing due is an answer', async () => {
    const own = desk();
    // Five new ones were begun, and no card is due before tomorrow.
    const five = ['confusion-matrix', 'threshold', 'auc', 'kappa', 'psi'];
    const grades = five.map((key) => ({ card: `drill:${key}`, rating: 'good' as const }));
    await own.review({ grades });
    const { exitCode, stdout } = await own.review();
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      'Nothing is due today. The next card is due on 2026-11-24, in 3 days.',
    );
  });

  test('the clock set back: what was reviewed later is not due again', async () => {
    const own = desk();
    await own.review({ grades: GRADES }, { now: new Date('2027-03-01T15:00:00Z') });
    const { due, reviewed } = JSON.parse((await own.review({ json: true })).stdout);
    expect(reviewed).toBe(0);
    expect(due.map(({ card }: { card: string }) => card)).not.toContain('drill:psi');
  });

  test('a review that was taken back leaves the card as it was', async () => {
    const own = desk();
    const before = await own.review({ json: true });
    await own.review({ grades: [GRADES[0]] });
    const [event] = await own.events();
    await own.record({ type: 'undone', event: event?.id ?? '' });
    expect((await own.review({ json: true })).stdout).toBe(before.stdout);
  });
});

describe('practice', () => {
  test('says what is due by kind, and what to do next', async () => {
    const own = desk();
    const { exitCode, stdout } = await own.overview(false);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Due now: 5 drills.');
    expect(stdout).toContain('Last mock: none yet.');
    expect(stdout).toContain('practice drill confusion-matrix');
    const json = JSON.parse((await own.overview(true)).stdout);
    expect(json).toMatchObject({
      ...{ schema: 'ai-pm-path/practice@1', today: '2026-11-21', limit: 20 },
      ...{ due: { drill: 5, question: 0, term: 0 }, lastMock: null, stories: 0 },
    });
    expect(json.next.question).toMatch(/^ai-pm-path practice question --id /);
  });

  test('an interview that is set stands on top, with the way to its days', async () => {
    const own = desk();
    await own.record({ type: 'interview-set', at: '2026-12-03T10:00' });
    const { stdout } = await own.overview(false);
    expect(stdout).toMatch(/^Practice, 2026-11-21\nInterview in 12 days\.\nDue now/);
    expect(stdout).toContain('ai-pm-path checklist --to project --hours 2');
    expect(stdout).toContain('day by day until the interview');
    expect(JSON.parse((await own.overview(true)).stdout).interviewInDays).toBe(12);
    const last = { now: new Date('2026-12-03T15:00:00Z') };
    expect((await own.overview(false, last)).stdout).toContain('\nInterview today.\n');
    await own.record({
      ...{ type: 'assessment-begun', isRestart: false, from: 'swe', to: 'product', years: null },
      ...{ hoursPerWeek: null, seed: '1', minutes: null, skills: null, isQuick: true },
    });
    expect((await own.overview(false)).stdout).toContain('ai-pm-path checklist --hours 2');
  });

  test.each([
    ['none is set', null],
    ['it is over', '2026-11-20T10:00'],
  ])('where %s nothing is said of an interview', async (_name, at) => {
    const own = desk();
    if (at !== null) await own.record({ type: 'interview-set', at });
    const { stdout } = await own.overview(false);
    expect(stdout).not.toMatch(/interview in|interview today|--hours/i);
    expect(JSON.parse((await own.overview(true)).stdout).interviewInDays).toBeNull();
  });

  test('shows the last mock and the stories', async () => {
    const own = desk();
    const on = '2026-11-20' as never;
    await own.record(
      {
        ...{ type: 'mock-begun', round: 'case', minutes: 30, seed: '1', questions: [], on },
      },
      {
        ...{ type: 'story-kept', title: 'Late', competencies: ['failure'], hasNumber: true, on },
        proof: { kind: 'file', place: '/a.md' },
      },
    );
    const mock = (await own.events())[0]?.id ?? '';
    expect((await own.overview(false)).stdout).toContain('case, 30 minutes, not scored yet.');
    await own.record({
      ...{ type: 'mock-scored', mock, scorer: 'Ana' },
      scores: { structure: 3, evidence: 2, judgement: 3, communication: 4, level: 3 },
    });
    const stdout = (await own.overview(false)).stdout.replaceAll(/\s+/g, ' ');
    expect(stdout).toContain('structure 3, evidence 2, judgement 3, communication 4, level 3');
    expect(stdout).toContain('(from 1 to 4), scored by Ana.');
    expect(stdout).toContain('Stories: 1 kept.');
  });
});

describe.each([
  ['40 columns', { columns: 40 }],
  ['accessible', { columns: 40, env: { AI_PM_PATH_ACCESSIBLE: '1' } }],
  ['ASCII', { columns: 40, env: { LANG: 'C' } }],
] as const)('%s', (name, world) => {
  test('no line is wider, and both say the load in words', async () => {
    const own = desk();
    await own.review({ grades: GRADES });
    for (const { stdout } of [await own.review({}, world), await own.overview(false, world)]) {
      expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeLessThanOrEqual(40);
      expect(stdout.replaceAll(/\s+/g, ' ')).toContain('If you review every day');
      if (name !== '40 columns') expect(stdout).toMatch(/^[\x20-\x7e\n]*$/);
    }
  });
});
