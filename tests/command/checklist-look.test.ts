import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/text/display-width.ts';
import type { TestWorld } from '../helpers/create-test-context.ts';
import { Candidate } from './a-candidate.ts';

describe('what it looks like', () => {
  /** Something in each of the three states. */
  async function somebody(): Promise<Candidate> {
    const person = new Candidate();
    await person.tick('teardowns', '--proof', person.write('t.md'));
    const gone = person.write('memo.md');
    await person.tick('decision-memo', '--proof', gone);
    rmSync(gone);
    return person;
  }

  test.each<[string, TestWorld]>([
    ['40 columns', { columns: 40 }],
    ['accessible', { columns: 40, env: { AI_PM_PATH_ACCESSIBLE: '1' } }],
  ])('%s: no line too wide, and words for every state', async (_name, world) => {
    const person = await somebody();
    const args = ['checklist', '--to', 'project', '--company', 'enterprise'];
    const { stdout } = await person.at(world, ...args);
    expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeLessThanOrEqual(40);
    for (const state of ['proved:', 'claimed:', 'open:']) expect(stdout).toContain(state);
    expect(stdout.includes('[x]')).toBe(world.env === undefined);
  });

  test('the whole comes first, and each open item has one next step', async () => {
    const { stdout } = await (await somebody()).type('checklist', '--to', 'project', '--ascii');
    expect(stdout.split('\n')[1]).toMatch(/^No verdict yet: 1 of 24 proved/);
    expect(stdout.match(/^ {4}Next: /gm)).toHaveLength(23);
    expect(stdout).toMatch(/^[\n -~]*$/);
    expect(stdout).toContain('ai-pm-path checklist tick ITEM --proof FILE');
  });

  test('Markdown has a box to tick for each item', async () => {
    const { stdout } = await (await somebody()).type(
      'checklist',
      '--to',
      'project',
      '--format',
      'md',
    );
    expect(stdout.match(/^- \[ \] \*\*/gm)).toHaveLength(23);
    expect(stdout.match(/^- \[x\] \*\*/gm)).toHaveLength(1);
    expect(stdout).toContain('Counts as proof: ');
  });

  test('the page to print is one file without a script', async () => {
    const person = await somebody();
    const file = path.join(person.home, 'checklist.html');
    const { exitCode, stderr } = await person.type(
      'checklist',
      '--to',
      'project',
      '--output',
      file,
    );
    expect(exitCode).toBe(0);
    expect(stderr).toContain('Written to');
    const page = readFileSync(file, 'utf8');
    expect(page).not.toContain('<script');
    expect(page.match(/<table/g)).toHaveLength(5);
    expect(page.match(/class="tick"/g)).toHaveLength(24);
    expect((await person.type('checklist', '--to', 'project', '--output', file)).exitCode).toBe(1);
  });

  test('what a stranger wrote stays text', async () => {
    const person = new Candidate();
    const file = person.write('<b>\u001b[31m*x*.md');
    await person.tick('teardowns', '--proof', file);
    const shown = async (format: string) =>
      (await person.type('checklist', '--to', 'project', '--format', format)).stdout;
    expect(await shown('html')).not.toContain('<b>');
    expect(await shown('md')).toContain('\\<b\\>\\*x\\*.md');
    expect(await shown('text')).not.toContain('\u001b');
  });

  test('an interview that is set is counted down in a line', async () => {
    const person = new Candidate();
    const args = ['checklist', '--to', 'project'];
    await person.type(...args, '--interview', '2026-12-03T10:00');
    expect((await person.type(...args)).stdout).toContain('Interview in 12 days.');
    expect((await person.type(...args, '--today', '2026-12-02')).stdout).toContain(
      'Interview tomorrow.',
    );
    expect((await person.type(...args, '--today', '2026-12-03')).stdout).toContain(
      'Interview today.',
    );
    expect((await person.type(...args, '--today', '2026-12-04')).stdout).not.toContain(
      'nterview in',
    );
    expect((await person.json()).daysToInterview).toBe(12);
  });
});
