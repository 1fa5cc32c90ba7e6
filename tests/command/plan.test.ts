import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/text/display-width.ts';
import { run } from '../helpers/create-test-context.ts';

const ORIGINS = [
  { from: 'swe', id: 'swe-project', months: 8 },
  { from: 'engineer', id: 'swe-project', months: 8 },
  { from: 'software-engineer', id: 'swe-project', months: 8 },
  { from: 'multimodal', id: 'multimodal-project', months: 8 },
  { from: 'multimodal-engineer', id: 'multimodal-project', months: 8 },
  { from: 'multimodal-ai-engineer', id: 'multimodal-project', months: 8 },
  { from: 'pm', id: 'pm-product', months: 6 },
  { from: 'product-manager', id: 'pm-product', months: 6 },
] as const;

function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'plan-'));
}

describe('plan --from', () => {
  test.each(ORIGINS)('$from gives $months months of $id', async ({ from, id, months }) => {
    const { exitCode, stdout } = await run(['plan', '--from', from, '--json']);
    const plan = JSON.parse(stdout);
    expect(exitCode).toBe(0);
    expect(plan.schema).toBe('ai-pm-path/plan@1');
    expect(plan.roadmap).toMatchObject({ id, months });
    expect(plan.months).toHaveLength(months);
    expect(plan.totals.tasks).toBe(plan.months.flatMap((m: { tasks: [] }) => m.tasks).length);
    expect(plan.totals).toMatchObject({ finish: null });
    expect(plan.fit).toBeNull();
  });

  test('says its assumption and its roles in the first lines', async () => {
    const { stdout } = await run(['plan', '--from', 'pm']);
    const [title, length, roles] = stdout.split('\n');
    expect(title).toBe('From product manager to AI product manager');
    expect(length).toMatch(/^6 months, 30 tasks, \d+ hours\. Assumes 8 hours a week: \d+ weeks\./);
    expect(roles).toBe(
      'You start as: Product manager (pm). You become: AI product manager (product).',
    );
  });

  test('--hours changes the assumption and the weeks', async () => {
    const { stdout } = await run(['plan', '--from', 'pm', '--hours', '2', '--json']);
    const { assumptions, totals } = JSON.parse(stdout);
    expect(assumptions.hoursPerWeek).toBe(2);
    expect(totals.weeks).toBe(Math.ceil(totals.hours / 2));
  });

  test('every task has its hours, deliverable and done-when in the short text', async () => {
    const { stdout } = await run(['plan', '--from', 'swe']);
    expect(stdout.match(/^swe\d-\d \(\d+ hours\): \S/gm)).toHaveLength(40);
    expect(stdout.match(/^ {2}Done when: \S/gm)).toHaveLength(40);
  });

  test.each(['swe', 'multimodal', 'pm'])('from %s it is read in five minutes', async (from) => {
    const { stdout } = await run(['plan', '--from', from]);
    // 260 words a minute: between prose (238, Brysbaert 2019) and a list that is skimmed.
    expect(stdout.split(/\s+/).length).toBeLessThanOrEqual(5 * 260);
  });

  test('--month shows one month in full and no other', async () => {
    const { stdout } = await run(['plan', '--from', 'pm', '--month', '2']);
    expect(stdout.match(/^Month \d: /gm)).toEqual(['Month 2: ']);
    expect(stdout).toMatch(/^ {2}Why: /m);
    expect(stdout).toContain('A good answer: ');
    expect(stdout).toContain('ai-pm-path plan --from pm --month 3');
  });

  test('the last month points to no month after it', async () => {
    const { stdout } = await run(['plan', '--from', 'pm', '--month', '6']);
    expect(stdout).not.toContain('--month 7');
  });

  test('--full shows what the short guide leaves out, with its sources', async () => {
    const { stdout } = await run(['plan', '--from', 'pm', '--full']);
    for (const part of ['Use it: ', 'Skill gaps', 'Leads to: ', 'Check yourself', '\nSources\n']) {
      expect(stdout).toContain(part);
    }
  });

  test('Markdown has a tick box for every task', async () => {
    const { stdout } = await run(['plan', '--from', 'pm', '--format', 'md']);
    expect(stdout.match(/^- \[ \] \*\*pm\d-\d\*\* /gm)).toHaveLength(30);
    expect(stdout.startsWith('# From product manager to AI product manager\n')).toBe(true);
  });
});

