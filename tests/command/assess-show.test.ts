import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StoredEvent } from '../../src/domain/progress/event.ts';
import { answersTo, aSitting, itemsOf, rightAnswer, Somebody } from './some-answers.ts';

async function assessed(): Promise<Somebody> {
  const person = new Somebody();
  await person.answer(aSitting());
  return person;
}

const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('assess show', () => {
  test.each([
    [['assess', 'show']],
    [['assess', 'show', '--json']],
    [['assess', 'show', '--reasons']],
    [['assess', 'show', '--output', 'never-written.txt']],
  ])('%j with nothing yet is a failure that says how to begin', async (args) => {
    const { exitCode, stdout, stderr } = await new Somebody().type(...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain('There is no assessment yet.');
    expect(stderr).toContain('ai-pm-path assess');
    expect(existsSync('never-written.txt')).toBe(false);
  });

  test.each([
    ['text', ['assess', '--answers', '-'], ['assess', 'show']],
    ['json', ['assess', '--answers', '-', '--json'], ['assess', 'show', '--format', 'json']],
  ])('shows the report again: %s', async (_name, first, again) => {
    const person = new Somebody();
    const { stdout } = await person.feed(JSON.stringify(aSitting()), ...first);
    expect((await person.type(...again)).stdout).toBe(stdout);
  });

  test('--json and --format json mean the same, and writing changes no record', async () => {
    const person = await assessed();
    const before = await person.events();
    const first = await person.type('assess', 'show', '--json');
    expect((await person.type('assess', 'show', '--format', 'json')).stdout).toBe(first.stdout);
    expect(await person.events()).toEqual(before);
  });

  test('--output writes the form that its name asks for, and replaces nothing', async () => {
    const person = await assessed();
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'report-')), 'report.json');
    const show = ['assess', 'show', '--output', file];
    const { exitCode, stdout, stderr } = await person.type(...show);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
    expect(flat(stderr)).toContain(`Written to ${file}`);
    expect(JSON.parse(readFileSync(file, 'utf8')).schema).toBe('ai-pm-path/assess@1');
    expect((await person.type(...show)).exitCode).toBe(1);
    expect((await person.type(...show, '--format', 'text', '--force')).exitCode).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(/^Software engineer to AI project manager/);
  });

  test('a file has no colour and 80 columns, whatever the terminal can', async () => {
    const person = await assessed();
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'report-')), 'report.txt');
    const world = { terminal: true, columns: 40 };
    await person.at(world, '', 'assess', 'show', '--output', file, '--color', 'always');
    const text = readFileSync(file, 'utf8');
    expect(text).not.toContain('\u001b');
    const widest = Math.max(...text.split('\n').map((line) => line.length));
    expect(widest).toBeGreaterThan(60);
    expect(widest).toBeLessThanOrEqual(80);
  });

  test('two forms at once are wrong usage', async () => {
    const person = await assessed();
    const { exitCode, stderr } = await person.type('assess', 'show', '--json', '--format', 'text');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Leave one of them out.');
    expect((await person.type('assess', 'show', '--format', 'jsn')).stderr).toContain('mean json?');
  });

  test('says how the hours of a week compare with what the roadmap asks for', async () => {
    const { stdout } = await (await assessed()).type('assess', 'show');
    expect(flat(stdout)).toMatch(/It asks for \d+ hours a week and you have 4/);
  });

  test('shows fit questions apart, with what was chosen', async () => {
    const { stdout } = await (await assessed()).type('assess', 'show');
    const [, apart = ''] = stdout.split('What may suit you (not scored)\n');
    expect(flat(apart)).toContain('Writing one page with goal, limits and names');
  });

  test('proved levels come from done tasks with a proof', async () => {
    const person = await assessed();
    await person.type('plan', 'adopt', '--from', 'swe');
    await person.type('progress', 'done', 'swe1-1', '--proof', 'https://example.org/a');
    const { stdout } = await person.type('assess', 'show', '--json');
    const proved = JSON.parse(stdout).skills.filter(
      ({ proved }: { proved: unknown }) => proved !== null,
    );
    expect(proved.length).toBeGreaterThan(0);
  });
});

