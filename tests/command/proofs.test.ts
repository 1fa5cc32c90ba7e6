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
    const words =
      '31 of 200: umbrellas, barley, violins and kettles from Ghent, Bruges, Antwerp, Lisbon and Porto';
    const filled = template.replaceAll(/\[[^\][\n]{10,}\]/g, words);
    const { stdout } = await type('progress', 'done', 'swe1-2', '--proof', write('f.md', filled));
    expect(stdout).not.toContain('still mostly');
    expect(await proved()).toContainEqual({ id: 'problem-framing', level: 2 });
  });

  test.each([
    ['bytes that are no text', Buffer.alloc(1000, Buffer.from([0xff, 0xfe, 0x00, 0x5b, 0x80]))],
    ['a file of two megabytes', Buffer.alloc(2_097_152, '[')],
  ])('%s is taken as it is', async (_name, bytes) => {
    const { type, write, proved } = await somebody();
    const { exitCode } = await type('progress', 'done', 'swe1-2', '--proof', write('b', bytes));
    expect(exitCode).toBe(0);
    expect(await proved()).toContainEqual({ id: 'problem-framing', level: 2 });
  });

  test.each([
    ['a template with x in every bracket', null, 'is still mostly the template "problem-frame"'],
    ['a text of two words', 'Is done. Done.', 'has 2 different words'],
    ['a picture of five bytes', Buffer.from([0xff, 0xfe, 0, 1, 2]), 'is no text and has 5 bytes'],
  ])('%s does not, and that is said at once', async (_name, content, words) => {
    const { type, write, proved } = await somebody();
    const { stdout: template } = await type('template', 'problem-frame');
    const file = write('f', content ?? template.replaceAll(/\[[^\][\n]{10,}\]/g, 'x'));
    const { exitCode, stdout } = await type('progress', 'done', 'swe1-2', '--proof', file);
    expect(exitCode).toBe(0);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(words);
    expect(stdout).toContain('nothing is proved yet');
    expect(await proved()).toEqual([]);
  });

  test.each([
    'https://example.org/a b',
    'https://example.org/a\nb',
    'https://example.org/a\u0007b',
  ])('a link with a gap in it is none: %j', async (link) => {
    const { type } = await somebody();
    const { exitCode, stderr } = await type('progress', 'done', 'swe1-2', '--proof', link);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('a link has no spaces in it');
    const { events } = JSON.parse((await type('progress', 'history', '--json')).stdout);
    expect(events.map((event: { type: string }) => event.type)).not.toContain('task-done');
  });

  test('a link with spaces around it is one', async () => {
    const { type, proved } = await somebody();
    await type('progress', 'done', 'swe1-2', '--proof', 'https://example.org/a%20b ');
    expect(await proved()).toContainEqual({ id: 'problem-framing', level: 2 });
  });

  test('what a file lacks survives an export and an import', async () => {
    const [one, two] = [await somebody(), await somebody()];
    await one.type('progress', 'done', 'swe1-2', '--proof', one.write('a', 'Done.'));
    await one.type('progress', 'done', 'swe1-3', '--proof', one.write('b', Buffer.alloc(5, 0xff)));
    const { stdout: exported } = await one.type('data', 'export');
    const { exitCode } = await two.type('data', 'import', two.write('export.json', exported));
    expect(exitCode).toBe(0);
    const { events } = JSON.parse((await two.type('progress', 'history', '--json')).stdout);
    const proofs = events.flatMap((event: { proofs?: object[] }) => event.proofs ?? []);
    expect(proofs).toMatchObject([{ words: 1 }, { words: null, size: 5 }]);
    expect(await two.proved()).toEqual([]);
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
