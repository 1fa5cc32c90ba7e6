import { describe, expect, test } from 'vitest';
import { type JsonTask, Planner, tasksIn } from './a-planner.ts';

/** A Monday. */
const START = '2027-01-04';
/** Four weeks later. */
const LATER = '2027-02-01';
const adopt = ['plan', 'adopt', '--from', 'pm', '--start', START, '--hours', '8'];

/** Somebody with a dated plan who did its first task, and then nothing. */
async function withPlan(...more: string[]): Promise<Planner> {
  const person = new Planner();
  await person.type(START, ...adopt, ...more);
  await person.type('2027-01-06', 'progress', 'done', 'pm1-1', '--hours', '4');
  return person;
}

const datesOf = (plan: Parameters<typeof tasksIn>[0]) =>
  tasksIn(plan).map(({ id, start, due }) => [id, start, due]);
const laterTasks = (plan: Parameters<typeof tasksIn>[0]): JsonTask[] =>
  tasksIn(plan).filter(({ status }) => status === 'open');

interface JsonWay {
  readonly keeps: string;
  readonly finish: string;
  readonly hours: number;
  readonly hoursPerWeek: number;
  readonly moved: readonly { id: string; title: string; from: string | null; to: string }[];
  readonly cut: readonly string[];
}

describe('plan replan: both ways', () => {
  test('without a plan there is nothing to change', async () => {
    const { exitCode, stdout, stderr } = await new Planner().type(LATER, 'plan', 'replan');
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain('There is no plan to change.');
    expect(stderr).toContain('ai-pm-path plan adopt --from swe --start');
  });

  test('after three lost weeks: a later day, or fewer tasks, with what moves and what falls', async () => {
    const person = await withPlan();
    const before = await person.json(LATER, 'plan');
    const found = await person.json(LATER, 'plan', 'replan', '--missed', '3w');
    expect(Object.keys(found)).toEqual(['schema', 'date', 'fits', 'ways']);
    expect(found).toMatchObject({
      schema: 'ai-pm-path/replan@1',
      date: before.totals.finish,
      fits: false,
    });
    const [scope, date] = found.ways as [JsonWay, JsonWay];
    expect([scope.keeps, date.keeps]).toEqual(['scope', 'date']);
    expect(scope.finish > found.date).toBe(true);
    expect(date.finish <= found.date).toBe(true);
    expect(scope.hours).toBe(before.totals.hours - 4);
    expect(scope.cut).toEqual([]);
    const lost = tasksIn(before).filter(({ id }) => date.cut.includes(id));
    expect(lost.length).toBeGreaterThan(0);
    expect(date.hours).toBe(scope.hours - lost.reduce((sum, { hours }) => sum + hours, 0));
    const due = new Map(tasksIn(before).map((task) => [task.id, task.due]));
    for (const { id, from, to } of scope.moved) {
      expect(from).toBe(due.get(id));
      expect(to).not.toBe(from);
    }
    expect(scope.moved.map(({ id }) => id)).not.toContain('pm1-1');
  });

  test('the text names both, and the commands that take one', async () => {
    const person = await withPlan();
    const { stdout } = await person.type(LATER, 'plan', 'replan', '--missed', '3w');
    const { ways, date } = await person.json(LATER, 'plan', 'replan', '--missed', '3w');
    expect(stdout).toContain(`From today on not everything fits until ${date}. Two ways:`);
    expect(stdout).toMatch(
      new RegExp(`Keep every task\nThrough on: ${ways[0].finish}, \\d+ days later`),
    );
    expect(stdout).toMatch(new RegExp(`Keep ${date}\nThrough on: ${ways[1].finish}`));
    expect(stdout).toContain(`Moves: ${ways[0].moved.length} tasks.`);
    expect(stdout).toContain(`Falls: ${ways[1].cut.length} tasks, `);
    for (const id of ways[1].cut) expect(stdout).toContain(`${id}, `);
    expect(stdout).toContain('ai-pm-path plan replan --missed 3w --keep scope --apply');
    expect(stdout).toContain('ai-pm-path plan replan --missed 3w --keep date --apply');
  });

  test('to look at them changes nothing', async () => {
    const person = await withPlan();
    const before = await person.type(LATER, 'plan', '--json');
    await person.type(LATER, 'plan', 'replan', '--hours', '3');
    expect((await person.type(LATER, 'plan', '--json')).stdout).toBe(before.stdout);
  });

  test.each(['scope', 'date'])('--keep %s shows that way alone', async (keep) => {
    const person = await withPlan();
    const { ways } = await person.json(LATER, 'plan', 'replan', '--keep', keep);
    expect(ways.map(({ keeps }: JsonWay) => keeps)).toEqual([keep]);
    const { stdout } = await person.type(LATER, 'plan', 'replan', '--keep', keep);
    expect(stdout).not.toContain('Two ways');
  });

  test('where all is well it says so, and offers one way', async () => {
    const person = await withPlan();
    const { stdout } = await person.type('2027-01-06', 'plan', 'replan');
    expect(stdout).toContain('From today on everything still fits until ');
    expect(stdout).not.toContain('--keep date');
  });

  test('more hours bring it back, fewer push it on', async () => {
    const person = await withPlan();
    const finish = async (hours: string) =>
      (await person.json(LATER, 'plan', 'replan', '--hours', hours)).ways[0] as JsonWay;
    const [few, many] = [await finish('4'), await finish('12')];
    expect([few.hoursPerWeek, many.hoursPerWeek]).toEqual([4, 12]);
    expect(few.finish > many.finish).toBe(true);
    expect((await person.json(LATER, 'plan', 'replan', '--hours', '12')).fits).toBe(true);
  });

  test('the wanted day is the one to keep', async () => {
    const person = await withPlan('--until', '2027-12-31');
    expect(await person.json(LATER, 'plan', 'replan')).toMatchObject({
      date: '2027-12-31',
      fits: true,
    });
  });

  test('a day that is over is not said to be kept', async () => {
    const person = await withPlan();
    const { stdout } = await person.type('2027-12-01', 'plan', 'replan');
    expect(stdout).toContain('It cannot be kept, whatever falls');
    expect(stdout).toContain('--keep scope --apply');
    expect(stdout).not.toMatch(/--keep date --apply|Two ways/);
  });

  test('a plan whose work has no end is not adopted', async () => {
    const off = ['--start', START, '--off', '2027-02-01..2099-12-31'];
    const { exitCode, stderr } = await new Planner().type(
      START,
      ...['plan', 'adopt', '--from', 'pm', ...off],
    );
    expect(exitCode).toBe(1);
    expect(stderr.replace(/\s+/g, ' ')).toContain('the work does not end within sixty years');
  });

  test('a plan without dates is given some', async () => {
    const person = new Planner();
    await person.type(START, 'plan', 'adopt', '--from', 'pm');
    const { ways } = await person.json(LATER, 'plan', 'replan');
    expect((ways[0] as JsonWay).moved[0]?.from).toBeNull();
    await person.type(LATER, 'plan', 'replan', '--keep', 'scope', '--apply');
    expect((await person.json(LATER, 'plan')).assumptions.start).toBe(START);
  });
});

