import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CliCommand } from '../../src/commands/cli-command.ts';
import { createNextCommand, type NextOptions } from '../../src/commands/next/command.ts';
import { EXIT } from '../../src/errors.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { createTestContext, run, type TestWorld } from '../helpers/create-test-context.ts';

async function optionsOf(...args: string[]): Promise<NextOptions | undefined> {
  let seen: NextOptions | undefined;
  const context = createTestContext().context.withArguments(args);
  const program = new CliCommand('ai-pm-path', context, { exitCode: EXIT.done, text: '' });
  program.option('--json');
  createNextCommand(program, context, async (_context, options) => {
    seen = options;
    return EXIT.done;
  });
  await program.parseAsync(['next', ...args], { from: 'user' });
  return seen;
}

/** Somebody who adopted the way from software engineer on 2027-01-04, and works on that day. */
async function somebody(world: TestWorld = {}) {
  const env = { ...world.env, AI_PM_PATH_HOME: mkdtempSync(path.join(tmpdir(), 'somebody-')) };
  let firstId = 0;
  const type = async (...args: string[]) => {
    firstId += 10;
    return run([...args, '--today', '2027-01-04'], { columns: 100, ...world, env, firstId });
  };
  await type('plan', 'adopt', '--from', 'swe', '--hours', '7');
  return type;
}

describe('next: flags become options', () => {
  test.each([
    [[], { minutes: null, json: false }],
    [['--minutes', '5'], { minutes: 5, json: false }],
    [['--minutes=1440', '--json'], { minutes: 1440, json: true }],
  ])('%j', async (args, options) => {
    expect(await optionsOf(...args)).toEqual(options);
  });

  test.each(['1441', '-5', '', '5e1', 'NaN'])('--minutes "%s" is refused', async (minutes) => {
    await expect(optionsOf(`--minutes=${minutes}`)).rejects.toMatchObject({
      code: 'invalid-value',
      exitCode: 2,
    });
  });
});

describe('next --json', () => {
  test('is one document, its keys in the order of the contract', async () => {
    const { exitCode, stdout, stderr } = await (await somebody())('next', '--json');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const document = JSON.parse(stdout);
    expect(Object.entries(document)).toEqual([
      ['schema', 'ai-pm-path/next@1'],
      ['task', expect.objectContaining({ id: 'swe1-1', month: 1, hours: 3, status: 'open' })],
      ['reason', expect.stringMatching(/^Why this one: /)],
      ['minutes', 180],
      ['finishes', true],
      ['unblocks', expect.arrayContaining(['swe1-2', 'swe8-2'])],
      ['howTo', { now: expect.stringMatching(/^First sitting: /), step: 1, steps: 4 }],
    ]);
    expect(Object.keys(document.task)).toEqual(['id', 'title', 'month', 'hours', 'status']);
  });

  test('without a plan has no task', async () => {
    const home = mkdtempSync(path.join(tmpdir(), 'nobody-'));
    const { exitCode, stdout } = await run(['next', '--json'], { env: { AI_PM_PATH_HOME: home } });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      task: null,
      reason: expect.stringContaining('no plan yet'),
      minutes: null,
      finishes: null,
      unblocks: [],
    });
  });
});

describe('next', () => {
  test('says what waits for the task', async () => {
    const { stdout } = await (await somebody())('next');
    expect(stdout).toMatch(/swe1-2 and \d+ others wait for it/);
    expect(stdout).toContain('ai-pm-path progress start swe1-1');
  });

  test('asks for what is left of a task after the hours that were logged on it', async () => {
    const type = await somebody();
    await type('progress', 'log', '--hours', '2.5', '--task', 'swe1-1');
    expect((await type('next')).stdout).toContain('Takes about 30 minutes.');
  });

  test('prefers in the same month a task that can be finished in the time', async () => {
    const type = await somebody();
    await type('progress', 'done', 'swe1-1');
    const { stdout } = await type('next', '--minutes', '240', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      task: { id: 'swe1-3' },
      minutes: 240,
      finishes: true,
    });
  });

  test('goes once through the whole plan, then says that nothing is open', async () => {
    const type = await somebody();
    const seen = new Set<string>();
    for (let turn = 0; turn < 60; turn += 1) {
      const { task } = JSON.parse((await type('next', '--json')).stdout);
      if (task === null) break;
      seen.add(task.id);
      await type('progress', 'skip', task.id, '--why', 'Known.');
    }
    expect(seen.size).toBe(40);
    const { exitCode, stdout } = await type('next');
    expect(exitCode).toBe(0);
    expect(stdout).toBe('Every task of your plan is done or skipped.\n\n  ai-pm-path progress\n');
  });

  test('fits 40 columns on a terminal, in ASCII where that is asked for', async () => {
    const type = await somebody({ terminal: true, columns: 40 });
    const { stdout } = await type('next', '--ascii', '--color', 'never');
    expect(stdout).toContain('swe1-1: ');
    expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeLessThanOrEqual(40);
    expect(stdout).toMatch(/^[\n\x20-\x7e]+$/);
  });
});
