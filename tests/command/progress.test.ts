import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../helpers/create-test-context.ts';

let started = 0;

/** A person with records of their own: every call goes on where the last one ended. */
function aPerson(today = '2027-01-04') {
  const home = mkdtempSync(path.join(tmpdir(), 'person-'));
  started += 1;
  let firstId = started * 1000;
  return async (...args: string[]) => {
    firstId += 10;
    const day = args.includes('--today') ? [] : ['--today', today];
    return run([...args, ...day], { env: { AI_PM_PATH_HOME: home }, firstId, columns: 100 });
  };
}

async function withPlan(today?: string) {
  const person = aPerson(today);
  await person('plan', 'adopt', '--from', 'swe', '--hours', '7');
  return person;
}

async function progressOf(person: Awaited<ReturnType<typeof withPlan>>) {
  return JSON.parse((await person('progress', '--json')).stdout);
}

describe('plan adopt', () => {
  test('says what was saved and how to take it back', async () => {
    const { exitCode, stdout } = await aPerson()('plan', 'adopt', '--from', 'pm');
    expect(exitCode).toBe(0);
    expect(stdout).toBe(
      'Saved: plan adopted: From product manager to AI product manager (2027-01-04).\n' +
        'Take it back with: ai-pm-path progress undo\n' +
        'What to do now: ai-pm-path next\n',
    );
  });

  test('is what progress is measured against', async () => {
    const person = await withPlan();
    const { plan, total, expectedHours } = await progressOf(person);
    expect(plan).toMatchObject({ roadmap: 'swe-project', hoursPerWeek: 7, since: '2027-01-04' });
    expect(total).toBe(40);
    expect(expectedHours).toBe(1);
  });

  test('plan drop takes it away, undo brings it back', async () => {
    const person = await withPlan();
    await person('plan', 'drop');
    expect((await progressOf(person)).plan).toBeNull();
    await person('progress', 'undo');
    expect((await progressOf(person)).plan).not.toBeNull();
  });

  test('the options of plan stand behind adopt as well', async () => {
    const { exitCode, stderr } = await aPerson()('plan', 'adopt', '--from', 'sew');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Did you mean swe?');
  });
});

describe('progress: records', () => {
  test('done takes hours, proofs and a note', async () => {
    const person = await withPlan();
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'proof-')), 'frames.md');
    writeFileSync(file, 'three frames\n');
    const link = 'https://example.org/frames';
    const args = ['--hours', '5', '--proof', file, '--proof', link, '--note', 'Anna restated it'];
    expect((await person('progress', 'done', 'swe1-2', ...args)).exitCode).toBe(0);
    const { done, actualHours, tasks } = await progressOf(person);
    expect({ done, actualHours }).toEqual({ done: 1, actualHours: 5 });
    expect(tasks[1]).toMatchObject({
      id: 'swe1-2',
      status: 'done',
      on: '2027-01-04',
      proofs: [
        {
          kind: 'file',
          place: file,
          size: 13,
          sha256: createHash('sha256').update('three frames\n').digest('hex'),
        },
        { kind: 'link', place: link },
      ],
    });
  });

  test('a task is found by its title, in any case', async () => {
    const person = await withPlan();
    const { tasks } = await progressOf(person);
    await person('progress', 'start', String(tasks[2].title).toUpperCase());
    expect((await progressOf(person)).tasks[2].status).toBe('started');
  });

  test('skip needs a reason', async () => {
    const person = await withPlan();
    expect((await person('progress', 'skip', 'swe1-1')).exitCode).toBe(2);
    expect((await person('progress', 'skip', 'swe1-1', '--why', 'done last year')).exitCode).toBe(
      0,
    );
    expect((await progressOf(person)).tasks[0].status).toBe('skipped');
  });

  test('hours can be logged for an earlier day', async () => {
    const person = await withPlan('2027-01-04');
    await person('progress', 'log', '--hours', '2', '--on', '2027-01-05', '--today', '2027-01-12');
    const { stdout } = await person('progress', '--json', '--today', '2027-01-12');
    expect(JSON.parse(stdout).weeks).toEqual([
      { start: '2027-01-04', hours: 2 },
      { start: '2027-01-11', hours: 0 },
    ]);
  });

  test('escapes in a note never reach the screen', async () => {
    const person = await withPlan();
    await person('progress', 'note', 'a\u001b[31mb\u202ec');
    const { stdout } = await person('progress', 'history');
    expect(stdout).toContain('note: abc');
  });
});