describe('plan replan --apply', () => {
  test('asks what stays, and changes nothing without it', async () => {
    const person = await withPlan();
    const before = (await person.type(LATER, 'plan', '--json')).stdout;
    const { exitCode, stderr } = await person.type(LATER, 'plan', 'replan', '--apply');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('ai-pm-path plan replan --keep scope --apply');
    expect((await person.type(LATER, 'plan', '--json')).stdout).toBe(before);
  });

  test('--keep scope: every task, the day that was shown, what is done as it was', async () => {
    const person = await withPlan();
    const before = await person.json(LATER, 'plan');
    const { ways } = await person.json(LATER, 'plan', 'replan');
    const applied = await person.type(LATER, 'plan', 'replan', '--keep', 'scope', '--apply');
    expect(applied.stdout).toContain('plan changed');
    expect(applied.stdout).toContain('ai-pm-path progress undo');
    const after = await person.json(LATER, 'plan');
    expect(after.totals).toMatchObject({ tasks: before.totals.tasks, finish: ways[0].finish });
    expect(tasksIn(after)[0]).toEqual(tasksIn(before)[0]);
    expect(tasksIn(after)[0]).toMatchObject({ id: 'pm1-1', status: 'done', start: START });
    expect(laterTasks(after).every(({ start }) => String(start) >= LATER)).toBe(true);
  });

  test('--keep date: the tasks that fall are gone, the day is kept', async () => {
    const person = await withPlan();
    const before = await person.json(LATER, 'plan');
    const { ways } = await person.json(LATER, 'plan', 'replan', '--keep', 'date');
    await person.type(LATER, 'plan', 'replan', '--keep', 'date', '--apply');
    const after = await person.json(LATER, 'plan');
    const [{ cut, finish }] = ways as [JsonWay];
    const kept = tasksIn(before).map(({ id }) => id);
    expect(tasksIn(after).map(({ id }) => id)).toEqual(kept.filter((id) => !cut.includes(id)));
    expect(after.totals.finish).toBe(finish);
    expect(finish <= before.totals.finish).toBe(true);
  });

  test('with --hours the new hours are the plan’s', async () => {
    const person = await withPlan();
    const args = ['--hours', '4', '--keep', 'scope', '--apply'];
    await person.type(LATER, 'plan', 'replan', ...args);
    expect((await person.json(LATER, 'plan')).assumptions.hoursPerWeek).toBe(4);
    expect((await person.json(LATER, 'progress')).plan).toMatchObject({
      hoursPerWeek: 4,
      since: START,
    });
  });

  test('undo brings the old dates back, and the calendar counts the changes', async () => {
    const person = await withPlan();
    const before = datesOf(await person.json(LATER, 'plan'));
    const sequence = async () =>
      /SEQUENCE:(\d+)/.exec((await person.type(LATER, 'plan', '--format', 'ics')).stdout)?.[1];
    expect(await sequence()).toBe('0');
    await person.type(LATER, 'plan', 'replan', '--keep', 'date', '--apply');
    expect(await sequence()).toBe('1');
    expect(datesOf(await person.json(LATER, 'plan'))).not.toEqual(before);
    await person.type(LATER, 'progress', 'undo');
    expect(datesOf(await person.json(LATER, 'plan'))).toEqual(before);
  });

  test('as JSON it gives the record', async () => {
    const person = await withPlan();
    const args = ['plan', 'replan', '--keep', 'scope', '--apply'];
    const { events } = await person.json(LATER, ...args);
    expect(events).toMatchObject([{ type: 'plan-replanned', day: LATER }]);
  });

  test('a day that is over cannot be kept, and nothing is changed', async () => {
    const person = await withPlan();
    const before = (await person.type('2027-12-01', 'plan', '--json')).stdout;
    const args = ['plan', 'replan', '--keep', 'date', '--apply'];
    const { exitCode, stdout, stderr } = await person.type('2027-12-01', ...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain('cannot be kept');
    expect((await person.type('2027-12-01', 'plan', '--json')).stdout).toBe(before);
  });
});

describe('plan replan: wrong usage', () => {
  test.each([
    ['--missed', '0w'],
    ['--missed', '105w'],
    ['--missed', 'long'],
    ['--missed', '2.5w'],
    ['--hours', '0'],
    ['--hours', '200'],
    ['--keep', 'everything'],
  ])('%s %s', async (option, value) => {
    const person = await withPlan();
    const { exitCode, stdout, stderr } = await person.type(LATER, 'plan', 'replan', option, value);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('Try: ');
  });

  test('--missed takes weeks, bare numbers and days', async () => {
    const person = await withPlan();
    const texts = await Promise.all(
      ['3w', '3', '21d', '15d', '3W'].map((missed) =>
        person.type(LATER, 'plan', 'replan', '--missed', missed),
      ),
    );
    expect(new Set(texts.map(({ stdout }) => stdout)).size).toBe(1);
    expect(texts[0]?.stdout).toContain('--missed 3w');
  });
});
