import { beforeAll, describe, expect, test } from 'vitest';
import { answersTo, itemsOf, rightAnswer, Somebody, wrongAnswer } from './some-answers.ts';

/** Strong in two skills and clearly below the usual start in a third. */
async function assessed(): Promise<Somebody> {
  const person = new Somebody();
  await person.answer({
    background: { from: 'swe', to: 'project' },
    items: {
      ...answersTo(itemsOf('data-literacy', 'stakeholder-communication'), rightAnswer),
      ...answersTo(itemsOf('system-and-cost-literacy'), wrongAnswer),
    },
  });
  return person;
}

let person: Somebody;
beforeAll(async () => {
  person = await assessed();
});

async function planOf(...args: string[]) {
  const { exitCode, stdout, stderr } = await person.type('plan', '--json', ...args);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('plan after an assessment', () => {
  test('returns the hours of tasks whose skills are met, and says why', async () => {
    const plain = await planOf('--from', 'swe', '--ignore-assessment');
    const own = await planOf('--from', 'swe');
    expect(plain.personal).toBeNull();
    const { hoursReturned, hoursAdded, changes } = own.personal;
    expect(own.totals.hours).toBe(plain.totals.hours - hoursReturned + hoursAdded);
    expect(hoursReturned).toBeGreaterThan(0);
    const tested = changes.filter(({ kind }: { kind: string }) => kind === 'test-out');
    for (const { task, why } of tested) {
      const shown = own.months.flatMap((m: { tasks: object[] }) => m.tasks);
      expect(shown.find(({ id }: { id: string }) => id === task)).toMatchObject({
        hours: 0,
        testOut: true,
      });
      expect(why).toContain(task);
    }
  });

  test('adds the deepening task of a skill below the usual start', async () => {
    const { personal, months } = await planOf('--from', 'swe');
    const added = personal.changes.filter(({ kind }: { kind: string }) => kind === 'deepening');
    expect(added).toMatchObject([
      { task: 'deepen-system-and-cost-literacy', why: expect.stringContaining('takes level 3') },
    ]);
    const ids = months.flatMap((m: { tasks: { id: string }[] }) => m.tasks.map(({ id }) => id));
    expect(ids).toContain('deepen-system-and-cost-literacy');
  });

  test('tells it first, with the way to switch it off, as text and as Markdown', async () => {
    const text = (await person.type('plan', '--from', 'swe')).stdout;
    expect(text).toContain('Made yours');
    expect(text).toContain('ai-pm-path plan --from swe --ignore-assessment');
    expect(text).toMatch(/\(test out\)/);
    const markdown = (await person.type('plan', '--from', 'swe', '--format', 'md')).stdout;
    expect(markdown).toContain('## Made yours');
    const plain = (await person.type('plan', '--from', 'swe', '--ignore-assessment')).stdout;
    expect(plain).not.toContain('Made yours');
  });
});

describe('a plan adopted after an assessment', () => {
  test('keeps the hours and the deepening task, and knows the gap that comes next', async () => {
    const other = await assessed();
    await other.type('plan', 'adopt', '--from', 'swe');
    const active = JSON.parse((await other.type('plan', '--json')).stdout);
    const ids = active.months.flatMap((m: { tasks: { id: string }[] }) =>
      m.tasks.map(({ id }) => id),
    );
    expect(ids).toContain('deepen-system-and-cost-literacy');
    expect(active.totals.hours).toBe((await planOf('--from', 'swe')).totals.hours);
    await other.type('progress', 'start', 'deepen-system-and-cost-literacy');
    const { reason } = JSON.parse((await other.type('next', '--json')).stdout);
    expect(reason).toContain(
      'it works on a gap that your answers showed: System and cost literacy',
    );
  });

  test('shows on the dashboard what was assessed and what is proved', async () => {
    const other = await assessed();
    await other.answer({
      background: { from: 'swe', to: 'project' },
      items: answersTo(
        itemsOf('launch-readiness', 'scoping-and-planning', 'agile-for-ai', 'decision-writing'),
      ),
    });
    await other.type('plan', 'adopt', '--from', 'swe');
    await other.type('progress', 'done', 'swe3-5', '--proof', 'https://example.org/review');
    const { stdout } = await other.type('progress');
    expect(stdout).toMatch(/Readiness: \d+ % on 2026-11-2\d/);
    expect(stdout).toMatch(/Proved: Data literacy 2/);
    const { readiness, proved } = JSON.parse((await other.type('progress', '--json')).stdout);
    expect(readiness).toHaveLength(1);
    expect(proved).toContainEqual({ id: 'data-literacy', level: 2 });
  });
});

describe('the program without a command', () => {
  test('speaks of an assessment that is not finished', async () => {
    const other = await assessed();
    const before = (await other.type()).stdout;
    expect(before).not.toContain('not finished');
    const events = await other.events();
    const begun = events.find(({ type }) => type === 'assessment-begun');
    const again = { ...begun, id: 'again', seq: 1000 };
    await other.merge([again as (typeof events)[number]]);
    expect((await other.type()).stdout).toContain('is not finished');
  });
});
