import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type ChecklistOptions,
  createChecklistCommand,
} from '../../src/commands/checklist/command.ts';
import { CliCommand } from '../../src/commands/cli-command.ts';
import { EXIT } from '../../src/errors.ts';
import { createTestContext } from '../helpers/create-test-context.ts';
import { Candidate } from './a-candidate.ts';
import { Somebody as Assessed, itemsOf } from './some-answers.ts';

const { items } = createTestContext().context.catalog().checklist();
const CORE = items.filter(({ isCore }) => isCore).map(({ id }) => id);
const OTHERS = items.filter(({ isCore }) => !isCore).map(({ id }) => id);

describe('the options of checklist', () => {
  async function read(...args: string[]): Promise<ChecklistOptions | undefined> {
    let seen: ChecklistOptions | undefined;
    const { context } = createTestContext();
    const program = new CliCommand('ai-pm-path', context, { exitCode: EXIT.done, text: '' });
    program.option('--json');
    createChecklistCommand(program, context, async (_context, options) => {
      seen = options;
      return EXIT.done;
    });
    await program.parseAsync(['checklist', ...args], { from: 'user' });
    return seen;
  }

  const shown = { action: 'show', to: null, company: null, interview: null, hours: null };

  test.each<[string[], object]>([
    [[], { ...shown, format: 'text', force: false, isFormatNamed: false }],
    [['--format', 'text'], { ...shown, format: 'text', force: false, isFormatNamed: true }],
    [
      ['--to', 'product', '--company', 'startup', '--output', 'a.html', '--force'],
      {
        ...shown,
        to: 'product',
        company: 'startup',
        format: 'html',
        output: 'a.html',
        force: true,
        isFormatNamed: false,
      },
    ],
    [
      ['tick', 'memo', '--proof', 'a', '--proof', 'b'],
      { action: 'tick', item: 'memo', proofs: ['a', 'b'], note: null, json: false },
    ],
    [
      ['tick', 'logistics', '--note', 'the room is booked'],
      { action: 'tick', item: 'logistics', proofs: [], note: 'the room is booked', json: false },
    ],
    [['untick', 'memo', '--json'], { action: 'untick', item: 'memo', json: true }],
  ])('%j', async (args, options) => {
    expect(await read(...args)).toEqual(options);
  });
});

describe('for which target', () => {
  test('without any, exit 2 names --to', async () => {
    const { exitCode, stdout, stderr } = await new Candidate().type('checklist');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('--to');
    expect(stderr).toContain('ai-pm-path checklist --to project');
  });

  test('a wrong one is wrong usage', async () => {
    const { exitCode, stderr } = await new Candidate().type('checklist', '--to', 'prodct');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Did you mean product?');
  });

  test('that of the plan, before that of the last assessment, unless another is named', async () => {
    const person = new Candidate();
    const record = async (...args: string[]) =>
      expect((await person.type(...args)).exitCode).toBe(0);
    const target = async (...args: string[]) =>
      JSON.parse((await person.type('checklist', '--json', ...args)).stdout).target;
    const answers = person.write('answers.yaml', 'background: {from: swe, to: product}\nitems: {}');
    await record('assess', '--answers', answers);
    expect(await target()).toBe('product');
    await record('plan', 'adopt', '--from', 'swe');
    expect(await target()).toBe('project');
    expect(await target('--to', 'product')).toBe('product');
  });

  test('items and notes are those of the target and the company', async () => {
    const person = new Candidate();
    const named = await person.type('checklist', '--to', 'product', '--company', 'big-tech');
    expect(named.stdout).toContain('At a large technology company:');
    expect(named.stdout).not.toContain('(delivery-record');
    const without = await person.type('checklist', '--to', 'project');
    expect(without.stdout).toContain('(delivery-record');
    expect(without.stdout).not.toContain('At a large technology company:');
  });
});

describe('where somebody stands', () => {
  test('nothing yet: no verdict, and the floor', async () => {
    const { schema, verdict, coverage, whyNone, ...rest } = await new Candidate().json();
    expect(schema).toBe('ai-pm-path/checklist@1');
    expect(verdict).toBeNull();
    expect(coverage).toEqual({ proved: 0, claimed: 0, open: 24, total: 24 });
    expect(whyNone).toBe(
      'No verdict yet: 0 of 24 proved; the floor is 15, the seven core items among them (0 of 7).',
    );
    expect(Object.keys(rest.items[0]).slice(0, 5)).toEqual([
      ...['id', 'title', 'group', 'state', 'proofs'],
    ]);
  });

  test('above the floor a verdict names what is weakest', async () => {
    const person = new Candidate();
    for (const id of [...CORE, ...OTHERS.slice(0, 7)]) {
      const { exitCode } = await person.tick(id, '--proof', person.write(`${id}.md`));
      expect(exitCode).toBe(0);
    }
    expect((await person.json()).verdict).toBeNull();
    const last = OTHERS[7] ?? '';
    await person.tick(last, '--proof', person.write(`${last}.md`));
    const { verdict, weakest } = await person.json();
    expect(verdict).toMatch(/^Enough is proved to go to the interview: 15 of 24/);
    expect(verdict).toContain(`Weakest is "${weakest.title}"`);
    expect((await person.type('checklist', '--to', 'project')).stdout).toContain('15 of 24');
  });

  test('a file that is gone since is named, and the item only claimed', async () => {
    const person = new Candidate();
    const file = person.write('memo.md');
    await person.tick('decision-memo', '--proof', file);
    expect(await person.item('decision-memo')).toMatchObject({ state: 'proved', next: null });
    rmSync(file);
    expect(await person.item('decision-memo')).toMatchObject({
      state: 'claimed',
      proofs: [{ source: 'tick', kind: 'file', place: file, counts: false }],
      reasons: [`file is gone or empty: ${file}`],
      next: { command: 'ai-pm-path checklist tick decision-memo --proof FILE' },
    });
  });

  test('a task of the plan that is done with a proof proves its item', async () => {
    const person = new Candidate();
    await person.type('plan', 'adopt', '--from', 'swe');
    expect((await person.item('decision-memo')).next.command).toBe('ai-pm-path guide swe4-3');
    await person.type('progress', 'done', 'swe4-3');
    expect(await person.item('decision-memo')).toMatchObject({
      state: 'claimed',
      reasons: ['done swe4-3 without a proof'],
    });
    await person.type('progress', 'done', 'swe4-3', '--proof', person.write('memo.md'));
    expect(await person.item('decision-memo')).toMatchObject({
      state: 'proved',
      reasons: ['done swe4-3 with memo.md'],
    });
  });

  test('a recent assessment with a verdict proves its item', async () => {
    const person = new Assessed();
    const skills = createTestContext().context.catalog().skills().skills.slice(0, 16);
    const answers = Object.fromEntries(
      itemsOf(...skills.map(({ id }) => id)).map(({ id }) => [id, '?']),
    );
    const background = { from: 'swe', to: 'project' };
    const report = await person.answer({ background, items: answers });
    expect(report.readiness.verdict).not.toBeNull();
    const { stdout } = await person.type('checklist', '--json');
    const found = JSON.parse(stdout).items.find(({ id }: { id: string }) => id === 'assessment');
    expect(found).toMatchObject({ state: 'proved', proofs: [{ source: 'assessment' }] });
  });
});
