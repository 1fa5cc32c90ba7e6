import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, type TestWorld } from '../helpers/create-test-context.ts';

let started = 0;

function aPerson() {
  const home = mkdtempSync(path.join(tmpdir(), 'config-'));
  started += 1;
  let firstId = started * 1000;
  return async (args: readonly string[], world: TestWorld = {}) => {
    firstId += 10;
    const env = { AI_PM_PATH_HOME: home, ...world.env };
    return run(args, { ...world, env, firstId });
  };
}

async function originOf(person: ReturnType<typeof aPerson>, key: string, env = {}) {
  const { stdout } = await person(['config', 'list', '--json'], { env });
  const { settings } = JSON.parse(stdout);
  return settings.find((setting: { key: string }) => setting.key === key);
}

describe('config', () => {
  test('the environment wins over what was set, that over the default', async () => {
    const person = aPerson();
    expect(await originOf(person, 'pager', { AI_PM_PATH_PAGER: '' })).toMatchObject({
      value: 'less -FIRX',
      origin: 'default',
    });
    await person(['config', 'set', 'pager', 'more']);
    expect(await originOf(person, 'pager', { AI_PM_PATH_PAGER: '' })).toMatchObject({
      value: 'more',
      origin: 'config',
    });
    expect(await originOf(person, 'pager', { AI_PM_PATH_PAGER: 'most' })).toMatchObject({
      value: 'most',
      origin: 'environment',
      variable: 'AI_PM_PATH_PAGER',
    });
  });

  test('an option wins over everything', async () => {
    const { stdout } = await aPerson()(['config', 'list', '--show-origin', '--ascii']);
    expect(stdout).toContain('true (option): no sign beyond ASCII');
  });

  test('a setting holds for every command from then on', async () => {
    const person = aPerson();
    const bullets = async () =>
      (await person(['plan', '--from', 'pm', '--full'])).stdout.includes('•');
    expect(await bullets()).toBe(true);
    await person(['config', 'set', 'ascii', 'true']);
    expect(await bullets()).toBe(false);
    await person(['config', 'unset', 'ascii']);
    expect(await bullets()).toBe(true);
  });

  test('accessible set once asks by numbers', async () => {
    const person = aPerson();
    await person(['config', 'set', 'accessible', 'true']);
    const world = { terminal: true };
    const { stdout } = await person(['roadmap', 'list'], world);
    expect(stdout).not.toContain('\u001b');
    const { stdout: overruled } = await person(['roadmap', 'list'], {
      ...world,
      env: { ACCESSIBLE: '0' },
    });
    expect(overruled).toContain('\u001b');
  });

  test('get prints the value alone', async () => {
    const person = aPerson();
    await person(['config', 'set', 'pager', 'less -R']);
    const { stdout } = await person(['config', 'get', 'pager'], { env: { AI_PM_PATH_PAGER: '' } });
    expect(stdout).toBe('less -R\n');
  });

  test('undo takes a setting back', async () => {
    const person = aPerson();
    await person(['config', 'set', 'ascii', 'true']);
    const { stdout } = await person(['progress', 'undo']);
    expect(stdout).toContain('Took back: setting ascii = true');
    expect(await originOf(person, 'ascii')).toMatchObject({ value: 'false', origin: 'default' });
  });

  test.each([
    [['get', 'pagre'], 'Did you mean pager?'],
    [['set', 'ascii', 'maybe'], 'ascii takes true or false'],
    [['set', 'pager', ' '], 'pager takes a command'],
    [['set', 'ascii'], 'needs VALUE'],
    [[], 'needs a command: list, get, set, unset'],
  ])('%j is wrong usage', async (args, message) => {
    const { exitCode, stdout, stderr } = await aPerson()(['config', ...args]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('data repair and reset', () => {
  test('repair keeps every record, and the old copies', async () => {
    const person = aPerson();
    await person(['progress', 'log', '--hours', '1']);
    const before = (await person(['data', 'export'])).stdout;
    const { exitCode, stdout } = await person(['data', 'repair']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^1 record written anew\.\n {2}Kept: journal\.jsonl\.before-/);
    expect((await person(['data', 'export'])).stdout).toBe(before);
  });

  test('reset begins anew and keeps the old copies', async () => {
    const person = aPerson();
    await person(['progress', 'log', '--hours', '1']);
    const { stdout } = await person(['data', 'reset', '--yes']);
    expect(stdout).toContain('1 record put away; you begin anew.');
    expect((await person(['progress', 'history'])).stdout).toBe('Nothing is recorded yet.\n');
  });

  test('reset does nothing without a yes', async () => {
    const person = aPerson();
    await person(['progress', 'log', '--hours', '1']);
    const { exitCode, stderr } = await person(['data', 'reset']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('ai-pm-path data reset --yes');
    expect((await person(['progress', 'history'])).stdout).toContain('1 hour');
  });
});
