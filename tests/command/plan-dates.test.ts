import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/domain/calendar.ts';
import { tasksToSchedule } from '../../src/domain/planning/dated-plan.ts';
import { scheduleTasks } from '../../src/domain/planning/schedule.ts';
import { createTestContext, run } from '../helpers/create-test-context.ts';
import { type JsonTask, Planner, tasksIn } from './a-planner.ts';

/** A Monday. */
const START = '2027-01-04';
const dated = ['plan', '--from', 'pm', '--start', START];

async function planOf(...args: string[]) {
  const { exitCode, stdout, stderr } = await run([...args, '--json']);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout);
}

/** What stands on the page as one line, however it is wrapped. */
async function wordsOf(...args: string[]): Promise<string> {
  const { stdout } = await run(args);
  return stdout.replaceAll(/\s+/g, ' ');
}

describe('plan with dates, as JSON', () => {
  test('tells what it rests on, days off joined', async () => {
    const off = ['--off', '2027-02-10..2027-02-14', '--off=2027-02-01..2027-02-11', '--off'];
    const { assumptions } = await planOf(...dated, '--hours', '6', ...off, '2027-05-01');
    expect(assumptions).toEqual({
      hoursPerWeek: 6,
      start: START,
      off: ['2027-02-01..2027-02-14', '2027-05-01'],
    });
  });

  test('gives every task its days, each after what it needs, none on a day off', async () => {
    const plan = await planOf(...dated, '--off', '2027-02-01..2027-02-14');
    const tasks = tasksIn(plan);
    const byId = new Map(tasks.map((task) => [task.id, task]));
    const isDay = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
    for (const { start, due, needs } of tasks) {
      expect({ start, due }).toEqual({ start: isDay, due: isDay });
      expect(start).toSatisfy((day: string) => day < '2027-02-01' || day > '2027-02-14');
      for (const need of needs) expect(String(byId.get(need)?.due) <= String(start)).toBe(true);
    }
    const last = tasks.map(({ due }) => due).sort();
    expect(tasks.map(({ start }) => start).sort()[0]).toBe(START);
    expect(plan.totals.finish).toBe(last.at(-1));
    expect(plan.totals.weeks).toBe(plan.weeks.length);
  });

  test('lays every hour on a week, none above its hours', async () => {
    const { weeks, totals } = await planOf(...dated, '--off', '2027-01-11..2027-01-17');
    const load = weeks.reduce((sum: number, week: { load: number }) => sum + week.load, 0);
    expect(load).toBe(totals.hours);
    expect(weeks[1]).toEqual({ start: '2027-01-11', capacity: 0, load: 0 });
    for (const week of weeks) {
      expect(Object.keys(week)).toEqual(['start', 'capacity', 'load']);
      expect(week.load <= week.capacity).toBe(true);
    }
  });

  test('without dates there are no weeks, no days and no fit', async () => {
    const plan = await planOf('plan', '--from', 'pm');
    expect(plan).toMatchObject({ fit: null, weeks: [], totals: { finish: null } });
    expect(tasksIn(plan).every(({ start, due }) => start === null && due === null)).toBe(true);
  });

  test('--until or --off alone begin today', async () => {
    const today = ['--today', '2027-03-03'];
    const until = await planOf('plan', '--from', 'pm', '--until', '2029-01-01', ...today);
    const off = await planOf('plan', '--from', 'pm', '--off', '2029-01-01', ...today);
    for (const { assumptions, weeks } of [until, off]) {
      expect(assumptions.start).toBe('2027-03-03');
      expect(weeks[0].start).toBe('2027-03-01');
    }
  });
});