describe('assess show --reasons', () => {
  test('gives each answer with the best one and the reason of every option', async () => {
    const person = await assessed();
    const text = flat((await person.type('assess', 'show', '--reasons')).stdout);
    for (const item of itemsOf('data-literacy', 'decision-writing')) {
      expect(text).toContain(`${item.id} (${item.skill}, level ${item.level})`);
      expect(text).toContain(flat(item.stem));
      for (const { reason } of item.options) expect(text).toContain(flat(reason));
    }
    expect(text).toContain('number-confusion-matrix (');
    expect(text).toContain('You answered: 82%.');
    expect(text).toMatch(/Right: \S+ \(proportion\)/);
  });

  test('says how a number above 1 was read', async () => {
    const person = new Somebody();
    const items = { 'number-confusion-matrix': '82' };
    await person.answer({ background: { from: 'swe' }, items });
    const text = flat((await person.type('assess', 'show', '--reasons')).stdout);
    expect(text).toContain('You answered: 82. 82 was read as 82%.');
  });

  test('marks the best option of a choice, and both ends of a situation', async () => {
    const [choice, situation] = (['choice', 'situation'] as const).map((kind) =>
      itemsOf('data-literacy')
        .filter((item) => item.kind === kind)
        .slice(0, 1),
    );
    const shown = async (items = choice ?? [], answer: unknown = '?') => {
      const person = new Somebody();
      await person.answer({ background: { from: 'swe' }, items: answersTo(items, () => answer) });
      return (await person.type('assess', 'show', '--reasons')).stdout;
    };
    const best = choice?.map(rightAnswer)[0];
    const first = await shown();
    expect(first).toContain("You answered: I don't know.");
    expect(first.match(/, the best:/g)).toHaveLength(1);
    expect(first).toContain(`\n  ${best}, the best: `);
    const second = await shown(situation, { most: 'b', least: 'd' });
    expect(second).toContain('You answered: most effective b, least effective d.');
    expect(second.match(/, most effective: |, least effective: /g)).toHaveLength(2);
  });

  test('goes to a file where --output names one', async () => {
    const person = await assessed();
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'report-')), 'reasons.txt');
    expect((await person.type('assess', 'show', '--reasons', '--output', file)).exitCode).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('You answered: 82%.');
  });
});

describe('a bank that changed between two sittings', () => {
  const items = itemsOf('data-literacy');
  const [first, second] = items.map(({ id }) => id);

  /** What an older version recorded: one item since changed, one since taken out. */
  async function withOlderAnswers(change: (event: StoredEvent) => object): Promise<Somebody> {
    const before = new Somebody();
    await before.answer({ background: { from: 'swe', to: 'project' }, items: answersTo(items) });
    const after = new Somebody();
    const events = await before.events();
    const older = (id: string) => `older-${id}`;
    await after.merge(
      events.map((event) => ({
        ...event,
        id: older(event.id),
        ...('sitting' in event ? { sitting: older(event.sitting) } : {}),
        ...change(event),
      })),
    );
    return after;
  }

  const isAnswerTo = (event: StoredEvent, id = '') => 'item' in event && event.item === id;
  const gone = (event: StoredEvent) => (isAnswerTo(event, first) ? { item: 'long-gone' } : {});
  const changed = (event: StoredEvent) => (isAnswerTo(event, second) ? { revision: 'older' } : {});

  test.each([
    ['none', () => ({}), 0, null],
    ['one taken out', gone, 1, '1 answer was given'],
    ['one changed', changed, 1, '1 answer was given'],
    ['one of each', (e: StoredEvent) => ({ ...gone(e), ...changed(e) }), 2, '2 answers were given'],
  ])('answers that still count as they were scored: %s', async (_name, change, count, said) => {
    const person = await withOlderAnswers(change);
    const report = JSON.parse((await person.type('assess', 'show', '--json')).stdout);
    expect(report.changedAnswers).toBe(count);
    const skill = report.skills.find(({ id }: { id: string }) => id === 'data-literacy');
    expect(skill).toMatchObject({ items: items.length });
    const { stdout } = await person.type('assess', 'show');
    if (said === null) expect(flat(stdout)).not.toContain('have changed since');
    else expect(flat(stdout)).toContain(said);
  });

  test('the reasons say which question is gone and which was changed', async () => {
    const person = await withOlderAnswers((e) => ({ ...gone(e), ...changed(e) }));
    const text = flat((await person.type('assess', 'show', '--reasons')).stdout);
    expect(text).toMatch(
      /long-gone \(data-literacy, level \d\) You answered \S+; this question is no longer asked/,
    );
    expect(text).toMatch(/You answered \S+, before this question was changed/);
  });

  test('another sitting adds to it', async () => {
    const person = await withOlderAnswers(gone);
    const more = { background: { from: 'swe' }, items: answersTo(items.slice(0, 1)) };
    const report = await person.answer(more);
    const skill = report.skills.find(({ id }: { id: string }) => id === 'data-literacy');
    expect(skill).toMatchObject({ items: items.length + 1 });
    expect(report.changedAnswers).toBe(1);
  });

  test('ids in old records cannot act on the terminal', async () => {
    const hostile = '\u001b[31mred\u202e';
    const person = await withOlderAnswers((event) =>
      isAnswerTo(event, first) ? { item: hostile, answer: '\u001b]0;title\u0007' } : {},
    );
    for (const args of [['--reasons'], []]) {
      const { exitCode, stdout } = await person.type('assess', 'show', ...args);
      expect(exitCode).toBe(0);
      expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/);
    }
  });
});

describe('what only assess itself takes', () => {
  test.each([
    ['show', ['--restart'], '--restart'],
    ['history', ['--quick'], '--quick'],
    ['items', ['--minutes', '3'], '--minutes'],
    ['show', ['--answers', 'x.yaml'], '--answers'],
  ])('is refused by assess %s: %j', async (sub, options, named) => {
    const { exitCode, stdout, stderr } = await new Somebody().type('assess', sub, ...options);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(`Unknown option "${named}".`);
  });

  test.each(['show', 'history'])('is not in the help of assess %s', async (sub) => {
    const { stdout } = await new Somebody().type('assess', sub, '--help');
    expect(stdout).not.toMatch(/--restart|--minutes|--quick/);
  });
});