describe('plan on the screen', () => {
  const widths = [40, 60, 80, 120];

  test.each(widths)('no line of any guide is wider than %i columns', async (columns) => {
    for (const from of ['swe', 'multimodal', 'pm']) {
      const { stdout } = await run(['plan', '--from', from, '--full'], { terminal: true, columns });
      const widest = Math.max(...stdout.split('\n').map(displayWidth));
      expect(widest).toBeLessThanOrEqual(columns);
    }
  });

  test.each(widths)('no word of the roadmap is broken at %i columns', async (columns) => {
    const args = ['plan', '--from', 'swe', '--full', '--color', 'never'];
    const { stdout } = await run(args, { terminal: true, columns });
    const words = new Set(stdout.split(/\s+/));
    const { stdout: json } = await run(['plan', '--from', 'swe', '--json']);
    const texts = JSON.parse(json).months.flatMap((month: { tasks: { deliverable: string }[] }) =>
      month.tasks.map(({ deliverable }) => deliverable),
    );
    const broken = texts
      .flatMap((text: string) => text.split(/\s+/))
      .filter((word: string) => word.length < columns - 4 && !words.has(word));
    expect(broken).toEqual([]);
  });

  test('a pipe gets no escape byte, a terminal gets colour, NO_COLOR takes it away', async () => {
    const args = ['plan', '--from', 'pm'];
    expect((await run(args)).stdout).not.toContain('\u001b');
    expect((await run(args, { terminal: true })).stdout).toContain('\u001b[1m');
    const quiet = await run(args, { terminal: true, env: { NO_COLOR: '1' } });
    expect(quiet.stdout).not.toContain('\u001b');
  });

  test.each([
    [['--ascii'], {}],
    [[], { LANG: 'C' }],
  ])('%s %o: no byte above 127', async (flags, env) => {
    const { stdout } = await run(['plan', '--from', 'multimodal', '--full', ...flags], { env });
    expect(stdout).toMatch(/^[\n\x20-\x7e]+$/);
  });
});

