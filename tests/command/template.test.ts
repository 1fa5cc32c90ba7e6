import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CliCommand } from '../../src/commands/cli-command.ts';
import {
  createTemplateCommand,
  type TemplateOptions,
} from '../../src/commands/template/command.ts';
import { EXIT } from '../../src/errors.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { createTestContext, run } from '../helpers/create-test-context.ts';

const { context } = createTestContext();
const templates = context.catalog().templates();

describe('the options of template', () => {
  async function read(...args: string[]): Promise<TemplateOptions | undefined> {
    let seen: TemplateOptions | undefined;
    const { context: world } = createTestContext();
    const program = new CliCommand('ai-pm-path', world, { exitCode: EXIT.done, text: '' });
    program.option('--json');
    createTemplateCommand(program, world, async (_context, options) => {
      seen = options;
      return EXIT.done;
    });
    await program.parseAsync(args, { from: 'user' });
    return seen;
  }

  test.each([
    [[], { force: false, json: false }],
    [['charter'], { id: 'charter', force: false, json: false }],
    [
      ['charter', '--output', 'c.md', '--force'],
      { id: 'charter', output: 'c.md', force: true, json: false },
    ],
    [['charter', '--json'], { id: 'charter', force: false, json: true }],
  ])('%j', async (args, options) => {
    expect(await read('template', ...args)).toEqual(options);
  });
});

describe('template', () => {
  test('lists every template with the tasks that start from it', async () => {
    const { exitCode, stdout } = await run(['template', '--json']);
    expect(exitCode).toBe(0);
    const listed = JSON.parse(stdout);
    expect(listed.schema).toBe('ai-pm-path/templates@1');
    expect(listed.templates).toHaveLength(templates.length);
    expect(listed.templates.length).toBeGreaterThanOrEqual(24);
    const memo = listed.templates.find(({ id }: { id: string }) => id === 'decision-memo');
    expect(memo.tasks).toContain('swe4-3');
    expect((await run(['template'], { columns: 40 })).stdout).toContain('decision-memo');
  });

  test('through a pipe it is the document itself', async () => {
    const { stdout } = await run(['template', 'decision-memo'], { columns: 40 });
    expect(stdout).toMatch(/^# Decision memo: \[/);
    expect(stdout).toContain('| --- | --- |');
    expect(stdout.split('Replace every text in square brackets.')).toHaveLength(2);
  });

  test.each(templates.map(({ id }) => id))('%s fits a terminal of 40 columns', async (id) => {
    const { exitCode, stdout } = await run(['template', id], { terminal: true, columns: 40 });
    expect(exitCode).toBe(0);
    expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeLessThanOrEqual(40);
    expect(stdout).not.toContain('| ---');
    const plain = stdout.replaceAll(/\u001b\[\d+m/g, '').replaceAll(/\s+/g, ' ');
    expect(plain).toContain(`template ${id} --output`);
  });

  test('writes a file, and never over another one unless told to', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'template-')), 'memo.md');
    const args = ['template', 'Decision memo', '--output', file];
    const first = await run(args);
    expect(first).toMatchObject({ exitCode: 0, stdout: '' });
    expect(first.stderr).toContain('Written to ');
    expect(readFileSync(file, 'utf8')).toMatch(/^# Decision memo: /);
    const again = await run(args);
    expect(again.exitCode).toBe(1);
    expect(again.stderr).toContain('--force');
    expect((await run([...args, '--force'])).exitCode).toBe(0);
  });

  test.each([
    [['template', 'decison-memo'], 'Did you mean decision-memo?'],
    [['template', 'xyzzy'], 'See them with: ai-pm-path template'],
    [['template', '--output', 'x.md'], '--output needs to know which template to write.'],
  ])('%j is wrong usage', async (args, message) => {
    const { exitCode, stdout, stderr } = await run(args, { columns: 120 });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
