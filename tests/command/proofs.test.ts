import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../helpers/create-test-context.ts';

/** Somebody with a plan and a folder of files. */
async function somebody() {
  const home = mkdtempSync(path.join(tmpdir(), 'proofs-'));
  const env = { AI_PM_PATH_HOME: path.join(home, 'records') };
  let firstId = 0;
  const type = (...args: string[]) => {
    firstId += 10;
    return run([...args, '--today', '2027-01-04'], { env, firstId, columns: 100 });
  };
  await type('plan', 'adopt', '--from', 'swe');
  const write = (name: string, text: string | Buffer) => {
    writeFileSync(path.join(home, name), text);
    return path.join(home, name);
  };
  const proved = async () => JSON.parse((await type('progress', '--json')).stdout).proved;
  return { type, write, proved };
}

const PAGE = 'Support loses 40 minutes a day; on 3 November 31 of 200 tickets were sent on.';

describe('what proves a task', () => {
  test('a page does', async () => {
    const { type, write, proved } = await somebody();
    await type('progress', 'done', 'swe1-2', '--proof', write('frames.md', PAGE));
    expect(await proved()).toContainEqual({ id: 'problem-framing', level: 2 });
  });

  test('a template that nobody filled in does not, and that is said at once', async () => {
    const { type, write, proved } = await somebody();
    const { stdout: template } = await type('template', 'problem-frame');
    const file = write('frame.md', template);
    const { exitCode, stdout } = await type('progress', 'done', 'swe1-2', '--proof', file);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('is still mostly the template "problem-frame"');
    expect(await proved()).toEqual([]);
  });

  test('a template that was filled in does', async () => {
    const { type, write, proved } = await somebody();
    const { stdout: template } = await type('template', 'problem-frame');
    const filled = template.replaceAll(/\[[^\][\n]{10,}\]/g, '31 of 200 tickets');
    const { stdout } = await type('progress', 'done', 'swe1-2', '--proof', write('f.md', filled));
    expect(stdout).not.toContain('still mostly');
    expect(await proved()).toContainEqual({ id: 'problem-framing', level: 2 });
  });

  test.each([
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x5b, 0x80])],
    ['a file of two megabytes', Buffer.alloc(2_097_152, '[')],
  ])('%s is taken as it is', async (_name, bytes) => {
    const { type, write, proved } = await somebody();
    const { exitCode } = await type('progress', 'done', 'swe1-2', '--proof', write('b', bytes));
    expect(exitCode).toBe(0);
    expect(await proved()).toContainEqual({ id: 'problem-framing', level: 2 });
  });

  test('a reviewer is kept, told and shown', async () => {
    const { type, write } = await somebody();
    const proof = ['--proof', write('frames.md', PAGE)];
    const { stdout } = await type('progress', 'done', 'swe1-2', ...proof, '--reviewer', 'Ada L.');
    expect(stdout).toContain('1 proof, reviewed by Ada L.');
    const { events } = JSON.parse((await type('progress', 'history', '--json')).stdout);
    expect(events.at(-1)).toMatchObject({ type: 'task-done', reviewer: 'Ada L.' });
  });
});