describe('progress undo', () => {
  test('walks back record by record, and an undo can be undone', async () => {
    const person = await withPlan();
    await person('progress', 'log', '--hours', '1');
    await person('progress', 'log', '--hours', '2');
    const undo = await person('progress', 'undo', '--json');
    expect((await progressOf(person)).actualHours).toBe(1);
    const [event] = JSON.parse(undo.stdout).events;
    await person('progress', 'undo', event.id);
    expect((await progressOf(person)).actualHours).toBe(3);
    await person('progress', 'undo');
    await person('progress', 'undo');
    expect((await progressOf(person)).actualHours).toBe(0);
    await person('progress', 'undo');
    const nothing = await person('progress', 'undo');
    expect(nothing).toMatchObject({ exitCode: 0, stdout: 'Nothing is left to take back.\n' });
  });

  test('history keeps everything, newest last, and says what was taken back', async () => {
    const person = await withPlan();
    await person('progress', 'log', '--hours', '1');
    await person('progress', 'undo');
    const { stdout } = await person('progress', 'history', '--json');
    const { events } = JSON.parse(stdout);
    expect(events.map(({ type }: { type: string }) => type)).toEqual([
      'plan-adopted',
      'hours-logged',
      'undone',
    ]);
    expect(Object.keys(events[1]).slice(0, 4)).toEqual(['id', 'seq', 'at', 'day']);
    expect((await person('progress', 'history')).stdout).toContain('1 hour (taken back)');
  });
});

describe('progress: wrong usage', () => {
  test.each([
    [['log', '--hours', '0'], 'invalid-value'],
    [['log', '--hours', '-1'], 'invalid-value'],
    [['log', '--hours', 'NaN'], 'invalid-value'],
    [['log', '--hours', '25'], 'invalid-value'],
    [['log', '--hours', '1', '--on', '2027-01-05'], 'future-day'],
    [['log', '--hours', '1', '--on', '2027-01-03'], 'day-before-plan'],
    [['log', '--hours', '1', '--on', '2027-02-30'], 'invalid-value'],
    [['log', '--hours', '1', '--task', 'swe9-9'], 'unknown-task'],
    [['log'], 'missing-option'],
    [['start', 'swe11-1'], 'unknown-task'],
    [['start'], 'missing-argument'],
    [['done', 'swe1-1', '--hours', '1e9'], 'invalid-value'],
    [['note', 'x'.repeat(1_000_000)], 'invalid-value'],
    [['note', ' \u001b[31m '], 'invalid-value'],
    [['undo', 'zzz'], 'unknown-event'],
  ])('%j', async (args, code) => {
    const person = await withPlan();
    const { exitCode, stdout, stderr } = await person('progress', ...args, '--json');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(JSON.parse(stderr).error).toMatchObject({ code });
    expect(stderr.length).toBeLessThan(600);
  });

  test('a task without a plan names the command that makes one', async () => {
    const { exitCode, stderr } = await aPerson()('progress', 'start', 'swe1-1');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('ai-pm-path plan adopt --from swe');
  });

  test.each(['/nowhere/proof.md', '/tmp', '/dev/null', 'ftp://example.org/x'])(
    '--proof %s is refused, and nothing is recorded',
    async (proof) => {
      const person = await withPlan();
      const { exitCode, stderr } = await person('progress', 'done', 'swe1-1', '--proof', proof);
      expect(exitCode).toBe(1);
      expect(stderr).toContain('Nothing was recorded.');
      expect((await progressOf(person)).done).toBe(0);
    },
  );
});

