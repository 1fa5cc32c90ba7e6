import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../helpers/create-test-context.ts';
import { optionsOf } from './plan-options-of.ts';

describe('plan: days become options', () => {
  test('each once', async () => {
    const args = ['--start', '2027-01-04', '--until=2027-09-30', '--off', '2027-02-01'];
    expect(await optionsOf(...args, '--week', '3')).toMatchObject({
      start: '2027-01-04',
      until: '2027-09-30',
      off: [{ from: '2027-02-01', to: '2027-02-01' }],
      week: 3,
    });
  });

  test('--off again and again, in the order in which it was typed', async () => {
    const args = ['--off', '2027-05-01..2027-05-09', '--off', '2027-02-01', '--off=2027-05-03'];
    expect((await optionsOf(...args))?.off).toEqual([
      { from: '2027-05-01', to: '2027-05-09' },
      { from: '2027-02-01', to: '2027-02-01' },
      { from: '2027-05-03', to: '2027-05-03' },
    ]);
  });

  test('--week alone is this week, and without it there is none', async () => {
    expect((await optionsOf('--week'))?.week).toBe('now');
    expect(await optionsOf()).not.toHaveProperty('week');
  });

  test('up to 200 ranges are taken', async () => {
    const ranges = Array.from({ length: 201 }, () => ['--off', '2027-02-01']);
    expect((await optionsOf(...ranges.slice(1).flat()))?.off).toHaveLength(200);
    await expect(optionsOf(...ranges.flat())).rejects.toMatchObject({ exitCode: 2 });
  });
});

describe('plan: days that make no sense', () => {
  test.each([
    [['--start', '2027-02-30'], '--start takes a day as YYYY-MM-DD'],
    [['--start', 'tomorrow'], 'not "tomorrow"'],
    [['--start', '04.01.2027'], '--start takes a day'],
    [['--until', '2027-2-3'], '--until takes a day'],
    [['--start', '2027-05-01', '--until', '2027-04-30'], 'lies before the first day, 2027-05-01'],
    [['--until', '2026-11-20', '--today', '2026-11-21'], 'lies before the first day, 2026-11-21'],
    [['--off', '2027-02-14..2027-02-01'], 'ends before it begins'],
    [['--off', '2027-02-30'], '--off takes a day or a range'],
    [['--off', '2027-02-01..2027-02-30'], '--off takes a day or a range'],
    [['--off', '2027-02-01...2027-02-03'], '--off takes a day or a range'],
    [['--off', '2027-02-01..2027-02-02..2027-02-03'], '--off takes a day or a range'],
    [['--off', ''], '--off takes a day or a range'],
    [['--off', '\u001b[31m'], '--off takes a day or a range'],
    [['--hours', '0', '--start', '2027-01-04'], '--hours takes a number from 0.25 to 80'],
    [['--hours', '200', '--start', '2027-01-04'], '--hours takes a number from 0.25 to 80'],
    [['--week', '0', '--start', '2027-01-04'], '--week takes the number of a week'],
    [['--week', '1.5', '--start', '2027-01-04'], '--week takes the number of a week'],
    [['--week', '400', '--start', '2027-01-04'], 'there is no week 400'],
    [['--week', '--start', '2027-01-04', '--today', '2026-11-21'], 'This week is not one of'],
  ])('%j', async (args, words) => {
    const { exitCode, stdout, stderr } = await run(['plan', '--from', 'pm', '--json', ...args]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    const { error } = JSON.parse(stderr);
    expect(error).toMatchObject({ code: 'invalid-value', hint: expect.stringContaining('Try: ') });
    expect(error.message).toContain(words);
    expect(stderr).not.toContain('\u001b');
  });

  test.each([
    ['--week', '1'],
    ['--format', 'ics'],
  ])('%s %s without dates names the option that gives them', async (option, value) => {
    const { exitCode, stdout, stderr } = await run(['plan', '--from', 'pm', option, value]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('--start 2027-01-04');
  });

  test('a range turned round is put right in the hint', async () => {
    const { stderr } = await run(['plan', '--from', 'pm', '--off', '2027-02-14..2027-02-01']);
    expect(stderr).toContain('Try: --off 2027-02-01..2027-02-14');
  });

  test('they are refused by plan adopt as well, and nothing is recorded', async () => {
    const env = { AI_PM_PATH_HOME: mkdtempSync(path.join(tmpdir(), 'dates-')) };
    const days = ['--start', '2027-05-01', '--until', '2027-04-30'];
    const refused = await run(['plan', 'adopt', '--from', 'pm', ...days], { env });
    expect(refused.exitCode).toBe(2);
    const { stdout } = await run(['progress', '--json'], { env });
    expect(JSON.parse(stdout).plan).toBeNull();
  });
});

describe('plan with dates, in other forms', () => {
  const dated = ['plan', '--from', 'pm', '--start', '2027-01-04'];

  test.each([
    ['ics', /^BEGIN:VCALENDAR\r\n/, /DTSTART;VALUE=DATE:20270104/],
    ['csv', /^[^\n]*start[^\n]*due/, /2027-01-04/],
    ['html', /^<!doctype html>/i, /2027-01-04/],
  ])('%s reaches stdout and a file, the same bytes', async (format, head, day) => {
    const { exitCode, stdout } = await run([...dated, '--format', format]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(head);
    expect(stdout).toMatch(day);
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'dates-')), `guide.${format}`);
    expect((await run([...dated, '--output', file])).exitCode).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(stdout);
  });

  test('an event of the calendar ends on the day after the last one', async () => {
    const { stdout } = await run([...dated, '--hours', '7', '--format', 'ics']);
    const plan = JSON.parse((await run([...dated, '--hours', '7', '--json'])).stdout);
    const tasks: { id: string; due: string }[] = plan.months.flatMap(
      (month: { tasks: object[] }) => month.tasks,
    );
    const events = stdout.split('BEGIN:VEVENT').slice(1);
    expect(events).toHaveLength(tasks.length);
    for (const { id, due } of tasks) {
      const event = events.find((text) => text.includes(`UID:${id}@ai-pm-path`));
      const after = new Date(Date.parse(due) + 86_400_000).toISOString().slice(0, 10);
      expect(event).toContain(`DTEND;VALUE=DATE:${after.replaceAll('-', '')}`);
    }
  });
});