describe('plan: wrong usage', () => {
  test('a mistyped origin is guessed', async () => {
    const { exitCode, stdout, stderr } = await run(['plan', '--from', 'sew']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toBe(
      'error: Unknown origin "sew". Did you mean swe?\n  Try: ai-pm-path plan --from swe\n',
    );
  });

  test.each(['project-manager', 'Project Manager', 'tpm', 'technical-program-manager'])(
    '%s is told that its roadmap does not exist yet',
    async (from) => {
      const { exitCode, stderr } = await run(['plan', '--from', from]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain('There is no roadmap for project managers yet');
      expect(stderr).toContain('"pm" means product');
    },
  );

  test('a pair without a roadmap names the nearest', async () => {
    const { exitCode, stderr } = await run(['plan', '--from', 'pm', '--to', 'project']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('There is no roadmap pm-project yet. The nearest is pm-product');
    expect(stderr).toContain('ai-pm-path plan --from pm --to product');
  });

  test.each([
    [['--from', 'swe', '--to', 'prodct'], 'unknown-target'],
    [['--from', 'swe', '--month', '9'], 'invalid-value'],
    [['--from', 'swe', '--roadmap', 'x.yaml'], 'conflicting-options'],
    [['--from', 'swe', '--format', 'md', '--json'], 'conflicting-options'],
    [[], 'origin-needed'],
  ])('%s exits 2 as %s', async (args, code) => {
    const { exitCode, stdout, stderr } = await run(['plan', ...args, '--json']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(JSON.parse(stderr).error).toMatchObject({ code });
  });

  test('--no-input asks nothing, even on a terminal', async () => {
    const { exitCode, stderr } = await run(['plan', '--no-input'], { terminal: true });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--from');
  });

  test('hostile arguments are shown without their escapes', async () => {
    const { stderr } = await run(['plan', '--from', '\u001b[31mred\u202e\u0007']);
    expect(stderr).toContain('Unknown origin "red".');
    expect(stderr).not.toMatch(/[\u001b\u202e\u0007]/);
  });
});

describe('plan --output', () => {
  test('writes the document, says so on stderr and leaves stdout empty', async () => {
    const file = path.join(temporaryFolder(), 'guide.md');
    const result = await run(['plan', '--from', 'pm', '--format', 'md', '--output', file]);
    expect(result).toMatchObject({ exitCode: 0, stdout: '' });
    expect(result.stderr).toContain('Written to ');
    expect(readFileSync(file, 'utf8')).toContain('# From product manager');
  });

  test('does not touch a file that exists, unless --force says so', async () => {
    const file = path.join(temporaryFolder(), 'guide.md');
    writeFileSync(file, 'mine');
    const args = ['plan', '--from', 'pm', '--output', file];
    const refused = await run(args);
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain('exists already');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await run([...args, '--force'])).exitCode).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('From product manager');
  });

  test.each(['/nowhere/guide.md', '/dev/null', '/', '/etc/hostname/x'])(
    'refuses %s in one sentence and leaves nothing behind',
    async (file) => {
      const { exitCode, stderr } = await run(
        ['plan', '--from', 'pm', '--output', file, '--force'],
        {
          columns: 100,
        },
      );
      expect(exitCode).toBe(1);
      expect(stderr).toContain('Nothing was written.');
      expect(stderr).not.toContain('    at ');
      expect(readdirSync('/').filter((name) => name.endsWith('.tmp'))).toEqual([]);
    },
  );

  test('- is stdout', async () => {
    const { stdout } = await run(['plan', '--from', 'pm', '--format', 'md', '--output', '-']);
    expect(stdout).toContain('# From product manager');
  });
});

describe('plan: what people type first', () => {
  test.each(['Software Engineer', 'software_engineer', 'developer', 'SWE'])(
    '--from %j is understood',
    async (from) => {
      const { stdout } = await run(['plan', '--from', from, '--json']);
      expect(JSON.parse(stdout).roadmap.id).toBe('swe-project');
    },
  );

  test('plan pm names the option', async () => {
    const { exitCode, stderr } = await run(['plan', 'pm']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Try: ai-pm-path plan --from pm');
  });

  test('an occupation without a roadmap is not sent to somebody else’s', async () => {
    const { stderr } = await run(['plan', '--from', 'data scientist']);
    expect(stderr).toContain('ai-pm-path guide roles');
    expect(stderr).not.toContain('plan --from swe');
  });

  test('other hours than the texts were written for are said at the top', async () => {
    const { stdout } = await run(['plan', '--from', 'pm', '--hours', '3'], { columns: 100 });
    expect(stdout).toMatch(/Assumes 3 hours a week: \d+ weeks, about \d\d months\./);
    expect(stdout).toMatch(
      /The texts below count on 8 hours a week\. With yours, a month of this guide takes about 1\d/,
    );
  });

  test('what --output ends in decides the form', async () => {
    const file = path.join(temporaryFolder(), 'guide.md');
    await run(['plan', '--from', 'pm', '--output', file]);
    expect(readFileSync(file, 'utf8').startsWith('# From product manager')).toBe(true);
  });

  test('a text file gets no colour, even from a terminal', async () => {
    const file = path.join(temporaryFolder(), 'guide.txt');
    await run(['plan', '--from', 'pm', '--output', file, '--color', 'always'], { terminal: true });
    expect(readFileSync(file, 'utf8')).not.toContain('\u001b');
  });
});
