import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../helpers/create-test-context.ts';

const temporaryFile = (name = 'mine.yaml') =>
  path.join(mkdtempSync(path.join(tmpdir(), 'roadmap-')), name);

describe('roadmap list', () => {
  test('names the three roadmaps, in the order of the origins', async () => {
    const { exitCode, stdout } = await run(['roadmap', 'list', '--json']);
    expect(exitCode).toBe(0);
    const { schema, roadmaps } = JSON.parse(stdout);
    expect(schema).toBe('ai-pm-path/roadmaps@1');
    expect(roadmaps.map(({ id }: { id: string }) => id)).toEqual([
      'swe-project',
      'multimodal-project',
      'pm-product',
    ]);
  });

  test('says their length in words', async () => {
    const { stdout } = await run(['roadmap', 'list'], { columns: 100 });
    expect(stdout).toMatch(/swe-project {2,}From software engineer .*8 months, 40 tasks, \d+/);
  });
});

describe('roadmap show', () => {
  test('shows tasks with what comes first, and the levels they lead to', async () => {
    const { exitCode, stdout } = await run(['roadmap', 'show', 'pm-product'], { columns: 100 });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^ {2}pm1-2: .*\([\d.]+ hours, after pm1-1/m);
    expect(stdout).toMatch(/^ {2}Evaluation design: 3, target 3$/m);
  });

  test('as JSON it is the roadmap itself', async () => {
    const { stdout } = await run(['roadmap', 'show', 'pm-product', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'ai-pm-path/roadmap@1',
      id: 'pm-product',
      months: { length: 6 },
    });
  });
});

describe('roadmap new', () => {
  test.each([
    [[]],
    [['--from', 'pm']],
    [['--from', 'multimodal', '--to', 'product']],
    [['--from', 'engineer', '--to', 'project']],
  ])('%j writes a roadmap that passes the check and prints as a guide', async (options) => {
    const file = temporaryFile();
    const written = await run(['roadmap', 'new', file, ...options]);
    expect(written).toMatchObject({ exitCode: 0, stderr: '' });
    expect((await run(['roadmap', 'check', file])).stdout).toContain(
      '1 roadmap checked, 0 errors.',
    );
    const { stdout } = await run(['plan', '--roadmap', file]);
    expect(stdout).toContain('2 months, 4 tasks, 52 hours.');
  });

  test('carries the day it was made', async () => {
    const file = temporaryFile();
    await run(['roadmap', 'new', file, '--today', '2027-03-04']);
    expect(readFileSync(file, 'utf8')).toContain('checked: 2027-03-04');
  });

  test('names the next command, with the file quoted for the shell', async () => {
    const file = temporaryFile("it's mine.yaml");
    const { stdout } = await run(['roadmap', 'new', file, '--json']);
    expect(JSON.parse(stdout).next).toBe(
      `ai-pm-path roadmap check '${file.replace("'", "'\\''")}'`,
    );
  });

  test('never replaces a file without --force', async () => {
    const file = temporaryFile();
    await run(['roadmap', 'new', file]);
    const before = readFileSync(file, 'utf8');
    const again = await run(['roadmap', 'new', file, '--from', 'pm']);
    expect(again.exitCode).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect((await run(['roadmap', 'new', file, '--from', 'pm', '--force'])).exitCode).toBe(0);
    expect(readFileSync(file, 'utf8')).not.toBe(before);
  });

  test.each([
    ['--from', 'swf', 'Did you mean swe?'],
    ['--to', 'prodct', 'Did you mean product?'],
  ])('%s %s is wrong usage', async (option, value, message) => {
    const { exitCode, stderr } = await run(['roadmap', 'new', temporaryFile(), option, value]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('roadmap check', () => {
  test('without a file checks the built-in ones', async () => {
    const { exitCode, stdout } = await run(['roadmap', 'check']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('swe-project: ok');
    expect(stdout).toContain('3 roadmaps checked, 0 errors.');
  });

  test.each(['/nowhere/x.yaml', '/', '/dev/null'])('%s cannot be read: exit 1', async (file) => {
    const { exitCode, stdout, stderr } = await run(['roadmap', 'check', file]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain(`Cannot read the roadmap ${file}`);
  });
});

describe('roadmap schema', () => {
  test('is the JSON Schema of the repository', async () => {
    const { stdout } = await run(['roadmap', 'schema']);
    const file = path.join(import.meta.dirname, '../../schemas/roadmap.schema.json');
    expect(stdout).toBe(readFileSync(file, 'utf8'));
  });
});