describe('next', () => {
  test('begins with the first task of the plan and says why', async () => {
    const person = await withPlan();
    const { task, reason, minutes } = JSON.parse((await person('next', '--json')).stdout);
    expect(task).toMatchObject({ id: 'swe1-1', month: 1, status: 'open' });
    expect(reason).toMatch(/^Why this one: .*it leads to Career positioning 1/);
    expect(minutes).toBe(task.hours * 60);
  });

  test('what is in hand comes before what is new', async () => {
    const person = await withPlan();
    await person('progress', 'start', 'swe1-3');
    const { stdout } = await person('next');
    expect(stdout).toContain('swe1-3: ');
    expect(stdout).toContain('you have begun it');
    expect(stdout).toContain('ai-pm-path progress done swe1-3');
  });

  test('with few minutes it is a part of a task, and says so', async () => {
    const person = await withPlan();
    const { stdout } = await person('next', '--minutes', '25');
    expect(stdout).toMatch(/Work 25 minutes on it; it takes \d+ hours in all\./);
  });

  test('a month that is over is a reason', async () => {
    const person = await withPlan();
    const { stdout } = await person('next', '--today', '2027-03-01');
    expect(stdout).toContain('its month ended on 2027-02-03');
  });

  test('without a plan it names the command that makes one', async () => {
    const { exitCode, stdout } = await aPerson()('next');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('ai-pm-path plan adopt --from swe');
  });

  test.each(['0', '4', '25.5', 'soon'])('--minutes %s is wrong usage', async (minutes) => {
    expect((await aPerson()('next', '--minutes', minutes)).exitCode).toBe(2);
  });
});

describe('the bare command', () => {
  test('says where I stand and the one next step', async () => {
    const person = await withPlan();
    await person('progress', 'done', 'swe1-1', '--hours', '3');
    const { exitCode, stdout } = await person();
    expect(exitCode).toBe(0);
    expect(stdout).toContain('1 of 40 tasks done. 3 hours worked, 1 expected by today.');
    expect(stdout).toContain('Next: swe1-2, ');
    expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(10);
  });
});

describe('data', () => {
  test('two people’s exports, imported both ways, give the same history', async () => {
    const [one, two] = [await withPlan(), await withPlan()];
    await one('progress', 'log', '--hours', '1');
    await two('progress', 'log', '--hours', '2');
    const folder = mkdtempSync(path.join(tmpdir(), 'exports-'));
    const [first, second] = ['one.json', 'two.json'].map((name) => path.join(folder, name));
    await one('data', 'export', String(first));
    await two('data', 'export', String(second));
    expect((await one('data', 'import', String(second))).stdout).toContain('2 records added; 4');
    expect((await two('data', 'import', String(first))).stdout).toContain('2 records added; 4');
    expect((await one('data', 'import', String(second))).stdout).toContain('0 records added; 4');
    const exports = await Promise.all([one('data', 'export'), two('data', 'export')]);
    expect(exports[0]?.stdout).toBe(exports[1]?.stdout);
  });

  test('path and check tell where the records are and that they are whole', async () => {
    const person = await withPlan();
    const place = (await person('data', 'path')).stdout.trim();
    expect((await person('data', 'check')).stdout).toBe(
      `1 record in ${place}.\nBoth copies are whole.\n`,
    );
  });
});

describe('plan without --from', () => {
  test('shows the plan that was adopted, with marks', async () => {
    const person = await withPlan();
    await person('progress', 'done', 'swe1-1');
    await person('progress', 'start', 'swe1-2');
    const { stdout } = await person('plan');
    expect(stdout).toMatch(/^swe1-1 \(3 hours, done\): \S/m);
    expect(stdout).toMatch(/^swe1-2 \(6 hours, started\): \S/m);
    const { months } = JSON.parse((await person('plan', '--json')).stdout);
    const statuses = months[0].tasks.map(({ status }: { status: string }) => status);
    expect(statuses.slice(0, 3)).toEqual(['done', 'started', 'open']);
    const markdown = (await person('plan', '--format', 'md')).stdout;
    expect(markdown).toMatch(/^- \[x\] \*\*swe1-1\*\*/m);
  });

  test('another way can still be looked at', async () => {
    const person = await withPlan();
    expect((await person('plan', '--from', 'pm')).stdout).toContain('From product manager');
  });
});