describe('plan with dates: whether it fits', () => {
  test('it does where there is time enough, and nothing has to go', async () => {
    const { fit, totals } = await planOf(...dated, '--until', '2028-01-01');
    const { hoursAvailable, ...rest } = fit;
    const { hours, finish } = totals;
    expect(Object.keys(fit)).toEqual([
      'fits',
      'hoursNeeded',
      'hoursAvailable',
      'finish',
      'cut',
      'options',
      'until',
    ]);
    expect(rest).toEqual({
      fits: true,
      hoursNeeded: hours,
      finish,
      cut: [],
      options: [],
      until: '2028-01-01',
    });
    expect(hoursAvailable).toBeGreaterThan(hours);
  });

  test('where no day is wanted it says when it ends', async () => {
    const { fit, totals } = await planOf(...dated);
    expect(fit).toMatchObject({ fits: true, until: null, hoursAvailable: null });
    expect(fit.finish).toBe(totals.finish);
  });

  test('what it would cut leaves a plan that fits when it is laid out again', async () => {
    const until = '2027-04-04';
    const { fit } = await planOf(...dated, '--hours', '5', '--until', until);
    const catalog = createTestContext().context.catalog();
    const all = tasksToSchedule(catalog.roadmap('pm-product'), catalog.skills());
    const kept = all.filter(({ id }) => !fit.cut.includes(id));
    const time = { start: START as IsoDate, hoursPerWeek: 5, off: [] };
    expect(fit.cut.length).toBeGreaterThan(0);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.flatMap(({ needs }) => needs).filter((id) => fit.cut.includes(id))).toEqual([]);
    expect(String(scheduleTasks(kept, time)?.finish) <= until).toBe(true);
    expect(String(scheduleTasks(all, time)?.finish)).toBe(fit.finish);
  });

  test('the other ways out are true when they are tried', async () => {
    const wish = [...dated, '--until', '2027-04-04'];
    const { fit } = await planOf(...wish, '--hours', '5');
    const [later, more, less] = fit.options;
    expect([later.kind, more.kind, less.kind]).toEqual(['later', 'more-hours', 'less-scope']);
    expect((await planOf(...dated, '--hours', '5', '--until', later.finish)).fit.fits).toBe(true);
    expect((await planOf(...wish, '--hours', `${more.hoursPerWeek}`)).fit.fits).toBe(true);
    expect((await planOf(...wish, '--hours', `${more.hoursPerWeek - 0.25}`)).fit.fits).toBe(false);
    expect(less.cut).toEqual(fit.cut);
  });
});

describe('plan with dates, as text', () => {
  const today = ['--today', '2026-11-21'];

  test('two hours a week for three months: it does not fit, what goes, the honest day', async () => {
    const wish = ['plan', '--from', 'pm', '--hours', '2', '--until', '2027-02-21', ...today];
    const text = await wordsOf(...wish);
    const { fit } = await planOf(...wish);
    expect(fit.fits).toBe(false);
    expect(text).toContain(
      `It does not fit: ${fit.hoursNeeded} hours are needed, ${fit.hoursAvailable} hours are there until 2027-02-21. What would do:`,
    );
    expect(text).toContain(`with these hours you are through on ${fit.finish}.`);
    expect(text).toMatch(/More hours: \d+(\.\d+)? hours a week, through on 2027-0[12]-\d\d\./);
    expect(text).toContain(`leave out ${fit.cut.length} tasks; `);
    expect(text).toContain(`First to go: ${fit.cut.join(', ')}.`);
  });

  test('where it fits it says so, and when you are through', async () => {
    const text = await wordsOf(...dated, '--until', '2028-01-01', ...today);
    expect(text).toMatch(/It fits: \d+ hours are needed, .* until 2028-01-01\. Through on 2027-/);
  });

  test('every task line has its days, and the calendar comes before the months', async () => {
    const text = await wordsOf(...dated, ...today);
    for (const { id, start, due } of tasksIn(await planOf(...dated))) {
      const days = start === due ? start : `${start} to ${due}`;
      expect(text).toMatch(new RegExp(` ${id} \\(\\d+ hours, ${days}\\): `));
    }
    expect(text.indexOf('The months on the calendar')).toBeLessThan(text.indexOf(' Month 1: '));
    expect(text).toContain(`Hours a week, from ${START}`);
  });

  test('the commands that it points to keep the days', async () => {
    const text = await wordsOf(...dated, '--off', '2027-02-01', '--until', '2028-01-01');
    const days = `--start ${START} --until 2028-01-01 --off 2027-02-01`;
    expect(text).toContain(`ai-pm-path plan adopt --from pm ${days} `);
    expect(text).toContain(`ai-pm-path plan --from pm ${days} --full `);
  });

  test('a first day in the past is taken, and said', async () => {
    const past = ['plan', '--from', 'pm', '--start', '2026-11-02', ...today];
    expect((await planOf(...past)).assumptions.start).toBe('2026-11-02');
    expect(await wordsOf(...past)).toContain('The first day, 2026-11-02, is over');
    for (const start of ['2026-11-21', START]) {
      const text = await wordsOf('plan', '--from', 'pm', '--start', start, ...today);
      expect(text).not.toContain('is over');
    }
  });

  test('everything off: no end is promised, and no day is made up', async () => {
    const off = [...dated, '--off', `${START}..2099-12-31`];
    expect(await wordsOf(...off)).toContain('the work does not end within sixty years');
    const { fit, totals } = await planOf(...off, '--until', '2027-12-31');
    expect(totals.finish).toBeNull();
    expect(fit).toMatchObject({ fits: false, finish: null, hoursAvailable: 0 });
  });

  test('everything off until a day: the work begins behind it', async () => {
    const plan = await planOf(...dated, '--off', `${START}..2027-06-30`);
    expect(
      tasksIn(plan)
        .map(({ start }) => start)
        .sort()[0],
    ).toBe('2027-07-01');
  });
});

describe('plan with dates: one week', () => {
  test('has the tasks that are laid on it, with the hours of each', async () => {
    const { stdout } = await run([...dated, '--hours', '7', '--week', '1']);
    const { months } = await planOf(...dated, '--hours', '7');
    const first = tasksIn({ months }).filter(({ start }: JsonTask) => String(start) < '2027-01-11');
    expect(stdout).toContain('Week 1 of ');
    expect(stdout).toContain(': 2027-01-04 to 2027-01-10\n7 hours of 7 hours are laid out.');
    expect(stdout.match(/^pm\d-\d(?=: )/gm)?.toSorted()).toEqual(first.map(({ id }) => id).sort());
    expect(stdout).toContain(`plan --from pm --hours 7 --start ${START} --week 2`);
  });

  test('the last week points to no week after it', async () => {
    const { weeks } = await planOf(...dated);
    const last = await run([...dated, '--week', String(weeks.length)]);
    expect(last.exitCode).toBe(0);
    expect(last.stdout).not.toContain('--week');
  });

  test('--week alone is this week', async () => {
    const { stdout } = await run([...dated, '--week', '--today', '2027-01-20']);
    expect(stdout).toContain(': 2027-01-18 to 2027-01-24\n');
  });

  test('a week off says that nothing is laid on it', async () => {
    const off = ['--off', '2027-01-11..2027-01-17'];
    const { stdout } = await run([...dated, ...off, '--week', '2']);
    expect(stdout).toContain('Nothing is laid on this week.');
  });
});

describe('a dated plan that was adopted', () => {
  test('is shown with its days, its week and what is done', async () => {
    const person = new Planner();
    const before = await person.json('2027-01-01', ...dated, '--hours', '7');
    await person.type('2027-01-01', 'plan', 'adopt', ...dated.slice(1), '--hours', '7');
    const [first] = tasksIn(before);
    await person.type('2027-01-05', 'progress', 'done', String(first?.id), '--hours', '3');
    const after = await person.json('2027-01-05', 'plan');
    const days = ({ id, start, due }: JsonTask) => ({ id, start, due });
    expect(tasksIn(after).map(days)).toEqual(tasksIn(before).map(days));
    expect(after.weeks).toEqual(before.weeks);
    expect(after.totals).toEqual(before.totals);
    expect(after.fit).toBeNull();
    const { stdout } = await person.type('2027-01-05', 'plan', '--week');
    expect(stdout).toMatch(/^Week 1 of \d+: 2027-01-04 to 2027-01-10$/m);
    expect(stdout).toMatch(new RegExp(`^${first?.id}: .* - done$`, 'm'));
    expect(stdout).toContain('ai-pm-path plan --week 2');
    expect((await person.type('2027-01-05', 'plan')).stdout).not.toContain('is over');
  });

  test('is what progress is expected against, and what comes next', async () => {
    const person = new Planner();
    await person.type('2027-01-01', 'plan', 'adopt', ...dated.slice(1), '--hours', '7');
    const on = async (day: string) => (await person.json(day, 'progress')).expectedHours;
    expect([await on('2027-01-03'), await on('2027-01-10')]).toEqual([0, 7]);
    const [earliest] = tasksIn(await person.json('2027-01-04', 'plan'))
      .filter(({ start }) => start === START)
      .map(({ id }) => id);
    expect((await person.json('2027-01-04', 'next')).task.id).toBe(earliest);
  });
});
